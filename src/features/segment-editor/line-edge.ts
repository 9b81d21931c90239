import { EditorSelection, type SelectionRange } from "@codemirror/state";
import type { EditorView, Rect } from "@codemirror/view";

/**
 * Where the visual line of `start` begins or ends in the order of the text. CodeMirror takes what stands at the edge of the editor, and where a line ends in a
 * run of the other direction that is the run's beginning.
 * @returns null where the text is not laid out
 */
export function lineEdge(view: EditorView, start: SelectionRange, forward: boolean): SelectionRange | null {
  const { head } = start;
  const own = view.coordsAtPos(head, start.assoc < 0 ? -1 : 1);
  if (own === null) return null;
  const line = view.state.doc.lineAt(head);
  const isOnLine = (position: number) => {
    const there = view.coordsAtPos(position, forward ? -1 : 1);
    return there !== null && Math.abs(middleOf(there) - middleOf(own)) < view.defaultLineHeight / 2;
  };
  // A visual line is a stretch of the text, whatever the order in which its letters are shown.
  let [inside, beyond] = forward ? [head, line.to + 1] : [head, line.from - 1];
  while (Math.abs(beyond - inside) > 1) {
    const between = Math.trunc((inside + beyond) / 2);
    if (isOnLine(between)) inside = between;
    else beyond = between;
  }
  return EditorSelection.cursor(inside, forward ? -1 : 1);
}

function middleOf({ top, bottom }: Rect): number {
  return (top + bottom) / 2;
}
