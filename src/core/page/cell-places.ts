/** Where the cells of a table stand of which some take the room of several, as browsers lay them out. */
import { spansOf } from "./elements.ts";
import type { BlockText } from "./page.ts";

/** Columns and rows from 0 on, half-open. */
export interface CellPlace {
  readonly column: number;
  readonly columnTo: number;
  readonly row: number;
  readonly rowTo: number;
}

/** By the rows' and the cells' indexes. */
export type CellPlaces = readonly (readonly CellPlace[])[];

type TableRows = readonly (readonly BlockText[])[];

/**
 * @param rows each its cells, with their tags
 * @param mostColumns that a table may have
 * @returns where each cell stands; null where one stands over another, or there are more columns. A cell ends with its group of rows at the latest.
 */
export function cellPlaces(rows: TableRows, mostColumns: number): CellPlaces | null {
  const ends = groupEnds(rows);
  /** For each column the row from which on it is free again. */
  const free: number[] = [];
  const places: CellPlace[][] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    const placed: CellPlace[] = [];
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column++;
      const { colSpan = 1, rowSpan = 1 } = spansOf(tagOf(cell));
      const [columnTo, rowTo] = [column + colSpan, Math.min(row + rowSpan, ends[row] ?? row + 1)];
      if (columnTo > mostColumns || free.slice(column, columnTo).some((from) => from > row)) return null;
      for (let at = column; at < columnTo; at++) free[at] = rowTo;
      placed.push({ column, columnTo, row, rowTo });
      column = columnTo;
    }
    places.push(placed);
  }
  return places;
}

/** @returns for each row where its group ends */
function groupEnds(rows: TableRows): readonly number[] {
  const ends: number[] = [];
  for (let row = rows.length - 1; row >= 0; row--) {
    const isLast = /<\/?(?:thead|tbody|tfoot)\b/i.test(rows[row]?.at(-1)?.text ?? "");
    ends[row] = isLast ? row + 1 : (ends[row + 1] ?? rows.length);
  }
  return ends;
}

function tagOf({ text }: BlockText): string {
  return /^<[^<>]*>/.exec(text)?.[0] ?? "";
}

/** @returns the first row from this one on behind which no cell goes on */
export function lastOfJoined(places: CellPlaces, row: number): number {
  let last = row;
  for (let at = 0; at <= last; at++)
    for (const { rowTo } of places[at] ?? []) if (rowTo > row + 1) last = Math.max(last, rowTo - 1);
  return last;
}

/** @returns the rows with each cell in its column; what takes several columns is in none of them, since it says nothing of their widths */
export function inColumns(rows: TableRows, places: CellPlaces): TableRows {
  const width = Math.max(...places.flat().map(({ columnTo }) => columnTo));
  return rows.map((cells, row) => {
    const own = Array.from({ length: width }, () => NOTHING);
    for (const [index, { column, columnTo }] of (places[row] ?? []).entries())
      if (columnTo === column + 1) own[column] = cells[index] ?? NOTHING;
    return own;
  });
}

const NOTHING: BlockText = { text: "", atoms: [], origins: [] };
