/** A click on a chip selects its node, so that it can be dragged, cut or typed over as a whole; a press on what is selected begins the drag. */
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { markupField } from "./markup-field.ts";

export function chipPointer(): Extension {
  return EditorView.domEventHandlers({ mousedown: selectNode });
}

function selectNode(event: MouseEvent, view: EditorView): boolean {
  const chip = event.target instanceof Element ? event.target.closest<HTMLElement>(".chip") : null;
  if (!chip || event.button !== 0 || event.shiftKey || event.detail > 1) return false;
  const node = view.state.field(markupField).nodes[Number(chip.dataset["node"])];
  const { from, to } = view.state.selection.main;
  if (!node || (from <= node.from && node.to <= to)) return false;
  view.focus();
  view.dispatch({ selection: { anchor: node.from, head: node.to }, userEvent: "select.pointer" });
  event.preventDefault();
  return true;
}
