/** The names of spans of time after a number, in each language, as `Intl` (CLDR) has them. */
import type { Language } from "#core/checks/reading/language.ts";

const SPANS = ["millisecond", "second", "minute", "hour", "day", "week", "month", "year"] as const;
/** Numbers that between them ask for every plural form. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1.5];

const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** @returns the spans that a word may mean, by the word in small letters; the first word only where a language has several */
export function spansOf({ tag }: Language): ReadonlyMap<string, readonly string[]> {
  const found = known.get(tag) ?? readSpans(tag === "und" ? "en" : tag);
  known.set(tag, found);
  return found;
}

function readSpans(tag: string): ReadonlyMap<string, readonly string[]> {
  const spans = new Map<string, readonly string[]>();
  for (const unit of SPANS) {
    const format = new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" });
    for (const count of COUNTS) {
      const parts = format.formatToParts(count);
      const word =
        parts
          .find(({ type }) => type === "unit")
          ?.value.trim()
          .toLowerCase() ?? "";
      if (/^\p{L}[\p{L}\p{M}]*$/u.test(word)) spans.set(word, [...new Set([...(spans.get(word) ?? []), unit])]);
    }
  }
  return spans;
}
