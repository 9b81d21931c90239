/**
 * The memory at a million distinct generated sources: how long a question for similar ones takes, an insertion, and a concordance; beside comparing with every
 * source, and beside SQLite's FTS5 where its program is installed, for some of the questions. Then, in ten languages, how much of what comparing with all finds is found, by score.
 * Wanted: 95 of 100 questions within 30 ms, insertions within 5 ms, concordances within 50 ms; recall from 75 on at least 0.97.
 *
 * `RECTO_MEMORY_SOURCES` sets another number of sources.
 */

import { findInTexts } from "#core/memory/concordance.ts";
import { charactersOf, EditPattern } from "#core/memory/edit-distance.ts";
import { maskSource } from "#core/memory/mask-source.ts";
import { distanceFor, scoreOf } from "#core/memory/similarity.ts";
import { SourceIndex } from "#core/memory/source-index.ts";
import { FAMILIES, type Family, type SourceMaker, sourceMaker } from "#core/memory/testing/generate-sources.ts";
import { besideSqlite } from "./beside-sqlite.ts";
import { megabytes, percentiles, processorTime } from "./processor-time.ts";

const SOURCES = Number(process.env["RECTO_MEMORY_SOURCES"] ?? 1_000_000);
const QUESTIONS = 500;
const COMPARED = 8;
const BESIDE = 40;
const RECALL_SOURCES = 6000;
const RECALL_QUESTIONS = 120;
const BANDS = [100, 95, 85, 75] as const;

interface RecallCount {
  wanted: number;
  found: number;
}

measureSpeed("en");
measureRecall();

function fill(index: SourceIndex, maker: SourceMaker, size: number, inserted: (milliseconds: number) => void): void {
  const add = (source: string) => {
    inserted(processorTime(() => index.add(source)));
  };
  while (index.size < size) {
    const source = maker.source();
    add(source);
    if (maker.random() < 0.3) add(maker.near(source, 1 + Math.floor(maker.random() * 3)));
  }
}

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function questionsFor(index: SourceIndex, maker: SourceMaker, count: number): readonly string[] {
  return Array.from({ length: count }, () =>
    maker.near(index.get(Math.floor(maker.random() * index.size)), 1 + Math.floor(maker.random() * 3)),
  );
}

function measureSpeed(family: Family): void {
  const maker = sourceMaker(family, 7, 200_000);
  const index = new SourceIndex();
  globalThis.gc?.();
  const before = heldBytes();
  const insertions: number[] = [];
  fill(index, maker, SOURCES, (time) => insertions.push(time));
  globalThis.gc?.();
  // What a tab's worker holds for it; the program itself comes on top.
  const held = megabytes(heldBytes() - before);
  console.log(
    `${index.size} distinct sources (${family}): ${held} are held for them, this process has ${megabytes(process.memoryUsage().rss)}`,
  );
  console.log(`  insertion                ${percentiles(insertions)} (wanted: 95 % within 5 ms)`);
  const questions = questionsFor(index, maker, QUESTIONS);
  for (const least of [70, 50]) {
    const times = questions.map((source) => processorTime(() => index.like(source, { least, most: 5 })));
    console.log(`  matches from ${least} %         ${percentiles(times)} (wanted: 95 % within 30 ms)`);
  }
  const all = maskedSources(index);
  const compared = questions
    .slice(0, COMPARED)
    .map((source) => processorTime(() => compareAll(all, index.find(source), source, 70)));
  console.log(`  … comparing with all     ${percentiles(compared)}`);
  const texts = Array.from({ length: index.size }, (_, number) => index.get(number));
  const beside = besideSqlite(texts, questions.slice(0, BESIDE));
  console.log(`  … SQLite's FTS5, any word ${beside ?? "is not installed here (sqlite3)"}`);
  measureConcordance(index, questions);
}

function measureConcordance(index: SourceIndex, questions: readonly string[]): void {
  const kinds: Readonly<Record<string, (words: readonly string[]) => string>> = {
    "a word": (words) => words[Math.floor(words.length / 2)] ?? "",
    "a phrase": (words) => words.slice(1, 4).join(" "),
    "a part of a word": (words) => (words[0] ?? "").slice(1, 5),
    "two letters": (words) => (words.at(-1) ?? "").slice(0, 2),
    "not there": (words) => `${words[0]} qqq ${words.at(-1)}`,
  };
  for (const [name, queryOf] of Object.entries(kinds)) {
    const times = questions.map((source) => {
      const text = queryOf(source.split(" "));
      return processorTime(() => findInTexts(index.words, { text, isWhole: name === "a word", most: 200 }));
    });
    console.log(`  concordance, ${name.padEnd(17)} ${percentiles(times)} (wanted: 95 % within 50 ms)`);
  }
}

function measureRecall(): void {
  console.log(
    `\nOf the best five that comparing with all ${RECALL_SOURCES} sources finds, how many are found, by score`,
  );
  for (const family of FAMILIES) {
    const maker = sourceMaker(family, 5);
    const index = new SourceIndex();
    fill(index, maker, RECALL_SOURCES, () => {});
    const all = maskedSources(index);
    const counts = new Map<number, RecallCount>(BANDS.map((band) => [band, { wanted: 0, found: 0 }]));
    for (const source of questionsFor(index, maker, RECALL_QUESTIONS)) {
      const best = compareAll(all, index.find(source), source, 75).slice(0, 5);
      const found = index.like(source, { least: 75, most: 5 });
      for (const [at, score] of best.entries()) {
        const count = counts.get(BANDS.find((band) => score >= band) ?? 75);
        if (count === undefined) continue;
        count.wanted++;
        if (found[at]?.score === score) count.found++;
      }
    }
    const bands = Array.from(counts, ([band, { wanted, found }]) => `from ${band}: ${found} of ${wanted}`);
    console.log(`  ${family}  ${bands.join(", ")}`);
  }
}

/** All there is to compare with, ready to be compared. */
function maskedSources(index: SourceIndex): readonly Uint32Array[] {
  return Array.from({ length: index.size }, (_, number) => charactersOf(maskSource(index.get(number)).text));
}

/**
 * Scores of all sources that score at least so much, falling.
 *
 * @param equal number of the equal source, -1 for none
 */
function compareAll(all: readonly Uint32Array[], equal: number, source: string, least: number): readonly number[] {
  const own = charactersOf(maskSource(source).text);
  const pattern = new EditPattern(own);
  const scores: number[] = [];
  for (const [number, other] of all.entries()) {
    const longer = Math.max(own.length, other.length, 1);
    const most = distanceFor(least, longer);
    const distance = pattern.distanceTo(other, other.length, most);
    if (number === equal) scores.push(100);
    else if (distance <= most) scores.push(scoreOf(distance, longer));
  }
  return scores.sort((a, b) => b - a);
}
