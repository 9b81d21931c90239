/** Where and how the next piece of the source's markup that a text lacks is put into it: the same in every kind of editor (M40). */
import type { Range } from "#core/document/article.ts";
import { alignMarkup } from "#core/markup/align-markup.ts";
import { keepsAll } from "#core/markup/lost-nodes.ts";
import { flattenNodes, type MarkupNode } from "#core/markup/markup-node.ts";
import type { FragmentReader } from "./fragment-reader.ts";

export const NOTHING_MISSING = "No markup of the source is missing.";

export interface MissingMarkup extends Range, Writing {
  readonly node: MarkupNode;
}

interface Writing {
  /** Takes the place of the stretch. */
  readonly insert: string;
  /** What is to be selected afterwards, in offsets after it; null for the caret behind it. */
  readonly selected: Range | null;
}

/**
 * The first node of the source that the text lacks, put around the selection, or at the caret, where that leaves all markup whole; else behind the markup
 * that stands there. Null where it lacks none.
 */
export function missingMarkup(
  text: string,
  selection: Range,
  source: string,
  read: FragmentReader,
): MissingMarkup | null {
  const [node] = alignMarkup(read(source), read(text)).missing;
  if (node === undefined) return null;
  const nodes = flattenNodes(read(text));
  const written = writingOf(text, source, node);
  const isWhole = (place: Range) => {
    const after = flattenNodes(read(text.slice(0, place.from) + written(place).insert + text.slice(place.to)));
    return after.some(({ kind, key }) => kind === node.kind && key === node.key) && keepsAll([...nodes, node], after);
  };
  const place = placesFor(trimmed(text, selection), nodes, node).find(isWhole) ?? {
    from: text.length,
    to: text.length,
  };
  return { node, ...place, ...written(place) };
}

function placesFor({ from, to }: Range, nodes: readonly MarkupNode[], node: MarkupNode): readonly Range[] {
  const ends = nodes.filter((one) => one.from < to && to < one.to).map((one) => one.to);
  const places = [to, ...ends.sort((x, y) => x - y)].map((at) => ({ from: at, to: at }));
  return from < to && node.content !== null && node.kind !== "code" ? [{ from, to }, ...places] : places;
}

/** What is written in place of a stretch of the text. */
function writingOf(text: string, source: string, node: MarkupNode): (place: Range) => Writing {
  const { content } = node;
  if (content === null) return () => ({ insert: source.slice(node.from, node.to), selected: null });
  const open = source.slice(node.from, content.from);
  const close = source.slice(content.to, node.to);
  return ({ from, to }) => {
    const isWrapped = from < to;
    const inside = isWrapped ? text.slice(from, to) : source.slice(content.from, content.to);
    const start = from + open.length;
    // What came along from the source is to be typed over; code stays as it is.
    const isKept = isWrapped || node.kind === "code" || node.children.length > 0;
    const selected = isKept ? null : { from: start, to: start + inside.length };
    return { insert: open + inside + close, selected };
  };
}

/** Bold around a blank is no bold. */
function trimmed(text: string, { from, to }: Range): Range {
  const inside = text.slice(from, to);
  if (inside.trim() === "") return { from: to, to };
  return { from: from + inside.length - inside.trimStart().length, to: to - inside.length + inside.trimEnd().length };
}
