import type { Session } from "#state/article/session/article-session.ts";
import { raise } from "#state/article/session/notices.ts";

/** Without storage there is nothing to offer, which is no news at the start screen. */
export async function refreshRecent(session: Session): Promise<void> {
  const result = await session.port.recent();
  session.patch({ recent: result.ok ? result.value : [] });
}

export async function forget(session: Session, articleKey: string): Promise<void> {
  const result = await session.port.forget(articleKey);
  if (!result.ok) raise(session, "The article could not be removed: this browser's storage cannot be used now.");
  session.parked.delete(articleKey);
  session.places.forget(articleKey);
  await refreshRecent(session);
}
