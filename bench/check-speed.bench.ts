/**
 * How fast the checks are: all of them (but spelling, which has no dictionary here) over an article of 7,600 segments in one thread, one edited segment of
 * it, and `recto check` over real articles on all cores. Beside it, what must be done in any case: reading the markup of every source and target.
 * Wanted: the article within 1 s, an edited segment within 5 ms, at least 10,000 segments a second on two cores.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { standardProfile } from "#core/checks/profile.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import type { Article } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { readMarkup } from "#core/markup/read-markup.ts";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";
import { bundleCommandLine } from "../scripts/command-line.mjs";
import { describeTimes } from "./describe-times.ts";

const ROUNDS = 7;
const article = parseArticle(makeLargeArticle(), "large.lv-LV.md");
const newContext = (): CheckContext => ({ article, readTags: readInlineTags, sourceLocale: "en-US" });

compareArticle();
editedSegment();
commandLine();

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Both take turns, so that a busy moment of the machine meets both. */
function compareArticle(): void {
  const times: Record<"markup" | "checks", number[]> = { markup: [], checks: [] };
  let findings = 0;
  for (let round = -1; round < ROUNDS; round++) {
    const markup = timed(() => readAllMarkup(article));
    const checks = timed(() => {
      findings = checkAll(newContext());
    });
    // The first round warms the compiler up.
    if (round >= 0) {
      times.markup.push(markup);
      times.checks.push(checks);
    }
  }
  console.log(`\nArticle of ${article.units.length} units, ${findings} findings`);
  console.log(`  reading the markup alone   ${describeTimes(times.markup)}`);
  console.log(`  all checks, article too    ${describeTimes(times.checks)}   (wanted: 1,000 ms)`);
}

function readAllMarkup({ units }: Article): void {
  for (const unit of units) {
    readMarkup(unit.target, "markdown", readInlineTags);
    if (unit.kind === "segment") readMarkup(unit.source, "markdown", readInlineTags);
  }
}

function checkAll(context: CheckContext, edited: ReadonlyMap<string, string> = new Map()): number {
  const textOf = ({ key, target }: { key: string; target: string }) => edited.get(key) ?? target;
  return checkArticle(article, textOf, () => "unreviewed", context, standardProfile).length;
}

function editedSegment(): void {
  const context = newContext();
  checkAll(context);
  const alone: number[] = [];
  const withArticle: number[] = [];
  for (let index = 0; index < article.units.length; index += 37) {
    const unit = article.units[index];
    if (unit === undefined) continue;
    const text = `${unit.target}  (2`;
    alone.push(timed(() => checkUnit(unit, text, context, standardProfile)));
    withArticle.push(timed(() => checkAll(context, new Map([[unit.key, text]]))));
  }
  console.log("\nOne edited segment");
  console.log(`  its own checks             ${describeTimes(alone)}   (wanted: 5 ms)`);
  console.log(`  and the article's          ${describeTimes(withArticle)}`);
}

function commandLine(): void {
  const corpus = process.env["RECTO_CORPUS"] ?? path.join("..", "shared", "corpus");
  if (!existsSync(corpus)) return;
  void bundleCommandLine().then((bundle) => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [bundle, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
    const counted = run("inspect", "--summary", corpus).stdout.trimEnd().split("\n");
    const segments = counted.reduce((sum, line) => sum + Number(JSON.parse(line).segments), 0);
    const times = Array.from({ length: ROUNDS }, () => timed(() => run("check", corpus)));
    const speeds = times.map((time) => segments / (time / 1000)).toSorted((a, b) => a - b);
    const [least = 0] = speeds;
    const middle = speeds[Math.floor(speeds.length / 2)] ?? 0;
    console.log(`\nrecto check over ${segments} real segments: ${describeTimes(times)}`);
    console.log(
      `  ${middle.toFixed(0)} segments/s (${least.toFixed(0)}–${(speeds.at(-1) ?? 0).toFixed(0)}), starting included   (wanted: 10,000)`,
    );
  });
}
