/** English originals that the reviewer has chosen, by article: read beside it, and as long as this page lives. Nothing of an article, its key and its records knows of them. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-article.ts and use-workspace.ts
import { useMemo } from "react";
import { createStore, useStore } from "zustand";
import type { Article } from "#core/document/article.ts";
import { type AlignedOriginal, alignOriginal } from "#core/page/original/align-original.ts";
import { useArticle } from "#state/article/use-article.ts";

interface Originals {
  readonly byArticle: ReadonlyMap<string, Article>;
}

const originals = createStore<Originals>(() => ({ byArticle: new Map() }));

/** @param original null: none any more */
export function chooseOriginal(articleKey: string, original: Article | null): void {
  const byArticle = new Map(originals.getState().byArticle);
  if (original === null) byArticle.delete(articleKey);
  else byArticle.set(articleKey, original);
  originals.setState({ byArticle });
}

export interface ShownOriginal extends AlignedOriginal {
  readonly original: Article;
}

/** The original of the article in view, aligned; null where none is chosen. */
export function useOriginal(): ShownOriginal | null {
  const { article, articleKey } = useArticle(({ open }) => open);
  const original = useStore(originals, ({ byArticle }) => byArticle.get(articleKey) ?? null);
  return useMemo(
    () => (original === null ? null : { ...alignOriginal(article, original), original }),
    [article, original],
  );
}
