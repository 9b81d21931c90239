/** React's access to what shows the article: the editor and the mounted units. `main.tsx` provides them once; they never change. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-article.ts, use-workspace.ts and use-command.ts only
import { createContext, type RefObject, use, useLayoutEffect, useSyncExternalStore } from "react";
import type { UnitKey } from "#core/document/article.ts";
import type { EditorHost } from "./editor-host.ts";
import type { EditorPort } from "./editor-port.ts";
import type { MountedUnits, UnitPart } from "./mounted-units.ts";

export interface View {
  readonly editor: EditorHost;
  readonly units: MountedUnits;
}

export const ViewContext = createContext<View | null>(null);

/** A component outside the context is a bug. */
export function useView(): View {
  const view = use(ViewContext);
  if (!view) throw new Error("No ViewContext above this component");
  return view;
}

/** The editor as it is now: another one once its code has arrived, or the reviewer prefers another kind. */
export function useEditor(): EditorPort {
  const { editor } = useView();
  return useSyncExternalStore(editor.subscribe, () => editor.current);
}

/** Whether the editor's code has arrived. */
export function useEditorReady(): boolean {
  const { editor } = useView();
  return useSyncExternalStore(editor.subscribe, () => editor.isReady);
}

/** The element shows that part of the unit for as long as it stands. */
export function useMounted(key: UnitKey, part: UnitPart, element: RefObject<HTMLElement | null>): void {
  const { units } = useView();
  useLayoutEffect(
    () => (element.current === null ? undefined : units.mount(key, part, element.current)),
    [units, key, part, element],
  );
}
