/** Marks that an input method has left around nothing: they go when it has ended, unless it has put something between them meanwhile. */
import { type Extension, RangeSet, RangeValue, StateEffect, StateField, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Range } from "#core/document/article.ts";
import { deliberate } from "./deliberate.ts";

/** Marks left around nothing, as the text has them now. */
export const left = StateEffect.define<readonly Range[]>();

class Leftover extends RangeValue {}
const leftover = new Leftover();

const leftoverMarks = StateField.define<RangeSet<Leftover>>({
  create: () => RangeSet.empty,
  update(marks, { changes, effects }) {
    const found = effects.find((effect) => effect.is(left));
    if (found?.is(left))
      return RangeSet.of(
        found.value.map(({ from, to }) => leftover.range(from, to)),
        true,
      );
    return changes.empty ? marks : RangeSet.empty;
  },
});

/** An input method's last change comes a moment after it says that it has ended. */
const SETTLED = 50;

export function leftoverRemoval(): Extension {
  return [
    leftoverMarks,
    EditorView.domEventHandlers({
      compositionend: (_event, view) => {
        setTimeout(() => removeLeftover(view), SETTLED);
        return false;
      },
    }),
  ];
}

function removeLeftover(view: EditorView): void {
  const marks = view.state.field(leftoverMarks, false);
  if (marks === undefined || marks.size === 0 || view.composing) return;
  const changes: Range[] = [];
  marks.between(0, view.state.doc.length, (from, to) => void changes.push({ from, to }));
  // The event's name makes it one step for undo with what was composed.
  const annotations = [deliberate.of(true), Transaction.userEvent.of("input.type.compose")];
  view.dispatch({ changes, annotations });
}
