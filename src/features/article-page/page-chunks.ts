/** The page in chunks of some blocks: those near the view are built, of the others stand their units' texts in a box as high as they will be. */
import type { Page, PageBlock } from "#core/page/page.ts";

export interface PageChunk {
  readonly index: number;
  readonly blocks: readonly PageBlock[];
}

const MAX_BLOCKS = 10;

export function chunksOf({ blocks }: Page): readonly PageChunk[] {
  const chunks: PageChunk[] = [];
  for (let at = 0; at < blocks.length; at += MAX_BLOCKS)
    chunks.push({ index: chunks.length, blocks: blocks.slice(at, at + MAX_BLOCKS) });
  return chunks;
}

/** Of the block in its page. */
export function chunkOf(block: number): number {
  return Math.floor(block / MAX_BLOCKS);
}

/** About how high a chunk will be, in lines of text, until it has been built once. */
export function estimatedLines({ blocks }: PageChunk): number {
  return blocks.reduce((lines, block) => lines + blockLines(block), 0);
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
