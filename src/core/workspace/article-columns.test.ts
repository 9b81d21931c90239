import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleColumns } from "./article-columns.ts";

const told = fc
  .record({
    segments: fc.oneof(fc.nat(20), fc.constant(100_000)),
    grams: fc.oneof(fc.nat(40), fc.constant(1_500_000)),
    seed: fc.nat(),
  })
  .map(({ segments, grams, seed }) => ({
    sourceHashes: new Uint32Array(2 * segments).fill(seed),
    targetHashes: new Uint32Array(2 * segments).fill(seed + 1),
    grams: new Uint8Array(grams).fill(seed),
  }));

describe("what was told of all articles", () => {
  it("W180 each has what was told of it last, whatever was told of the others", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), told), { maxLength: 12 }), (all) => {
        const columns = new ArticleColumns();
        for (const [path, one] of all) columns.put(path, one);
        for (const path of ["a", "b", "c", "d"]) {
          const last = all.findLast(([of]) => of === path)?.[1];
          const { sourceHashes, targetHashes } = columns.hashesOf(path) ?? {};
          const isSame = (a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined) =>
            a?.length === b?.length && (a === undefined || Array.prototype.every.call(a, (one, at) => one === b?.[at]));
          expect([
            isSame(sourceHashes, last?.sourceHashes),
            isSame(targetHashes, last?.targetHashes),
            isSame(columns.gramsOf(path) ?? undefined, last?.grams),
          ]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
