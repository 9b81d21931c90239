import type { Article, UnitKey } from "#core/document/article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import type { SaveOutcome, StoredArticle, StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Change, Transitions } from "#core/review/change.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { createDraftSaver } from "#state/article/queues/draft-saver.ts";
import { type Base, createSaveQueue } from "#state/article/queues/save-queue.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import { storeAnnotation } from "./annotations.ts";
import { remember } from "./ensure-stored.ts";
import { meetConflict, putRecords, takeRecords } from "./other-tabs.ts";
import { writesOf } from "./record-writes.ts";
import { reportFailure, reportSaving } from "./saving.ts";

/** So that the whole text is gone through but once. */
const stored = new WeakMap<Article, StoredArticle>();

export function storedArticle(article: Article): StoredArticle {
  const known = stored.get(article);
  if (known !== undefined) return known;
  const text = (article.byteOrderMark ? "\uFEFF" : "") + article.text;
  const made = { articleKey: articleKeyOf(article.path, text), path: article.path, text };
  stored.set(article, made);
  return made;
}

type Queues = Pick<ArticleSession, "saves" | "draftSaver" | "annotationSaver">;

/** The queues that bring what is done in the article to the record store. */
export function createQueues(session: () => ArticleSession): Queues {
  const onFailure = (failure: StoreFailure) => reportFailure(session(), failure);
  const queues: Queues = {
    saves: createSaveQueue({
      revision: (key) => session().revisions.get(key) ?? 0,
      save: (change, bases) => save(session(), change, bases),
      onSaved: (records) => landed(session(), records),
      onConflict: (theirs, lost) => lostTo(session(), theirs, lost),
      onFailure,
    }),
    draftSaver: createDraftSaver({
      store: (key) => storeDraft(session(), key),
      onSettled: () => {
        if (queues.saves.failed()) queues.saves.send();
        reportSaving(session());
      },
      onFailure,
    }),
    annotationSaver: createDraftSaver({
      store: (id) => storeAnnotation(session(), id, () => remember(session())),
      onSettled: () => reportSaving(session()),
      onFailure,
    }),
  };
  return queues;
}

async function save(
  session: ArticleSession,
  change: Change,
  bases: ReadonlyMap<UnitKey, Base>,
): Promise<Result<SaveOutcome, StoreFailure>> {
  const by = reviewerOf(session.ports.settings.getState());
  const failure = await remember(session);
  if (failure !== null) return fail(failure);
  return session.ports.records.save(session.stored.articleKey, writesOf(change, bases, by));
}

function landed(session: ArticleSession, records: ReadonlyMap<UnitKey, UnitRecord>): void {
  // Answers may come in another order than saves were sent in.
  const latest = [...records].filter(([key, { revision }]) => revision > (session.revisions.get(key) ?? 0));
  for (const [key, { revision }] of latest) session.revisions.set(key, revision);
  const final = new Map(latest.filter(([key]) => !session.saves.busy(key)));
  putRecords(session, final);
  settle(session, final.keys());
}

function lostTo(session: ArticleSession, theirs: ReadonlyMap<UnitKey, UnitRecord>, lost: Transitions<"unit">): void {
  meetConflict(session, theirs, lost);
  settle(session, theirs.keys());
}

/** After a save: what other tabs stored meanwhile. */
function settle(session: ArticleSession, keys: Iterable<UnitKey>): void {
  for (const key of keys) {
    const missed = session.missed.get(key);
    session.missed.delete(key);
    if (missed !== undefined) takeRecords(session, new Map([[key, missed]]));
  }
  reportSaving(session);
}

async function storeDraft(session: ArticleSession, key: UnitKey): Promise<Result<void, StoreFailure>> {
  const { articleKey } = session.stored;
  // Read before anything is awaited: it may be committed or typed on meanwhile.
  const text = ownDraft(session, key);
  const at = session.typedAt.get(key) ?? session.ports.clock.now();
  const base = session.saves.base(key).revision;
  if (!session.remembered) {
    const failure = await remember(session);
    if (failure !== null) return fail(failure);
  }
  const result = await (text === null
    ? session.ports.records.dropDraft(articleKey, key)
    : session.ports.records.saveDraft(articleKey, { key, text, at, base }));
  return result.ok ? ok(undefined) : result;
}
