/** How much of a text repeats: what a job is estimated by. */
import { countWords } from "#core/workspace/count-words.ts";
import { roomFor } from "./columns.ts";
import type { LanguageMemories } from "./language-memories.ts";
import { sameLineBreaks } from "./mask-source.ts";
import { EQUAL } from "./similarity.ts";
import { SourceIndex } from "./source-index.ts";
import { textHash } from "./text-table.ts";

/** Bands with the least score of each, falling. */
const BANDS = [
  ["100", 100],
  ["95-99", 95],
  ["85-94", 85],
  ["75-84", 75],
  ["50-74", 50],
  ["none", 0],
] as const;
type Band = (typeof BANDS)[number][0];

/** No band asks for less. */
const LEAST = 50;

export interface AnalysisResult {
  readonly articles: number;
  readonly segments: number;
  /** Of sources. */
  readonly words: number;
  /** Unicode code points of sources. */
  readonly characters: number;
  readonly distinctSources: number;
  /** Segments whose source occurred before. */
  readonly repetitions: { readonly segments: number; readonly words: number };
  /** Sources with more than one target in the same language. */
  readonly inconsistentSources: number;
  /** Words of sources by their best match. */
  readonly bands: Readonly<Record<Band, number>>;
}

export interface Analysis {
  /** The next article, in order. */
  add(locale: string | null, segments: readonly { readonly source: string; readonly target: string }[]): void;
  result(): AnalysisResult;
}

/** @param memories what is translated already, beside the segments before */
export function analysedText(memories: LanguageMemories): Analysis {
  const before = new SourceIndex(false);
  const targets = new Map<string | null, FirstTargets>();
  const counts = { articles: 0, segments: 0, words: 0, characters: 0 };
  const repetitions = { segments: 0, words: 0 };
  const bands: Record<Band, number> = { "100": 0, "95-99": 0, "85-94": 0, "75-84": 0, "50-74": 0, none: 0 };
  const bestOf = (source: string, locale: string | null): number => {
    const inMemory = memories.matches(locale, { source, least: LEAST, most: 1 })[0]?.score ?? 0;
    if (inMemory === EQUAL) return EQUAL;
    const [best] = before.like(source, { least: Math.max(LEAST, inMemory), most: 1 });
    return Math.max(inMemory, best?.score ?? 0);
  };
  const take = (source: string, target: string, locale: string | null) => {
    const words = countWords(source);
    counts.segments++;
    counts.words += words;
    for (const _ of source) counts.characters++;
    const isRepeated = before.find(source) >= 0;
    if (isRepeated) {
      repetitions.segments++;
      repetitions.words += words;
    }
    const score = isRepeated ? EQUAL : words === 0 ? 0 : bestOf(source, locale);
    const band = BANDS.find(([, least]) => score >= least)?.[0] ?? "none";
    bands[band] += words;
    const known = targets.get(locale) ?? new FirstTargets();
    targets.set(locale, known);
    known.take(before.add(source), target);
  };
  return {
    add(locale, segments) {
      counts.articles++;
      for (const { source, target } of segments) take(source, target, locale);
    },
    result() {
      let inconsistentSources = 0;
      for (const { inconsistent } of targets.values()) inconsistentSources += inconsistent;
      return { ...counts, distinctSources: before.size, repetitions, inconsistentSources, bands };
    },
  };
}

/** The first target of each source, as a number of 64 bits, and which sources have another one too. */
class FirstTargets {
  #first: Uint32Array = new Uint32Array(0);
  #second: Uint32Array = new Uint32Array(0);
  /** 0 without a target, 1 with one, 2 with several. */
  #states: Uint8Array = new Uint8Array(0);
  inconsistent = 0;

  take(source: number, target: string): void {
    const text = sameLineBreaks(target);
    const [first, second] = [textHash(text, 1), textHash(text, 2)];
    this.#first = roomFor(this.#first, source + 1);
    this.#second = roomFor(this.#second, source + 1);
    this.#states = roomFor(this.#states, source + 1);
    if (this.#states[source] === 0) {
      this.#first[source] = first;
      this.#second[source] = second;
      this.#states[source] = 1;
    } else if (this.#states[source] === 1 && (this.#first[source] !== first || this.#second[source] !== second)) {
      this.#states[source] = 2;
      this.inconsistent++;
    }
  }
}
