/** What a number counts, where that is gone or another: a percent sign, a sign of money, the unit of bytes or hertz, the name of a span of time. */
import type { Fix, Found } from "#core/checks/finding.ts";
import { latinUnit, MONEY, MONEY_IN_WORDS, magnitudeOf, PERCENT } from "#core/checks/locale/measure-signs.ts";
import { spansOf } from "#core/checks/locale/time-spans.ts";
import { type NumberToken, readNumbers } from "#core/checks/reading/read-numbers.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";

/** A number with what stands around it in the visible text. */
interface Measured {
  readonly token: NumberToken;
  readonly before: string;
  readonly behind: string;
}

interface Pair {
  readonly source: Measured;
  /** Of its value, in order. */
  readonly targets: readonly Measured[];
}

/** What any measure can't be without. */
const QUICK =
  /\d[ \u00a0-]?(?:%|[KkMGTP]i?(?:B|b|Hz)|percent|per cent|kg|mg|lbs?|oz|km|cm|mm|mi|ft|(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?)|[$€£¥]\d/;

/** @param byPeople who translates may put an example into the money of its readers */
export function lostMeasures(source: Side, target: Side, byPeople: boolean): readonly Found[] {
  if (!QUICK.test(source.visible.text)) return [];
  const measured = pairsOf(source, target);
  return [
    ...lostPercent(measured, source, target),
    ...lostMoney(measured, source, target, byPeople),
    ...measured.flatMap(
      (pair) =>
        otherUnit(pair, source, target) ??
        otherPlainUnit(pair, source, target, byPeople) ??
        otherSpan(pair, source, target) ??
        [],
    ),
  ];
}

const NEAR = 24;

function measuredOf({ visible: { text }, language }: Side, isExact: boolean): readonly Measured[] {
  return readNumbers(text, language, isExact).map((token) => ({
    token,
    before: text.slice(Math.max(0, token.from - 3), token.from),
    behind: text.slice(token.to, token.to + NEAR),
  }));
}

/** More numbers than anybody checks in one text. */
const MOST_NUMBERS = 300;

function pairsOf(source: Side, target: Side): readonly Pair[] {
  const targets = measuredOf(target, false).slice(0, MOST_NUMBERS);
  return measuredOf(source, true)
    .slice(0, MOST_NUMBERS)
    .flatMap((one) => {
      const same = targets.filter(({ token }) => token.meanings.some((value) => one.token.meanings.includes(value)));
      return same.length === 0 ? [] : [{ source: one, targets: same }];
    });
}

const PERCENT_BEHIND = /^[ \u00a0]?(?:%|percent\b|per cent\b)/i;

/** One sign may stand for several numbers (`10 to 20 %`): told where there is none at all. */
function lostPercent(pairs: readonly Pair[], source: Side, target: Side): readonly Found[] {
  const lost = pairs.find((pair) => PERCENT_BEHIND.test(pair.source.behind));
  if (lost === undefined || PERCENT.test(target.visible.text)) return [];
  const written = new Intl.NumberFormat(tagOf(target), { style: "percent" }).formatToParts(0.5);
  return toldLost(lost, source, target, "%", around(written, "percentSign"));
}

function lostMoney(pairs: readonly Pair[], source: Side, target: Side, byPeople: boolean): readonly Found[] {
  return MONEY.flatMap(({ sign, said }) => {
    // `$1` may be anything that a program fills in.
    const lost = pairs.find(
      ({ source: { token, before } }) => before.endsWith(sign) && (sign !== "$" || /\d{2}|\d[.,]\d/.test(token.text)),
    );
    if (lost === undefined || said.test(target.visible.text)) return [];
    const currency = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" }[sign] ?? "USD";
    const format = new Intl.NumberFormat(tagOf(target), {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    });
    const [found] = toldLost(lost, source, target, sign, around(format.formatToParts(50), "currency"));
    const other = otherMoney(lost, target, sign);
    if (found === undefined) return [];
    return [{ ...found, fixes: other ?? found.fixes ?? [], ...(byPeople && other !== null && { isMinor: true }) }];
  });
}

/** Another currency beside the number: its sign is replaced, for its name there is no fix. Null where there is none. */
function otherMoney({ targets: [first] }: Pair, target: Side, sign: string): readonly Fix[] | null {
  if (first === undefined) return null;
  const { token, before, behind } = first;
  const at = /\p{Sc}[ \u00a0\u202f]?$/u.test(before) ? token.from - (/\p{Sc}$/u.test(before) ? 1 : 2) : -1;
  const other = /^[ \u00a0\u202f]?(?=\p{Sc})/u.exec(behind);
  const place = at >= 0 ? at : other === null ? -1 : token.to + other[0].length;
  if (place < 0) return /^[ \u00a0\u202f]?\p{L}{2,4}(?!\p{L})/u.test(behind) || MONEY_IN_WORDS.test(behind) ? [] : null;
  const range = target.visible.rangeOf(place, place + 1);
  return [{ title: `Write ${sign}`, target: splice(target.text, range, sign) }];
}

function tagOf({ language }: Side): string {
  return language.tag === "und" ? "en" : language.tag;
}

/** What a language puts before and behind the digits. */
function around(parts: readonly Intl.NumberFormatPart[], type: string): readonly [string, string] {
  const seen = parts.filter((part) => part.type === type || part.type === "literal" || part.type === "integer");
  const at = seen.findIndex((part) => part.type === "integer");
  const text = (some: readonly Intl.NumberFormatPart[]) => some.map(({ value }) => value).join("");
  return [text(seen.slice(0, at)), text(seen.slice(at + 1))];
}

function toldLost(
  { source: one, targets }: Pair,
  source: Side,
  target: Side,
  sign: string,
  [before, behind]: readonly [string, string],
): readonly Found[] {
  const token = targets[0]?.token;
  if (token === undefined) return [];
  const range = target.visible.rangeOf(token.from, token.to);
  const written = target.text.slice(range.from, range.to);
  const whole = `${before}${written}${behind}`;
  return [
    {
      range,
      sourceRange: source.visible.rangeOf(one.token.from, one.token.to),
      message: `The ${sign} of ${written} is missing`,
      detail: `${sign} ${written}`,
      fixes: [{ title: `Write ${whole}`, target: splice(target.text, range, whole), isProposal: true }],
    },
  ];
}

/** The same number, of kilo, mega or giga in the source and of another in the target, or of none there at all. */
function otherUnit({ source: one, targets }: Pair, source: Side, target: Side): readonly Found[] | null {
  const wanted = magnitudeOf(one.behind);
  const unit = latinUnit(one.behind);
  if (wanted === null || unit === null) return null;
  const sizes = targets.map(({ behind }) => magnitudeOf(behind));
  if (sizes.includes(wanted)) return null;
  const at = sizes.findIndex((size) => size !== null);
  const changed = targets[at];
  if (changed !== undefined) return [toldChanged(one, changed, unit, source, target)];
  const [first] = targets;
  const isBare = first !== undefined && /^\s?(?:$|[.,;:!?)\]。，、！？）])/u.test(first.behind);
  if (!isBare || new RegExp(`${unit}|[bB]yte|[Hh]ertz|[\\d\\s][KkMGT]i?[Bo]\\b`).test(target.visible.text)) return null;
  return toldLost({ source: one, targets: [first] }, source, target, unit, ["", ` ${unit}`]);
}

function toldChanged(one: Measured, { token, behind }: Measured, unit: string, source: Side, target: Side): Found {
  const now = latinUnit(behind);
  const start = token.to + (/^[-‑ \u00a0\u202f]/u.test(behind) ? 1 : 0);
  const range = target.visible.rangeOf(start, start + (now?.length ?? 1));
  const shown = now ?? /^\P{L}*(\p{L}+)/u.exec(behind)?.[1] ?? "";
  return {
    range,
    sourceRange: source.visible.rangeOf(one.token.from, one.token.to),
    message: `${one.token.text} ${unit} became ${token.text} ${shown}`,
    detail: `${one.token.text} ${unit} ${shown}`,
    fixes: now === null ? [] : [{ title: `Write ${unit}`, target: splice(target.text, range, unit) }],
  };
}

/** Seconds that became minutes: the noun right behind the number is one of another span. */
function otherSpan({ source: one, targets }: Pair, source: Side, target: Side): readonly Found[] | null {
  const wanted = spanBehind(one, source);
  if (wanted === null) return null;
  const found = targets.map((other) => spanBehind(other, target));
  if (found.some((span) => span === null || span.names.some((name) => wanted.names.includes(name)))) return null;
  const [other] = targets;
  if (other === undefined) return null;
  const word = found[0]?.word ?? "";
  return [
    {
      range: target.visible.rangeOf(other.token.from, other.token.to),
      sourceRange: source.visible.rangeOf(one.token.from, one.token.to),
      message: `${one.token.text} ${wanted.names[0]}s became ${other.token.text} ${word}`,
      detail: `${one.token.text} ${wanted.names[0]} ${word}`,
    },
  ];
}

interface Span {
  readonly word: string;
  /** What it may mean. */
  readonly names: readonly string[];
}

function spanBehind({ behind }: Measured, { language }: Side): Span | null {
  const word = /^[-‑ \u00a0\u202f]?(\p{L}[\p{L}\p{M}]*)/u.exec(behind)?.[1];
  if (word === undefined) return null;
  const spans = spansOf(language);
  const whole = spans.get(word.toLowerCase());
  if (whole !== undefined) return { word, names: whole };
  if (language.hasWordSpaces && language.code !== "ko") return null;
  // No blank shows where the word ends: the longest that is known.
  for (let length = Math.min(word.length, LONGEST_SPAN); length > 0; length--) {
    const names = spans.get(word.slice(0, length));
    if (names !== undefined) return { word: word.slice(0, length), names };
  }
  return null;
}

const LONGEST_SPAN = 8;

/** Units of one dimension that are no multiples of one another: their symbols, as Latin letters write them in any language. */
const DIMENSIONS: readonly (readonly string[])[] = [
  ["kg", "g", "mg", "lb", "lbs", "oz"],
  ["km", "m", "cm", "mm", "mi", "ft", "in"],
];
const IMPERIAL = /^(?:lbs?|oz|mi|ft|in)$/;
const PLAIN_UNIT = /^[ \u00a0\u202f-]?(kg|g|mg|lbs?|oz|km|m|cm|mm|mi|ft|in)(?![\p{L}\p{N}])/u;
const SURE_UNIT = /^[ \u00a0\u202f-]?(kg|mg|lbs?|oz|km|cm|mm|mi|ft)(?![\p{L}\p{N}])/u;
/** Words for weights and lengths that may stand anywhere in the sentence. */
const SAID =
  /pfund|фунт|funt|livre|libr|pond|pund|πουνδ|ポンド|磅|파운드|kilo|кил|キロ|公斤|千克|килем|mil|мил|英里|英寸|дюйм|inch|pie|pied|fut|фут|foot|feet|voet|fot|unc|унц|onz|once|uns|кг|км|см|мм|г\.|كجم|كغ|كم|سم|קילו|ק״ג|ס״מ/iu;

/** Pounds that became kilograms, or are gone. Who translates an example may measure it as its readers do. */
function otherPlainUnit(
  { source: one, targets }: Pair,
  source: Side,
  target: Side,
  byPeople: boolean,
): readonly Found[] | null {
  const unit = SURE_UNIT.exec(one.behind)?.[1];
  const [first] = targets;
  if (unit === undefined || first === undefined) return null;
  const units = targets.map(({ behind }) => PLAIN_UNIT.exec(behind)?.[1]);
  const dimension = DIMENSIONS.find((names) => names.includes(unit)) ?? [];
  if (units.some((name) => name !== undefined && name.slice(0, 2) === unit.slice(0, 2))) return null;
  const at = units.findIndex((name) => name !== undefined && dimension.includes(name));
  const changed = targets[at];
  const range = ({ token }: Measured) => target.visible.rangeOf(token.from, token.to);
  const sourceRange = source.visible.rangeOf(one.token.from, one.token.to);
  if (changed !== undefined) {
    const message = `${one.token.text} ${unit} became ${changed.token.text} ${units[at]}`;
    const isOtherSystem = IMPERIAL.test(unit) !== IMPERIAL.test(units[at] ?? "");
    const detail = `${one.token.text} ${unit} ${units[at]}`;
    return [
      { range: range(changed), sourceRange, message, detail, ...(byPeople && isOtherSystem && { isMinor: true }) },
    ];
  }
  const isBare = /^\s?(?:$|[.,;:!?)\]。，、！？）])/u.test(first.behind);
  if (!isBare || SAID.test(target.visible.text)) return null;
  return toldLost({ source: one, targets: [first] }, source, target, unit, ["", ` ${unit}`]);
}
