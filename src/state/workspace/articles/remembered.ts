import type { RecentArticle, RecordStore } from "#core/ports.ts";
import { groupedBy } from "#core/workspace/repeats/plan-repeats.ts";

export interface RememberedArticles {
  /** How many segments are approved, by article key. */
  readonly approved: Map<string, number>;
  /** When anything about them was stored last, by article key. */
  readonly changedAt: ReadonlyMap<string, number>;
  /** The articles that were opened under each path: versions of one. */
  readonly keysAt: ReadonlyMap<string, readonly string[]>;
  /** False where the store did not answer: something may have been decided in any other article. */
  readonly isWhole: boolean;
}

/** Those that were opened under these paths: all others need not be read for them. */
export async function rememberedAt(records: RecordStore, paths: Iterable<string>): Promise<RememberedArticles> {
  const found = await Promise.all(Array.from(paths, (path) => records.articlesAt(path)));
  const articles = found.flatMap((one) => (one.ok ? one.value : []));
  return { ...rememberedOf(articles), isWhole: found.every(({ ok }) => ok) };
}

function rememberedOf(articles: readonly RecentArticle[]): Omit<RememberedArticles, "isWhole"> {
  return {
    approved: new Map(articles.map(({ articleKey, approved }) => [articleKey, approved])),
    changedAt: new Map(articles.map(({ articleKey, at }) => [articleKey, at])),
    keysAt: new Map(
      Array.from(
        groupedBy(articles, ({ path }) => path),
        ([path, of]) => [path, of.map(({ articleKey }) => articleKey)],
      ),
    ),
  };
}

/** All articles that are remembered, as far as they can be read. */
export async function rememberedArticles(records: RecordStore): Promise<RememberedArticles> {
  const approved = new Map<string, number>();
  const changedAt = new Map<string, number>();
  const keysAt = new Map<string, string[]>();
  let page = await records.recent();
  while (page.ok && page.value.length > 0) {
    const before = approved.size;
    for (const article of page.value) {
      const { articleKey, path } = article;
      if (!approved.has(articleKey)) keysAt.set(path, [...(keysAt.get(path) ?? []), articleKey]);
      approved.set(articleKey, article.approved);
      changedAt.set(articleKey, article.at);
    }
    // An article that was worked on meanwhile may come again; a page of such alone is the last.
    if (approved.size === before) break;
    page = await records.recent(page.value.at(-1));
  }
  return { approved, changedAt, keysAt, isWhole: page.ok };
}
