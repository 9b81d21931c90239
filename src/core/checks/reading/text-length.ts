/** How long a text is in what it says: a Chinese character says about as much as three Latin letters. */

import type { Side } from "./subject.ts";
import { OBJECT } from "./visible-text.ts";

/** What one character of a script says, in Latin letters; those of other scripts count one. Ranges of code units, half-open. */
const DENSE = [
  { from: 0x3040, to: 0x3100, weight: 1.5 }, // Hiragana and Katakana
  { from: 0x3400, to: 0xa000, weight: 2.8 }, // Han
  { from: 0xac00, to: 0xd7a4, weight: 2.1 }, // Hangul
] as const;
const FIRST_BEYOND_LATIN = 0x80;
/** Code or an address says about as much as a word or two, however long it is. */
const OBJECT_WEIGHT = 8;
const OBJECT_UNIT = OBJECT.charCodeAt(0);
const CJK_MARKS = { from: 0x3000, to: 0x3040 };

/**
 * How much longer than its English source a text usually is once characters are weighed, where that is far from one: what localisers plan with
 * (W3C, "Text size in translation"; IBM's globalisation guidelines).
 */
const USUAL: Readonly<Record<string, number>> = {
  ar: 0.9,
  de: 1.2,
  es: 1.2,
  fi: 1.1,
  fr: 1.2,
  he: 0.8,
  hi: 0.95,
  it: 1.15,
  pl: 1.15,
  pt: 1.15,
  ru: 1.15,
  th: 1.2,
  uk: 1.1,
};

/** The weighed number of letters, digits and objects in the reading text. */
export function weighedLength({ visible: { text } }: Side): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) length += weightOf(text.charCodeAt(at));
  return length;
}

function weightOf(unit: number): number {
  if (unit < FIRST_BEYOND_LATIN) return isAsciiWord(unit) ? 1 : 0;
  if (unit < CJK_MARKS.from) return 1;
  if (unit < CJK_MARKS.to) return 0;
  if (unit === OBJECT_UNIT) return OBJECT_WEIGHT;
  return DENSE.find(({ from, to }) => from <= unit && unit < to)?.weight ?? 1;
}

/** Digits, and letters of either case. */
function isAsciiWord(unit: number): boolean {
  return (unit >= 48 && unit < 58) || (unit >= 65 && unit < 91) || (unit >= 97 && unit < 123);
}

/** The weighed length that a target of this source usually has. */
export function expectedLength(source: Side, target: Pick<Side, "language">): number {
  return weighedLength(source) * ((USUAL[target.language.code] ?? 1) / (USUAL[source.language.code] ?? 1));
}

/** How long a target is beside what its source lets expect; 1 is usual. */
export function relativeLength(source: Side, target: Side): number {
  const expected = expectedLength(source, target);
  return expected === 0 ? 1 : weighedLength(target) / expected;
}

/** Whether there is anything to compare: letters besides code and the like. */
export function hasLetters({ visible }: Side): boolean {
  return /\p{L}/u.test(visible.text.replaceAll(OBJECT, ""));
}
