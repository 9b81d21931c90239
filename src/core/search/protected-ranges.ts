import type { Range } from "#core/document/article.ts";
import { flattenNodes, type MarkupKind, type MarkupNode } from "#core/markup/markup-node.ts";
import { readMarkup, type TagReader } from "#core/markup/read-markup.ts";

/**
 * What of a fragment is no prose: code, addresses, destinations, tags, tokens and placeholders, the same pieces that are shown left to right in
 * text of any direction. In order, none inside another.
 *
 * @param isCode the fragment stands in a code block, so that all of it is code
 */
export function protectedRanges(text: string, isCode: boolean, readTags?: TagReader): readonly Range[] {
  if (isCode) return [{ from: 0, to: text.length }];
  const ranges: Range[] = [];
  const found = flattenNodes(readMarkup(text, "markdown", readTags)).flatMap(rangesOf);
  for (const { from, to } of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= (ranges.at(-1)?.to ?? 0)) ranges.push({ from, to });
  }
  return ranges;
}

/** Of a link or an image only where it leads: its text is prose. */
function rangesOf({ kind, from, to, marks, content }: MarkupNode): readonly Range[] {
  if (kind === "code" || content === null) return PROSE.has(kind) ? [] : [{ from, to }];
  return marks.filter(({ label }) => label !== null);
}

/** Ways to write a character or a line break. */
const PROSE: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["escape", "break", "entity"]);
