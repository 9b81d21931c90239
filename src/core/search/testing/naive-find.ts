import type { Range } from "#core/document/article.ts";

/** What plain finding must give, the slow way: every position tried in turn. For texts whose cases have the same length. */
export function naiveFind(text: string, wanted: string, matchCase: boolean): readonly Range[] {
  const same = (a: string) => (matchCase ? a === wanted : a.toLowerCase() === wanted.toLowerCase());
  const found: Range[] = [];
  for (let at = 0; at + wanted.length <= text.length; ) {
    if (wanted !== "" && same(text.slice(at, at + wanted.length))) {
      found.push({ from: at, to: at + wanted.length });
      at += wanted.length;
    } else at += 1;
  }
  return found;
}
