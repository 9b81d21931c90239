/** Numbers that were reckoned anew for the readers of a language: hours by the clock of the day, temperatures in degrees of Celsius. */
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import type { NumberPart } from "./match-numbers.ts";

const HALF_DAY = 12;
/** From nine to five: the second hour comes behind noon. */
const SPAN_BEFORE = /(?<!\d)(\d{1,2})(?::\d\d)?[ \u00a0]?(?:to|till|until|and|[-–—])[ \u00a0]?$/u;
const SPAN = 12;

/**
 * Whether hours of the afternoon ("9 to 12, 12 to 3") are told by the clock of the day: a span of them would go backwards else, or several have become twelve more.
 *
 * @param text the source's reading text
 */
export function isByTheClock(missing: readonly NumberPart[], extra: readonly NumberPart[], text: string): boolean {
  if (missing.length === 0 || missing.length !== extra.length) return false;
  const isLater = ({ value }: NumberPart, other: NumberPart | undefined) =>
    /^(?:[1-9]|1[01])$/.test(value) && other?.value === `${Number(value) + HALF_DAY}`;
  if (!missing.every((part, index) => isLater(part, extra[index]))) return false;
  return new Set(missing.map(({ value }) => value)).size > 1 || missing.every((part) => endsSpanBackwards(part, text));
}

function endsSpanBackwards({ token, value }: NumberPart, text: string): boolean {
  const [, first] = SPAN_BEFORE.exec(text.slice(Math.max(0, token.from - SPAN), token.from)) ?? [];
  return first !== undefined && Number(first) > Number(value) && Number(first) <= HALF_DAY;
}

const DEGREES = /°|℉|\bdegrees?\b|\bFahrenheit\b/i;
const CELSIUS =
  /°[ \u00a0\u202f]?C(?!\p{L})|℃|celsi|градус|цельс|celcius|κελσίου|摄氏|攝氏|摂氏|섭씨|درجة|מעלות|सेल्सियस|\bgrad|\bgr[aá]d|stopni|°/iu;
const FREEZING = 32;
const STEP = 1.8;
const ROUNDED = 1;

/**
 * Which numbers of temperatures of Fahrenheit's scale stand in the target as those of Celsius's (68 °F, 20 °C), and which of the target are those.
 *
 * @returns whether one number of that side is; null where no temperatures are told
 */
export function readDegrees(source: string, target: string) {
  if (!DEGREES.test(source) || !CELSIUS.test(target)) return null;
  const [warm, cold] = [numbersIn(source), numbersIn(target)];
  return {
    isConverted: (value: string) => cold.some((one) => isSameDegree(Number(value), one)),
    isConversion: (value: string) => warm.some((one) => isSameDegree(one, Number(value))),
  };
}

/** More than anybody checks in one text. */
const MOST_NUMBERS = 40;

function numbersIn(text: string): readonly number[] {
  const digits = withOurDigits(text).match(/\d{1,4}(?:[.,]\d{1,2})?/g) ?? [];
  return digits.slice(0, MOST_NUMBERS).map((one) => Number(one.replace(",", ".")));
}

/** A difference of temperatures has no freezing point. */
function isSameDegree(fahrenheit: number, celsius: number): boolean {
  const expected = [(fahrenheit - FREEZING) / STEP, fahrenheit / STEP].map(Math.abs);
  return expected.some((one) => Math.abs(one - celsius) <= ROUNDED);
}
