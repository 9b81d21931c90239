/** The page in chunks of some blocks: those near the view are built, of the others stand their units' texts in a box as high as they will be. */
import type { Page, PageBlock } from "#core/page/page.ts";
import { cellsOf, type PageCell } from "#core/page/parted-html.ts";

export interface PageChunk {
  readonly index: number;
  readonly cells: readonly PageCell[];
}

const MAX_CELLS = 10;

export function chunksOf({ blocks }: Page): readonly PageChunk[] {
  const cells = cellsOf(blocks);
  const chunks: PageChunk[] = [];
  for (let at = 0; at < cells.length; at += MAX_CELLS)
    chunks.push({ index: chunks.length, cells: cells.slice(at, at + MAX_CELLS) });
  return chunks;
}

/** @param block its index in the page @returns the index of its chunk */
export function chunkOf(chunks: readonly PageChunk[], block: number): number {
  return chunks.findLastIndex(({ cells: [first] }) => (first?.[0].index ?? 0) <= block);
}

/** About how high a chunk will be, in lines of text, until it has been built once. */
export function estimatedLines({ cells }: PageChunk): number {
  return cells.flat().reduce((lines, block) => lines + blockLines(block), 0);
}

const LINE = 60;

function blockLines({ kind, text, units }: PageBlock): number {
  const beside = units.reduce((sum, unit) => {
    const source = unit.kind === "segment" ? unit.source.length : 0;
    return sum + Math.max(source, unit.target.length);
  }, text.text.length);
  const breaks = kind === "code" || kind === "table" ? text.text.split("\n").length : 1;
  return Math.max(breaks, Math.ceil(beside / LINE)) + 0.6;
}
