/** The article that a workspace begins with, for as long as its files are still being listed. */
import { refuseFile } from "#core/document/admit-article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { keptNowhere } from "#core/ports/workspace-index.ts";
import { ok } from "#core/result.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { createArticles } from "./create-articles.ts";
import { Loading } from "./loading.ts";

export interface Beginning {
  /** Of it alone: whoever has them disposes of them. */
  readonly articles: WorkspaceArticles;
  readonly reading: ArticleReading;
}

/**
 * To be asked while the files are being listed. It is the article that would be the first once all are.
 *
 * @param wanted the path of the one that comes before all others, where it is there; null for none
 * @param isOver whether nobody waits for it any more
 * @returns null where it is over, or no file that is known yet is an article
 */
export async function beginArticles(
  ports: ArticlesPorts,
  wanted: string | null,
  isOver: () => boolean,
): Promise<Beginning | null> {
  const { files } = ports;
  const path = await firstArticle(files, wanted, isOver);
  if (path === null || isOver()) return null;
  const list = async () => ok({ files: [{ path, writtenPath: path, size: null }], refused: [] });
  // What is learnt of it is learnt again with the others.
  const index = { open: async () => keptNowhere };
  const made = await createArticles({ ...ports, files: { ...files, list }, index, isListing: true });
  if (!made.ok) return null;
  const loaded = await made.value.load(path);
  if (loaded.ok && !isOver()) return { articles: made.value, reading: loaded.value };
  made.value.dispose();
  return null;
}

async function firstArticle(
  files: WorkspaceFiles,
  wanted: string | null,
  isOver: () => boolean,
): Promise<string | null> {
  const loading = new Loading(files);
  try {
    for await (const path of files.beginning?.(wanted) ?? []) {
      if (isOver()) return null;
      if (refuseFile(1, path) === null && (await loading.load(path)).ok) return path;
    }
  } catch {
    // Listing meets the same, and tells it.
  }
  return null;
}
