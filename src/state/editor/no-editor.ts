import type { EditorPort } from "./editor-port.ts";

const nothing = () => {};

/** The editor that stands nowhere: what there is until an editor's code has arrived. */
export const noEditor: EditorPort = {
  attach: () => nothing,
  focus: nothing,
  caret: () => null,
  selectedText: () => "",
  placeCaret: nothing,
  rewrite: () => false,
  select: nothing,
  insertText: nothing,
  stepHistory: () => false,
  insertMissingMarkup: nothing,
  moveMarkup: nothing,
  toggleRaw: nothing,
  caretNode: null,
  lightNode: nothing,
  onCaret: () => nothing,
};
