/** The laws of docs/spec/document.md on generated texts, articles and edits. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportTargetOnly } from "#core/export/target-only.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { BlockWalk } from "./block-walk.ts";
import { guardEdit } from "./frame-guard.ts";
import { readLogicalLines } from "./logical-lines.ts";
import { parseArticle } from "./parse-article.ts";
import { scanPairs } from "./scan-pairs.ts";
import { anyPath, anyText, article, edit, soup, tagSoup, wellFormedArticle } from "./testing/generated-articles.ts";
import { expectEditLaws, expectEditsRead, expectReadingLaws } from "./testing/laws.ts";
import { maskedCheerioPairs } from "./testing/masked-cheerio.ts";
import { naivePairs } from "./testing/naive-pairs.ts";

/** Up to four units, others for another seed: all of them would be read again and again. */
function someOf<T>(units: readonly T[], seed: number): readonly T[] {
  return units.filter((_, index) => (index + seed) % Math.ceil(units.length / 4) === 0);
}

describe("reading", () => {
  it("D1 D40 every string comes back as it was, with its units in order, apart and at their ranges", () => {
    fc.assert(
      fc.property(anyText, anyPath, (text, path) => void expectReadingLaws(text, path)),
      { numRuns: lawRuns(1500) },
    );
  });

  it("D1 D40 so does every article", () => {
    fc.assert(
      fc.property(article, ({ text, path }) => void expectReadingLaws(text, path)),
      { numRuns: lawRuns(300) },
    );
  });

  it("D2 to D8 the quick walk reads what the plain reading reads", () => {
    const agree = (text: string) => void expect(scanPairs(text).pairs).toEqual(naivePairs(text));
    fc.assert(fc.property(fc.oneof(soup, tagSoup), agree), { numRuns: lawRuns(3000) });
    fc.assert(
      fc.property(article, ({ text }) => agree(text)),
      { numRuns: lawRuns(100) },
    );
  });

  it("D2 to D8 an HTML parser that sees spans alone reads the same pairs in well-formed articles", () => {
    fc.assert(
      fc.property(wellFormedArticle, ({ text }) => {
        fc.pre(!text.includes("&quot;"));
        expect(scanPairs(text).pairs).toEqual(maskedCheerioPairs(text));
      }),
      { numRuns: lawRuns(200) },
    );
  });
});

describe("writing", () => {
  it("D50 D60 what the guard lets through reads back as the same article with this target", () => {
    const seen = { accepted: 0, escaped: 0, refused: 0 };
    fc.assert(
      fc.property(article, edit, ({ text, path }, typed) => {
        const parsed = parseArticle(text, path);
        for (const unit of someOf(parsed.units, typed.length)) seen[expectEditLaws(parsed, unit, typed)]++;
      }),
      { numRuns: lawRuns(200) },
    );
    // The law would hold of a guard that refuses everything.
    expect(Math.min(seen.accepted, seen.escaped, seen.refused)).toBeGreaterThan(5);
  });

  it("D50 D60 also in damaged texts", () => {
    fc.assert(
      fc.property(fc.oneof(soup, tagSoup), anyPath, fc.oneof(edit, tagSoup), (text, path, typed) => {
        fc.pre(!text.includes("\0"));
        const parsed = parseArticle(text, path);
        for (const unit of parsed.units) expectEditLaws(parsed, unit, typed);
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it("D50 edits of all units together read back as well", () => {
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 8 }), ({ text, path }, texts) => {
        const parsed = parseArticle(text, path);
        const edits = new Map<string, string>();
        for (const [index, unit] of parsed.units.entries()) {
          const verdict = guardEdit(parsed, unit, texts[index % texts.length] ?? "");
          if (verdict.kind !== "refused") edits.set(unit.key, verdict.text);
        }
        expectEditsRead(parsed, edits);
      }),
      { numRuns: lawRuns(80) },
    );
  });

  it("D42 the target-only export of an article holds no pair", () => {
    fc.assert(
      fc.property(article, edit, ({ text, path }, typed) => {
        const parsed = parseArticle(text, path);
        const edits = new Map<string, string>();
        for (const unit of parsed.units) {
          const verdict = guardEdit(parsed, unit, typed);
          if (verdict.kind !== "refused") edits.set(unit.key, verdict.text);
        }
        const written = exportTargetOnly(parsed, edits);
        expect(scanPairs(written).pairs).toEqual([]);
        for (const unit of parsed.units) {
          if (unit.kind === "segment") expect(written).toContain(edits.get(unit.key) ?? unit.target);
        }
      }),
      { numRuns: lawRuns(80) },
    );
  });

  it("D56 what the guard lets through leaves the blocks as they are, also where no pair hides it", () => {
    const seen = { accepted: 0, escaped: 0, refused: 0 };
    const typed = edit.map((text) => `a${text}`);
    fc.assert(
      fc.property(wellFormedArticle, typed, ({ text, path }, wanted) => {
        const parsed = parseArticle(text, path);
        for (const unit of someOf(parsed.units, wanted.length)) {
          if (unit.kind === "field" || LITERAL.has(unit.place.block)) continue;
          const verdict = guardEdit(parsed, unit, wanted);
          seen[verdict.kind]++;
          if (verdict.kind === "refused") continue;
          const written = exportTargetOnly(parsed, new Map([[unit.key, verdict.text]]));
          const wantedBlocks = blocksOf(exportTargetOnly(parsed, new Map([[unit.key, "a"]])));
          // A loaded target that begins with a tag is an HTML block once no pair hides it; lines end that one by other rules than the guard's.
          if (wantedBlocks.some((block) => block.startsWith("html"))) continue;
          expect(blocksOf(written)).toEqual(wantedBlocks);
        }
      }),
      { numRuns: lawRuns(750) },
    );
    expect(Math.min(seen.accepted, seen.escaped, seen.refused)).toBeGreaterThan(5);
  });
});

const LITERAL: ReadonlySet<string> = new Set(["code", "html", "front-matter", "yaml"]);

/** The blocks of a Markdown text without pairs, each as its kind and depth. */
function blocksOf(text: string): readonly string[] {
  const { frontMatter } = parseArticle(text, "x.md");
  const lines = readLogicalLines(text, [], frontMatter?.range.to ?? 0);
  const walk = new BlockWalk(text, lines, [], 0);
  const blocks = new Map<number, string>();
  for (const index of lines.keys()) {
    const block = walk.readLine(index)?.block;
    if (block !== undefined)
      blocks.set(block.number, [block.kind, block.level, block.listDepth, block.quoteDepth, block.row].join(" "));
  }
  return [...blocks.values()];
}
