import fc from "fast-check";
import { expect, test } from "vitest";
import { Candidates } from "./candidates.ts";

const TEXTS = 400;
const lists = fc.array(
  fc.record({
    weight: fc.constantFrom(1, 4, 700),
    texts: fc
      .uniqueArray(fc.nat(TEXTS - 1), { maxLength: TEXTS, size: "max" })
      .map((all) => Uint32Array.from(all).sort()),
  }),
  { minLength: 1, maxLength: 6 },
);
const asked = fc.record({
  lists,
  most: fc.integer({ min: 1, max: 10 }),
  least: fc.constantFrom(0, 2, 5, 705),
  size: fc.nat(5),
});

test("MM14 law: those handed over are the most promising of all that share enough, one question after the other", () => {
  const candidates = new Candidates();
  fc.assert(
    fc.property(asked, ({ lists, most, least, size }) => {
      const whole = lists.reduce((sum, { weight }) => sum + weight, 0);
      // Longer texts are less promising for what they share.
      const estimate = (text: number, shared: number) => shared / (whole * (1 + (text % (size + 1))));
      candidates.begin(TEXTS);
      const wanted = lists.map((list) => ({ list, weight: list.weight, count: list.texts.length }));
      const left = candidates.take(wanted, whole, ({ texts }) => texts);
      candidates.rank({ most, least, bound: (shared) => shared / whole, estimate });
      const found: number[] = [];
      candidates.each(most, (text) => found.push(text) > 0);
      const shared = Array.from({ length: TEXTS }, (_, text) =>
        lists.reduce((sum, { texts, weight }) => sum + (texts.includes(text) ? weight : 0), 0),
      );
      const scoreOf = (text: number) => estimate(text, shared[text] ?? 0);
      const all = shared.flatMap((value, text) => (value > 0 && value >= least ? [text] : []));
      const best = all.map(scoreOf).sort((a, b) => b - a);
      expect(left).toBe(0);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBe(Math.min(most, all.length));
      // Estimates are sorted in 255 steps.
      for (const [at, score] of found.map(scoreOf).entries()) expect(score).toBeGreaterThan((best[at] ?? 0) - 1 / 255);
    }),
  );
});

test("MM14 a list that would take a text beyond what is counted is left out, and said to be", () => {
  const candidates = new Candidates();
  candidates.begin(TEXTS);
  const lists = [40_000, 30_000, 7].map((weight, at) => ({ list: at, weight, count: at + 1 }));
  const all = Uint32Array.of(3, 5, 8);
  expect(candidates.take(lists, 70_007, (at) => all.subarray(0, at + 1))).toBe(30_000);
  const shared = new Map<number, number>();
  const estimate = (text: number, value: number) => Number(shared.set(text, value).size > 0);
  candidates.rank({ most: 9, least: 0, bound: () => 1, estimate });
  expect([...shared]).toEqual([
    [3, 40_007],
    [5, 7],
    [8, 7],
  ]);
});
