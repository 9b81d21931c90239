import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { ArticleReview } from "./carry-review.ts";
import { isSavedFrom } from "./saved-text.ts";

const pair = (id: string, target = `MT ${id}`) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">Source ${id}</span></span>`;
const machine = parseArticle(
  `\ufeff---\r\ntitle: Virsraksts\r\n---\r\n\r\n# ${pair("k-1")}\r\n\r\n| ${pair("k-2")} | b |\r\n| --- | --- |\r\n\r\n${pair("k-3")} ${pair("k-3")}\r\n`,
  "a.md",
);
const units = editableUnits(machine);
const whole = (text: string) => `\ufeff${text}`;

/** Each unit's texts one after the other, as the frame guard accepts them. */
const anyTexts = fc.array(fc.array(fc.constantFrom("x", "a | b", "**y**", "MT k-1", "", "z < w"), { maxLength: 3 }), {
  minLength: units.length,
  maxLength: units.length,
});

function reviewOf(texts: readonly (readonly string[])[]): ArticleReview {
  const records = new Map<string, UnitRecord>();
  const versions = new Map<string, readonly UnitRecord[]>();
  units.forEach((unit, index) => {
    const all = (texts[index] ?? []).flatMap((text, revision): UnitRecord[] => {
      const verdict = guardEdit(machine, unit, text);
      if (verdict.kind === "refused") return [];
      return [{ target: verdict.text, status: "edited", reason: null, revision: revision + 1, at: revision }];
    });
    const last = all.at(-1);
    if (last === undefined) return;
    records.set(unit.key, last);
    versions.set(unit.key, all.slice(0, -1));
  });
  return { records, versions, drafts: [], annotations: [], earlier: [] };
}

describe("the file of an article that was saved in place", () => {
  it("W72 law: is recognized at whatever stage of the review it was written", () => {
    fc.assert(
      fc.property(
        anyTexts,
        fc.array(fc.nat(3), { minLength: units.length, maxLength: units.length }),
        (texts, stages) => {
          const review = reviewOf(texts);
          const edits = new Map(
            units.flatMap(({ key }, index) => {
              const record = review.records.get(key);
              const all = record === undefined ? [] : [...(review.versions.get(key) ?? []), record];
              const then = all[(stages[index] ?? 0) - 1];
              return then === undefined ? [] : [[key, then.target] as const];
            }),
          );
          expect(isSavedFrom(machine, review, exportSideBySide(machine, edits))).toBe(true);
        },
      ),
    );
  });

  it("W72 law: is another one where anything else of it is another", () => {
    const review = reviewOf(units.map(() => ["x"]));
    const saved = exportSideBySide(machine, new Map([["k-1", "x"]]));
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.constantFrom("q", "\n", "<"), (at, sign) => {
        const other = saved.slice(0, at) + sign + saved.slice(at + 1);
        fc.pre(other !== saved);
        expect(isSavedFrom(machine, review, other)).toBe(false);
      }),
    );
    for (const other of ["", saved.slice(1), `${saved}x`, saved.replace(">x<", ">never decided<")])
      expect(isSavedFrom(machine, review, other)).toBe(false);
  });

  it("W72 what was typed counts as it would be committed", () => {
    const drafts = [{ key: "k-2", text: "a | b", at: 1, tab: "t" }];
    const saved = whole(machine.text.replace("MT k-2", "a \\| b"));
    expect(isSavedFrom(machine, { ...reviewOf([]), drafts }, saved)).toBe(true);
    expect(isSavedFrom(machine, reviewOf([]), saved)).toBe(false);
  });
});
