/** Whether a name that is not translated stands in a text, with the endings and prefixes that its language gives names. */

import type { Language } from "#core/checks/reading/language.ts";
import type { Range } from "#core/document/article.ts";

/** Languages of Latin letters whose names take no ending but `s`; all others may put one behind any name. */
const PLAIN = new Set([
  "en",
  "de",
  "nl",
  "fr",
  "es",
  "it",
  "pt",
  "ca",
  "gl",
  "id",
  "ms",
  "vi",
  "tl",
  "fil",
  "af",
  "sw",
]);
const VOWEL = /[aeiouy]$/;
const LONGEST_ENDING = 8;

/**
 * Letters of another script may stand on either side without a blank: `SharePointの`, `לSharePoint`.
 *
 * @returns the first place, its ending not counted; null where the name is not there
 */
export function findKeptName(text: string, name: string, language: Language): Range | null {
  const found = findWithEnding(text, name, language, false);
  if (found !== null || !canInflect(language) || name.length < 5 || !VOWEL.test(name)) return found;
  // `OneDrive` is `OneDrivā` in Latvian.
  return findWithEnding(text, name.slice(0, -1), language, true);
}

/** Whether a language puts endings behind names. */
function canInflect({ code, script }: Language): boolean {
  return script === "Latn" && !PLAIN.has(code);
}

function findWithEnding(text: string, name: string, language: Language, needsEnding: boolean): Range | null {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const to = at + name.length;
    if (isInside(text, at) && /^\w/.test(name)) continue;
    const ending = /^\p{L}*/u.exec(text.slice(to, to + LONGEST_ENDING + 1))?.[0] ?? "";
    const isBare = ending === "" && !/[\w]/.test(text[to] ?? "");
    if (needsEnding ? ending !== "" && isEnding(ending, language) : isBare || isEnding(ending, language))
      return { from: at, to };
  }
  return null;
}

function isEnding(ending: string, language: Language): boolean {
  if (ending === "") return false;
  // A letter that is none of ours begins a word of another script.
  if (/^[^A-Za-z\u00c0-\u024f]/.test(ending)) return true;
  if (!canInflect(language)) return /^e?s$/.test(ending);
  return ending.length <= LONGEST_ENDING && !/\p{Lu}/u.test(ending);
}

/** Whether a name goes on before an offset; a single `_` may be a mark that Markdown did not take. */
export function isInside(text: string, at: number): boolean {
  return /[A-Za-z\d]_*$/.test(text.slice(Math.max(0, at - 2), at));
}

const WITH_ADJECTIVES: ReadonlySet<string> = new Set(["cs", "sk", "pl", "sl", "hr", "bs", "sr", "lt"]);

/** Slavic adjectives of names are written small: `sharepointový web`. */
export function isAdjective(text: string, name: string, { code }: Language): boolean {
  if (!WITH_ADJECTIVES.has(code)) return false;
  const small = name.toLowerCase();
  const at = text.indexOf(small);
  return at >= 0 && !isInside(text, at) && /^(?:ov|ow|sk|in)\p{Ll}/u.test(text.slice(at + small.length));
}

/** `Java` is `Javą` in Polish, and `JavaScript` is `JavaScripcie`: the last letter is another, and there is an ending. */
export function isInflected(text: string, name: string, language: Language): boolean {
  if (!canInflect(language) || !/^[A-Z][A-Za-z]{3,}$/.test(name)) return false;
  const plain = text.normalize("NFD").replace(/\p{M}+/gu, "");
  // Two letters may change where the name is long: React, Reakcie.
  const stems = name.length < 5 ? [name.slice(0, -1)] : [name.slice(0, -1), name.slice(0, -2)];
  return stems.some((stem, index) =>
    new RegExp(`(?<!\\p{L})${stem}\\p{Ll}{${index + 1},5}(?!\\p{L})`, "u").test(plain),
  );
}
