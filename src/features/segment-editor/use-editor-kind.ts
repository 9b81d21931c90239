import { useEffect } from "react";
import type { EditorKind, LazyEditor } from "./lazy-editor.ts";

/** Makes the editor one of that kind, once nothing stands before the article to which the focus would have to go back. */
export function useEditorKind(editor: LazyEditor, kind: EditorKind, settled: boolean): void {
  useEffect(() => {
    if (settled) editor.use(kind);
  }, [editor, kind, settled]);
}
