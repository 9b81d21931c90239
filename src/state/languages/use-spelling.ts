import { useStore } from "zustand";
import { useArticleStore } from "#state/article/use-article.ts";
import { spellingOf } from "./spelling.ts";
import type { SpellingState } from "./spelling-state.ts";

/** What `selector` picks of the spelling of the article's language; the same rules as for `useArticle`. */
export function useSpelling<T>(selector: (spelling: SpellingState) => T): T {
  return useStore(spellingOf(useArticleStore()), selector);
}
