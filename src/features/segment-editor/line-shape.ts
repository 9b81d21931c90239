/**
 * Keeps line breaks out of texts that cannot hold any, and brings what is pasted, dropped or inserted into the shape of its place, before anything else
 * looks at the edit.
 */
import { isolateHistory } from "@codemirror/commands";
import { type AnnotationType, EditorState, type Extension, Text, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Unit } from "#core/document/article.ts";
import { canHoldLineBreak, onOneLine, pastedText } from "#core/document/pasted-text.ts";
import { deliberate } from "./deliberate.ts";

export function lineShape(unit: Unit): Extension {
  return [
    EditorState.transactionFilter.of((transaction) => shaped(transaction, unit)),
    EditorView.domEventHandlers({ copy: isNothingSelected, cut: isNothingSelected }),
  ];
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: Text;
}

type Shaped = ReturnType<Parameters<typeof EditorState.transactionFilter.of>[0]>;

function shaped(transaction: Transaction, unit: Unit): Shaped {
  const shape = transaction.docChanged ? shapeFor(transaction, unit) : null;
  if (shape === null) return transaction;
  const { newDoc } = transaction;
  const written: Replacement[] = [];
  let isShaped = false;
  transaction.changes.iterChanges((from, to, fromAfter, toAfter, insert) => {
    const text = shape(textOf(insert), textOf(newDoc.slice(0, fromAfter)), textOf(newDoc.slice(toAfter)));
    const one = { from, to, insert: Text.of(text.split("\n")) };
    isShaped ||= !one.insert.eq(insert);
    written.push(one);
  }, true);
  if (!isShaped) return transaction;
  // Of a line break alone, as Enter types it, nothing is left: it does not even take the place of what is selected.
  if (written.every(({ insert }) => insert.length === 0)) return [];
  return reshaped(transaction, written);
}

type Shape = (text: string, before: string, behind: string) => string;

/** Null for what is not to be touched: an input method's text, and what does not come from the reviewer. */
function shapeFor(transaction: Transaction, unit: Unit): Shape | null {
  const isOf = (event: string) => transaction.isUserEvent(event);
  if (!isOf("input") || isOf("input.type.compose")) return null;
  if (["input.paste", "input.drop", "input.insert"].some(isOf))
    return (text, before, behind) => pastedText(unit, text, before, behind);
  return canHoldLineBreak(unit) ? null : onOneLine;
}

/** With the caret behind what was written last, and all else that the transaction is told by. */
function reshaped(transaction: Transaction, written: readonly Replacement[]): Shaped {
  const changes = transaction.startState.changes(written);
  const kept = <T>(type: AnnotationType<T>) => {
    const value = transaction.annotation(type);
    return value === undefined ? [] : [type.of(value)];
  };
  return {
    changes,
    selection: { anchor: changes.mapPos(written.at(-1)?.to ?? 0, 1) },
    effects: transaction.effects,
    annotations: [...kept(Transaction.userEvent), ...kept(deliberate), ...kept(isolateHistory)],
    scrollIntoView: true,
  };
}

function textOf(text: Text): string {
  return text.sliceString(0, text.length, "\n");
}

/** The editor would take the whole line, which is the whole text more often than not; a text field takes nothing. */
function isNothingSelected(_event: ClipboardEvent, { state }: EditorView): boolean {
  return state.selection.ranges.every(({ empty }) => empty);
}
