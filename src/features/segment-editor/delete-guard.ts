/**
 * Keeps markup from being taken away by accident. A user's edit after which the text has fewer nodes than before, because it deleted characters of
 * their marks, changes nothing: it arms those nodes. The very same edit again, or typing on over the same selection, takes them away whole: all their
 * marks go, their content stays. What was typed first is not lost: it comes with what is typed next.
 *
 * An edit that leaves marks around nothing takes these away too, at once: `****` is no markup.
 */
import { isolateHistory } from "@codemirror/commands";
import { type ChangeSet, EditorSelection, EditorState, type Extension, Prec, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { emptiedNodes } from "#core/markup/emptied-nodes.ts";
import { lostNodes, strandedMarks, type TextEdit } from "#core/markup/lost-nodes.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { deliberate } from "./deliberate.ts";
import { left, leftoverRemoval } from "./leftover-marks.ts";
import { arm, hollowed, markupField, nodesOf, type TypedOver, takenAway } from "./markup-field.ts";

export function deleteGuard(): Extension {
  return [
    EditorState.transactionFilter.of(guard),
    leftoverRemoval(),
    Prec.highest(EditorView.domEventHandlers({ keydown: passOverRepeats })),
  ];
}

type Guarded = ReturnType<Parameters<typeof EditorState.transactionFilter.of>[0]>;

function guard(transaction: Transaction): Guarded {
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
  if (lost.length === 0 && !isTypedOn) return withoutEmptied(transaction, edit, readAfter);
  const name = JSON.stringify([transaction.annotation(Transaction.userEvent), transaction.changes.toJSON()]);
  const isMeant = isTypedOn || armed?.edit === name || isWritten(typed);
  if (!isMeant) return { effects: arm.of({ nodes: lost, edit: name, held: typed }) };
  const marks = strandedMarks(lost, edit, readAfter());
  const { gone } = emptiedNodes(nodes, edit, marks, readAfter);
  const stranded = startState.changes([...marks, ...gone.flatMap((node) => node.marks)]).map(changes);
  const selection = typed === null ? transaction.newSelection : EditorSelection.single(changes.mapPos(typed.to, 1));
  return {
    changes: changes.compose(stranded),
    selection: selection.map(stranded),
    effects: takenAway.of([...lost, ...gone]),
    annotations: [
      deliberate.of(true),
      isolateHistory.of("full"),
      Transaction.userEvent.of(transaction.annotation(Transaction.userEvent) ?? "delete"),
    ],
    scrollIntoView: true,
  };
}

/** The edit, and with it the marks that it leaves around nothing. */
function withoutEmptied(transaction: Transaction, edit: TextEdit, readAfter: () => readonly MarkupNode[]): Guarded {
  const { startState, changes } = transaction;
  const { gone, hollow } = emptiedNodes(startState.field(markupField).nodes, edit, [], readAfter);
  if (gone.length === 0 && hollow.length === 0) return transaction;
  const marks = startState.changes(gone.flatMap((node) => node.marks)).map(changes);
  // The text around what an input method composes is let alone until it has ended.
  if (transaction.isUserEvent("input.type.compose") && gone.length > 0) {
    const ranges = gone.flatMap((node) => node.marks);
    const now = ranges.map(({ from, to }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }));
    return [transaction, { effects: left.of(now), sequential: true }];
  }
  return {
    changes: changes.compose(marks),
    selection: transaction.newSelection.map(marks),
    effects: [...(gone.length > 0 ? [takenAway.of(gone)] : []), ...(hollow.length > 0 ? [hollowed.of(hollow)] : [])],
    annotations: [
      deliberate.of(true),
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
