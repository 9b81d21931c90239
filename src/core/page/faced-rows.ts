/** Tables whose rows face those of the other page, one by one. */
import { sliceText } from "./block-text.ts";
import { type CellPlaces, cellPlaces, lastOfJoined } from "./cell-places.ts";
import type { BlockText, PageBlock, PageContainer } from "./page.ts";
import type { PageCell } from "./parted-html.ts";

/** Each its cells, with their tags where it is of HTML; each holds the units that stand in it. */
export type FacedRows = readonly (readonly BlockText[])[];

const NONE: FacedRows = [];
/** Larger ones of HTML are no rows of the spread: all of it stands there at once. */
const MAX_ROWS = 200;
const MAX_COLUMNS = 50;

const known = new WeakMap<PageCell, FacedRows>();

/** @returns the rows of a table that is all there is in a cell; none where it is anything else, or its rows can't. A cell is looked at once. */
export function facedRows(cell: PageCell): FacedRows {
  const rows = known.get(cell) ?? rowsIn(cell);
  known.set(cell, rows);
  return rows;
}

function rowsIn(cell: PageCell): FacedRows {
  const [first, ...more] = cell;
  if (!first.containers.every(isPassed)) return NONE;
  if (first.kind === "table") return more.length > 0 ? NONE : first.rows.map(({ text }) => [text]);
  return first.kind === "html" ? htmlRows(joined(cell)) : NONE;
}

/** Rows within an item can be rows of the spread: where it goes on nothing of its own stands around them. */
function isPassed({ kind, marker }: PageContainer): boolean {
  return kind === "item" && marker === "";
}

/** The blocks' texts one after the other; what looks like a tag counts in HTML alone. */
function joined(cell: PageCell): BlockText {
  const atoms: BlockText["atoms"][number][] = [];
  let text = "";
  for (const block of cell) {
    for (const { at, unit } of block.text.atoms) atoms.push({ at: at + text.length, unit });
    text += tagsOnly(block);
  }
  return { text, atoms, origins: [] };
}

function tagsOnly({ kind, text }: PageBlock): string {
  return kind === "html" ? text.text : text.text.replaceAll("<", " ");
}

const TABLE = /^\s*<table\b[^<>]*>/i;
const END = /<\/table\s*>\s*$/i;
/** Another table, a caption, a comment. */
const NOT_PLAIN = /<(?:\/?table\b|\/?caption\b|!--)/i;
/** What may stand between rows. */
const BETWEEN = /<\/?(?:thead|tbody|tfoot|colgroup|col)\b[^<>]*>/gi;

function htmlRows(table: BlockText): FacedRows {
  const from = TABLE.exec(table.text)?.[0].length ?? 0;
  const end = END.exec(table.text);
  if (from === 0 || end === null || NOT_PLAIN.test(table.text.slice(from, end.index))) return NONE;
  const [before, ...rows] = splitBefore(sliceText(table, from, end.index), /<tr\b/gi, MAX_ROWS);
  if (before === undefined || !isBetween(before.text) || rows.length < 2) return NONE;
  const cells = rows.map((row) => splitBefore(row, /<t[dh]\b/gi, MAX_COLUMNS));
  const isPlain = cells.every(([tag, ...own]) => tag !== undefined && own.length > 0 && endsRow(tag, own));
  const faced = cells.map(([, ...own]) => own);
  return isPlain && (!hasSpans(faced) || cellPlaces(faced, MAX_COLUMNS) !== null) ? faced : NONE;
}

/** @returns where the cells of a table stand of which some take the room of several; null where none does */
export function facedPlaces(rows: FacedRows): CellPlaces | null {
  return hasSpans(rows) ? cellPlaces(rows, MAX_COLUMNS) : null;
}

/** @returns the row that what stands under the one with this unit follows, behind which no cell goes on; -1 where it is in none */
export function rowOfUnit(rows: FacedRows, unitKey: string): number {
  const row = rows.findIndex((cells) => cells.some(({ atoms }) => atoms.some(({ unit }) => unit.key === unitKey)));
  const places = row < 0 ? null : facedPlaces(rows);
  return places === null ? row : lastOfJoined(places, row);
}

function hasSpans(rows: FacedRows): boolean {
  return rows.some((cells) => cells.some(({ text }) => /^<t[dh]\s[^<>]*\b(?:row|col)span\b/i.test(text)));
}

/** Whether nothing is seen before a row's first cell and behind its end. */
function endsRow(tag: BlockText, cells: readonly BlockText[]): boolean {
  const [, behind = ""] = cells.at(-1)?.text.split(/<\/tr\s*>/i) ?? [];
  return isBetween(tag.text.replace(/^<tr\b[^<>]*>/i, "")) && isBetween(behind);
}

function isBetween(text: string): boolean {
  return text.replace(BETWEEN, "").trim() === "";
}

/** @returns what stands before the first of the tags, then from each to the next; nothing where there are more of them than `most` */
function splitBefore(text: BlockText, tags: RegExp, most: number): readonly BlockText[] {
  const found = Array.from(text.text.matchAll(tags), ({ index }) => index);
  if (found.length > most) return [];
  const at = [0, ...found, text.text.length];
  return at.slice(0, -1).map((from, index) => sliceText(text, from, at[index + 1] ?? from));
}
