import { describe, expect, it } from "vitest";
import { joinReason, READY_REASONS, readyReason } from "./reasons.ts";

describe("reasons", () => {
  it("R121 have a digit each", () => {
    expect(READY_REASONS.map((_, index) => readyReason(String(index + 1)))).toEqual([...READY_REASONS]);
    expect(["0", "8", "a", "", "12"].map(readyReason)).toEqual([null, null, null, null, null]);
  });

  it.each([
    [null, " ", ""],
    [null, " odd ", "odd"],
    ["Style", "", "Style"],
    ["Style", " too long", "Style: too long"],
    ["Other", "", "Other"],
    ["Other", "see ticket", "see ticket"],
  ] as const)("R121 %s and “%s” are told as “%s”", (ready, words, told) => {
    expect(joinReason(ready, words)).toBe(told);
  });
});
