/**
 * An article whose head is shown before the rest of it has been read. That lasts until the first paint: whatever is done in the article, stored of it or asked about it
 * reads the rest first, so that nobody else has to know.
 */
import type { Article } from "#core/document/article.ts";
import type { ArticleSession } from "./article-session.ts";
import type { OpenArticle } from "./article-state.ts";

export function openArticle(article: Article, articleKey: string): OpenArticle {
  return { article, articleKey, indexOf: new Map(article.units.map(({ key }, index) => [key, index])) };
}

/** Reads the rest and keeps it for `readOn`. */
export function readAhead({ rest, stored }: ArticleSession): void {
  if (rest !== null) rest.ahead ??= openArticle(rest.read(), stored.articleKey);
}

/** Reads the rest; nothing happens where that has been done. */
export function readOn(session: ArticleSession): void {
  readAhead(session);
  const { rest } = session;
  if (rest === null || rest.ahead === null) return;
  session.rest = null;
  session.patch({ open: rest.ahead, isWhole: true });
  for (const work of rest.waiting) work();
}

/** Calls `work` when all of the article has been read: now, where it has. */
export function whenWhole(session: ArticleSession, work: () => void): void {
  if (session.rest === null) work();
  else session.rest.waiting.push(work);
}
