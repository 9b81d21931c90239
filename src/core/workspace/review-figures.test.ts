import { describe, expect, it } from "vitest";
import { fieldKey } from "#core/document/unit-key.ts";
import type { Status } from "#core/review/record.ts";
import { figuresOf } from "./review-figures.ts";

const decided = (...all: readonly (readonly [string, Status, number])[]) =>
  new Map(all.map(([key, status, at]) => [key, { target: "", status, reason: null, at }]));

describe("W165 what a review tells of itself", () => {
  it("is how many segments have each status, and on which day those approved were; fields are none", () => {
    const review = decided(
      ["a", "approved", 1],
      ["b", "approved", 2],
      ["c", "approved", 3],
      ["d", "edited", 3],
      ["e", "needs-work", 3],
      ["f", "unreviewed", 3],
      [fieldKey("title"), "approved", 3],
    );
    expect(figuresOf(review, (at) => `day ${Math.floor(at / 2)}`)).toEqual({
      statuses: { approved: 3, edited: 1, "needs-work": 1 },
      days: new Map([
        ["day 0", 1],
        ["day 1", 2],
      ]),
    });
  });
});
