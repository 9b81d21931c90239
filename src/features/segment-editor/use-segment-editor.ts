import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import type { EditorKind } from "#state/editor/editor-port.ts";
import { useView, type View } from "#state/editor/use-view.ts";
import { useInView, useWorkspace } from "#state/workspace/use-workspace.ts";
import { holdKeys, isOfText } from "#ui/held-keys/held-keys.ts";
import { isOwnStandIn } from "#ui/held-keys/stand-in.ts";
import { whenIdle } from "#ui/when-idle.ts";
import "#ui/markup.css";
import "#ui/space-marks.css";
import "./plain-editor.css";

interface SegmentEditorOptions {
  readonly kind: EditorKind;
  /** Nothing stands before the article to which the focus would have to go back: only then the kind is changed. */
  readonly isSettled: boolean;
}

/** Fetches the editor's code when the start screen has come to rest, at the latest with an article, and makes it one of that kind. */
export function useSegmentEditor({ kind, isSettled }: SegmentEditorOptions): void {
  const { editor } = useView();
  const hasArticle = useWorkspace(({ inView }) => inView !== null);
  useEffect(() => {
    if (!hasArticle) return whenIdle(() => void editor.load());
    void editor.load();
    return undefined;
  }, [editor, hasArticle]);
  useEffect(() => {
    if (isSettled) editor.use(kind);
  }, [editor, kind, isSettled]);
  useTypingAhead();
}

/** What is typed into the active row before the editor has come is typed into the editor once it stands there. */
function useTypingAhead(): void {
  const view = useView();
  const { editor } = view;
  const isAwaited = useSyncExternalStore(editor.subscribe, () => editor.isAwaited);
  const isTyping = useInView((article) => article?.mode === "editor");
  useLayoutEffect(() => {
    if (!isAwaited || !isTyping) return;
    const hold = holdKeys({ begins: (event) => isForText(event, view) });
    return () => {
      if (editor.isReady) hold.endWithFocus();
      else hold.drop();
    };
  }, [view, editor, isAwaited, isTyping]);
}

/** Typed where the focus is in a unit, or nowhere. Commands go on as ever until then. */
function isForText(event: KeyboardEvent | ClipboardEvent, { units }: View): boolean {
  const { target } = event;
  const isInUnit =
    target === document.body || isOwnStandIn(target) || (target instanceof Node && units.cellAt(target) !== null);
  return isInUnit && (event instanceof ClipboardEvent || isOfText(event));
}
