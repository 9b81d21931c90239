/** What names a thing of an API where an article refers to it: `<xref:System.String>`, `@System.String`, `@"System.String"`. */
import type { Range } from "#core/document/article.ts";

const TOKEN = /^(?:<xref:|@"?)([^\s<>"?#]+)([^\s<>"]*)[">]?$/;
/** Type parameters and overloads are no part of a name. */
const UNNAMED = /(?:%2A|\*|(?:%60|`)+\d+)+$/i;
const SHOWN_TEXT = /[?&]text=([^&#]+)/;
/** Parts before the last that are shown, by what the reference asks for. */
const ASKED: readonly (readonly [RegExp, number])[] = [
  [/displayProperty=fullName/i, Number.POSITIVE_INFINITY],
  [/displayProperty=nameWithType/i, 1],
];

/**
 * @param token as written
 * @returns what may be shown of it, as documentation sites do: its own text where it says one, the last part of the identifier or as much of it as it asks for; then more and more, up to all of it. None of
 *   what is no such reference.
 */
export function uidParts(token: string): readonly Range[] {
  const [found, uid = "", query = ""] = TOKEN.exec(token) ?? [];
  if (found === undefined) return [];
  const from = token.indexOf(uid);
  const whole = { from: 0, to: token.length };
  const text = SHOWN_TEXT.exec(query)?.[1];
  if (text !== undefined) {
    const at = token.indexOf(`text=${text}`) + "text=".length;
    return [{ from: at, to: at + text.length }, whole];
  }
  const to = from + uid.replace(UNNAMED, "").length;
  const path = /^[^(]*/.exec(token.slice(from, to))?.[0] ?? "";
  const starts = Array.from(path.matchAll(/[^./]+/g), ({ index }) => from + index).reverse();
  const more = ASKED.find(([asks]) => asks.test(query))?.[1] ?? 0;
  const named = starts.slice(Math.min(more, starts.length - 1)).map((start) => ({ from: start, to }));
  return [...named, whole];
}
