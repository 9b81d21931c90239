import type { OpenedReview, StoredReview, StoreEvent, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { FilterLanguage } from "#core/search/filter-language.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { LoadedReview } from "#state/article/session/article-store.ts";
import { endAlert, raise } from "#state/article/session/notices.ts";
import { readOn, whenWhole } from "#state/article/session/reading-on.ts";
import { takeAnnotations } from "./annotations.ts";
import { takeEarlierTranslations } from "./earlier-translations.ts";
import { carryEarlierVersion, hasReview } from "./earlier-version.ts";
import { segmentCount, storeAnew } from "./ensure-stored.ts";
import { openStoredFields } from "./opened-fields.ts";
import { hearStoreEvent, putRecords, takeRecords } from "./other-tabs.ts";
import { NOT_LOADED } from "./other-version.ts";
import { lastPlace } from "./place.ts";
import { restoreDrafts } from "./restore-drafts.ts";
import { reportFailure } from "./saving.ts";
import { pruneVersions } from "./unit-versions.ts";

/**
 * Reads what is stored about the article and takes it in, and hears from then on what other tabs store. For an article that was kept because it could not be
 * stored, what it holds goes before what is read.
 */
export async function loadReview(session: ArticleSession): Promise<LoadedReview> {
  const early: StoreEvent[] = [];
  let hear = (event: StoreEvent) => {
    early.push(event);
  };
  const { records } = session.ports;
  session.unwatch();
  session.unwatch = records.watch(session.stored.articleKey, (event) => hear(event));
  const language = rememberedLanguage(session);
  // Asked for first: opening goes on to write the whole text, and what is asked for then waits until that is done.
  const sameName = records.articlesAt(session.stored.path);
  const opened = await openStored(session);
  // What is stored may speak of any of its units.
  if (!opened.ok || hasReview(opened.value)) readOn(session);
  const earlier = await carryEarlierVersion(session, opened, sameName);
  const result = earlier?.other === null ? await openStored(session) : opened;
  const alive = result.ok ? await aliveTabs(session, result.value) : new Set<string>();
  if (session.isDisposed) return { restored: 0, note: null, filterLanguage: null };
  endAlert(session);
  session.patch({ saving: "saved" });
  const restored = await takeStored(session, result, alive);
  hear = (event) => {
    readOn(session);
    if (event.kind === "absent") void storeAnew(session);
    else hearStoreEvent(session, event);
  };
  for (const event of early) hear(event);
  session.patch({ otherVersion: earlier?.other ?? null });
  return { restored, note: earlier?.note ?? null, filterLanguage: await language };
}

/** A filter whose code does not come is given up: what is left out of sight by nobody's wish costs more than typing it again. */
async function rememberedLanguage(session: ArticleSession): Promise<FilterLanguage | null> {
  if ((lastPlace(session, undefined)?.filter ?? "") === "") return null;
  const code = await import("#core/search/filter-language.ts").catch(() => null);
  return code?.filterLanguage ?? null;
}

/** Reads what is stored now, which is another tab's or a carried one's too, and takes it in. */
export async function loadAgain(session: ArticleSession): Promise<void> {
  const result = await openStored(session);
  const alive = result.ok ? await aliveTabs(session, result.value) : new Set<string>();
  if (!session.isDisposed) await takeStored(session, result, alive);
}

function openStored(session: ArticleSession) {
  const { rest, stored, ports } = session;
  const count = () => segmentCount(session.open.article);
  const total = rest === null ? count() : new Promise<number>((tell) => whenWhole(session, () => tell(count())));
  return ports.records.open(stored, total);
}

/** Only drafts of other tabs make it worth asking. */
async function aliveTabs(
  { ports: { records } }: ArticleSession,
  { drafts }: StoredReview,
): Promise<ReadonlySet<string>> {
  if (drafts.every(({ tab }) => tab === records.tab)) return new Set();
  const result = await records.aliveTabs();
  return result.ok ? result.value : new Set();
}

async function takeStored(
  session: ArticleSession,
  result: Result<OpenedReview, StoreFailure>,
  alive: ReadonlySet<string>,
): Promise<number> {
  session.remembered = result.ok;
  if (!result.ok) {
    reportFailure(session, result.failure);
    return 0;
  }
  await openStoredFields(session, result.value).catch(() => raise(session, NOT_LOADED));
  void result.value.remembered.then((remembered) => {
    if (session.isDisposed) return undefined;
    if (remembered.ok) return pruneVersions(session);
    session.remembered = false;
    reportFailure(session, remembered.failure);
    return undefined;
  });
  if (session.revisions.size === 0 && session.saves.pending() === 0) putRecords(session, result.value.units);
  else takeRecords(session, result.value.units);
  takeAnnotations(session, result.value.annotations);
  takeEarlierTranslations(session, result.value);
  return restoreDrafts(session, result.value.drafts, alive);
}
