/** Whether a source was itself left in a language that is neither the article's nor the target's. */
import { isBindingWord } from "#core/checks/reading/language-words.ts";
import type { Side } from "#core/checks/reading/subject.ts";

/** Words that bind French, Spanish, Portuguese, Italian or German and that English has not. */
const FOREIGN = new Set(
  "cette ces une aucune aucun les dans avec pour sont vous nous los las una para por della delle gli uma não und nicht eine einer ist mit".split(
    " ",
  ),
);
/** Short ones, of which several are needed: names and formulas have them too. */
const SHORT = new Set(
  "da das dos e em um pelo após ser du des et est el en y su con il che non è sono der den von zu".split(" "),
);
/** Binding words of English that names have too: "Word for the web", "Bank of America". */
export const IN_NAMES: ReadonlySet<string> = new Set("a and at by for from in into of on or to with".split(" "));

/** Letters that English has not, or words that bind another language, and none of its binding words, or fewer. */
export function isOtherLanguage({ visible: { text }, words, language }: Side): boolean {
  if (language.code !== "en") return false;
  const small = words.map((word) => word.toLowerCase());
  const isAccented = /[À-ɏ\u0370-\u1fff]/u.test(text);
  if (!isAccented && !small.some((word) => FOREIGN.has(word))) return false;
  const own = words.filter((word) => isBindingWord(word, language.code) && !IN_NAMES.has(word)).length;
  // "a", "do" and "as" are other languages' words as well.
  return own === 0 || small.filter((word) => FOREIGN.has(word) || SHORT.has(word)).length > 2 * own;
}
