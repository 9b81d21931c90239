import fc from "fast-check";
import { expect, it } from "vitest";
import { counted, grouped, someOf } from "./count-in-words.ts";

it("R124 numbers are written in groups of three", () => {
  expect([0, 999, 1042, 7603, 1_234_567].map(grouped)).toEqual(["0", "999", "1,042", "7,603", "1,234,567"]);
  expect(someOf(1042, 7603)).toBe("1,042 of 7,603");
  expect([someOf(0, 1, "segment"), someOf(1, 1042, "segment")]).toEqual(["0 of 1 segment", "1 of 1,042 segments"]);
});

it("R124 numbers are written as the language writes them", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (count) => {
      expect(grouped(count)).toBe(count.toLocaleString("en"));
    }),
  );
});

it("R124 a noun stands in the plural unless there is one of it", () => {
  expect([0, 1, 2, 7603].map((count) => counted(count, "segment"))).toEqual([
    "0 segments",
    "1 segment",
    "2 segments",
    "7,603 segments",
  ]);
});
