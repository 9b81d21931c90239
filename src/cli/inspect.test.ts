import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { callRecto } from "./testing/call-recto.ts";
import { ARTICLE, pair } from "./testing/sample.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const TARGET = "Skārienpaliktnis";
const FROM = ARTICLE.indexOf(TARGET, ARTICLE.indexOf("data-ttu-id"));

describe("recto inspect", () => {
  test("prints an article's path, bytes, segments and problems", async () => {
    const folder = tempFolder({ "docs/touchpad.md": ARTICLE });
    const { status, results, messages } = await callRecto("inspect", folder);
    const second = "Pieskarieties divreiz.";
    const from = ARTICLE.indexOf(second);
    expect(results).toEqual([
      {
        path: "docs/touchpad.md",
        bytes: Buffer.byteLength(ARTICLE),
        segments: [
          { id: "5f2c1-101", target: TARGET, source: "Touchpad", from: FROM, to: FROM + TARGET.length },
          { id: "5f2c1-102", target: second, source: "Tap twice.", from, to: from + second.length },
        ],
        problems: [],
      },
    ]);
    expect(Object.keys(Object(results[0]))).toEqual(["path", "bytes", "segments", "problems"]);
    expect({ status, messages }).toEqual({ status: 0, messages: [] });
  });

  test("--summary counts the segments", async () => {
    const folder = tempFolder({ "touchpad.md": ARTICLE });
    const { results } = await callRecto("inspect", "--summary", folder);
    expect(results).toEqual([{ path: "touchpad.md", bytes: Buffer.byteLength(ARTICLE), segments: 2, problems: [] }]);
  });

  test("a byte order mark counts as bytes, not as an offset", async () => {
    const folder = tempFolder({ "touchpad.md": `\ufeff${ARTICLE}` });
    const { results } = await callRecto("inspect", folder);
    expect(results).toMatchObject([{ bytes: Buffer.byteLength(ARTICLE) + 3, segments: [{ from: FROM }, {}] }]);
  });

  test("a file argument keeps its path as given, a folder's files are relative to the folder", async () => {
    const folder = tempFolder({ "a/one.md": ARTICLE, "b/deep/two.yml": `text: '${pair("1", "a", "b")}'\n` });
    const { results } = await callRecto("inspect", "--summary", `${folder}/a/../a/one.md`, path.join(folder, "b"));
    expect(results).toMatchObject([{ path: `${folder}/a/../a/one.md` }, { path: "deep/two.yml" }]);
  });

  test("folders are searched sorted and depth first, for Markdown and YAML of any case, and not in .git", async () => {
    const names = ["b.md", "a/z.MD", "a/b/c.markdown", "a.yml", "c.txt", "d.mdx", ".git/e.md", "c/.f.md"];
    const folder = tempFolder(Object.fromEntries(names.map((name) => [name, ARTICLE])));
    const { results } = await callRecto("inspect", "--summary", folder);
    const paths = results.map((result) => Object(result).path);
    expect(paths).toEqual(["a/b/c.markdown", "a/z.MD", "a.yml", "b.md", "c/.f.md"]);
  });

  test("a file without a pair prints nothing", async () => {
    const folder = tempFolder({ "plain.md": "# Plain\n", "empty.md": "" });
    expect(await callRecto("inspect", folder)).toEqual({ status: 0, results: [], messages: [] });
  });

  test("a bad file is told in one line and stops no other", async () => {
    const folder = tempFolder({
      "a.md": ARTICLE,
      "b.md": Buffer.from([0x23, 0x20, 0xe2, 0x28, 0xa1, 0x0a]),
      "c.md": Buffer.from(`\ufeff${ARTICLE}`, "utf16le"),
      "d.md": Buffer.from([0x89, 0x50, 0, 1, 2, 0xff]),
      "e.md": ARTICLE,
    });
    symlinkSync("nowhere.md", path.join(folder, "f.md"));
    const missing = path.join(folder, "missing\n.md");
    const { status, results, messages } = await callRecto("inspect", "--summary", missing, folder);
    expect(results).toMatchObject([{ path: "a.md" }, { path: "e.md" }]);
    expect(messages).toEqual([
      `${path.join(folder, "missing .md")}: There is no such file or folder.`,
      `${path.join(folder, "b.md")}: It is not UTF-8 (it looks like windows-1252): save it as UTF-8.`,
      `${path.join(folder, "c.md")}: It is UTF-16: save it as UTF-8.`,
      `${path.join(folder, "d.md")}: It is not text.`,
      `${path.join(folder, "f.md")}: There is no such file or folder.`,
    ]);
    expect(status).toBe(2);
  });

  test.skipIf(process.platform === "win32")(
    "a device or pipe named as an argument is told, and not waited for",
    async () => {
      const { status, messages } = await callRecto("inspect", "/dev/null");
      expect(messages).toEqual(["/dev/null: It is neither a file nor a folder."]);
      expect(status).toBe(2);
    },
  );

  test.skipIf(process.getuid?.() === 0)("a file that may not be read is told", async () => {
    const folder = tempFolder({ "secret.md": ARTICLE });
    chmodSync(path.join(folder, "secret.md"), 0);
    expect(await callRecto("inspect", folder)).toMatchObject({
      status: 2,
      messages: [expect.stringContaining("permissions")],
    });
  });

  test("links to files are followed, links to folders are not, so that a loop ends", async () => {
    const folder = tempFolder({ "a/one.md": ARTICLE });
    symlinkSync("..", path.join(folder, "a", "loop"));
    symlinkSync("one.md", path.join(folder, "a", "two.md"));
    mkdirSync(path.join(folder, "folder.md"));
    const { status, results } = await callRecto("inspect", "--summary", folder);
    expect(results).toMatchObject([{ path: "a/one.md" }, { path: "a/two.md" }]);
    expect(status).toBe(0);
  });

  test("problems are those of the whole parse, with and without --summary", async () => {
    const damaged = `---\ntitle: x\nā ${pair("1", "ā", "b")} ${pair("1", "c", "d")} <span data-ttu-id="2">e</span>\n`;
    const { problems } = parseArticle(damaged, "damaged.md");
    expect(problems.map(({ kind }) => kind)).toEqual(["front-matter", "duplicate-id", "unpaired-target"]);
    for (const mark of ["", "\ufeff"]) {
      const folder = tempFolder({ "damaged.md": mark + damaged });
      expect((await callRecto("inspect", folder)).results).toMatchObject([{ problems }]);
      expect((await callRecto("inspect", "--summary", folder)).results).toMatchObject([{ segments: 2, problems }]);
    }
  });

  test.each(["unfinished.md", "whole.yml"])("an unclosed front matter behind a byte order mark in %s", async (name) => {
    const text = `---\ntitle: ${pair("1", "a", "b")}\n`;
    const { problems } = parseArticle(text, name);
    const { results } = await callRecto("inspect", "--summary", tempFolder({ [name]: `\ufeff${text}` }));
    expect(results).toMatchObject([{ path: name, segments: 1, problems }]);
  });

  test("--summary, which counts in the bytes, agrees with the list of segments for every text", async () => {
    const piece = fc.constantFrom(
      ...[pair("1", "ā", "b"), pair("é", "\u2028---\u2028", "日本"), "---\n", "\ufeff", "\u2029---\n", "</span>", "😀"],
      ...['<span data-ttu-id="3">', "<span data-ttu-id=&quot;3&quot;>", "<span>", "\u00a0", "x", "\r\n"],
    );
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 20 }), async (list) => {
        const folder = tempFolder(Object.fromEntries(list.map((text, index) => [`${100 + index}.md`, text])));
        const { results } = await callRecto("inspect", folder);
        const counted = results.map((result) => ({ ...Object(result), segments: Object(result).segments.length }));
        expect((await callRecto("inspect", "--summary", folder)).results).toEqual(counted);
      }),
      { numRuns: 50 },
    );
  });

  test.runIf(process.platform === "linux")("a name that is not UTF-8 is told as that and stops no other", async () => {
    const folder = tempFolder({ "a.md": ARTICLE });
    const [file, below] = [[0xff, 0xfe, 0x2e, 0x6d, 0x64], [0xe9]].map((name) =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]),
    );
    writeFileSync(file ?? "", ARTICLE);
    mkdirSync(below ?? "");
    const { status, results, messages } = await callRecto("inspect", "--summary", folder);
    expect({ status, count: results.length }).toEqual({ status: 2, count: 1 });
    expect(messages).toEqual(
      ["\ufffd", "\ufffd\ufffd.md"].map(
        (name) => `${path.join(folder, name)}: A name in its path is not UTF-8: rename it.`,
      ),
    );
  });
});
