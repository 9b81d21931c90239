import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { articleCase, type CaseLine } from "#core/checks/testing/article-case.ts";
import type { Unit } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { checkArticle } from "./check-article.ts";

const LINES: readonly CaseLine[] = [
  ["# Change your password", "Mainīt paroli"],
  ["Wait 30 minutes.", "Pagaidiet 20 minūtes."],
  ["Select **OK**.", "Atlasiet **OK**."],
  ["Select **OK**.", "Izvēlieties  **OK** ."],
  ["Select **OK**.", "Atlasiet **OK**."],
  ["Restart the device, and then try to sign in again.", "Restart the device, and then try to sign in again."],
  ["Choose another name for the file.", "Ja jūs vēlaties"],
];
const TEXTS = [
  "",
  "Atlasiet **OK**.",
  "Izvēlieties **OK**.",
  "Ja tu vēlies 7",
  "Tev vajag konts",
  "Ja jūs vēlaties",
  "  ** x** [a](b",
  "再起動します。",
];
const STATUSES: readonly Status[] = ["unreviewed", "edited", "approved", "needs-work"];
const edit = fc.record({
  index: fc.nat({ max: LINES.length }),
  text: fc.constantFrom(...TEXTS),
  status: fc.constantFrom(...STATUSES),
});

const FRONT_MATTER = "title: 8000002 mainīt paroli\nms.translationtype: MT";

/** Walks through edits; `findings` under the context it is given. */
function session() {
  const { context, units } = articleCase("lv-LV", LINES, FRONT_MATTER);
  const texts = new Map(units.map(({ unit, text }) => [unit.key, text]));
  const statuses = new Map<string, Status>();
  return {
    context,
    units,
    edit(index: number, text: string, status: Status) {
      const unit = units[index]?.unit;
      if (unit === undefined) return;
      texts.set(unit.key, text);
      statuses.set(unit.key, status);
    },
    findings: (under = context) =>
      checkArticle(
        under.article,
        (unit: Unit) => texts.get(unit.key) ?? unit.target,
        (unit: Unit) => statuses.get(unit.key) ?? "unreviewed",
        under,
        standardProfile,
      ),
  };
}

describe("the checks of an article", () => {
  test("tell of units and of the whole, in document order", () => {
    const { units, findings } = session();
    const order = new Map(units.map(({ unit }, index) => [unit.key, index]));
    const all = findings();
    expect(new Set(all.map(({ check }) => check))).toEqual(
      new Set([...all.map(({ check }) => check), "number", "untranslated", "inconsistent", "metadata"]),
    );
    const places = all.map(({ unit }) => order.get(unit) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("C22 law: remembered or not, they tell the same after any edits", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 6, maxLength: 16 }), (edits) => {
        const walk = session();
        for (const { index, text, status } of edits) {
          walk.edit(index, text, status);
          const now = walk.findings();
          expect(now).toEqual(walk.findings({ ...walk.context }));
          // Nobody has looked at an article that was just read.
          expect(now).toEqual(walk.findings(articleCase("lv-LV", LINES, FRONT_MATTER).context));
        }
      }),
      { numRuns: lawRuns(60) },
    );
  });

  test("C22 a unit that did not change is not checked again", () => {
    const walk = session();
    const before = walk.findings();
    walk.edit(2, "Pagaidiet 10 minūtes.", "edited");
    const after = walk.findings();
    const untranslated = (found: typeof before) => found.find(({ check }) => check === "untranslated");
    expect(untranslated(before)).toBeDefined();
    expect(untranslated(after)).toBe(untranslated(before));
  });
});
