/** How a language writes numbers and months, as `Intl` (CLDR) knows it. Each is read once per language, when it is first asked for. */
import type { Language } from "./language.ts";

export interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
}

const EXAMPLE = 1_234_567.5;
const DAY = 86_400_000;

/** Remembers per language. */
function perLanguage<Value>(read: (tag: string) => Value): (language: Language) => Value {
  const known = new Map<string, Value>();
  return ({ tag }) => {
    const value = known.get(tag) ?? read(tag === "und" ? "en" : tag);
    known.set(tag, value);
    return value;
  };
}

export const signsOf = perLanguage((tag): NumberSigns => {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: "latn" }).formatToParts(EXAMPLE);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: sign("group"), decimal: sign("decimal") };
});

/** Words for powers of ten that stand behind a number (thousand, `Mio.`, 万), with the power; longest first. */
export const scalesOf = perLanguage((tag): readonly (readonly [word: string, power: number])[] => {
  const scales = new Map<string, number>();
  for (const compactDisplay of ["long", "short"] as const) {
    const format = new Intl.NumberFormat(tag, { notation: "compact", compactDisplay, numberingSystem: "latn" });
    for (let power = 3; power <= 12; power++) {
      for (const times of [1, 2, 5]) {
        const parts = format.formatToParts(times * 10 ** power);
        const word = parts.find(({ type }) => type === "compact")?.value;
        // "1.000 milioi": the digits of a greater number stand in groups.
        const whole = parts.filter(({ type }) => type === "integer").map(({ value }) => value);
        const digits = Math.max(1, whole.join("").length);
        if (word !== undefined) scales.set(word.toLowerCase(), power - digits + 1);
      }
    }
  }
  return [...scales].sort(([a], [b]) => b.length - a.length);
});

/** The names of the months, each in the forms that dates use. */
export const monthsOf = perLanguage((tag): readonly (readonly string[])[] => {
  const shared = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;
  const forms = [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric" },
    { month: "short", day: "numeric" },
  ] as const;
  const formats = forms.map((form) => new Intl.DateTimeFormat(tag, { ...shared, ...form }));
  return Array.from({ length: 12 }, (_, month) => {
    // The middle of a month of 1970.
    const parts = formats.map((format) => format.formatToParts((month * 30.5 + 14) * DAY));
    const names = parts.flatMap((all) => all.filter(({ type }) => type === "month").map(({ value }) => value));
    return [...new Set(names)]
      .filter((name) => !/^\d+/.test(name))
      .map((name) => name.toLowerCase().replace(/\.$/, ""));
  });
});

const FOREIGN_DIGITS = /(?!\d)\p{Nd}/gu;

/** Of each digit that was met. */
const values = new Map<string, number | null>();

/**
 * What a digit of any script stands for: each script has its own in a row, from zero to nine (the Unicode Standard, 4.6). Null outside the basic plane, where writing it
 * as one of ours would move all offsets.
 */
function digitOf(digit: string): number | null {
  const known = values.get(digit);
  if (known !== undefined) return known;
  const code = digit.charCodeAt(0);
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  const value = digit.length === 1 ? code - zero : null;
  values.set(digit, value);
  return value;
}

/** The text with the digits of every script written as 0 to 9; offsets stay as they are. */
export function withOurDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => `${digitOf(digit) ?? digit}`);
}

/** The text with its digits written as another text writes its own: `10` like `١٢` is `١٠`. */
export function withDigitsLike(text: string, example: string): string {
  const [foreign] = example.match(FOREIGN_DIGITS) ?? [];
  const value = foreign === undefined ? null : digitOf(foreign);
  if (foreign === undefined || value === null) return text;
  const zero = foreign.charCodeAt(0) - value;
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
