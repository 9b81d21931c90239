/**
 * Words that bind a sentence of English together (articles, pronouns, prepositions, forms of "be"): every sentence of some length has some, and they're
 * neither names nor terms. Sources are English; by these words it is told whether a target still is.
 */
import { matchesOf } from "#core/search/matches-of.ts";

const ENGLISH = new Set(
  "a about an and are as at be been but by can do does for from has have how if in into is it its may more must not of on only or other should so that the their them then there these they this to use was we were what when where whether which who will with you your".split(
    " ",
  ),
);

/** Those that bind sentences of another language as well, where nothing follows from them. */
const SHARED: Readonly<Record<string, string>> = {
  cs: "a by do to",
  da: "at for",
  de: "in so was",
  es: "a",
  et: "on",
  fi: "on",
  fr: "a",
  hu: "a is",
  it: "a in",
  lv: "to",
  nb: "at for",
  nl: "in is of we was",
  pl: "a do to was",
  pt: "a as do",
  ro: "a",
};

const WORD = /[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)?/gu;

const shared = new Map(Object.entries(SHARED).map(([code, words]) => [code, new Set(words.split(" "))]));

/** Whether a word of an English sentence binds sentences in a language: English, or another that has the same word. */
export function isBindingWord(word: string, code: string): boolean {
  return code === "en" ? ENGLISH.has(word) : (shared.get(code)?.has(word) ?? false);
}

/** The words of a text with their places. */
export function placedWordsOf(
  text: string,
): readonly { readonly word: string; readonly from: number; readonly to: number }[] {
  return matchesOf(text, WORD).map(({ 0: word, index: from }) => ({ word, from, to: from + word.length }));
}

/** The words of a text as they stand there, letters only. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
