/**
 * The language that dictionaries and words are kept for: `lv` of `lv-LV`. A script stays (`sr-latn`), and so does Portugal, which spells otherwise than
 * Brazil. Null where the article doesn't say.
 */
export function spellingLanguageOf(locale: string | null): string | null {
  const [language = "", ...others] = (locale ?? "").toLowerCase().split(/[-_]/);
  if (!/^[a-z]{2,3}$/.test(language)) return null;
  const kept = others.filter((part) => /^[a-z]{4}$/.test(part) || (language === "pt" && part === "pt"));
  return [language, ...kept].join("-");
}
