import { expect, test } from "vitest";
import { timeAgo } from "./time-ago.ts";

test.each([
  [0, "just now"],
  [59_999, "just now"],
  [60_000, "1 minute ago"],
  [7_200_000, "2 hours ago"],
  [86_400_000, "yesterday"],
  [40 * 86_400_000, "40 days ago"],
  [-5_000, "just now"],
])("%i ms is %s", (passed, words) => {
  expect(timeAgo(1_800_000_000_000 - passed, 1_800_000_000_000)).toBe(words);
});
