/**
 * Finds any part of a text, words, a phrase or a few letters, among a million texts. A query's inner words must stand in a text whole, its first and last one may
 * be parts of words; the texts that hold such words are few, and of these the query itself is looked for.
 */
import { append } from "#core/append.ts";
import type { Range } from "#core/document/article.ts";
import { composedText } from "#core/search/composed-text.ts";
import type { TextIndex } from "./text-index.ts";
import type { TextTable } from "./text-table.ts";
import { foldForWords, pairsOf, runsOf } from "./words-of.ts";

export interface Hit {
  /** The text's number. */
  readonly text: number;
  /** Where the query stands in it: UTF-16 offsets, in order, never overlapping. */
  readonly ranges: readonly Range[];
}

export interface Concordance {
  /** The text added last first. */
  readonly hits: readonly Hit[];
  /** Whether there are more, or may be. */
  readonly isCut: boolean;
}

export interface ConcordanceQuery {
  /** Upper and lower case, ways to write a letter and kinds of blanks are alike. */
  readonly text: string;
  /** Whether only whole words are wanted. */
  readonly isWhole: boolean;
  /** Hits, at most. */
  readonly most: number;
}

/** Texts read for one question, and texts whose bytes are looked through. */
const MOST_READ = 20_000;
const MOST_LOOKED_AT = 200_000;
/** More texts than this are not gathered: the query stands in so many that the last ones will do. */
const MOST_GATHERED = 400_000;

/** @param without texts that don't count */
export function findInTexts(
  index: TextIndex,
  { text, isWhole, most }: ConcordanceQuery,
  without: (text: number) => boolean = () => false,
): Concordance {
  const wanted = foldForWords(text);
  if (wanted.trim() === "") return { hits: [], isCut: false };
  const lacks = lacksAscii(wanted);
  const hits: Hit[] = [];
  let [read, lookedAt] = [0, 0];
  for (const number of candidatesFor(index, wanted, isWhole)) {
    if (without(number)) continue;
    if (hits.length === most || read === MOST_READ || lookedAt === MOST_LOOKED_AT) return { hits, isCut: true };
    lookedAt++;
    if (lacks(index.texts, number)) continue;
    read++;
    const ranges = rangesOf(index.texts.get(number), wanted, isWhole);
    if (ranges.length > 0) hits.push({ text: number, ranges });
  }
  return { hits, isCut: false };
}

/** Bytes of ASCII → folded; 0 for those that are not ASCII. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? foldForWords(String.fromCharCode(byte)).charCodeAt(0) : 0,
);

/** Tells by its bytes alone that a text of ASCII does not hold a query; most texts are that, and reading them takes ten times as long. */
function lacksAscii(wanted: string): (texts: TextTable, text: number) => boolean {
  const first = wanted.charCodeAt(0);
  const holdsAt = (bytes: Uint8Array, at: number) => {
    for (let offset = 1; offset < wanted.length; offset++)
      if (FOLDED[bytes[at + offset] ?? 0] !== wanted.charCodeAt(offset)) return false;
    return true;
  };
  return (texts, text) => {
    const { bytes } = texts;
    const to = texts.toOf(text);
    let isHeld = false;
    for (let at = texts.fromOf(text); at < to; at++) {
      const byte = FOLDED[bytes[at] ?? 0] ?? 0;
      if (byte === 0) return false;
      isHeld ||= byte === first && at + wanted.length <= to && holdsAt(bytes, at);
    }
    return !isHeld;
  };
}

/** Numbers of the texts that may hold it, the last one first. */
function candidatesFor(index: TextIndex, wanted: string, isWhole: boolean): Iterable<number> {
  const words = wordsOf(wanted, isWhole);
  let texts: Uint32Array | null = null;
  for (const list of words.exact
    .map((word) => index.holding(index.wordNumber(word)))
    .sort((a, b) => a.length - b.length))
    texts = texts === null ? list : common(texts, list);
  for (const test of words.partly) {
    if (texts !== null && texts.length < MOST_READ) break;
    const holding = gathered(index, index.wordsThat(test));
    if (holding !== null) texts = texts === null ? holding : common(texts, holding);
  }
  return texts === null ? fallingTo(index.texts.size) : falling(texts);
}

interface QueryWords {
  /** They stand in a text's words as they are. */
  readonly exact: readonly string[];
  /** What a word of the text must be like. */
  readonly partly: readonly ((word: string) => boolean)[];
}

function wordsOf(wanted: string, isWhole: boolean): QueryWords {
  const exact: string[] = [];
  const partly: ((word: string) => boolean)[] = [];
  for (const { text, from, isUnspaced } of runsOf(wanted)) {
    const [isFirst, isLast] = [from === 0, from + text.length === wanted.length];
    if (isUnspaced) {
      const pairs = pairsOf(text);
      // A character alone is part of whatever pairs it stands in.
      if (pairs.length === 1 && [...text].length === 1) partly.push((word) => word.includes(text));
      else append(exact, pairs);
    } else if (isWhole || !(isFirst || isLast)) exact.push(text);
    else if (isFirst && isLast) partly.push((word) => word.includes(text));
    else partly.push(isFirst ? (word) => word.endsWith(text) : (word) => word.startsWith(text));
  }
  return { exact, partly };
}

/** All texts that hold one of the words, rising; null where they are too many. */
function gathered(index: TextIndex, words: readonly number[]): Uint32Array | null {
  const count = words.reduce((sum, word) => sum + index.countOf(word), 0);
  if (count > MOST_GATHERED) return null;
  const marks = new Uint8Array(index.texts.size);
  let distinct = 0;
  for (const word of words) {
    const list = index.holding(word);
    for (let at = 0; at < list.length; at++) {
      const text = list[at] ?? 0;
      if (marks[text] === 0) distinct++;
      marks[text] = 1;
    }
  }
  const texts = new Uint32Array(distinct);
  for (let text = 0, at = 0; at < distinct; text++) if (marks[text] === 1) texts[at++] = text;
  return texts;
}

/** How many times longer one list must be for leaps in it to be worth while. */
const LEAP = 32;

/** Numbers that stand in both lists, rising. */
function common(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const both = new Uint32Array(short.length);
  const leaps = long.length > short.length * LEAP;
  let [size, at] = [0, 0];
  for (let index = 0; index < short.length; index++) {
    const number = short[index] ?? 0;
    if (leaps) at = firstFrom(long, number, at);
    else while (at < long.length && (long[at] ?? 0) < number) at++;
    if (long[at] === number) both[size++] = number;
  }
  return both.subarray(0, size);
}

/** Where the first number stands that is no less than another, at `from` or behind it. */
function firstFrom(list: Uint32Array, number: number, from: number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* falling(list: Uint32Array): Generator<number> {
  for (let at = list.length - 1; at >= 0; at--) yield list[at] ?? 0;
}

function* fallingTo(size: number): Generator<number> {
  for (let number = size - 1; number >= 0; number--) yield number;
}

const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]$/u;
const WORD_BEHIND = /^[\p{L}\p{M}\p{N}_]/u;

/** @param wanted folded */
function rangesOf(text: string, wanted: string, isWhole: boolean): readonly Range[] {
  const composed = composedText(text);
  const folded = foldForWords(composed.text);
  const found: Range[] = [];
  if (!folded.includes(wanted)) return found;
  const offset = folded.length === composed.text.length ? (at: number) => at : offsetsIn(composed.text);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const to = at + wanted.length;
    if (isWhole && !isWord(folded, at, to)) continue;
    found.push({ from: composed.fromOf(offset(at)), to: composed.toOf(offset(to)) });
  }
  return found;
}

/** Characters of scripts without spaces have no words' ends to ask for. */
function isWord(folded: string, from: number, to: number): boolean {
  const [first, last] = [runsOf(folded.slice(from, to))[0], runsOf(folded.slice(from, to)).at(-1)];
  const isFree = (isUnspaced: boolean | undefined, end: boolean) => isUnspaced === true || end;
  return (
    isFree(first?.isUnspaced, first?.from !== 0 || !WORD_BEFORE.test(folded.slice(0, from))) &&
    isFree(
      last?.isUnspaced,
      (last?.from ?? 0) + (last?.text.length ?? 0) !== to - from || !WORD_BEHIND.test(folded.slice(to)),
    )
  );
}

/** Where each character of a folded text stands in the text, for the few texts whose length folding changes (ß, İ). */
function offsetsIn(text: string): (at: number) => number {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let count = foldForWords(character).length; count > 0; count--) offsets.push(at);
    at += character.length;
  }
  return (folded) => offsets[folded] ?? text.length;
}
