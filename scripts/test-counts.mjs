/**
 * Adds up what the test runners report.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {unknown} report vitest's JSON report, null where there is none
 * @param {number} status vitest's exit status
 * @returns {Counts} a run that failed without a failing test (a file that can't be loaded, an unhandled error) counts one failure
 */
export function countVitest(report, status) {
  const passed = numberAt(report, "numPassedTests");
  const failed = numberAt(report, "numFailedTests");
  const skipped = numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests");
  return { passed, failed: atLeastOne(failed, status), skipped };
}

/**
 * @param {unknown} report Playwright's JSON report, null where there is none
 * @param {number} status Playwright's exit status
 * @returns {Counts} a flaky test, which failed once, counts as failed
 */
export function countPlaywright(report, status) {
  const stats = statsOf(report);
  return {
    passed: numberAt(stats, "expected"),
    failed: atLeastOne(failedTests(report), status),
    skipped: numberAt(stats, "skipped"),
  };
}

/** Where more tests fail one cause is behind most of them, and traces of all would cost more than they tell. */
const TRACED_AT_MOST = 10;

/**
 * @param {unknown} report Playwright's JSON report, null where there is none
 * @returns {boolean} whether its failing tests are to run again for their traces; not where the run failed without one: Playwright would run them all
 */
export function isWorthTracing(report) {
  const failed = failedTests(report);
  return failed > 0 && failed <= TRACED_AT_MOST;
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Counts} counts */
export function isFailure(counts) {
  return counts.failed > 0;
}

/** @param {Counts} counts */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {unknown} report Playwright's */
function failedTests(report) {
  const stats = statsOf(report);
  return numberAt(stats, "unexpected") + numberAt(stats, "flaky");
}

/** @param {unknown} report Playwright's */
function statsOf(report) {
  return typeof report === "object" && report !== null && "stats" in report ? report.stats : null;
}

/**
 * @param {number} failed
 * @param {number} status
 */
function atLeastOne(failed, status) {
  return status !== 0 ? Math.max(failed, 1) : failed;
}

/**
 * @param {unknown} record
 * @param {string} name
 * @returns {number} 0 where there is no such number
 */
function numberAt(record, name) {
  const value = typeof record === "object" && record !== null ? Reflect.get(record, name) : 0;
  return typeof value === "number" ? value : 0;
}
