/**
 * Keeps markup from being taken away by accident. A user's edit after which the text has fewer nodes than before, because it deleted characters of
 * their marks, changes nothing: it arms those nodes. The very same edit again, or typing on over the same selection, takes them away whole: all their
 * marks go, their content stays. What was typed first is not lost: it comes with what is typed next.
 */
import { isolateHistory } from "@codemirror/commands";
import {
  Annotation,
  type ChangeSet,
  EditorSelection,
  EditorState,
  type Extension,
  Prec,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { lostNodes, strandedMarks, type TextEdit } from "#core/markup/lost-nodes.ts";
import { arm, markupField, nodesOf, type TypedOver, takenAway } from "./markup-field.ts";

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
  const { startState } = transaction;
  const { nodes, armed } = startState.field(markupField);
  const typed = typedOver(transaction);
  const isTypedOn = typed !== null && armed?.held?.from === typed.from && armed.held.to === typed.to;
  const changes = isTypedOn ? typedOn(startState, armed?.held ?? typed, typed) : transaction.changes;
  const edit = textEdit(changes);
  if (edit.deleted.length === 0) return transaction;
  const readAfter = () => nodesOf(startState, changes.apply(startState.doc).sliceString(0, changes.newLength, "\n"));
  const lost = lostNodes(nodes, edit, readAfter);
  if (lost.length === 0 && !isTypedOn) return transaction;
  const name = JSON.stringify([transaction.annotation(Transaction.userEvent), transaction.changes.toJSON()]);
  const isMeant = isTypedOn || armed?.edit === name || isWritten(typed);
  if (!isMeant) return { effects: arm.of({ nodes: lost, edit: name, held: typed }) };
  const stranded = startState.changes(strandedMarks(lost, edit, readAfter())).map(changes);
  const selection = typed === null ? transaction.newSelection : EditorSelection.single(changes.mapPos(typed.to, 1));
  return {
    changes: changes.compose(stranded),
    selection: selection.map(stranded),
    effects: takenAway.of(lost),
    annotations: [
      deliberate.of(true),
      isolateHistory.of("full"),
      Transaction.userEvent.of(transaction.annotation(Transaction.userEvent) ?? "delete"),
    ],
    scrollIntoView: true,
  };
}

/** What a key, not an input method, types over what is selected; null for any other edit. */
function typedOver(transaction: Transaction): TypedOver | null {
  const typed: TypedOver[] = [];
  transaction.changes.iterChanges((from, to, _fromAfter, _toAfter, insert) => typed.push({ from, to, insert }), true);
  const [only, ...more] = typed;
  const isTyping = transaction.annotation(Transaction.userEvent) === "input.type";
  return isTyping && only !== undefined && more.length === 0 && only.from < only.to && only.insert.length > 0
    ? only
    : null;
}

/** What was held back and what is typed now, in place of the selection both were typed over. */
function typedOn(state: EditorState, held: TypedOver, { from, to, insert }: TypedOver): ChangeSet {
  return state.changes({ from, to, insert: held.insert.append(insert) });
}

/** More than a character at once comes from no slip of the hand: a program or a voice writes a whole text in place of another. */
function isWritten(typed: TypedOver | null): boolean {
  return typed !== null && [...typed.insert.sliceString(0)].length > 1;
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
