/** Keeps the caret in view where the editor is part of the lines around it: CodeMirror does that only where its element is a box of its own. */
import { EditorView } from "@codemirror/view";
import { caretScrolled } from "#ui/caret-scrolled.ts";

export const caretInView = EditorView.updateListener.of(({ transactions, view }) => {
  if (!transactions.some(({ scrollIntoView }) => scrollIntoView)) return;
  view.requestMeasure({
    key: caretInView,
    read: caretDistance,
    write: ({ scroller, distance }) => {
      if (scroller === null || distance === 0) return;
      scroller.scrollTop += distance;
      scroller.dispatchEvent(new Event(caretScrolled));
    },
  });
});

/** How far to scroll what the editor stands in. */
function caretDistance(view: EditorView): { readonly scroller: Element | null; readonly distance: number } {
  const isBox = view.scrollDOM.clientHeight > 0;
  const scroller = isBox ? null : scrollerOf(view.dom);
  const { head, assoc } = view.state.selection.main;
  const caret = view.coordsAtPos(head, assoc || 1);
  if (scroller === null || caret === null) return { scroller, distance: 0 };
  const { top, bottom } = scroller.getBoundingClientRect();
  const below = caret.bottom - Math.min(bottom, ...coveringTops(scroller));
  return { scroller, distance: Math.min(caret.top - top, Math.max(0, below)) };
}

/** Of what stands below the text and keeps to the view's end; what has no box of its own covers nothing. */
function coveringTops(scroller: Element): readonly number[] {
  const boxes = Array.from(scroller.querySelectorAll("[data-covers]"), (one) => one.getBoundingClientRect());
  return boxes.filter(({ height }) => height > 0).map(({ top }) => top);
}

function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
