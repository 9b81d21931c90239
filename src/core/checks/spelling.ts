import type { Check } from "./check.ts";
import type { Speller } from "./speller.ts";
import { spliceVisible } from "./splice-visible.ts";
import type { Subject } from "./subject.ts";

/** Offered as fixes. */
const MOST_SUGGESTIONS = 5;
/** A text in which more words than these are unknown is not misspelled but in another language, which other checks tell. */
const MOST_UNKNOWN_SHARE = 0.5;
const ENOUGH_WORDS = 6;

/** Letters with what stands between them within one word; what holds digits, signs of code or inner capitals is a name. */
const WORDS = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’.@/\\:-]{1,2}[\p{L}\p{M}\p{N}_]+)*/gu;
const NAME = /[\p{N}_.@/\\:]|\p{Ll}\p{Lu}|^\p{Lu}{2}/u;

/**
 * Unknown are words that neither the dictionary, the source nor the glossary has. Code, addresses and tokens are not in the visible text; identifiers and
 * abbreviations are passed over, and so is each part of a compound that a hyphen divides where the parts are known.
 */
export const spelling: Check = {
  id: "spelling",
  group: "surface",
  title: "Spelling",
  what: "A word is in none of the dictionary, the source, the glossary and your own dictionary.",
  why: "Readers trust a page less for each word that is misspelled.",
  severity: "info",
  example: {
    locale: "lv-LV",
    source: "Open the file.",
    target: "Atveriet faailu.",
    fixed: "Atveriet failu.",
    dictionary: ["atveriet", "failu"],
  },
  run(subject) {
    const { speller } = subject.context;
    if (speller === undefined || subject.isCode) return [];
    const words = wordsOf(subject.target.visible.text);
    const unknown = words.filter(({ word }) => !isKnown(word, speller, subject));
    if (words.length >= ENOUGH_WORDS && unknown.length > words.length * MOST_UNKNOWN_SHARE) return [];
    return unknown.map(({ word, from, to }) => ({
      range: subject.target.visible.rangeOf(from, to),
      message: `“${word}” is in no dictionary`,
      detail: word,
      fixes: speller
        .suggest(word)
        .slice(0, MOST_SUGGESTIONS)
        .map((suggestion) => ({
          title: `Write “${suggestion}”`,
          target: spliceVisible(subject.target, { from, to }, suggestion),
        })),
    }));
  },
};

interface FoundWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): readonly FoundWord[] {
  return Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  })).filter(({ word }) => word.length > 1 && !NAME.test(word));
}

function isKnown(word: string, speller: Speller, subject: Subject): boolean {
  const { source, context } = subject;
  const plain = word.replaceAll("’", "'");
  if (speller.isKnown(plain) || speller.isKnown(plain.toLowerCase())) return true;
  if (source !== null && hasWord(source.visible.text, word)) return true;
  if (context.glossary?.knowsWord(word) === true) return true;
  const parts = word.split(/['’-]/u);
  return parts.length > 1 && parts.every((part) => part.length < 2 || isKnown(part, speller, subject));
}

/** Names stay as they are, often with an ending of the target's language. */
function hasWord(source: string, word: string): boolean {
  return (
    source.includes(word) ||
    (/^\p{Lu}/u.test(word) &&
      (source.match(WORDS) ?? []).some((own) => own.length > 3 && /^\p{Lu}/u.test(own) && word.startsWith(own)))
  );
}
