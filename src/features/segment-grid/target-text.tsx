import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Unit } from "#core/document/article.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { EditorPort, EditorSlot } from "./editor-port.ts";
import { FragmentText } from "./fragment-text.tsx";

interface TargetTextProps {
  readonly unit: Unit;
  readonly text: string;
  readonly active: boolean;
  readonly editor: EditorPort;
  readonly lang: string | undefined;
  readonly dir: EditorSlot["dir"];
  readonly refusalId: string;
}

/** The target: the editor in the active row, once its code is there, else the text. */
export function TargetText({ active, text, ...slot }: TargetTextProps) {
  const { editor } = slot;
  const ready = useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => editor.ready,
  );
  return active && ready ? <EditorPlace {...slot} /> : <FragmentText text={text} place={slot.unit.place} />;
}

function EditorPlace({ editor, unit, lang, dir, refusalId }: Omit<TargetTextProps, "active" | "text">) {
  const store = useArticleStore();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (ref.current ? editor.attach({ element: ref.current, store, unit, lang, dir, refusalId }) : undefined),
    [editor, store, unit, lang, dir, refusalId],
  );
  return <div ref={ref} className="editor-place" />;
}
