import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callForText, callRecto } from "./testing/call-recto.ts";
import { ARTICLE, pair } from "./testing/sample.ts";
import { filesIn, tempFolder } from "./testing/temp-folder.ts";

/** An article in Latvian whose pairs are given as source and target. */
function article(...pairs: readonly (readonly [source: string, target: string])[]): string {
  const lines = pairs.map(([source, target], index) => pair(`1-${101 + index}`, target, source));
  return `---\nms.contentlocale: lv-LV\n---\n\n${lines.join("\n\n")}\n`;
}

function tmx(...units: readonly (readonly [source: string, target: string, language?: string])[]): string {
  const body = units.map(
    ([source, target, language = "lv-LV"]) =>
      `<tu><tuv xml:lang="en-US"><seg>${source}</seg></tuv><tuv xml:lang="${language}"><seg>${target}</seg></tuv></tu>\n`,
  );
  return `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="en-US"/><body>\n${body.join("")}</body></tmx>\n`;
}

describe("recto analyse", () => {
  test("MM34 counts words by their best match among the segments before, and what repeats", async () => {
    const folder = tempFolder({
      "a.md": article(["Open the file now.", "a"], ["Open the file now.", "b"], ["Wait 10 minutes.", "c"]),
      "b.md": article(["Open the files now.", "d"], ["Wait 20 minutes.", "e"], ["Nothing like it at all", "f"]),
      "c.md": "# No pair\n",
    });
    const { status, results, messages } = await callRecto("analyse", folder);
    expect({ status, messages }).toEqual({ status: 0, messages: [] });
    expect(results).toEqual([
      {
        articles: 2,
        segments: 6,
        words: 23,
        characters: 18 + 18 + 16 + 19 + 16 + 22,
        distinctSources: 5,
        repetitions: { segments: 1, words: 4 },
        inconsistentSources: 1,
        bands: { "100": 4, "95-99": 3, "85-94": 4, "75-84": 0, "50-74": 0, none: 12 },
      },
    ]);
    const { text } = await callForText("analyse", folder);
    expect(text).toMatch(
      /^\{"articles":.*"segments":.*"words":.*"characters":.*"distinctSources":.*"repetitions":\{"segments":1,"words":4\},"inconsistentSources":1,"bands":\{"100":4,"95-99":/,
    );
  });

  test("MM34 a memory counts as if it stood before, for the language of each article", async () => {
    const folder = tempFolder({
      "docs/a.md": article(["Open the file now.", "a"], ["Completely other words", "b"]),
      "lv.tmx": tmx(["Open the file now.", "x"]),
      "de.tmx": tmx(["Completely other words", "x", "de-DE"]),
    });
    const bands = async (...memories: readonly string[]) => {
      const options = memories.flatMap((name) => ["--memory", path.join(folder, name)]);
      const { results } = await callRecto("analyse", ...options, path.join(folder, "docs"));
      return Object(results[0]).bands;
    };
    const none = { "100": 0, "95-99": 0, "85-94": 0, "75-84": 0, "50-74": 0, none: 0 };
    expect(await bands("lv.tmx", "de.tmx")).toEqual({ ...none, "100": 4, none: 3 });
    expect(await bands("de.tmx")).toEqual({ ...none, none: 7 });
  });

  test("MM34 the bands add up to the words, whatever the articles hold", async () => {
    const text = fc.constantFrom("Open it", "Open `a`", "Open `b`", "", "開く", "10", "Open it now", "&amp;");
    const articles = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(articles, async (pairs) => {
        const { results } = await callRecto("analyse", tempFolder({ "a.md": article(...pairs) }));
        const { words, segments, distinctSources, repetitions, bands, inconsistentSources } = Object(results[0]);
        expect(Object.values<number>(bands).reduce((sum, count) => sum + count, 0)).toBe(words);
        const sources = new Map<string, Set<string>>();
        for (const [source, target] of pairs) sources.set(source, (sources.get(source) ?? new Set()).add(target));
        expect([segments, distinctSources]).toEqual([pairs.length, sources.size]);
        expect(repetitions.segments).toBe(pairs.length - sources.size);
        expect(inconsistentSources).toBe([...sources.values()].filter(({ size }) => size > 1).length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("recto match", () => {
  test("MM133 says which language the memories have nothing in, and analyse does", async () => {
    const folder = tempFolder({
      "a.md": article(["Open the file now.", "a"]),
      "b.md": article(["Open the file now.", "a"]).replace("lv-LV", "de-AT"),
      "de.tmx": tmx(["Open the file now.", "x", "de-DE"]),
    });
    for (const command of ["match", "analyse"]) {
      const { status, messages } = await callRecto(command, "--memory", path.join(folder, "de.tmx"), folder);
      const said = ["The memories have nothing in lv-LV, the language of some of the articles."];
      expect({ status, messages }).toEqual({ status: 0, messages: said });
    }
  });

  test("MM35 prints a line for each segment with a match, the best first", async () => {
    const folder = tempFolder({
      "docs/a.md": article(["Open the file now.", "a"], ["Nothing like it", "b"], ["Wait 10 minutes.", "c"]),
      "m.tmx": tmx(
        ["Open the files now.", "Atveriet failus."],
        ["Open the file now.", "Atveriet failu."],
        ["Wait 20 minutes.", "Gaidiet."],
        ["Open the file now.", "Öffnen", "de-DE"],
      ),
    });
    const memory = path.join(folder, "m.tmx");
    const { status, results, messages } = await callRecto("match", "--memory", memory, path.join(folder, "docs"));
    expect({ status, messages }).toEqual({ status: 0, messages: [] });
    expect(results).toEqual([
      {
        path: "a.md",
        segment: "1-101",
        matches: [
          { score: 100, source: "Open the file now.", target: "Atveriet failu.", origin: memory },
          { score: 94, source: "Open the files now.", target: "Atveriet failus.", origin: memory },
        ],
      },
      {
        path: "a.md",
        segment: "1-103",
        matches: [{ score: 99, source: "Wait 20 minutes.", target: "Gaidiet.", origin: memory }],
      },
    ]);
  });

  test("MM35 at most five, at least 70 %, for the language asked for", async () => {
    const sources = Array.from({ length: 9 }, (_, index) => `Open the file number ${"abcdefghi"[index]}.`);
    const folder = tempFolder({
      "a.md": article(["Open the file number x.", ""]),
      "m.tmx": tmx(...sources.map((source): [string, string, string] => [source, "x", "de"])),
    });
    const call = (...rest: readonly string[]) =>
      callRecto("match", "--memory", path.join(folder, "m.tmx"), path.join(folder, "a.md"), ...rest);
    expect((await call()).results).toEqual([]);
    const { results } = await call("--locale", "de-AT");
    expect(Object(results[0]).matches.length).toBe(5);
  });

  test("MM36 a broken unit or file is told by its line, the rest serves, exit 2", async () => {
    const good = tmx(["Open", "Atvērt"]);
    const folder = tempFolder({
      "a.md": article(["Open", "x"]),
      "bad.md": Buffer.from([0xff, 0xfe, 0, 0]),
      "broken.tmx": good.replace("</body>", "<tu><tuv><seg>a & b</seg></tuv></tu>\n</body>"),
      "bomb.tmx": good.replace("<tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx'),
      "utf16.tmx": Buffer.from(`\ufeff${good}`, "utf16le"),
    });
    const at = (name: string) => path.join(folder, name);
    const memories = ["broken.tmx", "bomb.tmx", "none.tmx"].flatMap((name) => ["--memory", at(name)]);
    const { status, results, messages } = await callRecto("match", ...memories, folder);
    expect(results).toMatchObject([{ path: "a.md", matches: [{ score: 100, target: "Atvērt" }] }]);
    expect(messages).toEqual([
      expect.stringMatching(/broken\.tmx: line \d+: .*\.$/),
      `${at("bomb.tmx")}: line 2: It declares entities, which can hide far more than the file holds: remove them from its DOCTYPE.`,
      `${at("none.tmx")}: There is no such file or folder.`,
      expect.stringContaining("bad.md"),
    ]);
    expect(status).toBe(2);
    const broken = await callRecto("match", "--memory", at("broken.tmx"), at("a.md"));
    expect(broken).toMatchObject({ status: 2, results: [{}] });
    const utf16 = await callRecto("match", "--memory", at("utf16.tmx"), at("a.md"));
    expect(utf16).toMatchObject({ status: 0, results: [{ matches: [{ target: "Atvērt" }] }] });
  });
});

describe("recto memory", () => {
  test.each(["1", "2"])(
    "MM37 writes each distinct source and target once, which match reads back (level %s)",
    async (level) => {
      const folder = tempFolder({
        "docs/a.md": article(["Open **it**", "Atvērt **to**"], ["Open **it**", "Atvērt **to**"], ["Close", ""]),
        "docs/b.md": article(["Open **it**", "Atvērt **to**"], ["Open **it**", "Vaļā"], ["a &amp; `b`", "c &lt;\r\nd"]),
      });
      const out = path.join(folder, "new", "all.tmx");
      const { status, results, messages } = await callRecto(
        "memory",
        "--level",
        level,
        path.join(folder, "docs"),
        "--out",
        out,
      );
      expect({ status, results, messages }).toEqual({ status: 0, results: [], messages: [] });
      const text = readFileSync(out, "utf8");
      expect(text.match(/<tu>/g)?.length).toBe(3);
      expect(text).toContain('xml:lang="lv-LV"');
      const { results: matched } = await callRecto("match", "--memory", out, path.join(folder, "docs", "b.md"));
      expect(matched.map((line) => Object(line).matches[0])).toMatchObject([
        { score: 100, source: "Open **it**", origin: expect.stringMatching(/^[ab]\.md$/) },
        { score: 100, source: "Open **it**" },
        { score: 100, source: "a &amp; `b`", target: "c &lt;\nd", origin: "b.md" },
      ]);
    },
  );

  test("MM37 pairs of an article that does not say its language serve any other", async () => {
    const unknown = article(["Open it", "Atvērt"]).replace("ms.contentlocale: lv-LV\n", "");
    const folder = tempFolder({ "old/a.md": unknown, "new/a.md": article(["Open it", "x"]), "de/a.md": unknown });
    const out = path.join(folder, "all.tmx");
    await callRecto("memory", path.join(folder, "old"), "--out", out);
    expect(readFileSync(out, "utf8")).toContain('xml:lang="und"');
    for (const name of ["new", "de"])
      expect((await callRecto("match", "--memory", out, path.join(folder, name))).results).toMatchObject([
        { matches: [{ score: 100, target: "Atvērt", origin: "a.md" }] },
      ]);
  });

  test("MM37 the same input gives the same bytes", async () => {
    const folder = tempFolder({ "docs/a.md": ARTICLE, "docs/b.md": ARTICLE });
    for (const name of ["1.tmx", "2.tmx"])
      await callRecto("memory", path.join(folder, "docs"), "--out", path.join(folder, name));
    const files = filesIn(folder);
    expect(files?.["1.tmx"]).toBe(files?.["2.tmx"]);
    expect(Object.keys(files ?? {})).toEqual(["1.tmx", "2.tmx", "docs/a.md", "docs/b.md"]);
  });

  test("MM37 a bad file stops no other; what XML cannot hold is left out and told", async () => {
    const folder = tempFolder({
      "a.md": article(["Open\u0001", "x"], ["Close", "y"]),
      "b.md": Buffer.from([0xe2, 0x28, 0xa1]),
      "c.md": article(["More", "z"]),
    });
    const out = path.join(folder, "all.tmx");
    const { status, messages } = await callRecto("memory", folder, "--out", out);
    expect(status).toBe(2);
    expect(messages).toEqual([
      "a.md: 1-101: It holds a control character, which no XML file can hold, so that it was left out.",
      expect.stringContaining("b.md: It is not UTF-8"),
    ]);
    expect(readFileSync(out, "utf8").match(/<tu>/g)?.length).toBe(2);
  });

  test("MM37 nothing that is read is written over, and what cannot be written is told", async () => {
    const folder = tempFolder({ "a.md": ARTICLE });
    const file = path.join(folder, "a.md");
    const over = await callRecto("memory", folder, "--out", file);
    expect(over).toMatchObject({ status: 2, messages: [expect.stringContaining("is to be read")] });
    expect(readFileSync(file, "utf8")).toBe(ARTICLE);
    writeFileSync(path.join(folder, "file"), "");
    const below = await callRecto("memory", file, "--out", path.join(folder, "file", "x.tmx"));
    expect(below).toMatchObject({ status: 2, messages: [expect.stringContaining("x.tmx: ")] });
    expect(existsSync(path.join(folder, "file", "x.tmx"))).toBe(false);
  });
});
