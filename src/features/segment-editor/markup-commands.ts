/** What commands do to the markup of the text being edited, each as one transaction that undo takes back in one step. */
import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, type EditorState, Transaction, type TransactionSpec } from "@codemirror/state";
import type { Range } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { alignMarkup } from "#core/markup/align-markup.ts";
import { cachedMarkup } from "#core/markup/cached-markup.ts";
import { keepsAll } from "#core/markup/lost-nodes.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { deliberate } from "./deliberate.ts";
import { markupField, markupSyntax, nodesOf } from "./markup-field.ts";

export interface MarkupEdit {
  readonly node: MarkupNode;
  readonly spec: TransactionSpec;
}

/** The first node of the source that the text lacks, put around the selection or at the caret; null where it lacks none. */
export function insertMissing(state: EditorState, source: string): MarkupEdit | null {
  const syntax = state.facet(markupSyntax);
  const { text } = state.field(markupField);
  const read = (fragment: string) => cachedMarkup(fragment, syntax, readInlineTags);
  const [node] = alignMarkup(read(source), read(text)).missing;
  return node === undefined ? null : { node, spec: insertion(state, source, node) };
}

/** Around the selection, or at the caret, where that leaves all markup whole; else behind the markup that stands there. */
function insertion(state: EditorState, source: string, node: MarkupNode): TransactionSpec {
  const { text, nodes } = state.field(markupField);
  const { from, to } = trimmedSelection(state);
  const written = writingOf(state, source, node);
  const ends = nodes.filter((one) => one.from < to && to < one.to).map((one) => one.to);
  const places = [to, ...ends.sort((x, y) => x - y)].map((at) => ({ from: at, to: at }));
  const all = [...(from < to && node.content !== null && node.kind !== "code" ? [{ from, to }] : []), ...places];
  const isWhole = (place: Range) => {
    const after = nodesOf(state, text.slice(0, place.from) + written(place).insert + text.slice(place.to));
    return after.some(({ kind, key }) => kind === node.kind && key === node.key) && keepsAll([...nodes, node], after);
  };
  const place = all.find(isWhole) ?? { from: text.length, to: text.length };
  const { insert, selected } = written(place);
  return step(state, place.from, place.to, insert, selected);
}

interface Writing {
  readonly insert: string;
  readonly selected: Range | null;
}

/** What is written in place of a stretch of the text. */
function writingOf(state: EditorState, source: string, node: MarkupNode): (place: Range) => Writing {
  const { content } = node;
  if (content === null) return () => ({ insert: source.slice(node.from, node.to), selected: null });
  const open = source.slice(node.from, content.from);
  const close = source.slice(content.to, node.to);
  return ({ from, to }) => {
    const isWrapped = from < to;
    const inside = isWrapped ? state.doc.sliceString(from, to, "\n") : source.slice(content.from, content.to);
    const start = from + open.length;
    // What came along from the source is to be typed over; code stays as it is.
    const isKept = isWrapped || node.kind === "code" || node.children.length > 0;
    const selected = isKept ? null : { from: start, to: start + inside.length };
    return { insert: open + inside + close, selected };
  };
}

/** Bold around a blank is no bold. */
function trimmedSelection(state: EditorState): { readonly from: number; readonly to: number } {
  const { from, to } = state.selection.main;
  const text = state.doc.sliceString(from, to, "\n");
  if (text.trim() === "") return { from: to, to };
  return { from: from + text.length - text.trimStart().length, to: to - text.length + text.trimEnd().length };
}

export function step(
  state: EditorState,
  from: number,
  to: number,
  insert: string,
  selected: Range | null,
): TransactionSpec {
  const end = from + insert.length;
  return {
    changes: { from, to, insert: state.toText(insert.replaceAll("\n", state.lineBreak)) },
    selection: selected ? EditorSelection.single(selected.from, selected.to) : EditorSelection.single(end),
    annotations: [deliberate.of(true), isolateHistory.of("full"), Transaction.userEvent.of("input.markup")],
    scrollIntoView: true,
  };
}
