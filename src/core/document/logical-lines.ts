/**
 * Lines as Markdown would see them if every pair were one word: a line break inside a target or a source ends no line. So a list item stays
 * an item however its translation is wrapped, and nothing inside a fragment is taken for a block.
 */
import type { Range } from "./article.ts";
import type { Pair } from "./pair-tags.ts";

export interface LogicalLine extends Range {
  /** The pairs that begin in the line, as half-open indexes into the pairs. */
  readonly pairsFrom: number;
  readonly pairsTo: number;
}

/**
 * @param from where to begin, an offset outside every pair
 * @returns the lines from there to the end, without their line breaks (`\n`, `\r\n`)
 */
export function readLogicalLines(text: string, pairs: readonly Pair[], from: number): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let pair = pairs.findIndex((candidate) => candidate.from >= from);
  if (pair < 0) pair = pairs.length;
  for (let at = from; at <= text.length; ) {
    const pairsFrom = pair;
    let end = endOfLine(text, at);
    for (let next = pairs[pair]; next !== undefined && next.from < end; next = pairs[pair]) {
      if (next.to > end) end = endOfLine(text, next.to);
      pair++;
    }
    const to = text.charCodeAt(end - 1) === CARRIAGE_RETURN && end > at ? end - 1 : end;
    lines.push({ from: at, to, pairsFrom, pairsTo: pair });
    at = end + 1;
  }
  return lines;
}

const CARRIAGE_RETURN = 13;

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
