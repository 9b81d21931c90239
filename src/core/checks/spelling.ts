import type { Article } from "#core/document/article.ts";
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
 * Says nothing until a dictionary is loaded, which is done elsewhere and after all other checks (`docs/spec/spelling.md`). Unknown are words that neither the dictionary, the source nor the glossary has. Code, addresses and tokens are not in the visible text; identifiers and
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
    const { text } = subject.target.visible;
    const words = wordsOf(text);
    const unknown = words.filter(
      ({ word, from }) => !isKnown(word, speller, subject) && !(subject.source === null && isInnerCapital(text, from)),
    );
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
  const plain = word.replaceAll("’", "'");
  if (speller.isKnown(plain) || speller.isKnown(plain.toLowerCase())) return true;
  if (isOfSource(word, subject)) return true;
  if (subject.context.glossary?.knowsWord(word) === true) return true;
  const parts = word.split(/['’-]/u);
  return (
    parts.length > 1 && parts.every((part) => part.length < 2 || NAME.test(part) || isKnown(part, speller, subject))
  );
}

/** What the source says, in whatever case of letters, is there on purpose; so is a name that stands in any source of the article. */
function isOfSource(word: string, { source, context }: Subject): boolean {
  if (source?.visible.text.toLowerCase().includes(word.toLowerCase())) return true;
  return /^\p{Lu}/u.test(word) && isName(word, namesOf(context.article));
}

/** In a field, which has no source, a capital within a sentence says that a word is a name. */
function isInnerCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2)) && /[\p{L}\p{N},;’'"”»)]\s+$/u.test(text.slice(0, at));
}

/** Names stay as they are, often with an ending of the target's language. */
function isName(word: string, names: ReadonlySet<string>): boolean {
  for (let to = word.length; to > 2; to--) {
    if (names.has(word.slice(0, to)) && (to > 3 || to === word.length)) return true;
  }
  return false;
}

const knownNames = new WeakMap<Article, ReadonlySet<string>>();

/** Words with a capital in the article's sources. */
function namesOf(article: Article): ReadonlySet<string> {
  const known =
    knownNames.get(article) ??
    new Set(article.units.flatMap((unit) => (unit.kind === "segment" ? capitals(unit.source) : [])));
  knownNames.set(article, known);
  return known;
}

function capitals(source: string): readonly string[] {
  return (source.match(WORDS) ?? []).filter((word) => /^\p{Lu}/u.test(word));
}
