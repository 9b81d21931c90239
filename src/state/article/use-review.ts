/** React's access to the one store: a context that holds it, and a hook that reads from it. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here and in use-command.ts only
import { createContext, use } from "react";
import { useStore } from "zustand";
import type { ReviewState } from "./session/article-state.ts";
import type { ArticleStore } from "./session/article-store.ts";

/** Holds the store for everything below; `main.tsx` provides it. */
export const ReviewContext = createContext<ArticleStore | null>(null);

/** The store itself, for actions and for reads outside rendering. A component outside the context is a bug. */
export function useReviewStore(): ArticleStore {
  const store = use(ReviewContext);
  if (!store) throw new Error("No ReviewContext above this component");
  return store;
}

/** What `selector` picks; renders again when that changes by identity, so a selector must not build new objects. */
export function useReview<T>(selector: (state: ReviewState) => T): T {
  return useStore(useReviewStore(), selector);
}
