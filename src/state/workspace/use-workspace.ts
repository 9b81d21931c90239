/** React's access to what outlives an article: a context that holds it, and hooks that read from it. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-article.ts, use-view.ts and use-command.ts only
import { createContext, use, useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Settings } from "#core/settings/settings.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { isPanelShown } from "./panel.ts";
import type { WorkspaceState, WorkspaceStore } from "./workspace-store.ts";

/** Holds the workspace for everything below; `main.tsx` provides it. */
export const WorkspaceContext = createContext<WorkspaceStore | null>(null);

/** The workspace itself, for actions and for reads outside rendering. A component outside the context is a bug. */
export function useWorkspaceStore(): WorkspaceStore {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error("No WorkspaceContext above this component");
  return workspace;
}

/** What `selector` picks; renders again when that changes by identity, so a selector must not build new objects. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(useWorkspaceStore(), selector);
}

/** What `selector` picks of the reviewer's settings. */
export function useSettings<T>(selector: (settings: Settings) => T): T {
  return useStore(useWorkspaceStore().settings, selector);
}

export function usePanelShown(): boolean {
  const settings = useSettings((all) => all);
  return useWorkspace((state) => isPanelShown(state, settings));
}

/** What `selector` picks of the article in view, null where there is none: for parts of the window that stay when another article comes. */
export function useInView<T>(selector: (article: ArticleState | null, workspace: WorkspaceState) => T): T {
  const workspace = useWorkspaceStore();
  const subscribe = useCallback((listener: () => void) => workspace.follow(listener), [workspace]);
  return useSyncExternalStore(subscribe, () => {
    const state = workspace.getState();
    return selector(state.inView?.getState() ?? null, state);
  });
}
