/** Rows of tables (GFM): a pipe divides cells wherever it is not escaped, in code too. */
import { sliceText } from "./block-text.ts";
import type { BlockText, PageBlock, PageRow } from "./page.ts";

/** @param row a line of a table, each unit one character @returns its cells with the blanks around them; the pipes are in none */
export function splitCells(row: BlockText): readonly BlockText[] {
  const { text } = row;
  const pipes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "|") pipes.push(at);
  }
  const starts = [0, ...pipes.map((at) => at + 1)];
  const ends = [...pipes, text.length];
  const cells = starts.map((from, index) => sliceText(row, from, ends[index] ?? text.length));
  // Pipes at the ends of a row only close it.
  const first = pipes.length > 0 && text.slice(0, pipes[0]).trim() === "" ? 1 : 0;
  const isClosed = pipes.length > first && text.slice((pipes.at(-1) ?? 0) + 1).trim() === "";
  return cells.slice(first, isClosed ? -1 : undefined);
}

/** How the row of dashes under a table's header aligns its columns. */
export function columnsOf(dashes: string): PageBlock["columns"] {
  const inside = dashes
    .replace(/^[\s>]*/, "")
    .trim()
    .replace(/^\||\|$/g, "");
  return inside.split("|").map((cell) => {
    const [isStart, isEnd] = [cell.trim().startsWith(":"), cell.trim().endsWith(":")];
    if (isStart && isEnd) return "center";
    if (isEnd) return "end";
    return isStart ? "start" : null;
  });
}

/** Narrower columns would break words. */
const LEAST = 6;

/** Parts of the whole width by how long the columns' texts are, in source or target; of longer ones less than their share, since they can be broken. */
export function widthsOf(rows: readonly PageRow[]): readonly number[] {
  const lengths: number[] = [];
  for (const { text } of rows)
    for (const [column, cell] of splitCells(text).entries()) lengths[column] = (lengths[column] ?? 0) + lengthOf(cell);
  const weights = Array.from(lengths, (length = 0) => Math.sqrt(Math.max(LEAST, length / rows.length)));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

function lengthOf({ text, atoms }: BlockText): number {
  return atoms.reduce(
    (length, { unit }) => length + Math.max(unit.kind === "segment" ? unit.source.length : 0, unit.target.length),
    text.trim().length,
  );
}
