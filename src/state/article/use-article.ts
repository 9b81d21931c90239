/** React's access to the article in view: a context that holds its store, and hooks that read from it. The shell provides it where there is an article. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-workspace.ts, use-view.ts and use-command.ts only
import { createContext, use } from "react";
import { useStore } from "zustand";
import type { ArticleState } from "./session/article-state.ts";
import type { ArticleStore } from "./session/article-store.ts";
import type { FindPanel } from "./session/find-state.ts";
import type { FindingsPanel } from "./session/findings-state.ts";
import type { RowSelection } from "./session/selection-state.ts";

export const ArticleContext = createContext<ArticleStore | null>(null);

/** The store itself, for actions and for reads outside rendering. A component where no article is in view is a bug. */
export function useArticleStore(): ArticleStore {
  const store = use(ArticleContext);
  if (!store) throw new Error("No article above this component");
  return store;
}

/** What `selector` picks; renders again when that changes by identity, so a selector must not build new objects. The same holds for the others. */
export function useArticle<T>(selector: (state: ArticleState) => T): T {
  return useStore(useArticleStore(), selector);
}

export function useFindPanel<T>(selector: (panel: FindPanel) => T): T {
  return useStore(useArticleStore().find, selector);
}

export function useRowSelection<T>(selector: (selection: RowSelection) => T): T {
  return useStore(useArticleStore().selection, selector);
}

export function useFindingsPanel<T>(selector: (panel: FindingsPanel) => T): T {
  return useStore(useArticleStore().findings, selector);
}
