import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { type NameCount, type NameCounts, NameEvidence } from "./name-evidence.ts";

const counts = (names: Readonly<Record<string, readonly [segments: number, kept: number]>>): NameCounts =>
  new Map(Object.entries(names).map(([name, [segments, kept]]) => [name, { segments, kept, articles: 1 }]));

describe("V54 what articles keep of names", () => {
  test("follows from two of them, each language for itself", () => {
    const evidence = new NameEvidence();
    evidence.take("a", "de-DE", counts({ Orchard: [8, 8], Hub: [3, 3] }));
    expect([...evidence.namesOf("de-DE")]).toEqual([]);
    evidence.take("b", "de-DE", counts({ Orchard: [4, 3], Hub: [2, 2] }));
    evidence.take("c", "lv-LV", counts({ Hub: [9, 9] }));
    expect([...evidence.namesOf("de-DE")]).toEqual([["Orchard", { segments: 12, kept: 11, articles: 2 }]]);
    expect([...evidence.namesOf("lv-LV")]).toEqual([]);
    expect([...evidence.namesOf("ja-JP")]).toEqual([]);
  });

  test("is what it is now: an article that is another says nothing of what it was", () => {
    const evidence = new NameEvidence();
    evidence.take("a", "de-DE", counts({ Orchard: [8, 8] }));
    evidence.take("b", "de-DE", counts({ Orchard: [4, 4] }));
    evidence.take("b", "de-DE", counts({ Orchard: [9, 0] }));
    expect([...evidence.namesOf("de-DE")]).toEqual([]);
    evidence.drop("b");
    evidence.take("d", "de-DE", counts({ Orchard: [2, 2] }));
    expect([...evidence.namesOf("de-DE")]).toEqual([["Orchard", { segments: 10, kept: 10, articles: 2 }]]);
  });

  test("law: in whatever order articles come, go and come again, those that are there decide", () => {
    const count: fc.Arbitrary<NameCount> = fc
      .record({ segments: fc.integer({ min: 1, max: 9 }), missed: fc.integer({ min: 0, max: 1 }) })
      .map(({ segments, missed }) => ({ segments, kept: segments - missed, articles: 1 }));
    const step = fc.record({
      path: fc.constantFrom("a", "b", "c"),
      locale: fc.constantFrom("de-DE", "lv-LV", null),
      counts: fc.option(fc.dictionary(fc.constantFrom("Orchard", "Hub"), count)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const walked = new NameEvidence();
        const there = new Map<string, (typeof steps)[number]>();
        for (const one of steps) {
          if (one.counts === null) walked.drop(one.path);
          else walked.take(one.path, one.locale, new Map(Object.entries(one.counts)));
          there.delete(one.path);
          if (one.counts !== null) there.set(one.path, one);
        }
        const fresh = new NameEvidence();
        for (const { path, locale, counts: own } of there.values())
          fresh.take(path, locale, new Map(Object.entries(own ?? {})));
        for (const locale of ["de-DE", "lv-LV", null])
          expect(new Map(walked.namesOf(locale))).toEqual(new Map(fresh.namesOf(locale)));
      }),
      { numRuns: lawRuns(200) },
    );
  });
});
