/**
 * `npm run check`: lint, types, unused code, unit tests, build and bundle budget; one line for each step, all of its output where it fails.
 * Every step runs, so that one run tells all. `--after-tests` leaves out what `npm test` has just run: the unit tests and the build.
 */
import path from "node:path";
import { checkBundleBudget } from "./bundle-budget.mjs";
import { ensurePackages, ROOT } from "./packages.mjs";
import { capture } from "./run.mjs";

/**
 * @typedef {{ status: number, output: string }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome>, shows?: boolean, isInTests?: boolean }} Step `shows`: its output is worth reading when it
 *   succeeds; `isInTests`: `npm test` runs it too
 */

/** @type {readonly Step[]} Each reads the sources and changes nothing that another reads; none keeps two processors busy for long. */
const BESIDE_EACH_OTHER = [
  { name: "lint", run: () => tool("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--error-on-warnings", "."]) },
  { name: "types", run: () => tool("typescript/bin/tsc", ["-b", "--pretty", "false"]) },
  { name: "unused code", run: () => tool("knip/bin/knip.js", ["--no-progress"]) },
];

/** @type {readonly Step[]} */
const IN_TURN = [
  { name: "unit tests", run: () => tool("vitest/vitest.mjs", ["run", "--reporter=dot"]), isInTests: true },
  { name: "build", run: () => tool("vite/bin/vite.js", ["build", "--logLevel=warn"]), isInTests: true },
  { name: "bundle budget", run: async () => checkBundleBudget(path.join(ROOT, "dist")), shows: true },
];

await ensurePackages();
let failures = 0;
const isLeftOut = process.argv.includes("--after-tests");
const inTurn = IN_TURN.filter(({ isInTests }) => !(isLeftOut && isInTests === true));
await runSteps(BESIDE_EACH_OTHER, 2);
await runSteps(inTurn, 1);
const count = BESIDE_EACH_OTHER.length + inTurn.length;
console.log(failures === 0 ? "All checks hold." : `${failures} of ${count} checks failed.`);
process.exitCode = failures === 0 ? 0 : 1;

/**
 * @param {readonly Step[]} steps
 * @param {number} atOnce how many of them
 */
async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** @param {Step} step */
async function runStep({ name, run, shows }) {
  const start = performance.now();
  const { status, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (status !== 0 || shows === true) console.log(output.trimEnd());
  if (status !== 0) failures++;
}

/**
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
function tool(script, args) {
  return capture(process.execPath, [path.join(ROOT, "node_modules", script), ...args], {
    cwd: ROOT,
    env: { NO_COLOR: "1", FORCE_COLOR: undefined },
  });
}
