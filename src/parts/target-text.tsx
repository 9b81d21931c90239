import { useLayoutEffect, useMemo, useRef } from "react";
import type { Unit } from "#core/document/article.ts";
import { editedUnit } from "#state/article/edited-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { EditorSlot } from "#state/editor/editor-port.ts";
import { useEditorReady, useView } from "#state/editor/use-view.ts";
import { FragmentText } from "./fragment-text.tsx";

interface TargetTextProps {
  readonly unit: Unit;
  readonly text: string;
  readonly active: boolean;
  readonly lang: string | undefined;
  readonly dir: EditorSlot["dir"];
  readonly refusalId: string;
}

/** The target: the editor in the active row, once its code is there, else the text. */
export function TargetText({ active, text, ...slot }: TargetTextProps) {
  const ready = useEditorReady();
  return active && ready ? <EditorRoom {...slot} /> : <FragmentText text={text} place={slot.unit.place} />;
}

function EditorRoom({ unit, lang, dir, refusalId }: Omit<TargetTextProps, "active" | "text">) {
  const store = useArticleStore();
  const { editor } = useView();
  const edited = useMemo(() => editedUnit(store, unit), [store, unit]);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (ref.current ? editor.attach({ element: ref.current, edited, lang, dir, refusalId }) : undefined),
    [editor, edited, lang, dir, refusalId],
  );
  return <div ref={ref} className="editor-place" />;
}
