/** A written text, or a unified difference, as lines to be shown one by one. */
import type { Range } from "#core/document/article.ts";

/** Half-open, its line break included: together the lines are the text. */
export type WrittenLine = Range;

/** @returns the lines of a text; one that ends in a line break has none behind it */
export function writtenLines(text: string): readonly WrittenLine[] {
  const lines: WrittenLine[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end + 1;
    lines.push({ from, to });
    from = to;
  }
  return lines;
}

/** The index of the line that holds the offset; of the last line for one behind the text. */
export function lineAt(lines: readonly WrittenLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low, lines.length - 1));
}

export type DifferenceLineKind = "file" | "hunk" | "kept" | "removed" | "added" | "note";

export interface DifferenceLine extends WrittenLine {
  readonly kind: DifferenceLineKind;
  /** Of a removed line the index of the one that was added in its place, and the reverse; null where none is. */
  readonly counterpart: number | null;
}

const KINDS: Readonly<Record<string, DifferenceLineKind>> = { "@": "hunk", "-": "removed", "+": "added", "\\": "note" };

/** Lines with the names of the files, before the first hunk. */
const HEAD = 3;

/** @param patch of one file, as `patchOf` writes it @returns its lines in order; as many removed as added ones that follow them stand for each other */
export function differenceLines(patch: string): readonly DifferenceLine[] {
  const lines = writtenLines(patch).map(({ from, to }, index) => ({
    from,
    to,
    kind: index < HEAD ? ("file" as const) : (KINDS[patch[from] ?? ""] ?? "kept"),
  }));
  const counterparts = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    const removed = runOf(lines, at, "removed");
    const added = runOf(lines, at + removed, "added");
    if (removed > 0 && removed === added)
      for (let index = at; index < at + removed; index++) {
        counterparts.set(index, index + removed);
        counterparts.set(index + removed, index);
      }
    at += Math.max(0, removed + added - 1);
  }
  return lines.map((line, index) => ({ ...line, counterpart: counterparts.get(index) ?? null }));
}

/** How many lines of that kind follow each other. What git says of a missing line break belongs to the line before. */
function runOf(lines: readonly Pick<DifferenceLine, "kind">[], from: number, kind: DifferenceLineKind): number {
  let to = from;
  while (lines[to]?.kind === kind) to++;
  return to - from;
}
