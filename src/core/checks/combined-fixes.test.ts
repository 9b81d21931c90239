import fc from "fast-check";
import { expect, test } from "vitest";
import { combineFixes, fixChange } from "./combined-fixes.ts";

test("C78 one fix alone gives what it says", () => {
  const text = fc.string({ maxLength: 10, unit: fc.constantFrom("a", "b", " ") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(combineFixes(before, [fixChange(before, after)]).text).toBe(after);
    }),
  );
});

test("C78 several of one text are done together, but for those that overlap", () => {
  const text = "a  b  c";
  const changes = ["a b  c", "a  b c"].map((target) => fixChange(text, target));
  expect(combineFixes(text, changes)).toEqual({ text: "a b c", count: 2 });
  const [first] = changes;
  expect(combineFixes(text, [...changes, ...(first === undefined ? [] : [first])]).text).toBe("a b c");
  expect(combineFixes("abc", [fixChange("abc", "xc"), fixChange("abc", "ay")])).toEqual({ text: "xc", count: 1 });
});
