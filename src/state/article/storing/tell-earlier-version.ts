import type { Session, Sitting } from "#state/article/session/article-session.ts";
import { say } from "#state/article/session/notices.ts";

/**
 * Adds to the message that another text was reviewed under the article's path, for an article without a review of its own: its file changed, or
 * is another one of that name, and the review begins anew. Asked for when the article is shown already, so that nobody waits for it.
 */
export async function tellEarlierReview(session: Session, sitting: Sitting): Promise<void> {
  const { path, articleKey } = sitting.stored;
  const result = await session.port.recent();
  if (!result.ok || session.sitting !== sitting) return;
  const earlier = result.value.find((article) => article.path === path && article.articleKey !== articleKey);
  if (earlier === undefined) return;
  const progress = `${earlier.approved} of ${earlier.total} approved`;
  const notice = `Its text is not the one opened here before (${progress}), whose review is kept on the start screen`;
  say(session, `${session.get().message} · ${notice}`);
}
