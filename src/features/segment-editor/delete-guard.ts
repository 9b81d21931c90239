/**
 * Keeps markup from being taken away by accident. A user's edit after which the text has fewer nodes than before, because it deleted characters of
 * their marks, changes nothing: it arms those nodes. The very same edit again takes them away whole: all their marks go, their content stays.
 */
import { isolateHistory } from "@codemirror/commands";
import {
  Annotation,
  type ChangeSet,
  EditorState,
  type Extension,
  Prec,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { lostNodes, strandedMarks, type TextEdit } from "#core/markup/lost-nodes.ts";
import { arm, markupField, nodesOf } from "./markup-field.ts";

/** An edit that is meant as it is: a text from the store, a command that knows what it does. */
export const deliberate = Annotation.define<true>();

export function deleteGuard(): Extension {
  return [
    EditorState.transactionFilter.of(guard),
    Prec.highest(EditorView.domEventHandlers({ keydown: passOverRepeats })),
  ];
}

function guard(transaction: Transaction): Transaction | TransactionSpec {
  if (!transaction.docChanged || transaction.annotation(deliberate) || !isByUser(transaction)) return transaction;
  const { startState, changes } = transaction;
  const edit = textEdit(changes);
  if (edit.deleted.length === 0) return transaction;
  const { nodes, armed } = startState.field(markupField);
  const readAfter = () => nodesOf(startState, transaction.newDoc.sliceString(0, transaction.newDoc.length, "\n"));
  const lost = lostNodes(nodes, edit, readAfter);
  if (lost.length === 0) return transaction;
  const name = JSON.stringify([transaction.annotation(Transaction.userEvent), changes.toJSON()]);
  if (armed?.edit !== name) return { effects: arm.of({ nodes: lost, edit: name }) };
  const stranded = startState.changes(strandedMarks(lost, edit, readAfter())).map(changes);
  return {
    changes: changes.compose(stranded),
    selection: transaction.newSelection.map(stranded),
    annotations: [
      deliberate.of(true),
      isolateHistory.of("full"),
      Transaction.userEvent.of(transaction.annotation(Transaction.userEvent) ?? "delete"),
    ],
    scrollIntoView: true,
  };
}

/** What the store or undo brings is not a slip of the hand. */
function isByUser(transaction: Transaction): boolean {
  return ["input", "delete", "move"].some((event) => transaction.isUserEvent(event));
}

function textEdit(changes: ChangeSet): TextEdit {
  const deleted: { from: number; to: number }[] = [];
  changes.iterChangedRanges((from, to) => {
    if (from < to) deleted.push({ from, to });
  }, true);
  return { deleted, mapOffset: (offset, side) => changes.mapPos(offset, side) };
}

/** A key held down is not a key pressed again. */
function passOverRepeats(event: KeyboardEvent, view: EditorView): boolean {
  if (!event.repeat || view.state.field(markupField).armed === null) return false;
  event.preventDefault();
  return true;
}
