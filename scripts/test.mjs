/**
 * `npm test`: installs what is missing, a browser included, and runs unit and property tests, the build, and the end-to-end tests.
 *
 *     npm test                          all of it
 *     npm test -- scan-pairs            test files whose path holds "scan-pairs", of both kinds
 *     npm test -- -t "quote damage"     tests of that name, of both kinds
 *     npm test -- --unit --reporter=dot    only vitest, with its own options
 *     npm test -- --e2e --headed           only Playwright, with its own options
 *
 * Where a few end-to-end tests failed they run once more to record what happened; how that goes changes nothing.
 * The last line is the sum of both: `<passed> passed, <failed> failed, <skipped> skipped`.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensurePackages, ROOT } from "./packages.mjs";
import { run } from "./run.mjs";
import { addCounts, countPlaywright, countVitest, isFailure, isWorthTracing, sentence } from "./test-counts.mjs";

const VITEST = path.join(ROOT, "node_modules", "vitest", "vitest.mjs");
const VITE = path.join(ROOT, "node_modules", "vite", "bin", "vite.js");
const PLAYWRIGHT = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");

const rest = process.argv.slice(2).filter((argument) => argument !== "--unit" && argument !== "--e2e");
const only = process.argv.includes("--unit") ? "unit" : process.argv.includes("--e2e") ? "e2e" : null;
const someFiles = rest.length > 0;
const reports = mkdtempSync(path.join(tmpdir(), "recto-test-"));
process.exitCode = await main();
rmSync(reports, { recursive: true, force: true });

async function main() {
  await ensurePackages();
  const browser = only === "unit" ? null : await ensureBrowser();
  const counts = [];
  if (only !== "e2e") counts.push(await runUnitTests());
  if (browser !== null) counts.push(await runEndToEndTests(browser));
  const total = addCounts(counts);
  console.log(`\n${sentence(total)}`);
  return isFailure(total) ? 1 : 0;
}

async function runUnitTests() {
  const file = path.join(reports, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...rest];
  const status = await node(VITEST, someFiles ? [...args, "--passWithNoTests"] : args);
  return countVitest(readReport(file), status);
}

/** @param {string} browser */
async function runEndToEndTests(browser) {
  if ((await node(VITE, ["build", "--logLevel=warn"])) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const file = path.join(reports, "playwright.json");
  // Playwright calls vitest's `-t` `-g`.
  const own = rest.map((argument) => (argument === "-t" ? "-g" : argument));
  const args = ["test", "--reporter=list,json", ...own, ...(someFiles ? ["--pass-with-no-tests"] : [])];
  const status = await node(PLAYWRIGHT, args, { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readReport(file);
  if (isWorthTracing(report)) await traceFailures(own, browser);
  return countPlaywright(report, status);
}

/**
 * Traces of what failed, for which all tests would take a quarter longer. What these tests do now is not counted: a test that failed has failed.
 * @param {readonly string[]} own
 * @param {string} browser
 */
async function traceFailures(own, browser) {
  // Playwright empties its folder: what it kept of the failures themselves, the page as it was, goes beside it.
  cpSync(path.join(ROOT, "test-results"), path.join(ROOT, "test-results-failed"), { recursive: true, force: true });
  console.log(
    "\nThe tests that failed run once more, for their traces alone: they have failed, whatever they do now.\n",
  );
  await node(PLAYWRIGHT, ["test", "--reporter=list", ...own, "--last-failed", "--trace=on"], {
    CHROMIUM_PATH: browser,
  });
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
function node(script, args, env = {}) {
  return run(process.execPath, [script, ...args], { cwd: ROOT, env });
}

/**
 * @param {string} file
 * @returns {unknown} null where the runner died before it wrote its report
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
