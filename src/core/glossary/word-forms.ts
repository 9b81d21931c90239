/**
 * Whether a word of a text is a form of a word of a term. No stemmer knows all languages of documentation, and a glossary needs less than one: a form
 * keeps the beginning of the word. How much of it stays, and how much may follow, depends on the language; what may stand before it (an article or a
 * preposition written together with the word) in Arabic and Hebrew too. A `*` in the term overrules all of it.
 */
import type { Language } from "#core/checks/reading/language.ts";
import { isChangedForm } from "./stem-changes.ts";

interface Inflection {
  /** How many letters at a word's end may change. */
  readonly changes: number;
  /** How many may be added. */
  readonly adds: number;
  /** Shorter words are only themselves: a form of three letters would be a form of half the dictionary. */
  readonly shortest: number;
}

/** Languages of which nothing is known here: only an ending such as a plural's. */
const SLIGHT: Inflection = { changes: 0, adds: 2, shortest: 4 };
const INFLECTED: Inflection = { changes: 2, adds: 4, shortest: 4 };
/** Endings pile up. */
const AGGLUTINATING: Inflection = { changes: 1, adds: 10, shortest: 4 };

const INFLECTIONS: ReadonlyMap<string, Inflection> = new Map([
  ...languages("lv lt ru uk be pl cs sk sl hr sr bs bg mk el is ga ro sq hy ka hi mr gu pa ne", INFLECTED),
  ...languages("tr az kk ky uz fi et hu eu kn ml ta te mn", AGGLUTINATING),
  ...languages("de fr es it pt ca gl nl da nb nn sv", { changes: 1, adds: 3, shortest: 4 }),
  // A letter is a syllable; particles follow the noun.
  ["ko", { changes: 0, adds: 6, shortest: 2 }],
  ...languages("ar fa he ur ps", { changes: 1, adds: 4, shortest: 4 }),
]);

/** Particles written together with the word that follows, letters of which one to three may stand before it. */
const PREFIXES: ReadonlyMap<string, RegExp> = new Map([
  ["ar", /^[وفبكلس]{0,2}(?:ال|لل)?/u],
  ["he", /^[ושהבכלמ]{0,3}/u],
]);

function languages(codes: string, inflection: Inflection): readonly (readonly [string, Inflection])[] {
  return codes.split(" ").map((code) => [code, inflection]);
}

/** @param word a word of a term, folded (`foldWord`); one that ends in `*` stands for all words that begin so */
export function isFormOf(word: string, candidate: string, { code }: Language): boolean {
  if (word.endsWith("*")) return candidate.startsWith(word.slice(0, -1));
  if (candidate === word || hasForm(word, candidate, code)) return true;
  const prefix = PREFIXES.get(code)?.exec(candidate)?.[0] ?? "";
  for (let length = 1; length <= prefix.length; length++) {
    const rest = candidate.slice(length);
    if (rest === word || hasForm(word, rest, code)) return true;
  }
  return false;
}

function hasForm(word: string, candidate: string, code: string): boolean {
  if (code === "en") return isEnglishForm(word, candidate);
  const { changes, adds, shortest } = INFLECTIONS.get(code) ?? SLIGHT;
  if (word.length < shortest) return false;
  const stem = word.slice(0, Math.max(shortest - 1, word.length - changes));
  return candidate.startsWith(stem) && candidate.length <= word.length + adds;
}

/** Sources are English nearly always, and its endings are few: `policy`, `policies`, `share`, `sharing`. */
function isEnglishForm(word: string, candidate: string): boolean {
  const stem = word.replace(/[ey]$/, "");
  return (
    (candidate.startsWith(word) && /^(?:s|es|['’]s|ed|ing)$/.test(candidate.slice(word.length))) ||
    (stem !== word && candidate.startsWith(stem) && /^(?:ies|ied|es|ed|ing)$/.test(candidate.slice(stem.length)))
  );
}

/** Case and the encoding of accents don't tell words apart, nor the dots of Turkish, whose capitals are I and İ. */
export function foldWord(word: string, isCaseSensitive: boolean): string {
  const composed = word.normalize("NFC");
  return isCaseSensitive ? composed : composed.toLowerCase().replaceAll("i\u0307", "i").replaceAll("ı", "i");
}

/** As `isFormOf`, and forms with another stem and compounds too: what a translation may look like that a glossary wants. */
export function isWantedForm(word: string, candidate: string, language: Language): boolean {
  return isFormOf(word, candidate, language) || (!word.endsWith("*") && isChangedForm(word, candidate, language.code));
}
