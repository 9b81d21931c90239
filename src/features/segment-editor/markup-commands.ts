/** What commands do to the markup of the text being edited, each as one transaction that undo takes back in one step. */
import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, type EditorState, Transaction, type TransactionSpec } from "@codemirror/state";
import type { Range } from "#core/document/article.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { deliberate } from "./deliberate.ts";
import { markupField, reading } from "./markup-field.ts";
import { missingMarkup } from "./missing-markup.ts";

export interface MarkupEdit {
  readonly node: MarkupNode;
  readonly spec: TransactionSpec;
}

/** The first node of the source that the text lacks, put around the selection or at the caret; null where it lacks none. */
export function insertMissing(state: EditorState, source: string): MarkupEdit | null {
  const { text } = state.field(markupField);
  const missing = missingMarkup(text, state.selection.main, source, state.facet(reading));
  if (missing === null) return null;
  const { node, from, to, insert, selected } = missing;
  return { node, spec: step(state, from, to, insert, selected) };
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
