import type { Place, Unit } from "#core/document/article.ts";
import { segmentNumber } from "#core/document/segment-number.ts";

/** What a row shows of where its unit stands. */
export interface RowFacts {
  /** A sheet begins or ends here: one for each block, one for all items of a list. */
  readonly opensSheet: boolean;
  readonly closesSheet: boolean;
  /** First unit of its block. */
  readonly opensBlock: boolean;
  /** Heading level, list marker, field name …: one or two characters or a word. */
  readonly mark: string;
  /** The running number within the segment's id; empty for fields. */
  readonly number: string;
  /** List marker to hang before the text, only where the item begins. */
  readonly marker: string;
  /** Name of the alert or table cell that begins here. */
  readonly label: string | null;
}

export function rowFacts(units: readonly Unit[], index: number): RowFacts | null {
  const unit = units[index];
  if (!unit) return null;
  const before = units[index - 1];
  const after = units[index + 1];
  const opensBlock = before?.place.blockNumber !== unit.place.blockNumber;
  return {
    opensSheet: isSheetEdge(before, unit),
    closesSheet: isSheetEdge(unit, after),
    opensBlock,
    mark: unit.kind === "field" ? fieldMark(unit.name) : structureMark(unit.place, opensBlock),
    number: unit.kind === "field" ? "" : segmentNumber(unit.id),
    marker: opensBlock ? shownMarker(unit.place.marker) : "",
    label: rowLabel(unit.place, before?.place),
  };
}

/** Whether a new sheet begins between two units that follow each other. */
export function isSheetEdge(before: Unit | undefined, after: Unit | undefined): boolean {
  if (!before || !after) return true;
  if (before.place.blockNumber === after.place.blockNumber) return false;
  return !(isPlainListItem(before.place) && isPlainListItem(after.place));
}

function isPlainListItem({ listDepth, quoteDepth, cell }: Place): boolean {
  return listDepth > 0 && quoteDepth === 0 && cell === null;
}

/** `image-2` → `Image`, `metadata.title` → `Title`. */
export function fieldMark(name: string): string {
  const word = (name.split(".").at(-1) ?? name).replace(/-\d+$|:.*/, "").replaceAll(/[-_]/g, " ");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function structureMark(place: Place, opensBlock: boolean): string {
  if (!opensBlock) return "";
  if (place.level > 0) return `H${place.level}`;
  if (place.block === "paragraph") return "¶";
  if (place.block === "list-item") return shownMarker(place.marker);
  return "";
}

function shownMarker(marker: string): string {
  return /^[-*+]$/.test(marker) ? "•" : marker;
}

function rowLabel(place: Place, before: Place | undefined): string | null {
  if (place.cell) return cellLabel(place, before);
  if (!place.alert) return null;
  // What is left out between two of one kind makes them two alerts.
  const blocks = before?.alert === place.alert ? place.blockNumber - before.blockNumber : 2;
  const goesOn = blocks < (place.opensQuote ? 1 : 2);
  if (goesOn && before?.block !== "heading") return null;
  return place.alert.charAt(0).toUpperCase() + place.alert.slice(1);
}

function cellLabel(place: Place, before: Place | undefined): string | null {
  const { cell } = place;
  if (!cell) return null;
  const same = before?.cell?.column === cell.column && before.blockNumber === place.blockNumber;
  if (same) return null;
  if (cell.row === 0) return "Header";
  return cell.header ? `Row ${cell.row} · ${cell.header}` : `Row ${cell.row}`;
}
