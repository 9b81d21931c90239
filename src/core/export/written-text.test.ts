import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { anyText } from "#core/document/testing/generated-articles.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { patchOf } from "#core/workspace/patch.ts";
import { exportFormatIds, exportFormats } from "./formats.ts";
import { differenceLines, lineAt, writtenLines } from "./written-lines.ts";
import { writtenRange, writtenText } from "./written-text.ts";

const pair = (id: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">S</span></span>`;
const TEXT = `\ufeff---\r\ntitle: Old\r\nms.translationtype: MT\r\n---\r\n# ${pair("a-1", "Viens")}\r\n\r\n${pair("a-2", "")} x ${pair("a-3", "Trīs")}\r\n![Alt](y.png)`;
const article = parseArticle(TEXT, "x.md");
const edits = new Map([
  ["field:title", "a: b"],
  ["a-1", "Divi"],
  ["a-2", "!"],
]);

/** What the frame guard lets through of texts for some of the units. */
function guarded(of: Article, texts: readonly string[]): ReadonlyMap<UnitKey, string> {
  const accepted = new Map<UnitKey, string>();
  for (const [index, unit] of editableUnits(of).entries()) {
    const text = texts[index % (texts.length + 1)];
    const verdict = text === undefined ? null : guardEdit(of, unit, text);
    if (verdict !== null && verdict.kind !== "refused") accepted.set(unit.key, verdict.text);
  }
  return accepted;
}

describe("what will be written", () => {
  it.each(exportFormatIds)("PG44 is what the export to %s writes, with the ranges of what was changed", (format) => {
    const { text, edits: changed } = writtenText(article, edits, format);
    expect(text).toBe(exportFormats[format].write(article, edits));
    expect(changed.map(({ key, from, to, before }) => [key, before, text.slice(from, to)])).toEqual([
      ["field:title", "Old", "'a: b'"],
      ["a-1", "Viens", "Divi"],
      ["a-2", "", "!"],
    ]);
    const last = writtenRange(article, edits, format, "a-3");
    expect(text.slice(last?.from, last?.to)).toBe("Trīs");
    expect(writtenRange(article, edits, format, "nobody")).toBeNull();
  });

  it("PG44 tells what differs from the file on disk where that holds corrections", () => {
    const { edits: changed } = writtenText(article, edits, "side-by-side", ({ key, target }) =>
      key === "a-1" ? "Divi" : key === "a-3" ? "Četri" : target,
    );
    expect(changed.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["field:title", "Old", "'a: b'"],
      ["a-2", "", "!"],
      ["a-3", "Četri", "Trīs"],
    ]);
  });

  it("PG44 holds for any article and any edits", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.string(), { maxLength: 4 }), (source, texts) => {
        const any = parseArticle(source, "x.md");
        const decided = guarded(any, texts);
        for (const format of exportFormatIds) {
          const { text, edits: changed } = writtenText(any, decided, format);
          expect(text).toBe(exportFormats[format].write(any, decided));
          const wanted = editableUnits(any).filter((unit) => (decided.get(unit.key) ?? unit.target) !== unit.target);
          expect(changed.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
          for (const { from, to, after } of changed) expect(text.slice(from, to)).toBe(after);
        }
      }),
      { numRuns: lawRuns(60) },
    );
  });
});

describe("its lines", () => {
  it("PG45 are the text again, whatever ends them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "\u2028", "é", " ")), (parts) => {
        const text = parts.join("");
        const lines = writtenLines(text);
        expect(lines.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
        for (const [index, { from, to }] of lines.entries()) {
          expect(text.slice(from, to - 1)).not.toContain("\n");
          expect([lineAt(lines, from), lineAt(lines, to - 1)]).toEqual([index, index]);
        }
      }),
    );
  });

  it("PG45 of a difference say what they are, and which line stands for which", () => {
    const before = "a\n-- b\n@@ c\nd\n\ne";
    const patch = patchOf("x y.md", before, "a\n-- B\n@@ C\nd\n\ne\nf\ng");
    const lines = differenceLines(patch);
    expect(lines.map(({ from, to }) => patch.slice(from, to)).join("")).toBe(patch);
    expect(lines.map(({ kind, from, to }) => `${kind} ${patch.slice(from, to).trimEnd()}`)).toEqual([
      "file diff --git a/x y.md b/x y.md",
      "file --- a/x y.md",
      "file +++ b/x y.md",
      "hunk @@ -1,6 +1,8 @@",
      "kept  a",
      "removed --- b",
      "removed -@@ c",
      "added +-- B",
      "added +@@ C",
      "kept  d",
      "kept ",
      "removed -e",
      "note \\ No newline at end of file",
      "added +e",
      "added +f",
      "added +g",
      "note \\ No newline at end of file",
    ]);
    expect(lines.map(({ counterpart }) => counterpart)).toEqual([
      ...[null, null, null, null, null, 7, 8, 5, 6],
      ...[null, null, null, null, null, null, null, null],
    ]);
  });
});
