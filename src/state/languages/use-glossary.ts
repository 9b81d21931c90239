import { useStore } from "zustand";
import { useArticleStore } from "#state/article/use-article.ts";
import { glossaryOf } from "./glossary.ts";
import type { GlossaryState } from "./glossary-state.ts";

/** What `selector` picks of the glossary of the article's language; the same rules as for `useArticle`. */
export function useGlossary<T>(selector: (glossary: GlossaryState) => T): T {
  return useStore(glossaryOf(useArticleStore()), selector);
}
