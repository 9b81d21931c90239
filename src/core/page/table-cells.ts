/** Rows of tables (GFM): a pipe divides cells wherever it is not escaped, in code too. */
import { nameParts } from "#core/markup/name-parts.ts";
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
/** Letters of a word that have room in any case; longer words have it where the line has room for those of all columns. */
const SHORT = 12;
const LONGEST = [30, 24, 20, 16, SHORT] as const;
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
      const { whole, word, name } = lengthsOf(cell);
      const before = columns[column] ?? { whole: 0, word: 0, name: 0, most: 0 };
      columns[column] = {
        whole: before.whole + whole,
        word: Math.max(before.word, word),
        name: Math.max(before.name, name),
        most: Math.max(before.most, whole),
      };
    }
  // Where every text has room in a line, none is broken.
  const isRoomy = columns.reduce((sum, { most }) => sum + most + GAP, 0) <= LINE;
  const least = isRoomy ? columns.map(({ most }) => most + GAP) : leastOf(columns);
  const left = Math.max(0, LINE - sumOf(least));
  const wanted = columns.map(({ whole }, column) => Math.sqrt(Math.max(0, whole / rows.length - (least[column] ?? 0))));
  const share = left / Math.max(1, sumOf(wanted));
  const widths = least.map((room, column) => room + share * (wanted[column] ?? 0));
  const sum = sumOf(widths);
  return widths.map((width) => width / sum);
}

/** What columns need at least: with as much of their longest words unbroken as the line has room for. */
function leastOf(columns: readonly ColumnLengths[]): readonly number[] {
  const within = (most: number) =>
    columns.map(({ word, name }) => Math.max(roomOf(Math.min(word, most)), Math.min(name, LONGEST_NAME)) + GAP);
  const [, ...shorter] = LONGEST;
  return shorter.reduce((least, most) => (sumOf(least) <= LINE ? least : within(most)), within(LONGEST[0]));
}

/** A line is counted in wide letters; in a long word not all of them are. */
function roomOf(letters: number): number {
  return Math.min(letters, SHORT) + Math.max(0, letters - SHORT) * 0.6;
}

/** In characters: the text, its longest word, and the longest one with links and code. */
interface ColumnLengths {
  readonly whole: number;
  readonly word: number;
  readonly name: number;
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
  return { whole, word: longestWord(prose), name: longestWord(all) };
}

/** Links and code: names, which are broken rather than that the prose beside them gets narrow. */
const NAMES = /\[[^[\]]*\]\([^()\s]*\)|`[^`]*`/g;

function longestWord(texts: readonly string[]): number {
  return longest(
    texts.flatMap((text) =>
      seenOf(text)
        .replace(BREAKABLE, " $& ")
        .split(/[\s-]+/)
        .flatMap(nameParts),
    ),
  );
}

/** In scripts whose lines break between letters, or at words that no blank parts, no word asks for more room than any has. */
const BREAKABLE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{1,12}/gu;

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
