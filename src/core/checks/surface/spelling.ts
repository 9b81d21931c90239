import type { Check } from "#core/checks/check.ts";
import type { Speller } from "#core/checks/reading/speller.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import type { Article } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { spellingNamed } from "./spelling-named.ts";

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
  ...spellingNamed,
  group: "surface",
  title: "Spelling",
  what: "A word is in none of the dictionary, the source, the glossary and your own dictionary.",
  why: "Readers trust a page less for each word that is misspelled.",
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
      ({ word, from, to }) =>
        !isKnown(word, speller, subject) &&
        !isCutShort(text, word, to, speller) &&
        !(subject.source === null && isInnerCapital(text, from)),
    );
    if (words.length >= ENOUGH_WORDS && unknown.length > words.length * MOST_UNKNOWN_SHARE) return [];
    return unknown.flatMap((found) => {
      const { word, from, to } = found;
      const parts = partsOf(found, subject);
      const isParted = parts.length > 1;
      if (isParted && parts.every((part) => isKnown(part, speller, subject))) return [];
      return {
        range: subject.target.visible.rangeOf(from, to),
        message: `“${word}” is in no dictionary`,
        detail: word,
        // Another word would stand on one side of the markup.
        fixes: (isParted ? [] : suggestionsFor(word, speller)).map((suggestion) => ({
          title: `Write “${suggestion}”`,
          target: spliceVisible(subject.target, { from, to }, suggestion),
          isProposal: suggestion !== respelled(word),
        })),
      };
    });
  },
};

/** A word as markup cuts it: where a space is missing behind a link, two words are read as one. */
function partsOf({ word, from }: FoundWord, { target: { visible } }: Subject): readonly string[] {
  const parts: string[] = [];
  let end = Number.NaN;
  for (let index = 0; index < word.length; index++) {
    const range = visible.rangeOf(from + index, from + index + 1);
    if (range.from === end) parts.push((parts.pop() ?? "") + word.charAt(index));
    else parts.push(word.charAt(index));
    end = range.to;
  }
  return parts;
}

/** Whether the full stop behind a word is its own: the dictionary has it with the stop, or the sentence goes on behind that. */
function isCutShort(text: string, word: string, to: number, speller: Speller): boolean {
  if (text[to] !== ".") return false;
  return speller.isKnown(`${word}.`) || /^\.[ \u00a0]?(?:\p{Ll}|[,;:])/u.test(text.slice(to, to + 4));
}

/** Letters that fonts and keyboards took for others: Romanian ones with a cedilla in place of a comma below. */
const RESPELLED = new Map(["şș", "ţț", "ŞȘ", "ŢȚ"].map(([wrong = "", right = ""]) => [wrong, right]));

/** The same word in the letters that were meant. */
function respelled(word: string): string {
  return word.replace(/[şţŞŢ]/g, (letter) => RESPELLED.get(letter) ?? letter);
}

/** The same word in other letters is what was meant, before every other word. */
function suggestionsFor(word: string, speller: Speller): readonly string[] {
  const same = respelled(word);
  const isMeant = same !== word && (speller.isKnown(same) || speller.isKnown(same.toLowerCase()));
  return [...new Set([...(isMeant ? [same] : []), ...speller.suggest(word)])].slice(0, MOST_SUGGESTIONS);
}

interface FoundWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): readonly FoundWord[] {
  return matchesOf(text, WORDS)
    .map(({ 0: word, index }) => ({
      word,
      from: index,
      to: index + word.length,
    }))
    .filter(({ word }) => word.length > 1 && !NAME.test(word));
}

function isKnown(word: string, speller: Speller, subject: Subject): boolean {
  const plain = word.replaceAll("’", "'");
  if (speller.isKnown(plain) || speller.isKnown(plain.toLowerCase())) return true;
  if (isOfSource(word, subject) || isEnclitic(plain.toLowerCase(), speller, subject)) return true;
  if (subject.context.glossary?.knowsWord(word) === true) return true;
  const parts = word.split(/['’-]/u);
  return (
    parts.length > 1 && parts.every((part) => part.length < 2 || NAME.test(part) || isKnown(part, speller, subject))
  );
}

const PRONOUNS = /(?:me|te|se|nos|os)?(?:l[aeo]s?)?$/;
const ACCENTS: Readonly<Record<string, string>> = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };

/** A Spanish verb with pronouns written on to it, which dictionaries have for few verbs: `descárguelo` is `descargue`, `guardándolo` is `guardando`. */
function isEnclitic(word: string, { isKnown: knows }: Speller, { language }: Subject): boolean {
  if (language.code !== "es") return false;
  const stem = word.replace(PRONOUNS, "");
  const isVerb = (text: string) => text.length > 2 && knows(text);
  return stem !== word && (isVerb(stem) || isVerb(stem.replace(/[áéíóú]/g, (letter) => ACCENTS[letter] ?? letter)));
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
