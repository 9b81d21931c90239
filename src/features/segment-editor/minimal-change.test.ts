import fc from "fast-check";
import { expect, test } from "vitest";
import { minimalChange } from "./minimal-change.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "😀", "😁", "\ud83d", "\ude00") });

function applied(before: string, after: string): string {
  const change = minimalChange(before, after);
  return change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
}

test("the change turns one text into the other", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, after)).toBe(after);
    }),
  );
});

test("only what differs is replaced", () => {
  expect(minimalChange("Open the file .", "Open the file.")).toEqual({ from: 13, to: 14, insert: "" });
  expect(minimalChange("aa", "aaa")).toEqual({ from: 2, to: 2, insert: "a" });
  expect(minimalChange("same", "same")).toBeNull();
});

test("an emoji is replaced whole", () => {
  expect(minimalChange("a😀b", "a😁b")).toEqual({ from: 1, to: 3, insert: "😁" });
});
