import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, Segment } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { adaptTarget, placeMatch } from "./adapt-target.ts";
import { maskSource } from "./mask-source.ts";

describe("adapting a translation", () => {
  test.each([
    ["Open `a.md`.", "Atveriet `a.md`.", "Open `b.md`.", "Atveriet `b.md`."],
    [
      "See [page](a.md) in 10 days",
      "Pēc 10 dienām: [lapa](a.md)",
      "See [page](b.md#c) in 20 days",
      "Pēc 20 dienām: [lapa](b.md#c)",
    ],
    ["From {0} to {1}", "No {0} līdz {1}", "From {1} to {0}", "No {1} līdz {0}"],
    ["Use `a` and `b`", "`b` un `a`", "Use `b` and `a`", "`a` un `b`"],
    ["10 or 10", "10 vai 10", "20 or 20", "20 vai 20"],
    ["![P](a.png) <b>x</b>", "![A](a.png) <b>y</b>", "![P](b.png) <i>x</i>", "![A](b.png) <i>y</i>"],
    ["Version 1.5", "1.5 versija", "Version 2.7", "2.7 versija"],
    ["10個の`a`", "`a` 10 gab.", "20個の`b`", "`b` 20 gab."],
    ["Open  it", "Atvērt", "Open it", "Atvērt"],
    ["Open \\_it", "Atvērt", "Open _it", "Atvērt"],
  ])("MM7 %j %j for %j is %j", (source, target, own, expected) => {
    expect(adaptTarget({ source, target }, own)).toBe(expected);
  });

  test.each([
    ["other words", "Open `a`", "Atvērt `a`", "Close `a`"],
    ["what differs is not in the translation", "Open `a`", "Atvērt", "Open `b`"],
    ["it stands there more often", "Open `a`", "`a`: atvērt `a`", "Open `b`"],
    ["one became two", "1 to 1", "1 līdz 1", "1 to 2"],
    ["a number that languages write in several ways", "10 files", "10 faili", "1,000 files"],
    ["a number said in another way", "2,000 files", "2 000 faili", "3,000 files"],
    ["what would be read otherwise there", "Open [it](a.md)", "Atvērt [to](a.md)", "Open [it](<b c.md>)"],
    ["another kind of the same text", "Open `10`", "Atvērt 10", "Open `20`"],
  ])("MM8 left alone: %s", (_, source, target, own) => {
    expect(adaptTarget({ source, target }, own)).toBeNull();
  });

  const slot = fc.oneof(
    fc.constantFrom("`a`", "`b`", "`c|d`", "{0}", "{1}", "%s", "<b>", "<br>", "https://a.example/x"),
    fc.constantFrom("a.md", "b.md#c", "../d", "e(f).md").map((destination) => `[link](${destination})`),
    fc.integer({ min: 0, max: 99 }).map((number) => `${number}`),
  );
  const words = fc.constantFrom("Open ", " it ", ", ", " 開く ", "**bold** ", ".", "\\_", " ");
  /** A sentence's words with places between them, and two ways to fill these. */
  const sentences = fc
    .array(fc.tuple(words, slot, slot), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([word, first, second]) => ({ word, first, second })));
  const translations = fc.array(fc.oneof(words, slot), { maxLength: 8 }).map((parts) => parts.join(" "));

  test("MM8 never invents: every destination, code, number, placeholder and tag is of the translation or of this source", () => {
    fc.assert(
      fc.property(sentences, translations, fc.boolean(), (parts, other, isTemplate) => {
        const source = parts.map(({ word, first }) => word + first).join(" ");
        const own = parts.map(({ word, second }) => word + second).join(" ");
        const target = isTemplate
          ? parts
              .map(({ first }) => `vārds ${first}`)
              .reverse()
              .join(" ")
          : other;
        const adapted = adaptTarget({ source, target }, own);
        if (adapted === null) return;
        const valuesOf = (text: string) =>
          maskSource(text).slots.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
        const [known, wanted] = [valuesOf(target), valuesOf(own)];
        // Only what differs has changed.
        expect(maskSource(adapted).text).toBe(maskSource(target).text);
        const sourceValues = valuesOf(source);
        for (const [index, value] of valuesOf(adapted).entries()) {
          const before = known[index] ?? "";
          const places = sourceValues.flatMap((one, at) => (one === before ? (wanted[at] ?? "") : []));
          expect(value).toBe(places[0] ?? before);
        }
      }),
      { numRuns: lawRuns(1500) },
    );
  });

  test("MM9 never breaks a frame: what is put in is the segment's text, and all else is as it was", () => {
    const dangers = fc.constantFrom(
      "",
      " | ",
      "</span>",
      '<span data-ttu-id="2">',
      "\n\n",
      "]",
      `</span><span class="sxs-lookup"><span data-stu-id="1">`,
    );
    const places: readonly ((pair: string) => string)[] = [
      (pair) => `${pair}\n`,
      (pair) => `# ${pair}\n`,
      (pair) => `| a | b |\n| - | - |\n| ${pair} | x |\n`,
      (pair) => `- ${pair}\n`,
      (pair) => `[${pair}](x.md)\n`,
      (pair) => `> [!NOTE]\n> ${pair}\n`,
    ];
    fc.assert(
      fc.property(sentences, fc.constantFrom(...places), dangers, (parts, place, danger) => {
        const known = {
          source: parts.map(({ word, first }) => word + first).join(" "),
          target: `${parts.map(({ first }) => `vārds ${first}`).join(" ")}${danger}`,
        };
        const own = parts.map(({ word, second }) => word + second).join(" ");
        const pair = `<span data-ttu-id="1">x</span><span class="sxs-lookup"><span data-stu-id="1">${own}</span></span>`;
        const article = parseArticle(`${place(pair)}\nEnd ![image](y.png)\n`, "a.md");
        const segment = article.units.find((unit): unit is Segment => unit.kind === "segment");
        if (segment === undefined) return;
        const { verdict, isSubstituted } = placeMatch(article, segment, known);
        const adapted = adaptTarget(known, own) ?? known.target;
        expect(isSubstituted).toBe(adapted !== known.target);
        expect(verdict).toEqual(guardEdit(article, segment, adapted));
        if (verdict.kind === "refused") return;
        const after = parseArticle(exportSideBySide(article, new Map([[segment.key, verdict.text]])), "a.md");
        expect(shapeOf(after)).toEqual(shapeOf(article));
        expect(after.units.find(({ key }) => key === segment.key)?.target).toBe(verdict.text);
      }),
      { numRuns: lawRuns(600) },
    );
  });

  function shapeOf({ units }: Article): readonly string[] {
    return units.map(
      (unit) => `${unit.key} ${JSON.stringify(unit.place)} ${unit.kind === "segment" ? unit.source : unit.target}`,
    );
  }
});
