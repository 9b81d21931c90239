/** Making the record store know the article with all that this page has of it. */
import type { Article, UnitKey } from "#core/document/article.ts";
import type { StoreFailure } from "#core/ports.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import { say } from "#state/article/session/notices.ts";
import { allAnnotations } from "./annotations.ts";
import { storeCarriedAgain } from "./earlier-translations.ts";
import { takeRecords } from "./other-tabs.ts";
import { reportFailure, reportSaving, sendAll } from "./saving.ts";

const KEPT_AGAIN =
  "This article was removed from the browser’s storage, perhaps in another tab. It is open here, so all of it is kept again.";

/** What progress is told in. */
export function segmentCount(article: Article): number {
  return article.units.filter((unit) => unit.kind === "segment").length;
}

/**
 * Makes the record store know the article where it failed to when the article was opened, or where it has lost it since; what was stored before goes back
 * too. Null where it does.
 */
export async function remember(session: ArticleSession): Promise<StoreFailure | null> {
  if (session.remembered) return null;
  const { articleKey } = session.stored;
  const result = await session.ports.records.open(session.stored, segmentCount(session.open.article));
  if (!result.ok) return result.failure;
  const remembered = await result.value.remembered;
  if (!remembered.ok) return remembered.failure;
  const before = storedOnce(session);
  const carried = await storeCarriedAgain(session);
  if (carried?.ok === false) return carried.failure;
  const putBack = before.size === 0 ? null : await session.ports.records.putBack(articleKey, before);
  if (putBack?.ok === false) return putBack.failure;
  session.remembered = true;
  takeRecords(session, result.value.units);
  return null;
}

/** The store has lost the article: everything of it that is in this page is stored again. */
export async function storeAnew(session: ArticleSession): Promise<void> {
  if (!session.remembered) return;
  session.remembered = false;
  const failure = await remember(session);
  const { drafts } = session.get();
  for (const key of drafts.keys()) if (ownDraft(session, key) !== null) session.draftSaver.touch(key);
  for (const { id } of allAnnotations(session.get())) session.annotationSaver.touch(id);
  if (failure !== null) reportFailure(session, failure);
  else {
    sendAll(session);
    say(session, KEPT_AGAIN, null);
  }
  reportSaving(session);
}

/** Versions that the store had, but for those of units a save of which is under way. */
function storedOnce({ versions, revisions, saves }: ArticleSession): ReadonlyMap<UnitKey, readonly UnitRecord[]> {
  return new Map([...versions].filter(([key]) => revisions.has(key) && !saves.busy(key)));
}
