import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish, inSlices, mapSliced } from "./sliced.ts";
import { sortSliced } from "./sort-sliced.ts";

/** A clock that goes on by a millisecond whenever it is looked at. */
function ticking() {
  let [now, pauses] = [0, 0];
  return {
    now: () => now++,
    pause: async () => {
      pauses += 1;
    },
    pauses: () => pauses,
  };
}

describe("work in slices", () => {
  it("W42 makes what it makes at once, and lets the page answer in between", async () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 10_007);
    const pacing = ticking();
    expect(
      await inSlices(
        mapSliced(numbers, (one) => 2 * one),
        pacing,
      ),
    ).toEqual(numbers.map((one) => 2 * one));
    expect(pacing.pauses()).toBeGreaterThan(5);
    const before = pacing.pauses();
    expect(
      await inSlices(
        sortSliced(numbers, (a, b) => a - b),
        pacing,
      ),
    ).toEqual(numbers.toSorted((a, b) => a - b));
    expect(pacing.pauses()).toBeGreaterThan(before + 20);
  });

  it("W42 what it throws is what its promise rejects with", async () => {
    const broken = mapSliced([1], () => {
      throw new Error("broken");
    });
    await expect(inSlices(broken, ticking())).rejects.toThrow("broken");
  });

  it("W42 sorting keeps those that are alike in their order, whatever their number", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 3_000, size: "max" }), (values) => {
        const items = values.map((value, index) => ({ value, index }));
        const compare = (a: { value: number }, b: { value: number }) => a.value - b.value;
        expect(finish(sortSliced(items, compare))).toEqual(items.toSorted(compare));
      }),
      { numRuns: 30 },
    );
  });
});
