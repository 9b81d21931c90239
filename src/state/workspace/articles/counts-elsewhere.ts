/** What other tabs review of the workspace's articles is counted here too, and looked into again. */
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticlesPorts } from "./articles-ports.ts";

interface Counting extends Pick<ArticlesPorts, "records" | "watchCounts" | "openArticles"> {
  /** Is told of each article of the store's newest, and of those open here as they are. */
  readonly onCounted: (articlePath: string, articleKey: string, approved: number) => void;
}

/** Returns the function that ends it. */
export function countElsewhere({ records, watchCounts, openArticles, onCounted }: Counting): () => void {
  let [isReading, isAsked] = [false, false];
  const openAt = (articleKey: string) => openArticles().find(({ stored }) => stored.articleKey === articleKey);
  const countOpen = (open: ArticleStore) => {
    const state = open.getState();
    // No unit is active before what is stored has been taken in.
    if (state.activeKey !== null) onCounted(open.stored.path, open.stored.articleKey, selectProgress(state).approved);
  };
  const read = async () => {
    isReading = true;
    while (isAsked) {
      isAsked = false;
      const newest = await records.recent();
      if (newest.ok)
        for (const { path, articleKey, approved } of newest.value)
          if (openAt(articleKey) === undefined) onCounted(path, articleKey, approved);
    }
    isReading = false;
  };
  return watchCounts((articleKey) => {
    // It may be ahead of what is stored. In view it is counted as it changes; left, it has heard what another tab decided.
    const open = openAt(articleKey);
    if (open !== undefined) return countOpen(open);
    isAsked = true;
    if (!isReading) void read();
  });
}

interface Following extends Pick<ArticlesPorts, "records" | "watchDecisions"> {
  /** By article key; null for one that is none of the workspace, or not read yet. */
  readonly pathOf: (articleKey: string) => string | null;
  /** Is told of each article in which another tab has decided something, open here or not. */
  readonly onDecided: (path: string) => void;
}

/** Returns the function that ends it. */
export function followElsewhere({ records, watchDecisions, pathOf, onDecided }: Following): () => void {
  return watchDecisions(records.tab, (articleKey) => {
    const path = pathOf(articleKey);
    if (path !== null) onDecided(path);
  });
}
