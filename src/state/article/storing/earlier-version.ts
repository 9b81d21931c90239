/** An article without a review of its own, whose path another text was reviewed under: that text's review is carried over, or offered. */
import type { OpenedReview, RecentArticle, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import { readOn } from "#state/article/session/reading-on.ts";
import { type EarlierVersion, notCarried } from "./other-version.ts";

/** Most articles have no earlier version, so that this code comes when there is one. Null where it can't. */
export const loadCarryOver = () => import("./carry-over.ts").catch(() => null);

/**
 * Carries the newest earlier version's review over, before the article is shown: then the store has it as the article's own. Null where the article has
 * a review, or nothing was reviewed under its path.
 *
 * @param asked the remembered articles of its path, on their way
 */
export async function carryEarlierVersion(
  session: ArticleSession,
  opened: Result<OpenedReview, StoreFailure>,
  asked: Promise<Result<readonly RecentArticle[], StoreFailure>>,
): Promise<EarlierVersion | null> {
  if (!opened.ok || hasReview(opened.value)) return null;
  const { articleKey } = session.stored;
  const sameName = await asked;
  const versions = sameName.ok ? sameName.value.filter((one) => one.articleKey !== articleKey) : [];
  const [newest] = versions;
  if (newest === undefined) return null;
  readOn(session);
  const code = await loadCarryOver();
  return code?.carryNewest(session, versions) ?? notCarried(newest);
}

export function hasReview({ units, drafts, annotations, carried }: OpenedReview): boolean {
  const isCommented = annotations.some(({ kind }) => kind === "comment");
  return units.size + drafts.length > 0 || isCommented || carried !== null;
}
