/**
 * All matches of an expression in a text, as `String.matchAll` gives them. Most texts have none, and of these this asks but once: neither the expression is copied nor an
 * iterator made, which takes several times as long as looking.
 *
 * @param pattern global; it may be used anew while the matches are gone through
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`Not global: ${pattern}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += stepAt(text, match.index, pattern.unicode);
    match = pattern.exec(text);
  }
  return matches;
}

const NONE: readonly RegExpExecArray[] = [];

/** How far an empty match has to be left behind: not into the middle of a character. */
function stepAt(text: string, at: number, isUnicode: boolean): number {
  return isUnicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
