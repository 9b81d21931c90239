/**
 * Joins changes one of which alone would break markup. Marks that hang together are one change already (`numberChanges`); what is left are texts in which a
 * mark is another one's than it was, or a blank decides whether a mark is one. Reverting any change of two whole texts gives a whole text.
 */
import type { Range } from "#core/document/article.ts";
import { flattenNodes } from "#core/markup/markup-node.ts";
import type { Hunk } from "./hunk.ts";
import { readAll } from "./tokenize.ts";

/** Beyond so many changes, and in texts so long, those that hold marks are joined without trying each. */
const MOST_TRIED = 30;
const LONGEST_TRIED = 3_000;
const SIGNS = /[*_~`[\]<>]/;

/** @param revert the text without the change of that number */
export function joinBroken(
  hunks: readonly Hunk[],
  base: string,
  text: string,
  revert: (hunks: readonly Hunk[], change: number) => string,
): readonly Hunk[] {
  const hasSigns = (hunk: Hunk) => SIGNS.test(text.slice(hunk.from, hunk.to) + base.slice(hunk.baseFrom, hunk.baseTo));
  const signed = new Set(hunks.filter(hasSigns).map(({ change }) => change));
  if (!SIGNS.test(base + text) || hunks.every(({ change }) => change === 0)) return hunks;
  const most = Math.max(strayCount(base), strayCount(text));
  let joined = hunks;
  let untried = [...new Set(hunks.map(({ change }) => change))];
  if (untried.length > MOST_TRIED || text.length > LONGEST_TRIED) return join(hunks, [...signed]);
  for (let change = untried.pop(); change !== undefined; change = untried.pop()) {
    if (strayCount(revert(joined, change)) <= most) continue;
    const other = nearest(joined, change, signed);
    if (other === null) break;
    joined = join(joined, [change, other]);
    signed.add(Math.min(change, other));
    untried = [...untried.filter((each) => each !== other), Math.min(change, other)];
  }
  return joined;
}

function join(hunks: readonly Hunk[], changes: readonly number[]): readonly Hunk[] {
  const first = Math.min(...changes);
  return hunks.map((hunk) => (changes.includes(hunk.change) ? { ...hunk, change: first } : hunk));
}

/** The change with a hunk next to one of this, one that holds marks if there is any; null where there is no other. */
function nearest(hunks: readonly Hunk[], change: number, signed: ReadonlySet<number>): number | null {
  const own = hunks.flatMap((hunk, index) => (hunk.change === change ? [index] : []));
  const distance = (index: number) => Math.min(...own.map((each) => Math.abs(each - index)));
  const others = hunks
    .map((hunk, index) => ({
      change: hunk.change,
      away: distance(index) + (signed.has(hunk.change) ? 0 : hunks.length),
    }))
    .filter((other) => other.change !== change)
    .sort((a, b) => a.away - b.away);
  return others[0]?.change ?? null;
}

/** Characters that could make markup and don't. */
function strayCount(text: string): number {
  const taken = flattenNodes(readAll(text)).flatMap((node): readonly Range[] =>
    node.kind === "code" || node.content === null ? [node] : node.marks,
  );
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (SIGNS.test(text.charAt(at)) && !taken.some(({ from, to }) => from <= at && at < to)) count++;
  }
  return count;
}
