/**
 * Numbers in words, so that "two" beside "2" is no difference: CLDR's spellings (`spelled-numbers.ts`) with the everyday words beside them, as stems that take
 * endings. A word is read by the longest stem that it begins with (`dreizehn` is 13 and not 3). Words only ever excuse a difference.
 */
import { EVERYDAY_NUMBERS, PARTS_AND_HOURS } from "#core/checks/locale/everyday-numbers.ts";
import { SPELLED_NUMBERS } from "#core/checks/locale/spelled-numbers.ts";
import type { Language } from "./language.ts";

/** How many letters of inflection may follow a stem. Must be the same as in the script that makes the table. */
const MOST_LETTERS = 4;
const SPELLED = [...Array.from({ length: 21 }, (_, n) => n), 30, 40, 50, 60, 70, 80, 90, 100, 1000];
/** What the words of `PARTS_AND_HOURS` may say; half an hour is thirty minutes, and half of it fifty percent. */
const PARTS = [["0.5", "30", "50"], ["1.5", "90"], ["12"], ["12"], ["0", "12", "24"]] as const;

/** What is written together with the word that follows it. */
const PREFIXES: Readonly<Record<string, readonly RegExp[]>> = {
  // "L'ottavo", "d'onze", "l'un".
  it: [/^\p{L}{1,5}['’]/u],
  fr: [/^(?:[dlnst]|qu)['’]/u],
  ca: [/^[dlns]['’]/u],
  ar: [/^[وفبلك]/u, /^ال/u, /^[وفبك]ال/u, /^و?لل/u],
  he: [/^[ובהלכמש]/u, /^ו[בהלכמש]/u, /^[בהלכמש]ה/u, /^שה/u],
};
/** Two of something by the ending of its noun. Where many words end so, a lost 2 is not told. */
const DUAL: Readonly<Record<string, RegExp>> = {
  ar: /\p{L}{2}(?:ين|ان|تا)(?!\p{L})/u,
  he: /\p{L}{2}יים(?!\p{L})/u,
  mt: /\p{L}{2}ejn(?!\p{L})/iu,
  sl: /\p{L}{3}[ai](?!\p{L})/iu,
};
/** What compounds of many languages begin with, Latin and Greek: `bidirectionnel`, `tetrapack`. */
const LEARNED: ReadonlyMap<string, RegExp> = new Map([
  ["2", /(?<!\p{L})(?:bi|di|би|δι)\p{L}{4}/iu],
  ["3", /(?<!\p{L})(?:tri|три|τρι)\p{L}{4}/iu],
  ["4", /(?<!\p{L})(?:tetra|quadr|cuadr|cuatr|quatr|тетра|τετρα)\p{L}{3}/iu],
  ["6", /(?<!\p{L})(?:hexa|έξα|εξα)\p{L}{3}/iu],
]);
const SAME_AS: Readonly<Record<string, string>> = { nb: "no", nn: "no", tl: "fil", cnr: "sr" };

interface Words {
  /** By stem, in small letters. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of several words. */
  readonly phrases: readonly string[];
  readonly longest: number;
}

const known = new Map<string, Words>();

function wordsOf(code: string): Words {
  const name = SAME_AS[code] ?? code;
  const found = known.get(name) ?? readWords(code, name);
  known.set(name, found);
  return found;
}

function readWords(code: string, name: string): Words {
  const values = new Map<string, Set<string>>();
  const add = (table: string | undefined, valuesOf: (index: number) => readonly string[]) => {
    for (const [index, forms] of (table?.split("|") ?? []).entries()) {
      for (const form of forms.split(" ").filter((one) => one !== "")) {
        const word = inOneSpelling(form.replaceAll("~", " "));
        values.set(word, new Set([...(values.get(word) ?? []), ...valuesOf(index)]));
      }
    }
  };
  for (const one of new Set([name, code])) add(SPELLED_NUMBERS[one], (index) => [`${SPELLED[index]}`]);
  add(EVERYDAY_NUMBERS[name], (index) => [`${SPELLED[index]}`]);
  add(PARTS_AND_HOURS[name], (index) => PARTS[index] ?? []);
  const all = [...values.keys()];
  return {
    values,
    phrases: all.filter((word) => word.includes(" ")),
    longest: Math.max(0, ...all.map((w) => w.length)),
  };
}

/** Egypt writes the Arabic yeh at the end of a word without its dots. */
function inOneSpelling(text: string): string {
  return text.replaceAll("ى", "ي");
}

interface Said {
  readonly text: string;
  readonly code: string;
  /** By words of which all is told but an ending. */
  readonly values: ReadonlySet<string>;
  /** By what longer words begin with: `четырёхзначный`, `tvåstegsverifiering`. */
  readonly inCompounds: ReadonlySet<string>;
  readonly words: readonly string[];
}

let last: Said | null = null;

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‌][\p{L}\p{M}]+)*/gu;
/** A compound's first part is no shorter. */
const SHORTEST_PART = 3;

function saidBy(text: string, language: Language): Said {
  if (last !== null && last.text === text && last.code === language.code) return last;
  const { code, tag } = language;
  const words = wordsOf(code);
  const small = inOneSpelling(text.toLocaleLowerCase(tag === "und" ? "en" : tag).normalize("NFC"));
  const values = new Set(stemsAnywhere(small, words, language).flatMap((stem) => [...(words.values.get(stem) ?? [])]));
  const inCompounds = new Set<string>();
  const found = small.match(WORD) ?? [];
  for (const word of found.flatMap((one) => [one, ...withoutPrefix(one, code)])) {
    const stem = longestStem(word, words);
    const tail = word.length - (stem?.length ?? 0);
    const isWhole = tail <= (code === "en" ? 0 : MOST_LETTERS);
    const isPart = stem !== null && (stem.length >= SHORTEST_PART || stem.length * 2 < tail);
    for (const value of words.values.get(stem ?? "") ?? []) {
      if (isWhole) values.add(value);
      else if (isPart) inCompounds.add(value);
    }
  }
  last = { text, code, values, inCompounds, words: found };
  return last;
}

/** Phrases, and in Korean and the languages without spaces, which join words to what follows them, all stems. */
function stemsAnywhere(text: string, { values, phrases }: Words, { code, hasWordSpaces }: Language): readonly string[] {
  const said = phrases.filter((phrase) => hasPhrase(text, phrase, code));
  return hasWordSpaces && code !== "ko" ? said : [...said, ...[...values.keys()].filter((stem) => text.includes(stem))];
}

function withoutPrefix(word: string, code: string): readonly string[] {
  return (PREFIXES[code] ?? []).filter((prefix) => prefix.test(word)).map((prefix) => word.replace(prefix, ""));
}

function longestStem(word: string, { values, longest }: Words): string | null {
  for (let length = Math.min(word.length, longest); length > 0; length--) {
    const stem = word.slice(0, length);
    if (values.has(stem)) return stem;
  }
  return null;
}

function hasPhrase(text: string, phrase: string, code: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const before = /\p{L}{0,5}$/u.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? "";
  const word = `${before}${phrase}`;
  return before === "" || (PREFIXES[code] ?? []).some((prefix) => prefix.exec(word)?.[0] === before);
}

/**
 * Whether a text says a number in words of its language.
 *
 * @param number canonical: decimal digits without leading zeros, a point before a fraction
 * @param isAttribute whether it is said of a noun (`4-digit`, `2 steps`), so that a compound may hold it
 */
export function saysNumber(text: string, language: Language, number: string, isAttribute = false): boolean {
  if (!/^\d{1,6}(?:\.5)?$/.test(number)) return false;
  const said = saidBy(text, language);
  const says = (value: string) =>
    said.values.has(value) || (isAttribute && (said.inCompounds.has(value) || LEARNED.get(value)?.test(text) === true));
  if (says(number) || (number === "2" && DUAL[language.code]?.test(text) === true)) return true;
  const [whole = "", half] = number.split(".");
  const isOneWord = (a: string, b: string) => said.words.some((word) => holds(word, a, b, language));
  if (half !== undefined) return (says("0.5") && (Number(whole) < 2 || says(whole))) || isOneWord(whole, "0.5");
  return madeOf(Number(number)).some(([a, b]) => (says(a) && says(b)) || isOneWord(a, b));
}

/** The two numbers that a greater one is said by: twenty and four, two and hundred. */
function madeOf(number: number): readonly (readonly [string, string])[] {
  const pairs: [number, number][] = [];
  if (number > 20 && number < 100 && number % 10 > 0) pairs.push([number - (number % 10), number % 10]);
  for (const power of [100, 1000]) if (number > power && number % power === 0) pairs.push([number / power, power]);
  return pairs.map(([a, b]) => [`${a}`, `${b}`]);
}

function holds(word: string, a: string, b: string, { code }: Language): boolean {
  const { values } = wordsOf(code);
  const isIn = (value: string) =>
    [...values].some(([stem, own]) => stem.length > 1 && own.has(value) && word.includes(stem));
  return word.length > 6 && isIn(a) && isIn(b);
}
