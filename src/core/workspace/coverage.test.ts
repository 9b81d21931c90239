import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "#core/slices/sliced.ts";
import { coverageOf, settledBy } from "./coverage.ts";
import { hashSources, Repetitions } from "./repetitions.ts";

const curveOf = (sources: readonly string[]) => {
  const repetitions = new Repetitions();
  for (const source of sources) repetitions.add(hashSources([source]));
  return coverageOf(finish(repetitions.histogram()));
};

/** As one would count by hand. */
function naive(sources: readonly string[], sentences: number): number {
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  const often = [...counts.values()].filter((count) => count > 1).sort((a, b) => b - a);
  return often.slice(0, sentences).reduce((sum, count) => sum + count, 0);
}

describe("W167 how much the most frequent sentences settle", () => {
  it("is what counting by hand gives, for any number of them", () => {
    const word = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.nat(10), (sources, sentences) => {
        expect(settledBy(curveOf(sources), sentences)).toBeCloseTo(naive(sources, sentences));
      }),
    );
  });

  it("is nothing where no sentence repeats", () => {
    expect(curveOf(["a", "b"])).toEqual([]);
    expect(settledBy([], 500)).toBe(0);
  });
});
