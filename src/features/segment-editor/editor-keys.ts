import { insertNewline, standardKeymap } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** Shortcuts of the application on a Mac, where CodeMirror has others under the same keys. */
const applicationKeys = new Set(["Cmd-ArrowUp", "Cmd-ArrowDown"]);

const textKeys = standardKeymap.filter(({ key, mac }) => key !== "Enter" && !(mac && applicationKeys.has(mac)));

/** Keys of the editor. Undo and redo are the application's, which asks the editor first. Tab is not among them: it leaves the editor, as everywhere on a page. */
export function editorKeys(): Extension {
  return [
    keymap.of([{ key: "Enter", run: insertNewline, shift: insertNewline }, ...textKeys]),
    EditorView.domEventHandlers({ keydown: keepFromApplication, beforeinput: keepFromBrowser }),
  ];
}

/** The keys of an input method act on its candidates and on nothing else. */
function keepFromApplication(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) event.stopPropagation();
  return false;
}

/** A chord that no command took must not change the text by a browser's own idea of it. */
function keepFromBrowser(event: InputEvent): boolean {
  if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo" && !event.inputType.startsWith("format"))
    return false;
  event.preventDefault();
  return true;
}
