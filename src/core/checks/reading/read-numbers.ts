/**
 * Numbers in a text, each with all that it can mean. `2,000` is two thousand or two; `3:00` behind it `PM` is 15 o'clock or 3; `6/8/2018` is a date, and so
 * three numbers that may stand apart. Two numbers are the same where they share a meaning.
 */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import type { Language } from "./language.ts";
import { readMyriads } from "./myriads.ts";
import { scalesOf, signsOf, withOurDigits } from "./number-signs.ts";

export interface NumberToken extends Range {
  /** As written, with our digits. */
  readonly text: string;
  /** Canonical meanings: `2000`, `2.5`, `t15:00` for a time, `=1.2.3` for what is compared as it is written. */
  readonly meanings: readonly string[];
  /** The numbers it falls into where it can be told piece by piece (a date, a time, `5,6`); else it is its only part. */
  readonly parts: readonly string[];
  /** Part of a name (`x64`, `Office365`): it may stand for a number of the other side, but nobody misses it here. */
  readonly isLoose: boolean;
}

/** Also `1 000`, `1'000`, `12:30`, `18 h 30`, `1/2/2018`, `10.0.0.1`, `1½`, `1 1/2`. */
const TOKEN =
  /(?<!\d)\d+[ \u00a0]\d\/\d{1,2}(?![\d/])|(?<!\d)\d{1,2}[ \u00a0\u202f]?h[ \u00a0\u202f]?[0-5]\d(?!\d)|\d+(?:[.,٫٬'’:/]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*(?:[ \u00a0\u2009\u202f]?[¼-¾⅐-⅞])?|[¼-¾⅐-⅞]/g;
const SPACES = /[ \u00a0\u2009\u202f]/g;
const GROUPED = /^(\d{1,3}(?:([.,٬'’ ])\d{3})(?:\2\d{3})*|\d{1,2}([,٬])(?:\d\d\3)+\d{3})(?:(?!\2)[.,٫](\d+))?$/;
const DECIMAL = /^(\d+)(?:[.,٫](\d+))?$/;
const TIME = /^([01]?\d|2[0-4])(?:[:.]|[ \u00a0\u202f]?h[ \u00a0\u202f]?)([0-5]\d)(?:[:.]\d\d)?$/;
const DATE = /^(?:\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}([./])\d{1,2}\2\d{1,2})$/;
/** `6/8/18`, but not `2018/6/18`. */
const SHORT_YEAR = /^\d{1,2}\D.*\D(?=\d\d$)/;
const HALF_DAY = /^(?::\d\d)?[ \u00a0]?([ap])\.?m\b/i;
/** But `800x600` is two numbers. */
const NAME_BEFORE = /(?<!\dx)(?<=[A-Za-z_])$/;
/** `x64_a`, and a row of numbers of which the first digit is told: `5XX`. */
const NAME_BEHIND = /^(?!x\d)[A-Za-z]+[\d_]|^(?:xx|XX)(?![A-Za-z])/;
/** `.10`, `$.01`: English may leave the zero out. */
const BARE_POINT = /(?:^|[\s$€£¥(=×x])\.$/;
/** "September" with a stop or a blank behind it. */
const LONGEST_MONTH = 11;
/** How great what is to be filled in is (`$X,000`), or the sign itself ("the .000 separator"): zeros that count nothing. */
const ZEROS = /^000(?:[.,]000)*$/;
const SIGN_BEFORE = /(?:\p{L}|^|[\s(])[.,]$/u;
/** A character reference that broke. */
const REFERENCE_BEFORE = /&\s?#\s?$/;

/**
 * @param isExact whether only the language's own signs count, as in a source; else every convention does, for translators keep or change them
 */
export function readNumbers(text: string, language: Language, isExact: boolean): readonly NumberToken[] {
  const ours = withOurDigits(text);
  const myriads = readMyriads(ours, language);
  const tokens = matchesOf(ours, TOKEN).map(({ 0: token, index }) => {
    const before = ours.slice(Math.max(0, index - LONGEST_MONTH), index);
    const behind = ours.slice(index + token.length, index + token.length + 16);
    return {
      from: index,
      to: index + token.length,
      text: token,
      meanings: [
        ...meaningsOf(token, behind, language, isExact),
        ...shortYears(token, before, behind, isExact),
        ...(BARE_POINT.test(before) && /^\d+$/.test(token) ? [canonicalNumber("0", token)] : []),
      ],
      parts: partsOf(token, language, isExact),
      isLoose:
        NAME_BEFORE.test(before) ||
        NAME_BEHIND.test(behind) ||
        REFERENCE_BEFORE.test(before) ||
        (ZEROS.test(token) && SIGN_BEFORE.test(before)),
    };
  });
  if (myriads.length === 0) return tokens;
  const isOwn = ({ from }: NumberToken) => !myriads.some((one) => one.from <= from && from < one.to);
  const joined = myriads.map(({ value, ...one }) => ({ ...one, meanings: [value], parts: [value], isLoose: false }));
  return [...tokens.filter(isOwn), ...joined].sort((a, b) => a.from - b.from);
}

/** Whole digits without leading zeros, and a fraction without trailing ones. */
export function canonicalNumber(whole: string, fraction = ""): string {
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const rest = fraction.replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

function meaningsOf(token: string, behind: string, language: Language, isExact: boolean): readonly string[] {
  const values = [...valuesOf(token, language, isExact), ...fractionsOf(token, language, isExact)];
  const scaled = values.flatMap((value) => scaledBy(value, behind, language));
  const raw = /\d\.\d+\.\d/.test(token) ? [`=${token}`] : [];
  // What is told with its scale is that first: 5 million and not the 5 that `5,000` may be as well.
  return [...new Set([...scaled, ...values, ...raw, ...timesOf(token, behind)])];
}

function valuesOf(token: string, language: Language, isExact: boolean): readonly string[] {
  const plain = token.replace(SPACES, " ");
  const grouped = GROUPED.exec(plain);
  const decimal = DECIMAL.exec(plain);
  const values: string[] = [];
  const isOwn = () => (grouped?.[2] ?? grouped?.[3]) === signsOf(language).group.replace(SPACES, " ");
  // An apostrophe between digits says nothing else in any language.
  if (grouped !== null && (!isExact || isOwn() || /['’]/.test(grouped[2] ?? "")))
    values.push(canonicalNumber(grouped[1] ?? "", grouped[4]));
  if (decimal !== null && (!isExact || decimal[2] === undefined || plain.includes(signsOf(language).decimal)))
    values.push(canonicalNumber(decimal[1] ?? "", decimal[2]));
  return values;
}

const FRACTION = /^(?:(\d.*?)[ \u00a0\u2009\u202f]?)??(?:(\d)\/(\d{1,2})|([¼-¾⅐-⅞]))$/u;

/** `1½` and `1 1/2` are 1.5; a fraction that does not end has three places. */
function fractionsOf(token: string, language: Language, isExact: boolean): readonly string[] {
  const [, whole, above = "", below = "", sign] = FRACTION.exec(token) ?? [];
  const [over = above, under = below] = sign?.normalize("NFKC").split("\u2044") ?? [];
  const part = Number(over) / Number(under);
  if (!(part > 0 && part < 1)) return [];
  const wholes = whole === undefined ? ["0"] : valuesOf(whole, language, isExact);
  return wholes
    .filter((value) => !value.includes("."))
    .map((value) => canonicalNumber(value, part.toFixed(FRACTION_PLACES).slice(2)));
}

const FRACTION_PLACES = 3;

/**
 * Years and decades told by two digits: `1990s` and `90er`, `2019` and `’19`, `09-July-21`, `FY21`. The names are such that a long one of the source meets a short one of the
 * target, or the other way round, and never two long ones.
 */
function shortYears(token: string, before: string, behind: string, isExact: boolean): readonly string[] {
  if (!/^(?:1[89]|20)?\d\d$/.test(token)) return [];
  const isLong = token.length > 2;
  const name = `${isLong === isExact ? "long" : "short"} ${token.slice(-2)}`;
  const isDecade = token.endsWith("0") && (!isExact || /^['’]?s(?![\p{L}\p{N}])/u.test(behind));
  return [...(isLong || YEAR_BEHIND.test(before) ? [`year ${name}`] : []), ...(isDecade ? [`decade ${name}`] : [])];
}

/** What a year of two digits stands behind: an apostrophe, a month with or without a hyphen, two capitals. "December 19" may be a day as well. */
const YEAR_BEHIND =
  /['’]$|\p{L}-$|(?<!\p{L})\p{Lu}{2}$|(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?[ \u00a0]$/u;

function timesOf(token: string, behind: string): readonly string[] {
  const half = HALF_DAY.exec(behind)?.[1]?.toLowerCase();
  const time = TIME.exec(token);
  if (time === null) return half === undefined || !/^\d{1,2}$/.test(token) ? [] : hoursOf(Number(token), "00", half);
  return hoursOf(Number(time[1]), time[2] ?? "00", half);
}

function hoursOf(hour: number, minutes: string, half: string | undefined): readonly string[] {
  const hours = half === undefined ? [hour] : [hour, half === "p" ? (hour % 12) + 12 : hour % 12];
  return hours.flatMap((one) => [`t${one}:${minutes}`, ...(minutes === "00" ? [`${one}`] : [])]);
}

function scaledBy(value: string, behind: string, language: Language): readonly string[] {
  const near = behind.toLowerCase().replace(/^[ \u00a0\u202f]/, "");
  if (!/^\p{L}/u.test(near)) return [];
  return scalesOf(language).flatMap(([word, power]) => (near.startsWith(word) ? [shifted(value, power)] : []));
}

function shifted(value: string, power: number): string {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(power, "0");
  return canonicalNumber(whole + digits.slice(0, power), digits.slice(power));
}

function partsOf(token: string, language: Language, isExact: boolean): readonly string[] {
  const fraction = /[¼-¾⅐-⅞]/.test(token) ? fractionsOf(token, language, isExact)[0] : undefined;
  if (fraction !== undefined) return [fraction];
  const isWhole = DECIMAL.test(token) && (!isExact || valuesOf(token, language, true).length > 0);
  const isDotted = /^\d+(?:\.\d+){2,}$/.test(token) && !DATE.test(token);
  const first = valuesOf(token, language, isExact)[0] ?? token;
  if (isWhole || isDotted || (GROUPED.test(token) && !/\s/.test(token))) return [first];
  const pieces = token.split("/");
  if (pieces.length > 1 && pieces.some((piece) => GROUPED.test(piece)))
    return pieces.map((piece) => valuesOf(piece, language, isExact)[0] ?? canonicalNumber(piece));
  const century = DATE.test(token) ? token.replace(SHORT_YEAR, "$&20") : token;
  return (century.match(/\d+/g) ?? []).map((digits) => canonicalNumber(digits));
}
