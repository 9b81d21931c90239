import { expect, it } from "vitest";
import { type BuiltChunks, nextStep } from "./page-pace.ts";

const range = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, index) => from + index));
const settled: BuiltChunks = { near: range(10, 20), behind: range(10, 20) };

/** All steps until nothing is to be done. */
function stepsOf(from: BuiltChunks, wanted: ReadonlySet<number>, isResting: boolean): readonly BuiltChunks[] {
  const steps: BuiltChunks[] = [];
  for (let next = nextStep(from, wanted, isResting); next !== null; next = nextStep(next, wanted, isResting)) {
    steps.push(next);
    if (steps.length > 1000) throw new Error("It never ends");
  }
  return steps;
}

const sizeOf = ({ near, behind }: BuiltChunks) => near.size + behind.size;

it("PG7 PG101 builds a chunk of one page in each step while the reviewer scrolls, the nearest first, the target's before the source's", () => {
  const [first, second, third] = stepsOf(settled, range(12, 22), false);
  expect(first).toEqual({ near: range(10, 21), behind: range(10, 20) });
  expect(second).toEqual({ near: range(10, 21), behind: range(10, 21) });
  expect(third).toEqual({ near: range(10, 22), behind: range(10, 21) });
  let before = settled;
  for (const step of stepsOf(settled, range(12, 22), false)) {
    expect(sizeOf(step) - sizeOf(before)).toBe(1);
    before = step;
  }
});

it("PG101 leaves some of what went out of view until the reviewer rests, and then takes it down, the farthest first", () => {
  expect(stepsOf(settled, range(14, 20), false)).toEqual([]);
  expect(stepsOf(settled, range(15, 20), false).map(({ near }) => Math.min(...near))).toEqual([11]);
  const steps = stepsOf(settled, range(14, 20), true);
  expect(steps.map(({ near }) => Math.min(...near))).toEqual([11, 12, 13, 14]);
  expect(steps.at(-1)).toEqual({ near: range(14, 20), behind: range(14, 20) });
});

it("PG101 builds what is in view at once where hardly any of it is there, and what faces it behind it", () => {
  const [first, ...rest] = stepsOf(settled, range(500, 510), false);
  expect(first?.near).toEqual(new Set([...settled.near, ...range(500, 510)]));
  expect(rest.length).toBeGreaterThanOrEqual(10);
  const end = stepsOf(settled, range(500, 510), true).at(-1);
  expect(end).toEqual({ near: range(500, 510), behind: range(500, 510) });
});

it("PG101 has nothing to do where all is as it should be, or nothing is asked for while it scrolls", () => {
  expect(nextStep(settled, range(10, 20), true)).toBeNull();
  expect(nextStep({ near: new Set([3]), behind: new Set([3]) }, new Set(), false)).toBeNull();
});
