import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextToReview } from "./next-to-review.ts";
import { countStatuses, moveStatuses } from "./progress.ts";
import type { Status } from "./record.ts";
import { field, segment } from "./testing/review-arbitraries.ts";

const anyStatus = fc.constantFrom<Status>("unreviewed", "edited", "approved", "needs-work");

describe("progress", () => {
  it("R15 counted from move to move equals progress counted afresh", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStatus, anyStatus)), (moves) => {
        const before = moves.map(([from]) => from);
        const after = moves.map(([, to]) => to);
        expect(moveStatuses(countStatuses(before), moves)).toEqual(countStatuses(after));
      }),
    );
  });
});

describe("the next unreviewed unit", () => {
  const statuses: Record<string, Status> = { "?": "unreviewed", "~": "edited", "+": "approved", "!": "needs-work" };
  /** One sign a unit, the first a field. */
  const next = (signs: string, from: number) => {
    const units = [...signs].map((_, index) => (index === 0 ? field("title") : segment(`a-${index}`)));
    return nextToReview(units, from, (unit) => statuses[signs.charAt(units.indexOf(unit))] ?? "unreviewed");
  };

  it.each([
    ["++??", 1, 2],
    ["?+~!", 2, 0],
    ["+~!+", 0, 1],
    ["+~!~", 1, 3],
    ["~+!~", 3, 0],
    ["+~!?", 0, 3],
    ["+~!+", 1, -1],
    ["+?++", 1, -1],
    ["??", 0, 1],
    ["?", -1, 0],
    ["", -1, -1],
  ])("R16 in %s after %i is %i", (signs, from, expected) => {
    expect(next(signs, from)).toBe(expected);
  });
});
