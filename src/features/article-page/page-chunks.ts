/** The page in chunks of some blocks: those near the view are built, of the others stand their units' texts in a box as high as they will be. */
import type { Page, PageBlock } from "#core/page/page.ts";
import { cellsOf, type PageCell } from "#core/page/parted-html.ts";

export interface PageChunk {
  readonly index: number;
  readonly cells: readonly PageCell[];
}

const MAX_CELLS = 10;
/** One comes into view at a time while the reviewer scrolls, and is built between two frames. */
const MAX_UNITS = 24;

export function chunksOf({ blocks }: Page): readonly PageChunk[] {
  const chunks: PageChunk[] = [];
  let cells: PageCell[] = [];
  let units = 0;
  const end = () => {
    if (cells.length > 0) chunks.push({ index: chunks.length, cells });
    [cells, units] = [[], 0];
  };
  for (const cell of cellsOf(blocks)) {
    const more = cell.reduce((sum, block) => sum + block.units.length, 0);
    if (cells.length === MAX_CELLS || units + more > MAX_UNITS) end();
    cells.push(cell);
    units += more;
  }
  end();
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
