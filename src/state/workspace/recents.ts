import type { WorkspaceSession } from "./workspace-session.ts";

/** Without storage there is nothing to offer, which is no news at the start screen. */
export async function refreshRecent(session: WorkspaceSession): Promise<void> {
  const result = await session.records.recent();
  session.patch({ recent: result.ok ? result.value : [] });
}

export async function forget(session: WorkspaceSession, articleKey: string): Promise<void> {
  const result = await session.records.forget(articleKey);
  if (!result.ok)
    session.get().actions.raise("The article could not be removed: this browser's storage cannot be used now.");
  session.articles.forget(articleKey);
  session.places.forget(articleKey);
  await refreshRecent(session);
}
