/**
 * Numbers that Chinese, Japanese and Korean tell in several parts, or with two words of scale: `1万2000`, `3億5000万`, `1만 2천`, `5십만`. One with a single word of scale is
 * read as any other.
 */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import type { Language } from "./language.ts";

export interface Myriad extends Range {
  readonly text: string;
  /** Canonical. */
  readonly value: string;
}

const LANGUAGES: ReadonlySet<string> = new Set(["ja", "zh", "yue", "ko"]);
/** The powers of ten. */
const SCALES: ReadonlyMap<string, number> = new Map(
  ["十십拾", "百백", "千천仟", "万萬만", "億亿억", "兆조"].flatMap((words, index) =>
    Array.from(words, (word) => [word, [1, 2, 3, 4, 8, 12][index] ?? 0] as const),
  ),
);
const WORDS = [...SCALES.keys()].join("");
const ofScale = (isGreat: boolean) =>
  [...SCALES].flatMap(([word, power]) => (power > 3 === isGreat ? word : [])).join("");
const [SMALL, GREAT] = [ofScale(false), ofScale(true)];
const NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const SEVERAL = new RegExp(
  `(?<![\\d.,])${NUMBER}[ \\u00a0]?(?:[${WORDS}]{1,2}(?:[ \\u00a0]?${NUMBER}(?:[ \\u00a0]?[${WORDS}]{1,2})?)+|[${SMALL}][${GREAT}])`,
  "gu",
);
const PART = new RegExp(`(${NUMBER})[ \\u00a0]?([${WORDS}]{0,2})`, "gu");

/** @param text with our digits */
export function readMyriads(text: string, { code }: Language): readonly Myriad[] {
  if (!LANGUAGES.has(code)) return [];
  return matchesOf(text, SEVERAL).flatMap(({ 0: written, index: from }) => {
    const value = sumOf(written);
    // 조 is an article of a law too: `149조 2항`.
    if (value === null || (/조/.test(written) && /^[ \u00a0]?[항호목]/.test(text.slice(from + written.length))))
      return [];
    return [{ from, to: from + written.length, text: written, value }];
  });
}

/** Null where a part is not smaller than what the one before it counts in: `5万 8千人 3千` is a list. */
function sumOf(written: string): string | null {
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [, digits = "", words = ""] of matchesOf(written, PART)) {
    const scale = Array.from(words).reduce((power, word) => power + (SCALES.get(word) ?? 0), 0);
    const part = Number(digits.replaceAll(",", "")) * 10 ** scale;
    if (part >= least) return null;
    sum += part;
    least = 10 ** scale;
  }
  return Number.isSafeInteger(sum) ? `${sum}` : null;
}
