/** Which quotation marks a language writes: CLDR's, and beside them others that are established there. */
import type { Language } from "#core/checks/reading/language.ts";
import { QUOTATION_MARKS } from "./quotation-marks.ts";

export interface Quotation {
  readonly open: string;
  readonly close: string;
  /** Every mark that may open, and every one that may close. */
  readonly opening: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
}

/** Beyond CLDR, as style guides and print have them: opening and closing marks. */
const ALSO: Readonly<Record<string, readonly [opening: string, closing: string]>> = {
  ar: ["“«”", "”»“"],
  bg: ["„«", "“”»"],
  cs: ["„»‚›", "“«‘‹"],
  da: ["„»”“", "“«”"],
  de: ["„»‚›«", "“«‘‹»"],
  el: ["“", "”"],
  es: ["«“", "»”"],
  et: ["„«", "“”»"],
  fa: ["“", "”"],
  fi: ["”»", "”»"],
  he: ["„“”", "”“"],
  hr: ["„»“", "“«”"],
  lt: ["„«", "“”»"],
  lv: ["„“«", "“”»"],
  nb: ["«„“", "»“”"],
  nl: ["“„‘", "”’"],
  pl: ["„«»", "”»«"],
  pt: ["“«", "”»"],
  ro: ["„«", "”»"],
  ru: ["«„", "»“"],
  sk: ["„»", "“«"],
  sl: ["„»", "“«"],
  sr: ["„“", "”“"],
  sv: ["”»", "”»«"],
  tr: ["“«", "”»"],
  uk: ["«„“", "»“”"],
  zh: ["“‘「『《〈", "”’」』》〉"],
};

const byLocale = new Map(
  QUOTATION_MARKS.flatMap(([marks, locales]) => locales.split(" ").map((locale) => [locale, marks])),
);
const known = new Map<string, Quotation>();

export function quotationOf(language: Language): Quotation {
  const found = known.get(language.tag) ?? readQuotation(language);
  known.set(language.tag, found);
  return found;
}

function readQuotation({ code, script, region }: Language): Quotation {
  const names = [`${code}-${script}-${region}`, `${code}-${script}`, `${code}-${region}`, code, "und"];
  const marks = names.map((name) => byLocale.get(name)).find((one) => one !== undefined) ?? "";
  const [open = "", close = "", innerOpen = "", innerClose = ""] = marks.split(" ");
  const [opening = "", closing = ""] = ALSO[code] ?? [];
  const isSpaced = code === "fr" && region !== "CH" && open === "«";
  return {
    open: isSpaced ? `${open}\u202f` : open,
    close: isSpaced ? `\u202f${close}` : close,
    opening: new Set([open, innerOpen, ...opening]),
    closing: new Set([close, innerClose, ...closing]),
  };
}
