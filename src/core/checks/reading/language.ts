/** What checks need to know of a language, from CLDR through `Intl.Locale`. */

export interface Language {
  /** Canonical tag, `und` where the locale is unknown. */
  readonly tag: string;
  /** The language alone, lower case: `lv`. */
  readonly code: string;
  /** ISO 15924, as CLDR's likely subtags say: `Latn`, `Jpan`, `Hans`, `Arab`, … ; `Zzzz` where unknown. */
  readonly script: string;
  readonly region: string | null;
  readonly hasCase: boolean;
  /** Whether words are divided by spaces. */
  readonly hasWordSpaces: boolean;
  readonly isRightToLeft: boolean;
}

const WITH_CASE = new Set(["Latn", "Cyrl", "Grek", "Armn", "Copt", "Adlm"]);
const WITHOUT_WORD_SPACES = new Set(["Jpan", "Hans", "Hant", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Bopo"]);
const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

const known = new Map<string, Language>();

/** @param locale BCP 47 tag; null or no tag at all gives a language of which nothing is assumed */
export function languageOf(locale: string | null): Language {
  const name = locale ?? "und";
  const found = known.get(name) ?? readLanguage(name);
  known.set(name, found);
  return found;
}

function readLanguage(name: string): Language {
  const likely = likelyLocale(name);
  const script = likely?.script ?? "Zzzz";
  return {
    tag: likely === null ? "und" : name,
    code: likely?.language ?? "und",
    script,
    region: likely?.region ?? null,
    hasCase: WITH_CASE.has(script),
    hasWordSpaces: !WITHOUT_WORD_SPACES.has(script),
    isRightToLeft: RIGHT_TO_LEFT.has(script),
  };
}

function likelyLocale(name: string): Intl.Locale | null {
  if (name === "und") return null;
  try {
    return new Intl.Locale(name).maximize();
  } catch {
    return null; // Not a language tag: as good as none.
  }
}
