/** What other tabs review of the workspace's articles is counted here too, and looked into again. */
import type { ArticlesPorts } from "./articles-ports.ts";

interface Counting extends Pick<ArticlesPorts, "records" | "watchCounts" | "openArticles"> {
  /** Is told of each article of the store's newest. */
  readonly onCounted: (articlePath: string, articleKey: string, approved: number) => void;
}

/** Returns the function that ends it. */
export function countElsewhere({ records, watchCounts, openArticles, onCounted }: Counting): () => void {
  let [isReading, isAsked] = [false, false];
  const isOpen = (articleKey: string) => openArticles().some(({ stored }) => stored.articleKey === articleKey);
  const read = async () => {
    isReading = true;
    while (isAsked) {
      isAsked = false;
      const newest = await records.recent();
      if (newest.ok)
        for (const { path, articleKey, approved } of newest.value)
          if (!isOpen(articleKey)) onCounted(path, articleKey, approved);
    }
    isReading = false;
  };
  return watchCounts((articleKey) => {
    // What is open here is counted as it changes.
    if (isOpen(articleKey)) return;
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
