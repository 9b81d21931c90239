/**
 * The page in chunks of some blocks: those near the view are built, of the others stand their units' texts in a box as high as they will be. Chunks stand in sections, and one of which nothing is near is a
 * single box: whatever changes in view, the browser looks at every box of the page.
 */
import { facedRows } from "#core/page/faced-rows.ts";
import type { Page, PageBlock, PageContainer } from "#core/page/page.ts";
import { cellsOf, type PageCell } from "#core/page/parted-html.ts";

export interface PageChunk {
  readonly index: number;
  readonly cells: readonly PageCell[];
  /** About how high it will be, in pixels, until it has been built once. */
  readonly estimate: number;
}

const MAX_CELLS = 10;
/** One comes into view at a time while the reviewer scrolls, and is built between two frames. */
const MAX_UNITS = 12;

export function chunksOf({ blocks }: Page): readonly PageChunk[] {
  const chunks: PageChunk[] = [];
  let cells: PageCell[] = [];
  let units = 0;
  const end = () => {
    if (cells.length > 0) chunks.push({ index: chunks.length, cells, estimate: estimateOf(cells) });
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

export interface PageSection {
  readonly index: number;
  readonly chunks: readonly PageChunk[];
}

const SECTION_CHUNKS = 24;

export function sectionsOf(chunks: readonly PageChunk[]): readonly PageSection[] {
  const sections: PageSection[] = [];
  for (let at = 0; at < chunks.length; at += SECTION_CHUNKS)
    sections.push({ index: sections.length, chunks: chunks.slice(at, at + SECTION_CHUNKS) });
  return sections;
}

/** Whether some of it is built, so that its chunks are boxes of their own. */
export function isOpen({ index }: PageSection, near: ReadonlySet<number>): boolean {
  const open = openSections.get(near) ?? new Set(Array.from(near, (chunk) => Math.floor(chunk / SECTION_CHUNKS)));
  openSections.set(near, open);
  return open.has(index);
}

/** Every section is asked about at each step, thrice. */
const openSections = new WeakMap<ReadonlySet<number>, ReadonlySet<number>>();

/** Rows of the spread that its chunks take when it is open. */
export function rowsOf({ chunks }: PageSection, near: ReadonlySet<number>): number {
  return chunks.reduce((sum, chunk) => sum + (near.has(chunk.index) ? rowsOfChunk(chunk) : 1), 0);
}

/** Rows of the spread that a chunk takes once it is built. */
export function rowsOfChunk({ cells }: PageChunk): number {
  return cells.reduce((sum, cell) => sum + rowsOfCell(cell), 0);
}

/** A table takes one for each of its own, so that they face each other, and one for what stands under the active one; a box, whose end one sees, takes one for itself and one for that. */
export function rowsOfCell(cell: PageCell): number {
  const { length } = facedRows(cell);
  return length === 0 ? (cell[0].containers.some(isBox) ? 2 : 1) : length + 1;
}

function isBox({ kind }: PageContainer): boolean {
  return kind === "quote" || kind === "alert";
}

/** How high chunks were when they were built last, in pixels, by their indexes. */
export type ChunkHeights = ReadonlyMap<number, number>;

/** How high a chunk is out of view, in pixels: as it was, else about as it will be. */
export function heightOf({ index, estimate }: PageChunk, heights: ChunkHeights): number {
  return heights.get(index) ?? estimate;
}

export function heightOfSection({ chunks }: PageSection, heights: ChunkHeights): number {
  return chunks.reduce((sum, chunk) => sum + heightOf(chunk, heights), 0);
}

/** Of a line of text: characters, and pixels. */
const LINE = 60;
const LINE_HEIGHT = 25;

function estimateOf(cells: readonly PageCell[]): number {
  return Math.round(cells.flat().reduce((lines, block) => lines + blockLines(block), 0) * LINE_HEIGHT);
}

function blockLines({ kind, text, units }: PageBlock): number {
  const beside = units.reduce((sum, unit) => {
    const source = unit.kind === "segment" ? unit.source.length : 0;
    return sum + Math.max(source, unit.target.length);
  }, text.text.length);
  const breaks = kind === "code" || kind === "table" ? text.text.split("\n").length : 1;
  return Math.max(breaks, Math.ceil(beside / LINE)) + 0.6;
}
