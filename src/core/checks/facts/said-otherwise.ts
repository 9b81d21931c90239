/** Numbers that other languages say by a word of their own: quarters of an hour, "single-digit". */

const MINUTES = /^[-‑ \u00a0]?min(?:ute)?s?\b/i;
/** Of an hour, as the languages of Europe and its neighbours, and Chinese, say it. */
const QUARTER =
  /(?<!\p{L})(?:kvart(?:er|eret|en)?(?!\p{L})|viertelstund|kwartier|quart d['’]h(?:eure|ora)|cuartos? de hora|quarto d['’]ora|quarto de hora|sfert de or|kwadrans|čtvrt ?hodin|štvrť ?hodin|четверт[ьи] часа|чверт[ьі] години|четвърт час|četvrt sata|četrt ure|negyed ?ór|varti|vartti|neljännestun|veerand ?tun|ketvirt\p{L}* valandos|ceturtdaļstund|stundarfjórðung|çeyrek|τ[εέ]τ[αά]ρτο|ربع ساعة|רבע שעה)|一刻[钟鐘]/iu;

/** @param behind what stands behind the number; `other` is the text that has it not */
export function isQuarterHour(value: string, behind: string, other: string): boolean {
  return value === "15" && MINUTES.test(behind) && QUARTER.test(other);
}

const DIGITS: Readonly<Record<string, RegExp>> = {
  "1": /\b(?:single|one)[- ]digits?\b/i,
  "2": /\b(?:double|two)[- ]digits?\b/i,
  "10": /\b(?:single|one|double|two)[- ]digits?\b/i,
  "100": /\b(?:double|two|triple|three)[- ]digits?\b/i,
};

/** A "single-digit" number is below 10. */
export function isCountOfDigits(value: string, other: string): boolean {
  return DIGITS[value]?.test(other) === true;
}
