/** Which locale an article is in, and what follows from it for showing text. */

/** The language of the sources, as long as a workspace doesn't say otherwise. */
export const SOURCE_LOCALE = "en-US";

/** Languages documentation is localised into; a path segment counts as a locale only if it begins with one of these. */
const LANGUAGES = new Set(
  (
    "af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gd gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko kok ky lb " +
    "lo lt lv mi mk ml mn mr ms mt nb ne nl nn or pa pl ps pt qu ro ru rw si sk sl sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi wo xh yo zh zu"
  ).split(" "),
);
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ps", "ug", "ur", "yi"]);
/** Written in characters that fill a square. */
const WIDE_SCRIPTS = new Set(["ja", "ko", "zh"]);
const DECLARED = /^[ \t]*ms\.contentlocale:\s*["']?([\w-]+)/m;
const LOCALE_IN_PATH = /(?:^|[/\\._])([a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2,3})(?=$|[/\\._])/gi;

/**
 * @param declared value of `ms.contentlocale`, if the front matter has one
 * @param path path or file name, in which a folder or a dotted part may name the locale (`docs.lv-LV/x.md`, `x.ar-SA.md`)
 * @returns canonical BCP 47 tag, or null where neither tells
 */
export function localeOf(declared: string | undefined, path: string): string | null {
  const canonical = declared === undefined ? null : canonicalLocale(declared);
  if (canonical !== null) return canonical;
  let found: string | null = null;
  for (const [, tag] of path.matchAll(LOCALE_IN_PATH)) {
    if (tag !== undefined && LANGUAGES.has(languageOf(tag))) found = canonicalLocale(tag);
  }
  return found;
}

/**
 * The locale of an article that is not read as one: by what its head declares, else by its path.
 *
 * @param head at least the front matter, in any encoding that has ASCII as it is
 */
export function localeOfHead(head: string, path: string): string | null {
  return localeOf(DECLARED.exec(head)?.[1], path);
}

/** Base direction of text in a locale; `auto` where the locale is unknown, so that the text itself decides. */
export function directionOf(locale: string | null): "ltr" | "rtl" | "auto" {
  if (locale === null) return "auto";
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? "rtl" : "ltr";
}

/** Whether text in a locale is written in characters about as wide as they are high; an unknown locale is taken for one whose aren't. */
export function hasWideScript(locale: string | null): boolean {
  return locale !== null && WIDE_SCRIPTS.has(languageOf(locale));
}

function languageOf(tag: string): string {
  return (tag.split("-")[0] ?? "").toLowerCase();
}

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null;
  } catch {
    return null; // Not a language tag: as good as none.
  }
}
