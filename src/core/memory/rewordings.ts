/**
 * What a reviewer put in the place of the machine's words, and which word of the source these stand for, as far as that can be told from the other segments. No form of a word
 * is ever made up. Rules by number: docs/spec/memory.md.
 */
import { differenceOf } from "#core/difference/difference.ts";
import type { TagReader } from "#core/markup/read-markup.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import { foldText } from "#core/search/query-folding.ts";

/** Words, or a phrase, that became others. */
export interface Rewording {
  readonly before: string;
  readonly after: string;
}

/** A source with what the machine made of it. */
export interface MachinePair {
  readonly source: string;
  readonly target: string;
}

/** More is another sentence, and no phrase that stands elsewhere too. UTF-16 code units. */
const LONGEST = 60;
/** Letters; of scripts whose words are not set apart one says as much as two of others. */
const SHORTEST = 3;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const LETTER = /\p{L}/u;

/**
 * @param machine the translation as it was loaded
 * @param locale of both; null where it is not known
 * @returns each replacement of words by words once, in their order; none that touches code, an address, a tag or a placeholder, or is too short or long to be looked for elsewhere
 */
export function rewordingsOf(
  machine: string,
  text: string,
  locale: string | null,
  readTags?: TagReader,
): readonly Rewording[] {
  const barred = [protectedRanges(machine, false, readTags), protectedRanges(text, false, readTags)] as const;
  const known = new Map<string, Rewording>();
  for (const { from, to, baseFrom, baseTo } of differenceOf(machine, text, locale)) {
    const touches = ({ from: a, to: b }: { from: number; to: number }, start: number, end: number) =>
      a < end && b > start;
    if (
      barred[0].some((range) => touches(range, baseFrom, baseTo)) ||
      barred[1].some((range) => touches(range, from, to))
    )
      continue;
    const [before, after] = [machine.slice(baseFrom, baseTo).trim(), text.slice(from, to).trim()];
    if (isPhrase(before) && isPhrase(after) && longEnough(before)) known.set(before, { before, after });
  }
  return [...known.values()];
}

function isPhrase(text: string): boolean {
  return text.length <= LONGEST && LETTER.test(text) && !/[*_`[\]()<>{}|\\\n]/.test(text);
}

function longEnough(text: string): boolean {
  return Array.from(text).length >= (UNSPACED.test(text) ? 2 : SHORTEST);
}

/** Of all that the word and the wording stand in, so much they have to share. */
const LEAST_SHARED = 0.6;
/** Once is chance. */
const LEAST_TOGETHER = 2;

/**
 * The word of a source that a wording of its machine translation stands for: the one that stands in the sources of the same segments (Dice's coefficient: twice the segments that have both, by
 * those that have the one and those that have the other).
 *
 * @param pairs all there are, this one among them
 * @returns as this source has it; null where none is near enough, so that nothing can be said
 */
export function wordBehind(wording: string, { source }: MachinePair, pairs: readonly MachinePair[]): string | null {
  const having = pairs.filter(({ target }) => hasWords(target, wording));
  const folded = having.map((pair) => foldText(pair.source));
  // Of all pairs only those words are counted that may be it: an article has thousands.
  const words = wordsOfSource(source).filter((word) => {
    const key = foldText(word);
    return isNear({ together: folded.filter((text) => hasWords(text, key)).length, all: 0 }, having.length);
  });
  return words.length === 0 ? null : likeliestWord(words, tallyWords(wording, words, pairs));
}

/** The words of a source that a wording of its translation may stand for, each once. */
export function wordsOfSource(source: string): readonly string[] {
  return [...new Set(source.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

/** How words of a source and a wording stand in the same segments; those of several articles add up. */
export interface WordTally {
  /** Segments with the wording in their translation. */
  readonly having: number;
  /** In the order of the words. */
  readonly words: readonly {
    /** Segments with both. */
    readonly together: number;
    /** Segments with the word in their source. */
    readonly all: number;
  }[];
}

/** Counts what `likeliestWord` goes by. Of pairs without the wording nothing is counted at all. */
export function tallyWords(wording: string, words: readonly string[], pairs: readonly MachinePair[]): WordTally {
  const has = pairs.map(({ target }) => hasWords(target, wording));
  const having = has.filter(Boolean).length;
  if (having === 0) return { having, words: words.map(() => ({ together: 0, all: 0 })) };
  const sources = pairs.map(({ source }) => foldText(source));
  return {
    having,
    words: words.map((word) => {
      const key = foldText(word);
      const withWord = sources.map((source) => hasWords(source, key));
      const all = withWord.filter(Boolean).length;
      return { together: withWord.filter((is, at) => is && has[at]).length, all };
    }),
  };
}

/** The word that shares most segments with the wording, the longest of equal ones; null where none is near enough. */
export function likeliestWord(words: readonly string[], { having, words: counts }: WordTally): string | null {
  let best: { readonly word: string; readonly shared: number } | null = null;
  for (const [at, word] of words.entries()) {
    const { together, all } = counts[at] ?? { together: 0, all: 0 };
    if (!isNear({ together, all }, having)) continue;
    const shared = (2 * together) / (having + all);
    const isBetter =
      best === null || shared > best.shared || (shared === best.shared && word.length > best.word.length);
    if (isBetter) best = { word, shared };
  }
  return best?.word ?? null;
}

/** @param all as far as it is counted; there are at least as many as those with both */
function isNear({ together, all }: WordTally["words"][number], having: number): boolean {
  return together >= LEAST_TOGETHER && (2 * together) / (having + Math.max(all, together)) >= LEAST_SHARED;
}

/** Whether the text has them, in this case, as whole words; a Korean one may have a particle behind it. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const to = at + words.length;
    if (isEdge(text, at) && (isEdge(text, to) || HANGUL.test(text.charAt(to)))) return true;
  }
  return false;
}

/** As `hasWords`, in any case. */
export function hasWord(text: string, word: string): boolean {
  return hasWords(foldText(text), foldText(word));
}

const HANGUL = /\p{sc=Hang}/u;
/** By its dictionaries: which language it is asked for makes no difference to scripts without blanks. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Whether a word begins or ends there. */
function isEdge(text: string, at: number): boolean {
  const beside = text.slice(Math.max(0, at - 1), at + 1);
  if (!/^[\p{L}\p{M}\p{N}_]{2}$/u.test(beside)) return true;
  const [before, behind] = [UNSPACED.test(beside.charAt(0)), UNSPACED.test(beside.charAt(1))];
  // Letters of an alphabet begin a word of their own there.
  return before !== behind || (before && segmenter.segment(text).containing(at)?.index === at);
}
