import fc from "fast-check";
import { expect, test } from "vitest";
import { movedRange } from "./moved-range.ts";

test.each([
  ["typed before it", "ab [cd] ef", "xab [cd] ef", "[cd]"],
  ["typed behind it", "ab [cd] ef", "ab [cd] efx", "[cd]"],
  ["taken away before it", "ab [cd] ef", "[cd] ef", "[cd]"],
  ["touched", "ab [cd] ef", "ab [cxd] ef", null],
])("C70 a finding's place follows what is %s", (_what, before, after, wanted) => {
  const from = before.indexOf("[");
  const range = movedRange({ from, to: from + 4 }, before, after);
  expect(range === null ? null : after.slice(range.from, range.to)).toBe(wanted);
});

test("C70 a place that moved holds the same characters", () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", " ") });
  fc.assert(
    fc.property(text, text, fc.nat(12), fc.nat(12), (before, after, one, other) => {
      const from = Math.min(one, other, before.length);
      const to = Math.min(Math.max(one, other), before.length);
      const range = movedRange({ from, to }, before, after);
      if (range !== null) expect(after.slice(range.from, range.to)).toBe(before.slice(from, to));
    }),
  );
});
