import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { anyPath, anyText, edit } from "#core/document/testing/generated-articles.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { openFields } from "./open-fields.ts";
import { asWritten, type PageNode } from "./page.ts";
import { readPage } from "./read-page.ts";
import { readOpenable, unpairedFields } from "./unpaired.ts";

const pair = (id: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">S</span></span>`;

const TEXT = [
  "---\r\ntitle: T\r\n---\r\n",
  `# <a name="x"></a>Überschrift ohne Paar\r\n\r\n`,
  `Ein Satz. ${pair("a-1", "Zwei.")} Drei **fett [${pair("a-2", "Link")}](x) und** vier.\r\n\r\n`,
  `| ${pair("a-3", "Kopf")} | Rohe Zelle \\| mit Strich | 12 |\r\n| - | - | - |\r\n| \`code\` | [Seite](x.md) | ${pair("a-4", "Z")} |\r\n\r\n`,
  `- Punkt\r\n  geht weiter\r\n\r\n> [!NOTE]\r\n> Hinweis\r\n\r\n> zwei\r\n> Zeilen\r\n\r\n`,
  "<dl><dt>Begriff</dt><dd>Erklärt &amp; <b>fett</b>.</dd></dl>\r\n\r\n",
  "![Bild](x.png) daneben\r\n\r\n```\r\nkein Text\r\n```\r\n\r\n[!INCLUDE [x](y.md)] Rest\r\n\r\nPunkt\r\n  geht weiter\r\n",
].join("");
const article = parseArticle(TEXT, "x.md");
const fields = unpairedFields(article);
const targets = [
  "Überschrift ohne Paar",
  "Ein Satz.",
  "Drei",
  "fett",
  "und",
  "vier.",
  "Rohe Zelle \\| mit Strich",
  "[Seite](x.md)",
  "Punkt\r\n  geht weiter",
  "Hinweis",
  "Begriff",
  "Erklärt &amp; <b>fett</b>.",
  "daneben",
  "Rest",
  "Punkt\r\n  geht weiter",
];
const fieldOf = (target: string, of = fields) => {
  const found = of.find((one) => one.target === target);
  if (found === undefined) throw new Error(`No field ${target}`);
  return found;
};

describe("unpaired prose", () => {
  it("PG50 is every sentence that no unit holds, in order, and no code, box or number", () => {
    expect(fields.map(({ target }) => target)).toEqual(targets);
    expect(fieldOf("Rohe Zelle \\| mit Strich").place).toMatchObject({
      block: "table-cell",
      cell: { row: 0, column: 1 },
    });
    expect(fieldOf("[Seite](x.md)").place.cell).toEqual({ row: 1, column: 1, header: "Rohe Zelle \\| mit Strich" });
    expect(fieldOf("Hinweis").place).toMatchObject({ block: "alert", alert: "note", quoteDepth: 1 });
    expect(fieldOf("Überschrift ohne Paar").place).toMatchObject({ block: "heading", level: 1 });
    expect(fieldOf("Ein Satz.").place.blockNumber).toBe(
      article.units.find(({ key }) => key === "a-1")?.place.blockNumber,
    );
  });

  it("PG140 goes on behind a comment, whose own words make none", () => {
    const of = parseArticle(
      `Vor <!-- Notiz --> und **nach** ihr.\n\n${pair("a-1", "Eins.")} <!-- allein --> ${pair("a-2", "Zwei.")} 12 <!-- b -->\n`,
      "x.md",
    );
    const [field, ...others] = unpairedFields(of);
    expect(others).toEqual([]);
    expect(field?.target).toBe("Vor <!-- Notiz --> und **nach** ihr.");
    const opened = openFields(of, [field?.key ?? ""]);
    for (const typed of ["Danach <!-- Notiz --> das.", "Ohne."]) {
      const unit = opened.units.find(({ key }) => key === field?.key);
      expect(unit && guardEdit(opened, unit, typed)).toMatchObject({ kind: "accepted", text: typed });
    }
  });

  it("PG51 has keys that say what it holds: the same in whatever file it stands, counted where it repeats", () => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    const again = fields.filter(({ target }) => target === "Punkt\r\n  geht weiter").map(({ key }) => key);
    expect(again[1]).toBe(`${again[0]}~2`);
    const moved = unpairedFields(parseArticle(`Neu.\n\n${TEXT.replaceAll("\r", "")}`, "y.md"));
    expect(fieldOf("Ein Satz.", moved).key).toBe(fieldOf("Ein Satz.").key);
    expect(moved.map(({ key }) => key)).toEqual(expect.arrayContaining(fields.map(({ key }) => key)));
  });

  it("PG50 of any article stands in its text as the page shows it, and in no unit", () => {
    fc.assert(
      fc.property(anyText, anyPath, (text, path) => expectOpenable(parseArticle(text, path))),
      { numRuns: lawRuns(400) },
    );
  });
});

describe("opened fields", () => {
  it("PG52 are units among the others; an article of which none is opened is the same object", () => {
    expect(openFields(article, ["a-1", "field:title", "field:text:nothing"])).toBe(article);
    const key = fieldOf("Begriff").key;
    const opened = openFields(article, [key]);
    expect(opened.units.map((unit) => unit.key)).toContain(key);
    expect(opened.units.map(({ range }) => range.from)).toEqual(
      opened.units.map(({ range }) => range.from).sort((a, b) => a - b),
    );
    expect(openFields(opened, [key])).toBe(opened);
    const both = openFields(
      opened,
      fields.map((one) => one.key),
    );
    expect(both.units.length).toBe(article.units.length + fields.length);
    expect(exportSideBySide(both, new Map())).toBe(TEXT);
    expect(
      exportSideBySide(
        both,
        new Map([
          [key, "Wort"],
          ["a-1", "Zweiter."],
        ]),
      ),
    ).toBe(TEXT.replace("Begriff", "Wort").replace("Zwei.", "Zweiter."));
  });

  it.each([
    ["Rohe Zelle \\| mit Strich", "Zelle", "accepted", "Zelle"],
    ["[Seite](x.md)", "a | b", "escaped", "a \\| b"],
    ["Begriff", "Wort</dt><dd>", "refused", ""],
    ["Ein Satz.", "# Ein Satz.", "refused", ""],
    ["Ein Satz.", "Ein\n\nSatz.", "refused", ""],
    ["Ein Satz.", '<span data-ttu-id="x">y</span>', "refused", ""],
    ["Ein Satz.", "Ein **fetter** [Satz](y).<br>Noch einer.", "accepted", "Ein **fetter** [Satz](y).<br>Noch einer."],
    ["vier.", "   ", "refused", ""],
    ["Hinweis", "Hinweis\n- Punkt", "refused", ""],
  ])("PG53 %s may become %s: %s", (target, typed, kind, text) => {
    const field = fieldOf(target);
    const opened = openFields(article, [field.key]);
    const unit = opened.units.find(({ key }) => key === field.key);
    const verdict = unit && guardEdit(opened, unit, typed);
    expect(verdict).toMatchObject(kind === "refused" ? { kind } : { kind, text });
  });

  it("PG53 whatever the guard lets through reads back: every other unit and stretch is what it was, and edits of them too", () => {
    fc.assert(
      fc.property(fc.nat(fields.length - 1), edit, fc.nat(article.units.length - 1), edit, (at, typed, other, text) => {
        const field = fields[at];
        if (field === undefined) return;
        const opened = openFields(article, [field.key]);
        const edits = new Map<string, string>();
        for (const [key, wanted] of [
          [field.key, typed],
          [article.units[other]?.key ?? "", text],
        ] as const) {
          const unit = opened.units.find((one) => one.key === key);
          const verdict = unit && guardEdit(opened, unit, wanted);
          if (verdict !== undefined && verdict.kind !== "refused") edits.set(key, verdict.text);
        }
        const after = parseArticle(exportSideBySide(opened, edits), "x.md");
        const expected = editableUnits(article).map(({ key, target }) => edits.get(key) ?? target);
        expect(editableUnits(after).map(({ target }) => target)).toEqual(expected);
        expect(unpairedFields(after).map(({ target }) => target.trim())).toEqual(
          fields.map(({ key, target }) => (edits.get(key) ?? target).trim()),
        );
      }),
      { numRuns: lawRuns(300) },
    );
  });
});

/** Every stretch is the article's text in its range, without what stands between its lines. */
function expectOpenable(of: Article): void {
  const readMarkup = pageMarkup(of.text);
  for (const block of readPage(of).blocks) {
    const content = readOpenable(block, readMarkup);
    const lists = content.kind === "table" ? content.rows.flatMap(({ cells }) => cells) : [content.nodes];
    const texts = content.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [block.text];
    expect(lists.map(asWritten)).toEqual(texts.map(({ text }) => text));
    for (const [shown, range] of lists.flatMap(stretchesIn)) {
      const squeezed = (text: string) => text.replace(/\s+/g, "");
      expect(squeezed(of.text.slice(range.from, range.to))).toBe(squeezed(shown));
      expect(of.units.filter((unit) => unit.range.from < range.to && unit.range.to > range.from)).toEqual([]);
    }
  }
  for (const { target } of unpairedFields(of)) expect(target).toBe(target.trim());
}

function stretchesIn(nodes: readonly PageNode[]): readonly (readonly [string, { from: number; to: number }])[] {
  return nodes.flatMap((node) => {
    if (node.kind === "unpaired") return [[asWritten(node.children), node.range] as const];
    return "children" in node ? stretchesIn(node.children) : [];
  });
}

const folder = process.env["RECTO_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus");
const manifest = join(folder, "manifest.json");
describe.skipIf(!existsSync(manifest))("corpus", () => {
  it("PG50 PG52 every stretch of every article can be opened, and the file stays what it is", () => {
    const entries: readonly { readonly path: string }[] = JSON.parse(readFileSync(manifest, "utf8"));
    for (const { path } of entries) {
      const admitted = admitArticle(readFileSync(join(folder, path)), path);
      if (!admitted.ok) throw new Error(admitted.failure.message);
      expectOpenable(admitted.value);
      const keys = unpairedFields(admitted.value).map(({ key }) => key);
      const opened = openFields(admitted.value, keys);
      expect(opened.units.length).toBe(admitted.value.units.length + keys.length);
      expect(exportSideBySide(opened, new Map())).toBe(exportSideBySide(admitted.value, new Map()));
    }
  }, 120_000);
});
