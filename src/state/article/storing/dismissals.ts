/** The map of dismissals, by id, which is replaced and never mutated; withdrawn ones stay in it, so that an older copy never brings them back. */
import type { StoreFailure } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import type { Transitions } from "#core/review/change.ts";
import type { Dismissal, DismissalId } from "#core/review/dismissal.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** Does what a Change says about dismissals: it holds at once, and is stored at once. */
export function applyDismissals(session: ArticleSession, changed: Transitions<"dismissal">): void {
  const dismissals = new Map(session.get().dismissals);
  for (const [id, { to }] of changed) {
    const last = dismissals.get(id)?.changedAt ?? 0;
    dismissals.set(id, { ...to, changedAt: Math.max(session.ports.clock.now(), last + 1) });
    session.annotationSaver.touch(id);
  }
  session.patch({ dismissals });
  session.annotationSaver.run();
}

/** Takes dismissals of the store or of another tab, where they are newer than those here. */
export function takeDismissals(session: ArticleSession, stored: readonly Dismissal[]): void {
  const before = session.get().dismissals;
  const newer = stored.filter(({ id, changedAt }) => (before.get(id)?.changedAt ?? -1) < changedAt);
  if (newer.length === 0) return;
  session.patch({ dismissals: new Map([...before, ...newer.map((one) => [one.id, one] as const)]) });
}

/** Null where there is no dismissal of that id. */
export function storeDismissal(
  session: ArticleSession,
  id: DismissalId,
  remember: () => Promise<StoreFailure | null>,
): Promise<Result<void, StoreFailure>> | null {
  const { articleKey } = session.stored;
  const dismissal = session.get().dismissals.get(id);
  return dismissal === undefined ? null : store(session, articleKey, dismissal, remember);
}

async function store(
  session: ArticleSession,
  articleKey: string,
  dismissal: Dismissal,
  remember: () => Promise<StoreFailure | null>,
): Promise<Result<void, StoreFailure>> {
  const failure = await remember();
  return failure === null ? session.ports.records.saveDismissal(articleKey, dismissal) : fail(failure);
}
