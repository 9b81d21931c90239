/** Which of a unit's variants is the source, and which translate it. */
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import type { TmxUnit, TmxVariant } from "./tmx-unit.ts";

export interface TmxPair {
  readonly source: string;
  readonly target: string;
  /** The target's, canonical (`pt-BR`); empty where the file says none that is one. */
  readonly language: string;
}

/**
 * The source is the variant in the unit's source language, else in English, else the first; each other one with a text is a target of its own.
 *
 * @returns none for a unit without a source's text
 */
export function pairsOf({ variants, sourceLanguage }: TmxUnit): readonly TmxPair[] {
  const source = variantIn(variants, sourceLanguage) ?? variantIn(variants, SOURCE_LOCALE) ?? variants[0];
  if (source === undefined || isBlank(source)) return [];
  return variants.flatMap((variant) => {
    if (variant === source || isBlank(variant)) return [];
    return { source: source.text, target: variant.text, language: canonical(variant.language) };
  });
}

/** Blanks alone translate nothing. */
function isBlank({ text }: TmxVariant): boolean {
  return text.trim() === "";
}

function variantIn(variants: readonly TmxVariant[], language: string | null): TmxVariant | undefined {
  if (language === null) return undefined;
  const wanted = canonical(language);
  return (
    variants.find((variant) => canonical(variant.language) === wanted) ??
    variants.find((variant) => isSameLanguage(canonical(variant.language), wanted))
  );
}

/** The same language in the same script: `pt-BR` and `pt-PT`, not `zh-CN` and `zh-TW`. Takes canonical tags; one that is empty is no language. */
export function isSameLanguage(a: string, b: string): boolean {
  return a !== "" && b !== "" && writtenLanguage(a) === writtenLanguage(b);
}

const known = new Map<string, string>();

function writtenLanguage(tag: string): string {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const { language, script } = new Intl.Locale(tag).maximize();
  const written = `${language}-${script ?? ""}`;
  known.set(tag, written);
  return written;
}

/** @returns the tag as BCP 47 writes it, `EN_us` as `en-US`; empty for what is none, and for `und`, which says that it is not known */
export function canonical(tag: string): string {
  try {
    const written = Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? "";
    return /^und(?:-|$)/.test(written) ? "" : written;
  } catch {
    return "";
  }
}
