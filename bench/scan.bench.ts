/**
 * How fast pairs are found: the project's scan beside a bare `matchAll` for the tag shapes, which finds tags and pairs nothing, and beside
 * `cheerio.load` over the whole text, which builds a tree and loses pairs. Wanted: at most 3 times the first, at least 25 times faster than the second.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { scanPairs } from "#core/document/scan-pairs.ts";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";

const ROUNDS = 15;
const TAG_SHAPES =
  /<span data-(?:ttu|stu)-id=(?:"|&quot;)[^"&>]*(?:"|&quot;)>|<span class=(?:"|&quot;)sxs-lookup(?:"|&quot;)>|<\/span>/g;

const READINGS: Readonly<Record<string, (text: string) => number>> = {
  scan: (text) => scanPairs(text).pairs.length,
  matchAll: (text) => Array.from(text.matchAll(TAG_SHAPES)).length,
  cheerio: (text) => load(text, null, false)("span[data-ttu-id]").length,
};

for (const [name, texts] of samples()) compare(name, texts);

function samples(): readonly (readonly [string, readonly string[]])[] {
  const corpus = process.env["RECTO_CORPUS"] ?? path.join("..", "shared", "corpus");
  const generated = makeLargeArticle();
  if (!existsSync(corpus)) return [["generated article", [generated]]];
  const texts = readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readFileSync(path.join(corpus, name), "utf8"));
  const largest = texts.reduce((a, b) => (b.length > a.length ? b : a), "");
  return [
    ["generated article", [generated]],
    ["largest article of the corpus", [largest]],
    ["whole corpus", texts],
  ];
}

/** All readings take turns in every round, so that a busy moment of the machine meets them all. */
function compare(name: string, texts: readonly string[]): void {
  const times = new Map<string, number[]>(Object.keys(READINGS).map((reading) => [reading, []]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [reading, read] of Object.entries(READINGS)) {
      const start = performance.now();
      for (const text of texts) read(text);
      // The first two rounds warm the compiler up.
      if (round >= 0) times.get(reading)?.push(performance.now() - start);
    }
  }
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const pairs = texts.reduce((sum, text) => sum + scanPairs(text).pairs.length, 0);
  console.log(`\n${name}: ${megabytes.toFixed(1)} MB, ${pairs} pairs, ${ROUNDS} rounds`);
  for (const [reading, list] of times) console.log(`  ${reading.padEnd(9)} ${inWords(list, megabytes)}`);
  const scan = median(times.get("scan") ?? []);
  console.log(
    `  scan takes ${(scan / median(times.get("matchAll") ?? [])).toFixed(2)} times as long as matchAll (wanted: at most 3)`,
  );
  console.log(
    `  scan is ${(median(times.get("cheerio") ?? []) / scan).toFixed(0)} times as fast as cheerio.load (wanted: at least 25)`,
  );
}

function inWords(times: readonly number[], megabytes: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  const middle = median(times);
  const spread = `${least.toFixed(1)}–${most.toFixed(1)}`;
  return `median ${middle.toFixed(1).padStart(7)} ms  (${spread})  ${(megabytes / (middle / 1000)).toFixed(0)} MB/s`;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
