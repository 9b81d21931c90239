import { history } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightSpecialChars } from "@codemirror/view";
import type { EditorSlot } from "#state/editor/editor-port.ts";
import { caretInView } from "./caret-in-view.ts";
import { chipArrows } from "./chip-arrows.ts";
import { chipPointer } from "./chip-pointer.ts";
import { deleteGuard } from "./delete-guard.ts";
import { editorKeys } from "./editor-keys.ts";
import { nameOf } from "./editor-name.ts";
import { editorTheme } from "./editor-theme.ts";
import { fragmentReader } from "./fragment-reader.ts";
import { lineSeparatorOf } from "./line-separator.ts";
import { lineShape } from "./line-shape.ts";
import { markupLooks, reading } from "./markup-field.ts";
import { spaceMarks } from "./space-marks.ts";

/** Holds what the editor says about a refused text. */
export const refusalMark = new Compartment();
/** Holds the undo history, so that it can be begun anew. */
export const undoHistory = new Compartment();
/** Holds the chips and their guard, or, in raw mode, neither. */
export const markupMode = new Compartment();

/** @param isRaw the Markdown as it is, which any key may change */
export function markupExtensions(isRaw: boolean): Extension {
  return isRaw
    ? [markupLooks(false), EditorView.editorAttributes.of({ class: "editor-raw" })]
    : [markupLooks(true), deleteGuard(), chipArrows(), chipPointer()];
}

const sharedExtensions: Extension = [
  editorTheme,
  editorKeys(),
  spaceMarks(),
  caretInView,
  // Control characters only: soft hyphens and direction marks must go on doing what they are there for.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  highlightSpecialChars({ specialChars: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffc]/g }),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  EditorView.domEventHandlers({ focus: (_event, view) => keepSelection(view) }),
  EditorView.clipboardInputFilter.of((text, state) => text.replaceAll(/\r\n?|\n/g, state.lineBreak)),
];

/**
 * A browser puts the caret of what gets the focus at its start. CodeMirror puts it right a moment later, when a key may have come already, and not at all
 * where it believes that the selection has never gone: it knows only what the last `selectionchange` told.
 */
function keepSelection(view: EditorView): void {
  view.focus();
  const selection = getSelection();
  const { anchor, head } = view.state.selection.main;
  if (selection === null || isAt(view, selection, head)) return;
  const from = view.domAtPos(anchor);
  const to = view.domAtPos(head);
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function isAt(view: EditorView, { focusNode, focusOffset }: Selection, head: number): boolean {
  return focusNode !== null && view.contentDOM.contains(focusNode) && view.posAtDOM(focusNode, focusOffset) === head;
}

/** The editor's state for a unit: the text, and who it is for assistive technology. The caret stands at the end, where most errors are. */
export function editorState(text: string, slot: EditorSlot, listen: Extension, isRaw: boolean): EditorState {
  const { unit, lineEnding } = slot.edited;
  const state = EditorState.create({
    doc: text,
    extensions: [
      listen,
      sharedExtensions,
      undoHistory.of(history()),
      reading.of(fragmentReader(slot.edited)),
      markupMode.of(markupExtensions(isRaw)),
      // Before the guard of the markup sees what is written: filters run from the last to the first.
      lineShape(unit),
      refusalMark.of([]),
      EditorState.lineSeparator.of(lineSeparatorOf(text, lineEnding)),
      EditorView.contentAttributes.of(attributesOf(slot)),
    ],
  });
  return state.update({ selection: { anchor: state.doc.length } }).state;
}

/** Marks the text as refused, and says where the reason stands; null takes the mark away. */
export function refusalAttributes(refusalId: string | null): Extension {
  return refusalId === null
    ? []
    : EditorView.contentAttributes.of({ "aria-invalid": "true", "aria-describedby": refusalId });
}

function attributesOf({ edited, lang, dir }: EditorSlot): Record<string, string> {
  return {
    "aria-label": nameOf(edited.unit),
    dir,
    spellcheck: "true",
    ...(lang === undefined ? {} : { lang }),
  };
}
