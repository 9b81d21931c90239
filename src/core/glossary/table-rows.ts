/**
 * Reads comma- or tab-separated values as RFC 4180 has them: quotes around a cell, doubled within it, line breaks allowed there. A quote out of place costs the line it
 * stands in and no other.
 */
import type { GlossaryProblem } from "./glossary-file.ts";

export interface TableRow {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Lines that are no rows. */
  readonly problems: readonly GlossaryProblem[];
}

const MISPLACED =
  "A quotation mark is out of place: around a cell there are two, and one within such a cell is written twice.";

/** @param separator one character */
export function readRows(text: string, separator: string): TableRows {
  const rows: TableRow[] = [];
  const problems: GlossaryProblem[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const read = readRow(text, at, separator);
    const isSingle = read.breaks > 0 && read.cells.length === 1 && (rows[0]?.cells.length ?? 0) > 1;
    // A cell of several lines that is all of a row: its quotes are those of two lines.
    const fault = isSingle ? { at, breaks: 0 } : read.fault;
    if (fault !== null) problems.push({ line: line + fault.breaks, message: MISPLACED });
    else if (read.cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: read.cells });
    const to = fault === null ? read.to : lineEnd(text, fault.at);
    line += (fault === null ? read.breaks : fault.breaks) + 1;
    at = to + (text.startsWith("\r\n", to) ? 2 : 1);
  }
  return { rows, problems };
}

interface ReadRow {
  readonly cells: readonly string[];
  /** Offset of what ends it: a line break, the end. */
  readonly to: number;
  /** Line breaks within it. */
  readonly breaks: number;
  /** The cell whose quotes are not right, and the line breaks before it. */
  readonly fault: { readonly at: number; readonly breaks: number } | null;
}

function readRow(text: string, from: number, separator: string): ReadRow {
  const cells: string[] = [];
  let breaks = 0;
  for (let at = from; ; ) {
    const cell = readCell(text, at, separator);
    if (cell === null) return { cells, to: at, breaks, fault: { at, breaks } };
    cells.push(cell.value);
    breaks += cell.value.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (text[cell.to] !== separator) return { cells, to: cell.to, breaks, fault: null };
    at = cell.to + 1;
  }
}

interface Cell {
  readonly value: string;
  /** Offset of what ends it: a separator, a line break, the end. */
  readonly to: number;
}

/** @returns null where a quote opens the cell and none closes it, or something stands behind the one that does */
function readCell(text: string, at: number, separator: string): Cell | null {
  if (text[at] !== '"') {
    let to = at;
    while (to < text.length && text[to] !== separator && !isBreak(text[to])) to++;
    return { value: text.slice(at, to), to };
  }
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  let to = close + 1;
  while (text[to] === " " || (text[to] === "\t" && separator !== "\t")) to++;
  if (to < text.length && text[to] !== separator && !isBreak(text[to])) return null;
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), to };
}

function isBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

function lineEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && !isBreak(text[to])) to++;
  return to;
}

/** @returns a row as text, cells in quotes where they need them */
export function writeRow(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) =>
      cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(separator);
}
