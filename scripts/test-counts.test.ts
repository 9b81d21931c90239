import { expect, test } from "vitest";
import { addCounts, countPlaywright, countVitest, isFailure, isWorthTracing, sentence } from "./test-counts.mjs";

const VITEST = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const PLAYWRIGHT = { stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 4 } };

test("sums both runners", () => {
  const total = addCounts([countVitest(VITEST, 1), countPlaywright(PLAYWRIGHT, 1)]);
  expect(sentence(total)).toBe("12 passed, 4 failed, 7 skipped");
  expect(isFailure(total)).toBe(true);
});

test("a runner that fails without a failing test counts as a failure", () => {
  expect(countVitest({ ...VITEST, numFailedTests: 0 }, 1).failed).toBe(1);
  expect(countPlaywright(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a run in which all passed is none", () => {
  const counts = [countVitest({ ...VITEST, numFailedTests: 0 }, 0), countPlaywright({ stats: { expected: 1 } }, 0)];
  expect(isFailure(addCounts(counts))).toBe(false);
});

test("a few failing end-to-end tests are traced, not many, and not a run that failed without one", () => {
  const failing = (unexpected: number) => isWorthTracing({ stats: { expected: 300, unexpected, flaky: 0 } });
  expect([0, 1, 10, 11].map(failing)).toEqual([false, true, true, false]);
  expect(isWorthTracing({ stats: { expected: 300, unexpected: 0, flaky: 1 } })).toBe(true);
  expect(isWorthTracing(null)).toBe(false);
});
