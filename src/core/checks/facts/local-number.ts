import { withDigitsLike } from "#core/checks/reading/number-signs.ts";
import { canonicalNumber, type NumberToken } from "#core/checks/reading/read-numbers.ts";
import type { Side } from "#core/checks/reading/subject.ts";

/** What stands before a number that names something rather than measures it: a version word, or a name within the sentence (`TLS 1.2`). */
const VERSION_BEFORE = /\b(?:versions?|release|build|section|chapter)[ \u00a0]$/i;
const NAME_BEFORE = /\S\s+\p{Lu}[\p{L}.+#]*[ \u00a0-]$/u;
const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * A number of the source as the target's language writes it, best first: its signs where it measures, the source's where it names (a version).
 *
 * @param text the source's visible text
 * @param replaced what it is to stand for in the target; its digits are written alike
 */
export function localNumbers(text: string, token: NumberToken, replaced: NumberToken, target: Side): readonly string[] {
  const digitsOf = target.visible.text.slice(replaced.from, replaced.to);
  const kept = withDigitsLike(token.text, digitsOf);
  const isGrouped = GROUPED.test(token.text);
  if (!isGrouped && !PLAIN.test(token.text)) return [kept];
  const [whole = "", fraction = ""] = token.text.split(".");
  const format = new Intl.NumberFormat(target.language.tag === "und" ? "en" : target.language.tag, {
    numberingSystem: "latn",
    useGrouping: isGrouped ? "always" : false,
    minimumFractionDigits: fraction.length,
    maximumFractionDigits: fraction.length,
  });
  const local = withDigitsLike(format.format(Number(`${canonicalNumber(whole)}.${fraction || 0}`)), digitsOf);
  const before = text.slice(Math.max(0, token.from - 40), token.from);
  const isName = !isGrouped && (VERSION_BEFORE.test(before) || NAME_BEFORE.test(before));
  return [...new Set(isName ? [kept, local] : [local, kept])];
}
