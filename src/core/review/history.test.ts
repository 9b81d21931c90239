import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_VERSIONS, mergeVersions, nextRecord, withVersion } from "./history.ts";
import type { UnitRecord } from "./record.ts";
import { stateOf } from "./testing/review-arbitraries.ts";

describe("the next record", () => {
  it("R30 begins with revision 1 and counts up", () => {
    const first = nextRecord(undefined, stateOf("~x"), 5);
    expect(first).toEqual({ ...stateOf("~x"), revision: 1, at: 5 });
    expect(nextRecord(first, stateOf("+y"), 6, "Bo")).toEqual({ ...stateOf("+y"), revision: 2, at: 6, by: "Bo" });
  });
});

const versions = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }))
  .map((revisions) =>
    revisions.sort((a, b) => a - b).map((revision) => ({ ...stateOf(`~${revision}`), revision, at: revision })),
  );

describe("versions", () => {
  it("R120 of the store and of the page are one list, newest first, each revision once, the store's before the page's", () => {
    fc.assert(
      fc.property(versions, versions, (stored, seen) => {
        const other = seen.map((version) => ({ ...version, at: -1 }));
        const merged = mergeVersions(stored, other);
        const revisions = merged.map(({ revision }) => revision);
        expect(revisions).toEqual(
          [...new Set([...stored, ...seen].map(({ revision }) => revision))].sort((a, b) => b - a),
        );
        const fromStore = merged.filter(({ at }) => at !== -1);
        expect(fromStore.map(({ revision }) => revision).reverse()).toEqual(stored.map(({ revision }) => revision));
      }),
    );
  });

  it("R32 that a page keeps are the newest, and what never came to be stored goes when another version takes its place", () => {
    let kept: readonly UnitRecord[] = [];
    for (let at = 1; at <= MAX_VERSIONS + 5; at++) kept = withVersion(kept, { ...stateOf("~x"), revision: at, at });
    expect(kept.map(({ revision }) => revision)).toEqual(Array.from({ length: MAX_VERSIONS + 1 }, (_, n) => n + 5));
    const stored = { ...stateOf("~squashed"), revision: MAX_VERSIONS + 3, at: 0 };
    expect(
      withVersion(kept, stored)
        .slice(-2)
        .map(({ revision }) => revision),
    ).toEqual([MAX_VERSIONS + 2, MAX_VERSIONS + 3]);
    expect(withVersion(kept, stored).at(-1)).toBe(stored);
  });
});
