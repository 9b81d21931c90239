/** Finds the phrases of terms in a text as a reader sees it, inflected or not. */
import type { Language } from "#core/checks/reading/language.ts";
import type { Range } from "#core/document/article.ts";
import { foldWord, isFormOf } from "./word-forms.ts";

/** A text cut into words once, for all phrases that are looked for in it. */
export interface WordedText {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly Word[];
}

interface Word extends Range {
  readonly exact: string;
  readonly folded: string;
}

/** Letters, marks and digits, and what stands between them within one word; a hyphen divides. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*\*?/u;
const WORDS = new RegExp(WORD.source, "gu");

/** @param text visible text: markup gone */
export function readWords(text: string, language: Language): WordedText {
  const words = Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    exact: foldWord(word, true),
    folded: foldWord(word, false),
  }));
  return { text, language, words };
}

/** As it stands there; empty where the text has none. */
export function firstWord(text: string): string {
  return WORD.exec(text)?.[0] ?? "";
}

export interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly caseSensitive: boolean;
  /** In a language without spaces between words, or where a phrase has no word characters, it is looked for as it stands. */
  readonly isPlain: boolean;
}

export function readPhrase(text: string, caseSensitive: boolean, language: Language): Phrase {
  const words = (text.match(WORDS) ?? []).map((word) => foldWord(word, caseSensitive));
  // `Enter` or `API` within Japanese is a word as anywhere; a phrase in the language's own script has no ends that show.
  const isPlain = words.length === 0 || (!language.hasWordSpaces && !/^[\p{Script=Latin}\p{N}\p{P}\s*]+$/u.test(text));
  return { text: foldWord(isPlain ? text.replaceAll("*", "") : text, caseSensitive), words, caseSensitive, isPlain };
}

type IsForm = (word: string, candidate: string, language: Language) => boolean;

/** Where a phrase stands, in order and apart, in offsets of the text. @param isForm what counts as one of its words */
export function findPhrase(phrase: Phrase, worded: WordedText, isForm: IsForm = isFormOf): readonly Range[] {
  return phrase.isPlain ? findPlain(phrase, worded.text) : findByWords(phrase, worded, isForm);
}

function findPlain({ text, caseSensitive }: Phrase, within: string): readonly Range[] {
  if (text === "") return [];
  const folded = caseSensitive ? within : within.toLowerCase();
  // Folding that changes the length would move every offset behind it.
  const searched = folded.length === within.length ? folded : within;
  const found: Range[] = [];
  for (let at = searched.indexOf(text); at >= 0; at = searched.indexOf(text, at + text.length)) {
    found.push({ from: at, to: at + text.length });
  }
  return found;
}

function findByWords(phrase: Phrase, { text, words, language }: WordedText, isForm: IsForm): readonly Range[] {
  const found: Range[] = [];
  for (let at = 0; at + phrase.words.length <= words.length; at++) {
    const last = words[at + phrase.words.length - 1];
    const first = words[at];
    if (
      first === undefined ||
      last === undefined ||
      !standsAt(phrase, words, at, (one, other) => isForm(one, other, language))
    )
      continue;
    if (!isOnePhrase(text.slice(first.from, last.to))) continue;
    found.push({ from: first.from, to: last.to });
    at += phrase.words.length - 1;
  }
  return found;
}

function standsAt(
  phrase: Phrase,
  words: readonly Word[],
  at: number,
  isForm: (word: string, candidate: string) => boolean,
): boolean {
  return phrase.words.every((word, index) => {
    const candidate = words[at + index];
    return candidate !== undefined && isForm(word, phrase.caseSensitive ? candidate.exact : candidate.folded);
  });
}

/** A mark that divides sentences, or code, between two words divides the phrase as well. */
function isOnePhrase(text: string): boolean {
  return !/[.:;!?,،。、()[\]\n\ufffc](?=[\s\ufffc]|$)/u.test(text);
}
