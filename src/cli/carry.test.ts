import { symlinkSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { carryReview } from "#core/workspace/carry-review.ts";
import { versions } from "#core/workspace/testing/generated-versions.ts";
import { carryReport } from "./carry-report.ts";
import { readCorrections } from "./corrections.ts";
import { callRecto } from "./testing/call-recto.ts";
import { ARTICLE, pair } from "./testing/sample.ts";
import { filesIn, tempFolder } from "./testing/temp-folder.ts";

type Content = string | Uint8Array;
type Files = Readonly<Record<string, Content>>;

const OLD = lines(
  pair("a-1", "Viens.", "One."),
  pair("a-2", "Divi.", "Two."),
  pair("a-3", "Trīs.", "Three of them here."),
);
const CORRECTED = OLD.replace("Viens.", "Vienu.").replace("Trīs.", "Trijus.");
const NOTHING = { kept: 0, moved: 0, machineChanged: 0, sourceChanged: [], gone: [], conflicts: [] };

function lines(...pairs: readonly string[]): string {
  return `---\ntitle: Skaitļi\n---\n\n${pairs.join("\n\n")}\n`;
}

async function carryFiles(old: Content, corrected: Content, next: Content) {
  const folder = tempFolder({ "old.md": old, "corrected.md": corrected, "new/x.md": next });
  const at = (name: string) => path.join(folder, name);
  const versions = ["--machine", at("old.md"), "--corrected", at("corrected.md"), at("new/x.md")];
  const call = await callRecto("carry", ...versions, "--out", at("out"));
  return { ...call, file: at("new/x.md"), written: filesIn(at("out"))?.["x.md"] ?? null };
}

async function carryFolders(old: Files, corrected: Files, next: Files) {
  const [machine, mine, later] = [tempFolder(old), tempFolder(corrected), tempFolder(next)];
  const out = path.join(tempFolder(), "out");
  const call = await callRecto("carry", "--machine", machine, "--corrected", mine, later, "--out", out);
  return { ...call, written: filesIn(out) };
}

describe("recto carry", () => {
  test("V20 writes the new version with the corrections and all else byte for byte", async () => {
    const next = `\ufeff${lines(pair("b-7", "Viens.", "One."), "  text \t", pair("b-9", "Divi.", "Two."), pair("c-1", "Trīs.", "Three of them here."))}`;
    for (const text of [next, next.replaceAll("\n", "\r\n")]) {
      const { status, results, messages, written, file } = await carryFiles(OLD, CORRECTED, text);
      expect({ status, messages, results }).toEqual({
        status: 0,
        messages: [],
        results: [{ path: file, ...NOTHING, kept: 2 }],
      });
      expect(written).toBe(text.replace("Viens.", "Vienu.").replace("Trīs.", "Trijus."));
    }
  });

  test("V20 the parts of a line have their order", async () => {
    const { results } = await carryFiles(OLD, CORRECTED, OLD);
    const [line = {}] = results;
    const parts = ["path", "kept", "moved", "machineChanged", "sourceChanged", "gone", "conflicts"];
    expect(Object.keys(line as object)).toEqual(parts);
  });

  test("V21 V22 counts and names every correction once, and conflicts beside that", async () => {
    const old = lines(
      ...["One", "Two", "Three", "Four", "Five of the stations", "Six"].map((word, at) =>
        pair(`a-${at}`, `MT ${at}.`, word),
      ),
    );
    const corrected = old.replaceAll("MT", "Mine").replace("Skaitļi", "Numuri");
    const next = lines(
      pair("b-2", "MT 1.", "Two"),
      pair("b-3", "Other 2.", "Three"),
      pair("b-4", "Mine 3.", "Four"),
      pair("b-5", "MT 4b.", "Five of the other stations"),
      pair("b-6", "MT 0.", "One"),
    );
    const { results, written, file, status } = await carryFiles(old, corrected, next);
    expect({ status, results }).toEqual({
      status: 0,
      results: [
        {
          path: file,
          kept: 2,
          moved: 1,
          machineChanged: 2,
          sourceChanged: [
            { source: "Five of the stations", newSource: "Five of the other stations", target: "Mine 4." },
          ],
          gone: [{ source: "Six", target: "Mine 5." }],
          conflicts: [{ source: "Three", mine: "Mine 2.", theirs: "Other 2." }],
        },
      ],
    });
    const changed = next.replace("MT 1.", "Mine 1.").replace("Other 2.", "Mine 2.").replace("MT 0.", "Mine 0.");
    expect(written).toBe(changed.replace("Skaitļi", "Numuri"));
  });

  test("V22 a field's machine translation stands for its source", async () => {
    const next = OLD.replace("Skaitļi", "Cipari");
    const { results, written, file } = await carryFiles(OLD, OLD.replace("Skaitļi", "Numuri"), next);
    const sourceChanged = [{ source: "Skaitļi", newSource: "Cipari", target: "Numuri" }];
    expect({ results, written }).toEqual({ results: [{ path: file, ...NOTHING, sourceChanged }], written: next });
  });

  test("V23 a correction that its new place can't hold is named, not written", async () => {
    const old = lines(pair("a-1", "Viens.", "One."), pair("a-2", "Divi.", "Two."));
    const corrected = old.replace("Viens.", "Pa\n\nvienam.").replace("Divi.", "Abi | divi.");
    const next = lines(`# ${pair("b-1", "Viens.", "One.")}`, `| h |\n|---|\n| ${pair("b-2", "Divi.", "Two.")} |`);
    const { status, results, messages, written, file } = await carryFiles(old, corrected, next);
    const conflict = { source: "One.", mine: "Pa\n\nvienam.", theirs: "Viens.", refused: expect.stringMatching(/\.$/) };
    expect(results).toEqual([{ path: file, ...NOTHING, kept: 1, conflicts: [conflict] }]);
    expect(messages).toEqual([
      expect.stringContaining("b-1: The correction was not written"),
      expect.stringContaining("b-2: Escaped"),
    ]);
    expect({ status, written }).toEqual({ status: 0, written: next.replace("Divi.", "Abi \\| divi.") });
  });

  test("V24 a later version is taken at its word, however little of it is the same", async () => {
    const next = lines(pair("b-1", "Cits.", "Something else."), pair("b-2", "Viens.", "One."));
    const { results, written } = await carryFiles(OLD, CORRECTED, next);
    expect(results).toMatchObject([{ kept: 1, gone: [{ target: "Trijus." }] }]);
    expect(written).toBe(next.replace("Viens.", "Vienu."));
  });

  test("V18 line breaks of another kind are no correction", async () => {
    const old = lines(pair("a-1", "Viens\ndivi.", "One\ntwo."), pair("a-2", "Trīs.", "Three."));
    const corrected = old.replaceAll("\n", "\r\n").replace("Trīs.", "Trijus.");
    const { results, written } = await carryFiles(old, corrected, old);
    expect(results).toMatchObject([{ kept: 1 }]);
    expect(written).toBe(old.replace("Trīs.", "Trijus."));
  });
});

describe("recto carry over folders", () => {
  test("V25 matches articles by their paths, and writes those without a pair as they are", async () => {
    const { status, results, messages, written } = await carryFolders(
      { "a/x.md": OLD, "y.md": ARTICLE, "toc.yml": "- name: A\n", "z.txt": "" },
      { "a/x.md": CORRECTED, "y.md": ARTICLE, "toc.yml": "- name: A\n" },
      { "a/x.md": OLD, "y.md": ARTICLE, "toc.yml": "- name: A\n", "z.txt": "" },
    );
    expect({ status, messages }).toEqual({ status: 0, messages: [] });
    expect(results).toEqual([
      { path: "a/x.md", ...NOTHING, kept: 2 },
      { path: "y.md", ...NOTHING },
    ]);
    expect(written).toEqual({ "a/x.md": CORRECTED, "y.md": ARTICLE, "toc.yml": "- name: A\n" });
  });

  test("V26 an article that is missing in one of them is told in one line, and stops no other", async () => {
    const { status, results, messages, written } = await carryFolders(
      { "all.md": OLD, "deleted.md": OLD, "untouched.md": OLD },
      { "all.md": CORRECTED, "deleted.md": CORRECTED },
      { "all.md": OLD, "new.md": ARTICLE, "untouched.md": OLD },
    );
    expect(messages.map((message) => message.split(":")[0])).toEqual(["new.md", "untouched.md", "deleted.md"]);
    expect(results).toMatchObject([
      { path: "all.md", kept: 2 },
      { path: "deleted.md", kept: 0, gone: [{ target: "Vienu." }, { target: "Trijus." }] },
    ]);
    expect({ status, written }).toEqual({
      status: 0,
      written: { "all.md": CORRECTED, "new.md": ARTICLE, "untouched.md": OLD },
    });
  });

  test("V26 corrections without what they correct end with exit 2", async () => {
    const { status, messages, written } = await carryFolders(
      { "all.md": OLD },
      { "all.md": CORRECTED, "x.md": CORRECTED },
      { "all.md": OLD, "x.md": OLD },
    );
    expect({ status, messages }).toEqual({ status: 2, messages: [expect.stringMatching(/^x\.md: .*missing/)] });
    expect(written).toEqual({ "all.md": CORRECTED });
  });

  test("V27 a bad file stops no other", async () => {
    const bad = Buffer.from([0xff, 0xfe, 0x41, 0]);
    const old = { "a.md": OLD, "b.md": OLD, "c.md": OLD, "d.md": OLD };
    const { status, results, messages, written } = await carryFolders(
      old,
      { "a.md": bad, "b.md": CORRECTED, "c.md": CORRECTED.replaceAll('="a-', '="z-'), "d.md": CORRECTED },
      { ...old, "b.md": bad },
    );
    expect(status).toBe(2);
    expect(messages).toEqual([
      expect.stringContaining("a.md: It is UTF-16"),
      expect.stringContaining("b.md: It is UTF-16"),
      expect.stringContaining("c.md: It holds none of the segments"),
    ]);
    expect(results).toEqual([{ path: "d.md", ...NOTHING, kept: 2 }]);
    expect(written).toEqual({ "d.md": CORRECTED });
  });

  test("V28 segments that the corrected version has lost are told, and the rest is carried over", async () => {
    const corrected = CORRECTED.replace('data-ttu-id="a-2"', "data-ttu-id=a-2");
    const { status, results, messages, written } = await carryFolders(
      { "x.md": OLD },
      { "x.md": corrected },
      { "x.md": OLD },
    );
    expect({ status, messages }).toEqual({ status: 2, messages: [expect.stringMatching(/^x\.md: .*\(a-2\)/)] });
    expect(results).toMatchObject([{ kept: 2 }]);
    expect(written).toEqual({ "x.md": CORRECTED });
  });

  test("V28 segments of one id are told apart by their order, where as many stand in both", async () => {
    const old = lines(pair("a", "A", "one"), pair("a", "B", "two"), pair("b", "C", "three"), pair("b", "D", "four"));
    const next = lines(pair("c", "A", "one"), pair("c", "B", "two"), pair("d", "C", "three"), pair("d", "D", "four"));
    const corrected = lines(pair("a", "A", "one"), pair("a", "B!", "two"), pair("b", "D!", "four"));
    const { status, messages, written } = await carryFolders({ "x.md": old }, { "x.md": corrected }, { "x.md": next });
    expect({ status, messages }).toEqual({ status: 2, messages: [expect.stringContaining("(b, b~2)")] });
    expect(written).toEqual({ "x.md": next.replace(">B<", ">B!<") });
  });

  test.each([
    ["later", OLD, "# Plain\n", "has no pairs"],
    ["later", OLD, OLD.replaceAll("data-stu-id", "data-stu"), "has only parts of pairs"],
    ["earlier", "# Plain\n", OLD, "has no pairs"],
  ])("V28 a %s version without pairs is told", async (which, old, next, words) => {
    const { status, messages, written } = await carryFolders({ "x.md": old }, { "x.md": old }, { "x.md": next });
    expect({ status, messages }).toEqual({
      status: 0,
      messages: [expect.stringContaining(`${which} version ${words}`)],
    });
    expect(written).toEqual({ "x.md": next });
  });
});

describe("recto carry as it is called", () => {
  test("V29 nothing that is read is written over", async () => {
    const folder = tempFolder({ "old/x.md": OLD, "mine/x.md": CORRECTED, "new/x.md": OLD });
    symlinkSync("mine", path.join(folder, "link"));
    const at = (name: string) => path.join(folder, name);
    for (const out of ["old", "mine", "new", "link"]) {
      const call = await callRecto(
        "carry",
        "--machine",
        at("old"),
        "--corrected",
        at("mine"),
        at("new"),
        "--out",
        at(out),
      );
      expect(call).toMatchObject({ status: 2, messages: [expect.stringMatching(/choose another folder|all three/)] });
    }
    expect(filesIn(at("mine"))).toEqual({ "x.md": CORRECTED });
    const files = ["--machine", at("old/x.md"), "--corrected", at("mine/x.md"), at("new/x.md")];
    for (const out of ["old", "mine", "new", "link"]) {
      const call = await callRecto("carry", ...files, "--out", at(out));
      expect(call).toMatchObject({ status: 2, messages: [expect.stringContaining("choose another folder")] });
    }
  });

  test("V30 files and folders are not mixed, and what is missing is told", async () => {
    const folder = tempFolder({ "old/x.md": OLD, "mine/x.md": CORRECTED, "new/y.md": OLD });
    const at = (name: string) => path.join(folder, name);
    const call = (machine: string, corrected: string, next: string) =>
      callRecto("carry", "--machine", at(machine), "--corrected", at(corrected), at(next), "--out", at("out"));
    for (const [args, words] of [
      [["old", "mine/x.md", "new"], "three files or three folders"],
      [["old", "none", "new"], `${at("none")}: There is no such file`],
      [["old/x.md", "mine/x.md", "none.md"], `${at("none.md")}: There is no such file`],
      [["old", "mine", "new"], "No article stands in all three"],
    ] as const) {
      const { status, results, messages } = await call(args[0], args[1], args[2]);
      expect({ status, results, messages }).toEqual({
        status: 2,
        results: [],
        messages: [expect.stringContaining(words)],
      });
    }
    expect(filesIn(at("out"))).toBeNull();
  });
});

describe("generated versions", () => {
  function carried({ old, corrected, next }: { old: string; corrected: string; next: string }) {
    const [machine, later] = [parseArticle(old, "x.md"), parseArticle(next, "x.md")];
    const corrections = readCorrections(machine, parseArticle(corrected, "x.md"));
    if (!corrections.ok) throw new Error(corrections.failure);
    const { records } = corrections.value;
    const review = { records, versions: new Map(), drafts: [], annotations: [], earlier: [] };
    const { units, review: result } = carryReview(machine, review, later, 0);
    const targets = new Map(Array.from(result.records, ([key, { target }]) => [key, target]));
    return { report: carryReport("x.md", units), written: parseArticle(exportSideBySide(later, targets), "x.md") };
  }

  test("V21 every correction becomes what was done to its sentence", () => {
    fc.assert(
      fc.property(versions(true), (generated) => {
        const { report, written } = carried(generated);
        const corrected = generated.sentences.filter(({ correction }) => correction !== null);
        const counted = (...fates: readonly string[]) => corrected.filter(({ fate }) => fates.includes(fate));
        expect(report.kept + report.moved).toBe(counted("stays", "doubled", "moved").length);
        expect(report.moved).toBeLessThanOrEqual(generated.sentences.filter(({ fate }) => fate === "moved").length);
        expect(report.machineChanged).toBe(counted("retranslated").length);
        expect(report.conflicts.map(({ mine }) => mine)).toEqual(
          counted("retranslated").map(({ correction }) => correction),
        );
        const others = [...report.sourceChanged, ...report.gone].map(({ target }) => target).sort();
        expect(others).toEqual(
          counted("edited", "dropped")
            .map(({ correction }) => correction)
            .sort(),
        );
        for (const { source, correction } of counted("stays", "doubled", "moved", "retranslated")) {
          const targets = written.units.filter((unit) => unit.kind === "segment" && unit.source === source);
          expect(targets.map(({ target }) => target)).toContain(correction);
        }
      }),
    );
  });

  test("V21 no correction is lost where sentences repeat", () => {
    fc.assert(
      fc.property(versions(false), (generated) => {
        const { report, written } = carried(generated);
        const corrections = generated.sentences.flatMap(({ correction }) => correction ?? []);
        const { kept, moved, machineChanged, sourceChanged, gone } = report;
        expect(kept + moved + machineChanged + sourceChanged.length + gone.length).toBe(corrections.length);
        const named = [...sourceChanged, ...gone].map(({ target }) => target);
        const there = written.units.map(({ target }) => target).filter((target) => target.startsWith("Labots"));
        expect([...named, ...there].sort()).toEqual(corrections.sort());
      }),
    );
  });
});
