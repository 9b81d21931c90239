import { languageOf } from "#core/checks/reading/language.ts";

/** The glossary of articles that don't say their language. */
const UNKNOWN = "und";

/**
 * The name of the glossary that an article's targets go by: their language, with its script where that is not the usual one. The two ways Portuguese is
 * written share no terminology, so each has its own.
 */
export function glossaryLanguageOf(locale: string | null): string {
  const { code, script, region } = languageOf(locale);
  if (code === UNKNOWN) return UNKNOWN;
  if (code === "pt" && region !== "BR") return "pt-PT";
  return script === languageOf(code).script ? code : `${code}-${script}`;
}

/** In words, for a title: `Latvian`. */
export function glossaryLanguageName(language: string): string {
  if (language === UNKNOWN) return "no language";
  return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
}
