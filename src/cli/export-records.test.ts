import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { UnitRecord } from "#core/review/record.ts";
import { serializeRecords } from "#core/workspace/records/records-file.ts";
import type { RecordedArticle } from "#core/workspace/records/review-records.ts";
import { callRecto } from "./testing/call-recto.ts";
import { ARTICLE, pair } from "./testing/sample.ts";
import { filesIn, tempFolder } from "./testing/temp-folder.ts";

/** Records of articles: path → the reviewed text and the new targets. */
type Reviewed = Readonly<Record<string, readonly [text: string, targets: Readonly<Record<string, string>>]>>;

function recordsOf(reviewed: Reviewed, typed: Readonly<Record<string, string>> = {}): string {
  const articles = Object.entries(reviewed).map(([name, [text, targets]]): RecordedArticle => {
    const record = (target: string): UnitRecord => ({ target, status: "approved", reason: null, revision: 1, at: 1 });
    const records = new Map(Object.entries(targets).map(([key, target]) => [key, record(target)]));
    const drafts = Object.entries(typed).map(([key, draft]) => ({ key, text: draft, at: 2, tab: "t" }));
    const review = { records, versions: new Map(), drafts, annotations: [], earlier: [] };
    return { path: name, locale: "lv-LV", text, review };
  });
  return serializeRecords({ workspace: "docs", everywhere: [], articles }).join("");
}

async function exported(files: Readonly<Record<string, string>>, records: string, ...paths: readonly string[]) {
  const folder = tempFolder({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`docs/${name}`, text])),
    "records.json": records,
  });
  const out = path.join(folder, "out");
  const inputs = (paths.length === 0 ? ["docs"] : paths).map((name) => path.join(folder, name));
  const { status, messages } = await callRecto(
    "export",
    "--format",
    "side-by-side",
    ...inputs,
    "--records",
    path.join(folder, "records.json"),
    "--out",
    out,
  );
  return { status, messages, written: filesIn(out) };
}

const OTHER = `${pair("5f2c1-101", "Cits", "Other")}\n`;

describe("recto export --records", () => {
  test("W68 applies the records to all articles, all else byte for byte, what was typed too", async () => {
    const crlf = `\ufeff${ARTICLE.replaceAll("\n", "\r\n")}`;
    const files = { "a/one.md": ARTICLE, "two.md": crlf, "three.md": OTHER };
    const records = recordsOf(
      { "a/one.md": [ARTICLE, { "5f2c1-101": "Panelis" }], "two.md": [crlf, { "5f2c1-101": "Virsma" }] },
      { "5f2c1-102": "Pieskarieties." },
    );
    const { status, messages, written } = await exported(files, records);
    const corrected = (text: string, target: string) =>
      text.replace("Skārienpaliktnis</span>", `${target}</span>`).replace("Pieskarieties divreiz.", "Pieskarieties.");
    expect({ status, messages }).toEqual({ status: 0, messages: [] });
    expect(written).toEqual({
      "a/one.md": corrected(ARTICLE, "Panelis"),
      "two.md": corrected(crlf, "Virsma"),
      "three.md": OTHER,
    });
  });

  test("W68 a file or a folder below the workspace is found, and an article that is not named is told", async () => {
    const records = recordsOf({
      "a/one.md": [ARTICLE, { "5f2c1-101": "Panelis" }],
      "b.md": [OTHER, { "5f2c1-101": "x" }],
    });
    for (const named of ["docs/a", "docs/a/one.md"]) {
      const { status, messages, written } = await exported({ "a/one.md": ARTICLE, "b.md": OTHER }, records, named);
      expect(status).toBe(0);
      expect(written?.["one.md"]).toContain("Panelis</span>");
      expect(messages).toEqual([expect.stringContaining("b.md of the records is not among")]);
    }
  });

  test("W68 another content gets its corrections by the sources", async () => {
    const later = `${ARTICLE.replaceAll("5f2c1", "77aa0")}\n${pair("n-1", "Jauns", "New")}\n`;
    const records = recordsOf({ "one.md": [ARTICLE, { "5f2c1-101": "Panelis" }] });
    const { status, written } = await exported({ "one.md": later }, records);
    expect(status).toBe(0);
    expect(written?.["one.md"]).toBe(later.replace("Skārienpaliktnis</span>", "Panelis</span>"));
  });

  const later = ARTICLE.replace("Touchpad", "Trackpad");
  test.each([
    ["records that are none", "{}", ARTICLE, "no review records"],
    ["records cut off", recordsOf({ "one.md": [ARTICLE, {}] }).slice(0, -9), ARTICLE, "no review records"],
    ["an unknown id", recordsOf({ "one.md": [ARTICLE, { "no-such": "x" }] }), ARTICLE, "no segment no-such"],
    [
      "a text that would break the frame",
      recordsOf({ "one.md": [ARTICLE, { "5f2c1-101": "</span>" }] }),
      ARTICLE,
      "5f2c1-101 is refused",
    ],
    [
      "a source edited since",
      recordsOf({ "one.md": [ARTICLE, { "5f2c1-101": "x" }] }),
      later,
      "5f2c1-101 has no place any more",
    ],
    ["another article", recordsOf({ "one.md": [ARTICLE, { "5f2c1-101": "x" }] }), OTHER, "another article"],
  ])("W68 %s ends with exit 2, one line, and nothing written", async (_, records, article, words) => {
    const { status, messages, written } = await exported({ "one.md": article, "two.md": ARTICLE }, records);
    expect({ status, lines: messages.length, written }).toEqual({ status: 2, lines: 1, written: null });
    expect(messages[0]).toContain(words);
  });

  test("W68 the records are not written over, and --edits does not go with them", async () => {
    const folder = tempFolder({ "docs/one.md": ARTICLE, "out/one.md": recordsOf({}) });
    const args = ["export", "--format", "side-by-side", path.join(folder, "docs"), "--out", path.join(folder, "out")];
    const records = path.join(folder, "out/one.md");
    const before = readFileSync(records, "utf8");
    expect(await callRecto(...args, "--records", records)).toMatchObject({ status: 2 });
    expect(await callRecto(...args, "--records", "x", "--edits", "y")).toMatchObject({ status: 2 });
    expect(readFileSync(records, "utf8")).toBe(before);
  });
});
