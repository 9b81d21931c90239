import { isDeepStrictEqual } from "node:util";
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

/** Adopted is also what lies in one buffer, as the index gives it, behind other numbers. */
const way = fc.constantFrom("put", "apart", "together");

function inOneBuffer({ sourceHashes, targetHashes, grams }: Parameters<ArticleColumns["put"]>[1]) {
  const before = 8;
  const buffer = new ArrayBuffer(before + 2 * sourceHashes.byteLength + Math.ceil(grams.length / 4) * 4);
  const at = (from: number, numbers: Uint32Array) => {
    const placed = new Uint32Array(buffer, from, numbers.length);
    placed.set(numbers);
    return placed;
  };
  const placed = new Uint8Array(buffer, before + 2 * sourceHashes.byteLength, grams.length);
  placed.set(grams);
  return {
    sourceHashes: at(before, sourceHashes),
    targetHashes: at(before + sourceHashes.byteLength, targetHashes),
    grams: placed,
  };
}

describe("what was told of all articles", () => {
  it("W180 each has what was told of it last, whatever was told of the others", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), told, way), { maxLength: 12 }), (all) => {
        const columns = new ArticleColumns();
        for (const [path, one, how] of all) {
          if (how === "put") columns.put(path, one);
          else columns.adopt(path, how === "apart" ? one : inOneBuffer(one));
        }
        for (const path of ["a", "b", "c", "d"]) {
          const last = all.findLast(([of]) => of === path)?.[1];
          const { sourceHashes, targetHashes } = columns.hashesOf(path) ?? {};
          // Node compares millions of numbers at once.
          expect([
            isDeepStrictEqual(sourceHashes, last?.sourceHashes),
            isDeepStrictEqual(targetHashes, last?.targetHashes),
            isDeepStrictEqual(columns.gramsOf(path) ?? undefined, last?.grams),
          ]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
