import type { StoreFailure } from "#core/ports.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { Saving } from "#state/article/session/article-state.ts";
import { endAlert, raise } from "#state/article/session/notices.ts";

/** How often a failed record store is tried again while nothing else does so. */
const RETRY_MS = 10_000;

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  unavailable: "This browser's storage cannot be used now.",
  full: "This browser's storage is full.",
  outdated: "A newer version of Recto runs in another tab: reload this page.",
};

/** Brings `saving` up to date, and says of what just happened that it is saved once it is. */
export function reportSaving(session: ArticleSession): void {
  const saving = savingOf(session);
  const { message, saving: before } = session.get();
  const told = saving === "saved" && message === session.unsavedMessage;
  if (told) session.unsavedMessage = null;
  if (told) session.patch({ saving, message: `${message} · saved` });
  else if (saving !== before) session.patch({ saving });
  if (saving === "saved") endFailure(session);
}

/** All is stored: what was said of the store's failure no longer holds. */
function endFailure(session: ArticleSession): void {
  const { failureAlert } = session;
  session.failureAlert = null;
  if (failureAlert !== null && session.get().alert === failureAlert) endAlert(session);
}

/** Work goes on in this page; said once, until the store is back. */
export function reportFailure(session: ArticleSession, failure: StoreFailure): void {
  if (session.isDisposed) return;
  session.retry ??= setTimeout(() => {
    session.retry = null;
    sendAll(session);
  }, RETRY_MS);
  if (session.get().saving === "memory") return;
  session.patch({ saving: "memory" });
  raise(
    session,
    `${FAILURES[failure]} Your work goes on and is kept in this page while it stays open, and Export still works: export before you close it.`,
  );
  session.failureAlert = session.get().alert;
}

/** Stores whatever is not stored yet, now. */
export function sendAll(session: ArticleSession): void {
  if (session.isDisposed) return;
  session.draftSaver.run();
  session.annotationSaver.run();
  session.saves.send();
}

/** Whether nothing of the article lives in this page only. */
export function isStored({ saves, draftSaver, annotationSaver, remembered, versions }: ArticleSession): boolean {
  const pending = saves.pending() + draftSaver.pending() + annotationSaver.pending();
  return pending === 0 && (remembered || versions.size === 0);
}

function savingOf({ saves, draftSaver, annotationSaver, remembered }: ArticleSession): Saving {
  if (saves.failed() || draftSaver.failed() || annotationSaver.failed() || !remembered) return "memory";
  return saves.pending() + draftSaver.pending() + annotationSaver.pending() > 0 ? "saving" : "saved";
}
