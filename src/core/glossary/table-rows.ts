/** Reads comma- or tab-separated values as RFC 4180 has them: quotes around a cell, doubled within it, line breaks allowed there. */

export interface TableRow {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** @param separator one character; a quote that is never closed ends with the text */
export function readRows(text: string, separator: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  for (let at = 0; at <= text.length; ) {
    const { value, to, breaks } = readCell(text, at, separator);
    cells.push(value);
    line += breaks;
    if (text[to] === separator) {
      at = to + 1;
      continue;
    }
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: begun, cells });
    cells = [];
    at = to + (text.startsWith("\r\n", to) ? 2 : 1);
    line++;
    begun = line;
  }
  return rows;
}

interface Cell {
  readonly value: string;
  /** Offset of what ends it: a separator, a line break, the end. */
  readonly to: number;
  /** Line breaks within it. */
  readonly breaks: number;
}

function readCell(text: string, at: number, separator: string): Cell {
  let to = at;
  let value = "";
  if (text[at] === '"') {
    const quoted = /"((?:[^"]|"")*)(?:"|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    value = (found?.[1] ?? "").replaceAll('""', '"');
    to += found?.[0].length ?? 0;
  }
  const rest = to;
  while (to < text.length && text[to] !== separator && text[to] !== "\n" && text[to] !== "\r") to++;
  return { value: value + text.slice(rest, to), to, breaks: (value.match(/\r\n|\r|\n/g) ?? []).length };
}

/** @returns a row as text, cells in quotes where they need them */
export function writeRow(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) =>
      cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(separator);
}
