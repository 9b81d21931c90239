import type { WorkspaceSession } from "./workspace-session.ts";

/** Without storage there is nothing to offer, which is no news at the start screen. */
export async function refreshRecent(session: WorkspaceSession): Promise<void> {
  const result = await session.records.recent();
  session.patch({ recent: result.ok ? result.value : [] });
}

/** Those behind the last one known; nothing where there are no more, or they can't be read. */
export async function readMoreRecent(session: WorkspaceSession): Promise<void> {
  const known = session.get().recent;
  const result = await session.records.recent(known.at(-1));
  // Read anew meanwhile.
  if (!result.ok || session.get().recent !== known || result.value.length === 0) return;
  session.patch({ recent: [...known, ...result.value] });
}

export async function forget(session: WorkspaceSession, articleKey: string): Promise<void> {
  // At once: whoever opens its file again meanwhile begins anew, in a store that stays.
  session.articles.forget(articleKey);
  session.places.forget(articleKey);
  const result = await session.records.forget(articleKey);
  if (!result.ok)
    session.get().actions.raise("The article could not be removed: this browser's storage cannot be used now.");
  await refreshRecent(session);
}
