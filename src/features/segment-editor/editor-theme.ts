import { EditorView } from "@codemirror/view";

/**
 * Takes away everything by which the editor would differ from the cell it stands in. CodeMirror's own styles are in no cascade layer, so a
 * style sheet of ours could not.
 */
export const editorTheme = EditorView.theme({
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { display: "block !important", overflow: "visible", font: "inherit", lineHeight: "inherit" },
  ".cm-lineWrapping": { overflowWrap: "inherit", wordBreak: "inherit" },
  // In the flow a line could break on either side of it.
  ".cm-widgetBuffer": { position: "absolute" },
  ".cm-content": { minHeight: "0", padding: "0", caretColor: "var(--ink)", tabSize: "8" },
  ".cm-line": { padding: "0" },
  ".cm-specialChar": { color: "var(--bad)" },
});
