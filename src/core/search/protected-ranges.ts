import type { Range } from "#core/document/article.ts";
import type { TagReader } from "#core/document/markup.ts";
import { readMarkupPieces } from "#core/document/markup-pieces.ts";

/**
 * What of a fragment is no prose: code, addresses, destinations, tags, tokens and placeholders, the same pieces that are shown left to right in
 * text of any direction. In order, none inside another.
 *
 * @param isCode the fragment stands in a code block, so that all of it is code
 */
export function protectedRanges(text: string, isCode: boolean, readTags?: TagReader): readonly Range[] {
  if (isCode) return [{ from: 0, to: text.length }];
  const ranges: Range[] = [];
  for (const { from, to, isolate } of readMarkupPieces(text, readTags)) {
    if (isolate && from >= (ranges.at(-1)?.to ?? 0)) ranges.push({ from, to });
  }
  return ranges;
}
