import type { Range } from "#core/document/article.ts";

/** What plain finding must give, the slow way: every stretch between two characters tried in turn, letter by letter in their decomposed form. */
export function naiveFind(text: string, wanted: string, matchCase: boolean): readonly Range[] {
  const edges = edgesOf(text);
  const found: Range[] = [];
  let end = 0;
  for (const from of edges) {
    const to = edges.find((edge) => edge > from && isSame(text.slice(from, edge), wanted, matchCase));
    if (from < end || to === undefined) continue;
    found.push({ from, to });
    end = to;
  }
  return found;
}

/** Between characters as a reader counts them, and before what only keeps letters from joining. */
function edgesOf(text: string): readonly number[] {
  const begins = Array.from(new Intl.Segmenter("und").segment(text), ({ index }) => index);
  const joins = Array.from(text.matchAll(/\u200c/g), ({ index }) => index);
  return [...new Set([...begins, ...joins, text.length])].sort((a, b) => a - b);
}

function isSame(found: string, wanted: string, matchCase: boolean): boolean {
  const fold = (letter: string) => (matchCase ? letter : letter.toLowerCase());
  const [these, those] = [found, wanted].map((text) => Array.from(text.normalize("NFD"), fold));
  const isLike = (letter: string, other = "") => letter === other || (letter === " " && /^[\t\p{Zs}]$/u.test(other));
  return those?.length === these?.length && those?.every((letter, at) => isLike(letter, these?.[at])) === true;
}
