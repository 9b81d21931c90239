/** What a text is found by: words, and pairs of characters where words are not set apart by spaces. */
import { foldText } from "#core/search/query-folding.ts";

/**
 * Scripts whose words are not set apart: Chinese, Japanese, Thai, Lao, Khmer, Burmese. Korean sets words apart, but with particles and endings at
 * their ends; by pairs of syllables a noun is found whatever stands behind it.
 */
const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u30fc\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}";
const RUN = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_])+`, "gu");
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_RUN = /[a-z\d_]+/gi;
/** Letters and digits by themselves, cut where a capital follows a small letter, or the last of several capitals begins a word. */
const PART = /\p{Lo}[\p{Lo}\p{Lm}\p{M}]*|(?:\p{Lu}\p{M}*)+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lm}\p{M}]+|\p{Nd}+|\p{L}/gu;

/** A run of characters that make words, as it stands in a folded text. */
export interface WordRun {
  readonly text: string;
  readonly from: number;
  readonly isUnspaced: boolean;
}

/** @param folded a text folded by `foldForWords` */
export function runsOf(folded: string): readonly WordRun[] {
  const isPlain = ASCII.test(folded);
  return Array.from(folded.matchAll(isPlain ? ASCII_RUN : RUN), ({ 0: text, index }) => ({
    text,
    from: index,
    isUnspaced: !isPlain && IS_UNSPACED.test(text),
  }));
}

/** Upper and lower case, ways to write a letter and kinds of blanks alike; line breaks are blanks. */
export function foldForWords(text: string): string {
  return foldText(text.includes("\n") ? text.replaceAll("\n", " ") : text);
}

/** @returns the folded words of a text, as concordance finds them: letters, digits and `_` together */
export function wholeWordsOf(text: string): readonly string[] {
  const folded = foldForWords(text);
  if (!HAS_UNSPACED.test(folded)) return runsOf(folded).map((run) => run.text);
  return runsOf(folded).flatMap((run) => (run.isUnspaced ? pairsOf(run.text) : [run.text]));
}

/** @returns the folded words of a masked source, cut at capitals within (`getItem`), digits and `_`, each once */
export function partsOf(masked: string): ReadonlySet<string> {
  const parts = new Set<string>();
  const isPlain = ASCII.test(masked);
  for (const [run] of masked.matchAll(isPlain ? ASCII_RUN : RUN)) {
    if (!isPlain && IS_UNSPACED.test(run)) for (const pair of pairsOf(run)) parts.add(pair);
    else if (SIMPLE.test(run)) parts.add(run.toLowerCase());
    else for (const [part] of run.matchAll(PART)) parts.add(foldForWords(part));
  }
  return parts;
}

const SIMPLE = /^[A-Za-z]?[a-z]+$/;

/** Neighbouring characters; a character alone where there is no other. */
export function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
