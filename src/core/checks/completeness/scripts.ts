/** Which script a letter is of, by Unicode's Script property, for the scripts documentation is translated into. */

/** By ISO 15924 code, what a message calls them. */
export const SCRIPT_NAMES: Readonly<Record<string, string>> = {
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Grek: "Greek",
  Arab: "Arabic",
  Hebr: "Hebrew",
  Deva: "Devanagari",
  Hani: "Chinese",
  Hira: "Japanese",
  Kana: "Japanese",
  Hang: "Korean",
  Thai: "Thai",
  Armn: "Armenian",
  Geor: "Georgian",
  Beng: "Bengali",
  Taml: "Tamil",
  Telu: "Telugu",
  Gujr: "Gujarati",
  Guru: "Gurmukhi",
  Knda: "Kannada",
  Mlym: "Malayalam",
  Jpan: "Japanese",
  Kore: "Korean",
  Hans: "Chinese",
  Hant: "Chinese",
};

/** Those that are no script of letters of their own. */
const JOINED = new Set(["Jpan", "Kore", "Hans", "Hant"]);
const PATTERNS = Object.keys(SCRIPT_NAMES)
  .filter((script) => !JOINED.has(script))
  .map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const);

const known = new Map<string, string | null>();

/** @returns ISO 15924 code; null for what is of no script or of one that is not known here */
export function scriptOf(letter: string): string | null {
  const found = known.get(letter) ?? PATTERNS.find(([, pattern]) => pattern.test(letter))?.[0] ?? null;
  known.set(letter, found);
  return found;
}
