/**
 * English originals, by article, as the reviewer has chosen them or as they were found beside it: read beside the article, and as long as this page lives. Nothing of an article, its key and
 * its records knows of them.
 */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-article.ts and use-workspace.ts
import { useMemo } from "react";
import { createStore, useStore } from "zustand";
import type { Article, UnitKey } from "#core/document/article.ts";
import { type AlignedOriginal, alignOriginal } from "#core/page/original/align-original.ts";
import type { Result } from "#core/result.ts";
import { useArticle } from "#state/article/use-article.ts";

/** A folder or a repository that holds originals of many articles. */
export interface OriginalsFolder {
  readonly name: string;
  readonly paths: readonly string[];
  /** The failure is one plain sentence. */
  read(path: string): Promise<Result<Uint8Array, string>>;
}

interface ChosenOriginal {
  readonly original: Article;
  /** Indexes of the article's blocks whose partner is a wrong one. */
  readonly rejected: ReadonlySet<number>;
}

interface Originals {
  /** Null: the reviewer has closed it, and none is looked for again. */
  readonly byArticle: ReadonlyMap<string, ChosenOriginal | null>;
  readonly folder: OriginalsFolder | null;
}

const originals = createStore<Originals>(() => ({ byArticle: new Map(), folder: null }));
const noBlocks: ReadonlySet<number> = new Set();

function put(articleKey: string, chosen: ChosenOriginal | null): void {
  originals.setState(({ byArticle }) => ({ byArticle: new Map(byArticle).set(articleKey, chosen) }));
}

/** @param original null: none any more */
export function chooseOriginal(articleKey: string, original: Article | null): void {
  put(articleKey, original === null ? null : { original, rejected: noBlocks });
}

/** Where the reviewer had none nor closed one: another was found, which must be of use. */
export function offerOriginal(article: Article, articleKey: string, original: Article): boolean {
  if (hasChosen(articleKey) || alignOriginal(article, original).share < LEAST_SHARE) return false;
  chooseOriginal(articleKey, original);
  return true;
}

/** What is found by its name alone may be another text. */
const LEAST_SHARE = 0.3;

/** Whether an original is chosen or was closed. */
export function hasChosen(articleKey: string): boolean {
  return originals.getState().byArticle.has(articleKey);
}

/** Takes the partner of the article's block for a wrong one, or takes that back. */
export function rejectPartner(articleKey: string, block: number, isRejected: boolean): void {
  const chosen = originals.getState().byArticle.get(articleKey) ?? null;
  if (chosen === null) return;
  const rejected = new Set(chosen.rejected);
  if (isRejected) rejected.add(block);
  else rejected.delete(block);
  put(articleKey, { ...chosen, rejected });
}

/** Articles opened from now on find their original there, and the one in view, too. */
export function chooseOriginalsFolder(folder: OriginalsFolder): void {
  originals.setState({ folder });
}

export function useOriginalsFolder(): OriginalsFolder | null {
  return useStore(originals, ({ folder }) => folder);
}

export interface ShownOriginal extends AlignedOriginal, ChosenOriginal {
  /** Of the article that it belongs to. */
  readonly articleKey: string;
  /** Index of a unit's block. */
  readonly blockOf: ReadonlyMap<UnitKey, number>;
}

/**
 * The original of the article in view, aligned; null where none is chosen.
 *
 * @param blockOf of the article's page
 */
export function useOriginal(blockOf: ReadonlyMap<UnitKey, number>): ShownOriginal | null {
  const { article, articleKey } = useArticle(({ open }) => open);
  const chosen = useStore(originals, ({ byArticle }) => byArticle.get(articleKey) ?? null);
  return useMemo(
    () =>
      chosen === null
        ? null
        : { ...alignOriginal(article, chosen.original, chosen.rejected), ...chosen, articleKey, blockOf },
    [article, articleKey, chosen, blockOf],
  );
}
