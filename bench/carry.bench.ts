/**
 * How fast reviews are carried over: half a million segments in 4,000 generated articles, each in a next version with new ids, a sentence in ten edited,
 * dropped or moved, and every tenth segment corrected. Beside it, in the same rounds, merely parsing both versions.
 * Wanted: half a million segments aligned and carried over in at most 10 s and 500 MB.
 */
import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { alignSources } from "#core/workspace/align-sources.ts";
import { carryReview } from "#core/workspace/carry-review.ts";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";
import { describeTimes } from "./describe-times.ts";

const SEGMENTS = 500_000;
const SIZES = [4, 9, 15, 30, 60, 90, 150, 642];
const ROUNDS = 3;

const versions = SIZES.map((segments) => {
  const old = makeLargeArticle({ segments });
  return { old, next: nextVersion(old) };
});
const perTurn = SIZES.reduce((sum, size) => sum + size, 0);
const turns = SEGMENTS / perTurn;

measureArticles();
measureHostile();

/** Ids renumbered; of ten lines that hold a pair one is edited, dropped or moved to the end. */
function nextVersion(text: string): string {
  const moved: string[] = [];
  const lines = text.replaceAll("7ac04-", "9be17-1").split("\n");
  const kept = lines.flatMap((line, index) => {
    if (!line.includes("data-stu-id") || line.startsWith("|") || index % 10 !== 0) return line;
    if (index % 30 === 0) return [];
    if (index % 30 === 10) return line.replace(/(data-stu-id="[^"]*">)/g, "$1Also ");
    moved.push("", line);
    return [];
  });
  return [...kept, ...moved, ""].join("\n");
}

function correctionsOf(article: Article): ReadonlyMap<string, UnitRecord> {
  const corrected = article.units.filter((_, index) => index % 10 === 5);
  return new Map(
    corrected.map(({ key, target }) => [
      key,
      { target: `${target}!`, status: "edited", reason: null, revision: 1, at: 0, history: [] },
    ]),
  );
}

function measureArticles(): void {
  const times: Record<"parsing" | "carrying", number[]> = { parsing: [], carrying: [] };
  let carried = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const spent = { parsing: 0, carrying: 0 };
    carried = 0;
    for (let turn = 0; turn < turns; turn++) {
      for (const version of versions) {
        const start = performance.now();
        const [old, next] = [parseArticle(version.old, "x.md"), parseArticle(version.next, "x.md")];
        const parsed = performance.now();
        const review = {
          records: correctionsOf(old),
          versions: new Map(),
          drafts: [],
          annotations: [],
          earlier: [],
        };
        carried += carryReview(old, review, next, 0).units.length;
        spent.parsing += parsed - start;
        spent.carrying += performance.now() - parsed;
      }
    }
    times.parsing.push(spent.parsing);
    times.carrying.push(spent.carrying);
  }
  const megabytes = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  console.log(`${SEGMENTS} segments in ${turns * SIZES.length} articles, ${carried} corrections, ${ROUNDS} rounds`);
  console.log(`  parsing both versions  ${describeTimes(times.parsing)}`);
  console.log(`  carrying over          ${describeTimes(times.carrying)} (wanted: at most 10,000 ms)`);
  console.log(`  peak memory ${megabytes} MB (wanted: at most 500 MB)`);
}

/** 20,000 sources against 20,000. */
function measureHostile(): void {
  const list = (text: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => text(index));
  const samples = {
    "all equal": [list(() => "a"), list(() => "a").slice(1)],
    "all different": [list((index) => `old ${index}`), list((index) => `new ${index}`)],
    "all shuffled": [list((index) => `${index}`), list((index) => `${(index * 7919) % 20_000}`)],
    "two by turns": [list((index) => `${index % 2}`), list((index) => `${(index + 1) % 2}`)],
    "forty shuffled": [list((index) => `${(index * index) % 41}`), list((index) => `${index ** 3 % 43}`)],
  } as const;
  console.log("\n20,000 sources against 20,000");
  for (const [name, [old, next]] of Object.entries(samples)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      alignSources(old, next);
      times.push(performance.now() - start);
    }
    console.log(`  ${name.padEnd(15)} ${describeTimes(times)}`);
  }
}
