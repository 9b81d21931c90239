/** Which numbers of a source have none in the target that means the same, and the reverse. */
import { monthsOf, scalesOf, withOurDigits } from "#core/checks/reading/number-signs.ts";
import { saysNumber } from "#core/checks/reading/number-words.ts";
import { type NumberToken, readNumbers } from "#core/checks/reading/read-numbers.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { readIdentifiers } from "./read-identifiers.ts";
import { isCentury, isNextWhole, isQuarterHour, isSaidInEnglish } from "./said-otherwise.ts";

/** A number, or one of a date or time. */
export interface NumberPart {
  readonly token: NumberToken;
  readonly value: string;
}

export interface UnmatchedNumbers {
  readonly missing: readonly NumberPart[];
  readonly extra: readonly NumberPart[];
}

/** At most one part of each token, in order of place. */
export function unmatchedNumbers(source: Side, target: Side): UnmatchedNumbers {
  // The common case, for which nothing has to be understood: the same digits, grouped in whatever way.
  if (digitRuns(source) === digitRuns(target)) return { missing: [], extra: [] };
  const [sources, targets] = [readNumbers(source.visible.text, source.language, true), targetNumbers(target)];
  const pairs = matched(sources, targets, ({ meanings }) => meanings);
  if (pairs.left.length === 0 && pairs.right.length === 0) return { missing: [], extra: [] };
  const parts = matched(pairs.left.flatMap(toParts), pairs.right.flatMap(toParts), ({ value }) => [value]);
  const known = (tokens: readonly NumberToken[]) =>
    new Set(tokens.flatMap(({ meanings, parts }) => [...meanings, ...parts]));
  const inTarget = known(targets);
  const inSource = known(sources);
  const [isExcusedThere, isExcusedHere] = [excuserOf(source, target), excuserOf(target, source)];
  const [codeThere, codeHere] = [codeOf(target), codeOf(source)];
  const isMissed = (part: NumberPart) =>
    !inTarget.has(part.value) &&
    !beginsName(part, source) &&
    !targets.some((token) => dateIn(token, source, inSource).includes(part.value)) &&
    !isMistyped(part.token, targets) &&
    !targets.some((token) => isSameDay(part.token, token)) &&
    !isExcusedThere(part) &&
    !isInCode(part, codeThere);
  const isNew = (part: NumberPart) =>
    !inSource.has(part.value) &&
    dateIn(part.token, source, inSource).length === 0 &&
    !sources.some((token) => isMistyped(token, [part.token]) || isSameDay(token, part.token)) &&
    !isExcusedHere(part) &&
    !isInCode(part, codeHere);
  return {
    missing: outsideNames(onePerToken(parts.left.filter(isMissed)), source),
    extra: outsideNames(onePerToken(parts.right.filter(isNew)), target),
  };
}

/** The number is the beginning of a name, which may have another form in another script: `21Vianet`. */
function beginsName({ token: { to } }: NumberPart, { visible: { text } }: Side): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(text.slice(to, to + 3));
}

/**
 * Day and month in the first part of a stretch of time whose year stands at its end: `1.1.–31.1.2018`, where the source has the month's name or the whole date
 * (`01-23-2021`); else nothing.
 */
function dateIn({ text }: NumberToken, source: Side, inSource: ReadonlySet<string>): readonly string[] {
  const [, day = "", month = ""] = /^0?(\d{1,2})\.0?(\d{1,2})$/.exec(text) ?? [];
  if (!inSource.has(day)) return [];
  if (saysMonth(source.visible.text, source, month)) return [day];
  return hasDate(source.visible.text, day, month) ? [day, month] : [];
}

function hasDate(text: string, day: string, month: string): boolean {
  const both = `(?:0?${month}([-/.])0?${day}|0?${day}([-/.])0?${month})`;
  return Number(month) <= 12 && new RegExp(`(?<![\\d.])${both}(?:\\1|\\2)(?:\\d{4}|\\d\\d)(?!\\d)`).test(text);
}

/** A day without its year, which English has behind its month: `7/8` and `08.07`. */
function isSameDay({ text }: NumberToken, other: NumberToken): boolean {
  const [, month = "", day = ""] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  if (month === "" || Number(month) > 12 || Number(day) > 31) return false;
  const [, own = "", sign = "", others = ""] = /^(\d{1,2})([./-])(\d{1,2})$/.exec(other.text) ?? [];
  // A third is no second of March: where one turns them around, another sign or a zero shows that they are no fraction.
  const isDate = sign === "." || sign === "-" || /^0/.test(own) || /^0/.test(others);
  return isDate && Number(own) === Number(day) && Number(others) === Number(month);
}

/** Signs that no language writes (`2,8325.00`) are the source's own slip: the same digits say the same. */
function isMistyped({ text, meanings }: NumberToken, targets: readonly NumberToken[]): boolean {
  const isUnreadable =
    (meanings.length === 0 && /^\d+(?:,\d+)+(?:\.\d+)?$/.test(text)) ||
    /^\d{1,3}(?:(?:\.\d{3})+\.\d\d|(?:\.\d{3}){2,})$/.test(text);
  return isUnreadable && targets.some((target) => target.text.replace(/\D/g, "") === text.replace(/\D/g, ""));
}

/** So many pieces of code are looked through for a number. */
const MOST_CODE = 200;

/** What lost its backticks, or won some, is told as code and is no other number. */
function isInCode({ token }: NumberPart, code: readonly string[]): boolean {
  const digits = withOurDigits(token.text);
  const isAlone = (code: string, at: number) =>
    !/\d/.test(code[at - 1] ?? "") && !/\d/.test(code[at + digits.length] ?? "");
  return code.some((key) => {
    const at = key.indexOf(digits);
    return at >= 0 && isAlone(key, at);
  });
}

function codeOf({ flat }: Side): readonly string[] {
  return flat.flatMap(({ kind, key }) => (kind === "code" ? [key] : [])).slice(0, MOST_CODE);
}

/** What is part of an identifier (`UTF-8`, `1.2.3`) is told as one; `1.2.2018` is a date. */
function outsideNames(parts: readonly NumberPart[], { visible }: Side): readonly NumberPart[] {
  const names = parts.length === 0 ? [] : readIdentifiers(visible.text);
  let next = 0;
  // Both are in order of place, and no name stands inside another.
  return parts.filter(({ token: { from, to, parts: own } }) => {
    while ((names[next]?.to ?? Number.POSITIVE_INFINITY) < to) next++;
    return own.length !== 1 || (names[next]?.from ?? Number.POSITIVE_INFINITY) > from;
  });
}

function digitRuns({ visible }: Side): string {
  return (withOurDigits(visible.text).match(/\d+|[¼-¾⅐-⅞]/g) ?? []).sort().join(" ");
}

/** A number at the head like a list's is told by `block-injection`. */
const LIST_NUMBER = /^\s*\p{Nd}{1,9}[.)](?=\s)/u;

function targetNumbers({ visible, language }: Side): readonly NumberToken[] {
  const list = LIST_NUMBER.exec(visible.text)?.[0].length ?? 0;
  return readNumbers(visible.text, language, false).map((token) =>
    token.from < list ? { ...token, isLoose: true } : token,
  );
}

function toParts(token: NumberToken): readonly NumberPart[] {
  return token.parts.map((value) => ({ token, value }));
}

/** Pairs what shares a name, first with first; those left over on either side. */
function matched<Item>(left: readonly Item[], right: readonly Item[], namesOf: (item: Item) => readonly string[]) {
  /** Last first, so that one is taken from the end. */
  const waiting = new Map<string, Item[]>();
  for (const item of right.toReversed()) {
    for (const name of namesOf(item)) {
      const items = waiting.get(name) ?? [];
      waiting.set(name, items);
      items.push(item);
    }
  }
  const taken = new Set<Item>();
  const firstLeft = (items: Item[] = []) => {
    let first = items.at(-1);
    while (first !== undefined && taken.has(first)) {
      items.pop();
      first = items.at(-1);
    }
    return first;
  };
  const unmatched = left.filter((item) => {
    const found = namesOf(item)
      .map((name) => firstLeft(waiting.get(name)))
      .find((other) => other !== undefined);
    if (found !== undefined) taken.add(found);
    return found === undefined;
  });
  return { left: unmatched, right: right.filter((item) => !taken.has(item)) };
}

function onePerToken(parts: readonly NumberPart[]): readonly NumberPart[] {
  return parts.filter(({ token }, index) => parts[index - 1]?.token !== token);
}

/** Tells whether the other side may say a number without writing it so. A whole text is asked once for each number, however often that stands there. */
function excuserOf(own: Side, other: Side): (part: NumberPart) => boolean {
  const answers = new Map<string, boolean>();
  const once = (question: string, answer: () => boolean) => {
    const known = answers.get(question) ?? answer();
    answers.set(question, known);
    return known;
  };
  return ({ token, value }) => {
    if (token.isLoose || isClockZero(token, value) || isRoundTheClock(token, own)) return true;
    const behind = own.visible.text.slice(token.to, token.to + 12);
    if (COUNTED[own.language.code]?.test(`${value}${behind}`) === true) return true;
    const isAttribute = ATTRIBUTE.test(behind);
    if (once(`${value} ${isAttribute}`, () => saysInWords(value, own, other, isAttribute))) return true;
    if (isSaidOtherwise({ token, value }, behind, own, other)) return true;
    const power = powerOf(value, behind, own);
    return power !== null && once(`10^${power}`, () => saysPower(power, other));
  };
}

/** By another custom than with the number and its noun. */
function isSaidOtherwise({ token, value }: NumberPart, behind: string, own: Side, other: Side): boolean {
  if (IN_OTHER_WORDS.test(`${token.text}${behind}`) || isRatioToMany(token, own)) return true;
  if (saysHalf(token, other) || isShortYear(token, value, own, other)) return true;
  const { text } = other.visible;
  if (isQuarterHour(value, behind, text) || isSaidInEnglish(value, text) || isCentury(value, behind, text)) return true;
  if (isNextWhole(value, token, own.visible.text, text)) return true;
  if (isBase(value, behind, other) || isAllDay(value, other) || isWidth(value, other)) return true;
  if (value === "24" && HOURS.test(behind) && DAY_AND_NIGHT.test(other.visible.text)) return true;
  // "The vertical ellipsis" is three dots.
  return value === "3" && DOTS.test(other.visible.text);
}

/** Few things are counted where English says "both", "the next" or "a second": `2 つの`, `2 回目以降`, `1 秒ごと`; thousands are three digits. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  ja: /^[1-3] ?(?:つ|回|度|番|人|個|種類|方|者|件|枚|本|行|点)|^3 ?桁(?:ごと)?の?(?:区切|カンマ)|^1 ?日(?:を通|の(?:最後|終わり|始))|^1 ?(?:秒|分|時間|日|週|か月|ヶ月|年)(?:ごと|毎|に|間)/u,
  ko: /^[1-3] ?(?:개|번|가지|명|차)|^3 ?자리(?:마다|씩)? ?구분|^1 ?(?:초|분|시간|일|주|개월|년)(?:마다|에|당)/u,
  zh: /^[1-3] ?(?:个|個|次|种|種|项|項|者|条|條)|^[每1] ?(?:秒|分钟|分鐘|小时|小時|天|周|週|月|年)/u,
  vi: /^1 lần(?!\p{L})/u,
  th: /^1 ?ครั้ง/u,
  id: /^1 kali(?!\p{L})/u,
};

/** Of `3 1/2` or `1/2`: the other side has the half as a word, and what is whole in digits: `3 年半`, `la metà`. */
function saysHalf({ text, meanings }: NumberToken, { visible, language }: Side): boolean {
  if (!/[/½]/.test(text)) return false;
  const half = meanings.find((one) => /^\d{1,4}\.5$/.test(one));
  if (half === undefined || !saysNumber(visible.text, language, "0.5")) return false;
  const whole = half.slice(0, -2);
  return whole === "0" || new RegExp(`(?<!\\d)${whole}(?!\\d)`).test(withOurDigits(visible.text));
}

/** How many belong to how many: `1:N` is "one to many" in words, and no amount. */
function isRatioToMany({ from, to }: NumberToken, { visible: { text } }: Side): boolean {
  return (
    /^:[NMnm∞*](?![\p{L}\d])/u.test(text.slice(to, to + 3)) ||
    /(?<![\p{L}\d])[NMnm∞*]:$/u.test(text.slice(Math.max(0, from - 3), from))
  );
}

/** A year of which one side leaves the century out behind a day and a month: `02-12-21`, `12.2.2021`. */
function isShortYear({ from, text }: NumberToken, value: string, own: Side, other: Side): boolean {
  if (/^\d\d$/.test(text))
    return (
      /(?<!\d)\d{1,2}([-/.])\d{1,2}\1$/.test(own.visible.text.slice(Math.max(0, from - 7), from)) &&
      new RegExp(`(?<!\\d)(?:(?:19|20)|\\d{1,2}([-/.])\\d{1,2}\\1)${text}(?!\\d)`).test(
        withOurDigits(other.visible.text),
      )
    );
  if (!YEAR.test(value)) return false;
  // In a group of its own: digits behind `\1` would be read as its number.
  return new RegExp(`(?<!\\d)\\d{1,2}([-/.])\\d{1,2}\\1(?:${value.slice(2)})(?!\\d)`).test(
    withOurDigits(other.visible.text),
  );
}

const YEAR = /^(?:19|20)\d\d$/;

/** A noun follows: `4-digit`, `2 hours`. */
const ATTRIBUTE = /^[-‑ \u00a0]?\p{L}/u;
/** What is said with a number in one language and a word of its own in others. */
const IN_OTHER_WORDS =
  /^(?:360[-‑ ]degree|100[ -]?(?:%|percent|per cent)|(?:1st|3rd)[- ]part(?:y|ies)|1:1(?![\d:])|(?:9|10+|1,000)(?:-10+)?s(?!\p{L})|1 (?:second|minute|hour|day|week|month|year)(?!\p{L}))/iu;

/** Systems of digits, which some languages call by their number: `10진수`, `16 進数`. */
const BASES: Readonly<Record<string, RegExp>> = {
  "2": /\bbinary\b/i,
  "8": /\boctal\b/i,
  "10": /\bdecimals?\b/i,
  "16": /\bhex(?:adecimal)?\b/i,
};

function isBase(value: string, behind: string, { visible: { text } }: Side): boolean {
  return /^[ \u00a0-]?(?:進|进|진|р?ичн|тков|-?lik|a(?:s|r)|al|dec)/u.test(behind) && BASES[value]?.test(text) === true;
}

/** What `x86` and `x64` mean to a reader: 32 and 64 bits. */
function isWidth(value: string, { visible: { text } }: Side): boolean {
  return (value === "32" && /(?<!\w)x86(?!\w)/i.test(text)) || (value === "64" && /(?<!\w)x64(?!\w)/i.test(text));
}

/** "24 ore su 24", "24 Stunden am Tag". */
function isAllDay(value: string, { visible: { text } }: Side): boolean {
  return (value === "24" || value === "7") && /\b(?:round|around)[- ]the[- ]clock\b/i.test(text);
}

const HOURS = /^[-‑ \u00a0]?hours?\b/i;
/** What languages of the North, the Baltic and the East call 24 hours, in one word. */
const DAY_AND_NIGHT =
  /(?<!\p{L})(?:døgn|dygn|sólarhring|vuorokau|ööpäev|diennakt|etmaal|сут(?:ки|ок|кам|очн)|доб[аиуіо]|dob[ay]|dob(?:ę|ie|ą)|дененощи|тәулік)/iu;
const DOTS = /ellips[ie]s|\.{3}|…|\bdots\b/i;

function saysInWords(value: string, own: Side, other: Side, isAttribute: boolean): boolean {
  const { text } = other.visible;
  return (
    saysNumber(text, other.language, value, isAttribute) ||
    saysMonth(text, other, value) ||
    saysRoman(text, value) ||
    isOtherEra(value, own, other)
  );
}

function saysMonth(text: string, { language }: Side, value: string): boolean {
  const names = /^\d{1,2}$/.test(value) ? monthsOf(language)[Number(value) - 1] : undefined;
  const lower = names === undefined ? "" : text.toLowerCase();
  return names?.some((name) => lower.includes(name)) ?? false;
}

const ROMAN: ReadonlyMap<string, string> = new Map(
  "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"
    .split(" ")
    .map((roman, index) => [`${index + 1}`, roman]),
);

function saysRoman(text: string, value: string): boolean {
  const roman = ROMAN.get(value);
  if (roman === undefined || !text.includes(roman)) return false;
  return new RegExp(`(?<![A-Za-z])${roman}(?:st|nd|rd|th|e|er|ère|o|ª|º)?(?![A-Za-z])`).test(text);
}

/** `15:00` and `15 Uhr`, `3 PM` and `15:00`. */
function isClockZero({ text }: NumberToken, value: string): boolean {
  return value === "0" && /[:.]00/.test(text);
}

/** `24/7` and `24x7x365` become "at any hour" in many languages. */
function isRoundTheClock({ from, to }: NumberToken, own: Side): boolean {
  return /(?<!\d)24\s?[/x×]\s?7(?:\s?[/x×]\s?36[56])?(?!\d)/i.test(
    own.visible.text.slice(Math.max(0, from - FAR), to + FAR),
  );
}

/** No longer than `24 x 7 x 365`. */
const FAR = 10;

const BUDDHIST_ERA = 543;

/** Thai years may be counted from the Buddha. */
function isOtherEra(value: string, own: Side, other: Side): boolean {
  if (!/^\d{4}$/.test(value)) return false;
  const shift = own.language.code === "th" ? -BUDDHIST_ERA : other.language.code === "th" ? BUDDHIST_ERA : 0;
  return shift !== 0 && other.visible.text.includes(`${Number(value) + shift}`);
}

/** Of a one with zeros, which a word of scale may follow; null for any other number. */
function powerOf(value: string, behind: string, { language }: Side): number | null {
  if (!/^10*$/.test(value)) return null;
  const near = behind.toLowerCase().trimStart();
  return value.length - 1 + (scalesOf(language).find(([word]) => near.startsWith(word))?.[1] ?? 0);
}

/** "A million" and `100万`: a side may say a round number in words alone. */
function saysPower(power: number, { visible, language }: Side): boolean {
  const text = visible.text.toLowerCase();
  return scalesOf(language).some(([word, own]) => own === power && word.length > 1 && text.includes(word));
}
