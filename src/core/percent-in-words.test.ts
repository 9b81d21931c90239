import { expect, test } from "vitest";
import { percentInWords } from "./percent-in-words.ts";

test.each([
  [0, 0, "0 %"],
  [0, 5, "0 %"],
  [1, 122, "<1 %"],
  [1, 100, "1 %"],
  [999, 1000, "99 %"],
  [1000, 1000, "100 %"],
  [1_042_000, 1000, "104,200 %"],
])("R141 %d of %d are %s", (some, all, words) => {
  expect(percentInWords(some, all)).toBe(words);
});

test("R141 in a sentence the least is said in words", () => {
  expect(percentInWords(1, 122, "less than 1 %")).toBe("less than 1 %");
});
