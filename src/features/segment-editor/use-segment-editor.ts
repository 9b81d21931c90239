import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { useInView, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { isTextKey } from "#ui/held-keys/give-key.ts";
import { holdKeys } from "#ui/held-keys/held-keys.ts";
import { whenIdle } from "#ui/when-idle.ts";
import { LazyEditor } from "./lazy-editor.ts";
import "#ui/markup.css";
import "#ui/space-marks.css";
import "./plain-editor.css";

/** The one editor, to be handed to the grid. Its code is fetched when the start screen has come to rest, at the latest with an article. */
export function useSegmentEditor(): LazyEditor {
  const workspace = useWorkspaceStore();
  const [editor] = useState(() => new LazyEditor(workspace));
  const hasArticle = useWorkspace(({ inView }) => inView !== null);
  useEffect(() => {
    if (!hasArticle) return whenIdle(() => void editor.load());
    void editor.load();
    return undefined;
  }, [editor, hasArticle]);
  useTypingAhead(editor);
  return editor;
}

/** What is typed into the active row before the editor has come is typed into the editor once it stands there. */
function useTypingAhead(editor: LazyEditor): void {
  const isAwaited = useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => editor.awaited,
  );
  const isTyping = useInView((article) => article?.mode === "editor");
  useLayoutEffect(() => {
    if (!isAwaited || !isTyping) return;
    const hold = holdKeys({ begins: isForText });
    return () => {
      if (editor.ready) hold.endWithFocus();
      else hold.drop();
    };
  }, [editor, isAwaited, isTyping]);
}

/** Typed where the focus is in the rows, or nowhere. Commands go on as ever until then. */
function isForText(event: KeyboardEvent): boolean {
  const { target } = event;
  const isInRows = target === document.body || (target instanceof Element && target.closest("[role=grid]") !== null);
  return isInRows && (isTextKey(event) || /^(?:Backspace|Delete)$/.test(event.key));
}
