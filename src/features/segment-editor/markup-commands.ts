/** What commands do to the markup of the text being edited, each as one transaction that undo takes back in one step. */
import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, type EditorState, Transaction, type TransactionSpec } from "@codemirror/state";
import type { Range } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { alignMarkup } from "#core/markup/align-markup.ts";
import { cachedMarkup } from "#core/markup/cached-markup.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { deliberate } from "./deliberate.ts";
import { markupField, markupSyntax } from "./markup-field.ts";

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

function insertion(state: EditorState, source: string, node: MarkupNode): TransactionSpec {
  const { from, to } = trimmedSelection(state);
  const { content } = node;
  if (content === null) return step(state, to, to, source.slice(node.from, node.to), null);
  const open = source.slice(node.from, content.from);
  const close = source.slice(content.to, node.to);
  const isWrapped = from < to && node.kind !== "code";
  const inside = isWrapped ? state.doc.sliceString(from, to, "\n") : source.slice(content.from, content.to);
  const start = (isWrapped ? from : to) + open.length;
  // What came along from the source is to be typed over; code stays as it is.
  const selected =
    isWrapped || node.kind === "code" || node.children.length > 0 ? null : { from: start, to: start + inside.length };
  return step(state, isWrapped ? from : to, to, open + inside + close, selected);
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
