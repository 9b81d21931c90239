/** Rows of tables (GFM): a pipe divides cells wherever it is not escaped, in code too. */
import { sliceText } from "./block-text.ts";
import type { BlockText, PageBlock } from "./page.ts";

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

/** About how many characters a line of the page has. */
const LINE = 46;
/** Beside the longest word: the room between two columns. */
const GAP = 2;
/** Longer words are broken, and longer names. */
const LONGEST = 12;
const LONGEST_NAME = 8;

/**
 * Parts of the whole width: each column has room for its longest word, in source or target, and what is left goes to those whose texts need more, of longer ones less than their share, since they can
 * be broken.
 *
 * @param rows each its cells
 */
export function widthsOf(rows: readonly (readonly BlockText[])[]): readonly number[] {
  const columns: (ColumnLengths & { readonly most: number })[] = [];
  for (const cells of rows)
    for (const [column, cell] of cells.entries()) {
      const { whole, word } = lengthsOf(cell);
      const before = columns[column] ?? { whole: 0, word: 0, most: 0 };
      columns[column] = {
        whole: before.whole + whole,
        word: Math.max(before.word, word),
        most: Math.max(before.most, whole),
      };
    }
  // Where every text has room in a line, none is broken.
  const isRoomy = columns.reduce((sum, { most }) => sum + most + GAP, 0) <= LINE;
  const least = columns.map(({ word, most }) => (isRoomy ? most : word) + GAP);
  const left = Math.max(0, LINE - sumOf(least));
  const wanted = columns.map(({ whole }, column) => Math.sqrt(Math.max(0, whole / rows.length - (least[column] ?? 0))));
  const share = left / Math.max(1, sumOf(wanted));
  const widths = least.map((room, column) => room + share * (wanted[column] ?? 0));
  const sum = sumOf(widths);
  return widths.map((width) => width / sum);
}

/** In characters: the text, and what of its longest word is not to be broken. */
interface ColumnLengths {
  readonly whole: number;
  readonly word: number;
}

function lengthsOf({ text, atoms }: BlockText): ColumnLengths {
  const around = seenOf(text).trim();
  const texts = atoms.map(({ at, unit }) => ({
    isLink: text[at - 1] === "[",
    both: [unit.kind === "segment" ? unit.source : "", unit.target],
  }));
  const whole = texts.reduce((length, { both }) => length + longest(both.map(seenOf)), around.length);
  const all = [text, ...texts.flatMap(({ both }) => both)];
  const prose = [text, ...texts.flatMap(({ isLink, both }) => (isLink ? [] : both))].map((one) =>
    one.replace(NAMES, ""),
  );
  return { whole, word: Math.max(Math.min(longestWord(all), LONGEST_NAME), Math.min(longestWord(prose), LONGEST)) };
}

/** Links and code: names, which are broken rather than that the prose beside them gets narrow. */
const NAMES = /\[[^[\]]*\]\([^()\s]*\)|`[^`]*`/g;

function longestWord(texts: readonly string[]): number {
  return longest(texts.flatMap((text) => seenOf(text).split(/[\s-]+/)));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

/** Without tags, marks and the addresses of links, of which no reader sees anything. */
function seenOf(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, " ").replace(/\]\([^()\s]*\)|[*_`[\]\\\ue000]/g, "");
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
