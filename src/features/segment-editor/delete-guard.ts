/**
 * Keeps markup from being taken away by accident. A user's edit that deletes something, and after which the text has fewer nodes than before, changes
 * nothing: it arms those nodes. The very same edit again, or typing on over the same selection, takes them away whole: all their marks go, their
 * content stays. What was typed first is not lost: it comes with what is typed next. What only inserts is never held back; what it undoes is told.
 *
 * An edit that leaves marks around nothing takes these away too, at once: `****` is no markup.
 */
import { isolateHistory } from "@codemirror/commands";
import { type ChangeSet, EditorSelection, EditorState, type Extension, Prec, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Range } from "#core/document/article.ts";
import { emptiedNodes } from "#core/markup/emptied-nodes.ts";
import { isPartOfOther, lostNodes, strandedMarks, type TextEdit } from "#core/markup/lost-nodes.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { deliberate } from "./deliberate.ts";
import { left, leftoverRemoval } from "./leftover-marks.ts";
import { arm, hollowed, markupField, nodesOf, type TypedOver, takenAway, undoneBeside } from "./markup-field.ts";

type Typed = Omit<TypedOver, "isComposed">;

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
  const held = typed !== null && armed?.held?.from === typed.from && armed.held.to === typed.to ? armed.held : null;
  const isComposed = isComposing(transaction) || held?.isComposed === true;
  const isTypedOn = typed !== null && held !== null && !isComposed;
  const changes = isTypedOn ? typedOn(startState, held, typed) : transaction.changes;
  const edit = textEdit(changes);
  const readAfter = () => nodesOf(startState, changes.apply(startState.doc).sliceString(0, changes.newLength, "\n"));
  const lost = lostNodes(nodes, edit, readAfter);
  if (lost.length === 0 && !isTypedOn) return withoutEmptied(transaction, edit, readAfter);
  if (isHarmless(transaction, lost, edit)) {
    const after = readAfter();
    const undone = lost.filter((node) => !isPartOfOther(node, edit, after));
    return undone.length === 0 ? transaction : [transaction, { effects: undoneBeside.of(undone) }];
  }
  const name = JSON.stringify([transaction.annotation(Transaction.userEvent), transaction.changes.toJSON()]);
  const isMeant =
    isTypedOn ||
    armed?.edit === name ||
    (!isComposed && isWritten(typed)) ||
    (armed?.held?.isComposed === true && isDeletionOf(transaction, armed.held));
  if (!isMeant) return { effects: arm.of({ nodes: lost, edit: name, held: typed && { ...typed, isComposed } }) };
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
  if (edit.deleted.length === 0) return transaction;
  const { startState, changes } = transaction;
  const { gone, hollow } = emptiedNodes(startState.field(markupField).nodes, edit, [], readAfter);
  if (gone.length === 0 && hollow.length === 0) return transaction;
  const marks = startState.changes(gone.flatMap((node) => node.marks)).map(changes);
  // The text around what an input method composes is let alone until it has ended.
  if (isComposing(transaction) && gone.length > 0) {
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

/** Whether every character of the lost nodes is still there: inserted, or composed by an input method, which is not to be disturbed. */
function isHarmless(transaction: Transaction, lost: readonly MarkupNode[], { deleted }: TextEdit): boolean {
  if (deleted.length === 0) return true;
  const isBeside = (range: Range) => !deleted.some(({ from, to }) => from < range.to && range.from < to);
  return isComposing(transaction) && lost.every(({ marks }) => marks.every(isBeside));
}

function isComposing(transaction: Transaction): boolean {
  return transaction.isUserEvent("input.type.compose");
}

/** Whether exactly what was composed over is deleted: an input method's text can't confirm itself, for it comes in many pieces. */
function isDeletionOf(transaction: Transaction, { from, to }: TypedOver): boolean {
  const { ranges, main } = transaction.startState.selection;
  const isSelected = ranges.length === 1 && main.from === from && main.to === to;
  return (
    isSelected &&
    transaction.isUserEvent("delete") &&
    transaction.changes.newLength === transaction.changes.length - (to - from)
  );
}

/** What is typed over a selection, by key or input method; null for any other edit. */
function typedOver(transaction: Transaction): Typed | null {
  const typed: Typed[] = [];
  transaction.changes.iterChanges((from, to, _fromAfter, _toAfter, insert) => typed.push({ from, to, insert }), true);
  const [only, ...more] = typed;
  const isTyping = transaction.annotation(Transaction.userEvent) === "input.type" || isComposing(transaction);
  return isTyping && only !== undefined && more.length === 0 && only.from < only.to && only.insert.length > 0
    ? only
    : null;
}

/** What was held back and what is typed now, in place of the selection both were typed over. */
function typedOn(state: EditorState, held: TypedOver, { from, to, insert }: Typed): ChangeSet {
  return state.changes({ from, to, insert: held.insert.append(insert) });
}

/** What a reader takes for one character may be several of the computer's: a family, a letter with its accents. */
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** More than a character at once comes from no slip of the hand: a program or a voice writes a whole text in place of another. */
function isWritten(typed: Typed | null): boolean {
  return typed !== null && [...characters.segment(typed.insert.sliceString(0))].length > 1;
}

/** What the store or undo brings is not a slip of the hand. */
function isByUser(transaction: Transaction): boolean {
  return ["input", "delete", "move"].some((event) => transaction.isUserEvent(event));
}

function textEdit(changes: ChangeSet): TextEdit {
  const changed: { from: number; to: number }[] = [];
  changes.iterChangedRanges((from, to) => changed.push({ from, to }), true);
  const deleted = changed.filter(({ from, to }) => from < to);
  return { changed, deleted, mapOffset: (offset, side) => changes.mapPos(offset, side) };
}

/** A key held down is not a key pressed again. */
function passOverRepeats(event: KeyboardEvent, view: EditorView): boolean {
  if (!event.repeat || view.state.field(markupField).armed === null) return false;
  event.preventDefault();
  return true;
}
