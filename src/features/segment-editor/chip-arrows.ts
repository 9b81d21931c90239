/**
 * The arrow keys at a chip. CodeMirror walks through an isolate by its edges, inner and outer, which in right-to-left text are four stops for
 * two places; a chip is one thing, and is passed in the direction of the arrow in one step.
 */
import { EditorSelection, type Extension, Prec } from "@codemirror/state";
import { Direction, type EditorView, keymap } from "@codemirror/view";
import { markupField } from "./markup-field.ts";

export function chipArrows(): Extension {
  return Prec.high(
    keymap.of([
      { key: "ArrowLeft", run: passing("left", false), shift: passing("left", true) },
      { key: "ArrowRight", run: passing("right", false), shift: passing("right", true) },
    ]),
  );
}

function passing(key: "left" | "right", isExtending: boolean): (view: EditorView) => boolean {
  return (view) => {
    const { main } = view.state.selection;
    if (!main.empty && !isExtending) return false;
    const to = behindChip(view, main.head, key);
    if (to === null) return false;
    // Outside of the chip: beside the text that follows in the way of the arrow.
    const side = to > main.head ? 1 : -1;
    const selection = isExtending ? EditorSelection.range(main.anchor, to) : EditorSelection.cursor(to, side);
    view.dispatch({ selection: EditorSelection.create([selection]), scrollIntoView: true, userEvent: "select" });
    return true;
  };
}

/** The other end of the chip that the arrow points at from an offset; null where there is none. */
function behindChip(view: EditorView, head: number, key: "left" | "right"): number | null {
  let found: number | null = null;
  view.state.field(markupField).chips.between(head, head, (from, to) => {
    const isForth = (key === "right") === (directionAround(view, from, to) === Direction.LTR);
    if (isForth && from === head) found = to;
    else if (!isForth && to === head) found = from;
  });
  return found;
}

/** An isolate stands in the order of the text on both sides of it, where these agree, else in the line's. */
function directionAround(view: EditorView, from: number, to: number): Direction {
  const line = view.state.doc.lineAt(from);
  const base = view.textDirectionAt(from);
  const spans = view.bidiSpans(line);
  const { chips } = view.state.field(markupField);
  const directionOf = (offset: number) => {
    let isChip = false;
    chips.between(offset, offset + 1, (start, end) => {
      if (start <= offset && offset < end) isChip = true;
    });
    const at = offset - line.from;
    // Another chip says nothing of the text around both.
    return isChip ? base : (spans.find((span) => span.from <= at && at < span.to)?.dir ?? base);
  };
  const before = from > line.from ? directionOf(from - 1) : base;
  const behind = to < line.to ? directionOf(to) : base;
  return before === behind ? before : base;
}
