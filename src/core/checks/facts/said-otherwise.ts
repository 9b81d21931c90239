/** Numbers that other languages say by a word of their own, or by another number: quarters of an hour, "single-digit", centuries, "more than three". */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const MINUTES = /^[-‑ \u00a0]?min(?:ute)?s?\b/i;
/** Of an hour, as the languages of Europe and its neighbours, and Chinese, say it. */
const QUARTER =
  /(?<!\p{L})(?:kvart(?:er|eret|en)?(?!\p{L})|viertelstund|kwartier|quart d['’]h(?:eure|ora)|cuartos? de hora|quarto d['’]ora|quarto de hora|sfert de or|kwadrans|čtvrt ?hodin|štvrť ?hodin|четверт[ьи] часа|чверт[ьі] години|четвърт час|četvrt sata|četrt ure|negyed ?ór|varti|vartti|neljännestun|veerand ?tun|ketvirt\p{L}* valandos|ceturtdaļstund|stundarfjórðung|çeyrek|τ[εέ]τ[αά]ρτο|ربع ساعة|רבע שעה)|一刻[钟鐘]/iu;

/** @param behind what stands behind the number; `other` is the text that has it not */
export function isQuarterHour(value: string, behind: string, other: string): boolean {
  return value === "15" && MINUTES.test(behind) && QUARTER.test(other);
}

/** English words, beside those of numbers, that other languages say with one. */
const IN_WORDS: Readonly<Record<string, RegExp>> = {
  "1": /\b(?:single|one)[- ]digits?\b/i,
  "2": /\b(?:double|two)[- ]digits?\b|\bbi-?(?:monthly|weekly|annual(?:ly)?|yearly|ennial(?:ly)?)\b|\bfortnight/i,
  "10": /\b(?:single|one|double|two)[- ]digits?\b/i,
  "14": /\bfortnight/i,
  "100": /\b(?:double|two|triple|three)[- ]digits?\b/i,
};

/** A "single-digit" number is below 10, and what is "bi-monthly" comes every 2 months. */
export function isSaidInEnglish(value: string, other: string): boolean {
  return IN_WORDS[value]?.test(other) === true;
}

/** What counts centuries, behind their number. */
const CENTURY =
  /^[-‑ \u00a0.]{0,2}(?:世纪|世紀|세기|ве[кц]|стол[іе]т|stolet|století|wiek|század|vuosisa|århund|aldar|eeuw|siglo|segle|siècle|secol|século|jahrhundert|yüzyıl|amži|gadsimt|sajand|αιών|المائة|thế kỷ)/iu;

/** The 1950s are years of the 20th century. */
export function isCentury(value: string, behind: string, other: string): boolean {
  return (
    /^(?:1[6-9]|2[01])$/.test(value) &&
    CENTURY.test(behind) &&
    new RegExp(`(?<!\\d)${Number(value) - 1}\\d\\d`).test(other)
  );
}

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const MORE = "(?:more|greater|longer|larger|higher|older|later) than|over|above|beyond|exceed(?:s|ed|ing)?";
const LESS = "(?:less|fewer|smaller|shorter|lower|younger) than|under|below";
const AT_LEAST_BEHIND = /^.{0,3}?(?:以上|이상|trở lên)/u;
const AT_MOST_BEHIND = /^.{0,3}?(?:以下|이하|trở xuống)/u;
const AT_LEAST_BEFORE =
  /(?<!\p{L})(?:mindestens|au moins|al menos|almeno|pelo menos|ten minste|minstens|minst|mindst|vähintään|не менее|не менше|co najmniej|alespoň|aspoň|legalább|bent|cel puțin|en az|vähemalt|ít nhất)\s$/iu;
const AT_MOST_BEFORE =
  /(?<!\p{L})(?:höchstens|maximal|au plus|como máximo|al massimo|no máximo|hoogstens|høyst|højst|högst|enintään|не более|не більше|co najwyżej|nejvýše|legfeljebb|cel mult|en fazla|tối đa)\s$/iu;

const MORE_BEFORE = new RegExp(`(?<!\\p{L})(?:${MORE}) $`, "iu");
const LESS_BEFORE = new RegExp(`(?<!\\p{L})(?:${LESS}) $`, "iu");
/** So much before or behind a number says whether it is the least or the most. */
const NEAR = 20;

/**
 * "More than three" is four and more, in whole numbers.
 *
 * @param at where the number stands in `own`, the text of its side; `other` is the other side's
 */
export function isNextWhole(value: string, at: Range, own: string, other: string): boolean {
  if (!/^\d{1,4}$/.test(value)) return false;
  const [before, behind] = around(own, at);
  const number = Number(value);
  // English draws the bound with a word before the number: then the other has the next one.
  if (MORE_BEFORE.test(before) && isBound(other, number + 1, AT_LEAST_BEFORE, AT_LEAST_BEHIND)) return true;
  if (LESS_BEFORE.test(before) && isBound(other, number - 1, AT_MOST_BEFORE, AT_MOST_BEHIND)) return true;
  const says = (bound: string, one: number) =>
    new RegExp(`\\b(?:${bound}) (?:${one}${one in WORDS ? `|${WORDS[one]}` : ""})(?![\\w.,]*\\d)\\b`, "i").test(other);
  if ((AT_LEAST_BEHIND.test(behind) || AT_LEAST_BEFORE.test(before)) && says(MORE, number - 1)) return true;
  return (AT_MOST_BEHIND.test(behind) || AT_MOST_BEFORE.test(before)) && says(LESS, number + 1);
}

function around(text: string, { from, to }: Range): readonly [before: string, behind: string] {
  return [text.slice(Math.max(0, from - NEAR), from), text.slice(to, to + NEAR)];
}

/** Whether a number stands there as the least, or the most, of how many. */
function isBound(text: string, number: number, before: RegExp, behind: RegExp): boolean {
  return matchesOf(text, new RegExp(`(?<![\\d.,])${number}(?!\\d|[.,]\\d)`, "g")).some(({ 0: digits, index }) => {
    const [left, right] = around(text, { from: index, to: index + digits.length });
    return before.test(left) || behind.test(right);
  });
}
