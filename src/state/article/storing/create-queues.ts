import type { Article, UnitKey } from "#core/document/article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import type { SaveOutcome, StoredArticle, StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Change, Transition } from "#core/review/change.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { createDraftSaver } from "#state/article/queues/draft-saver.ts";
import { createSaveQueue } from "#state/article/queues/save-queue.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import { storeComment } from "./comments.ts";
import { storeDismissal } from "./dismissals.ts";
import { remember } from "./ensure-stored.ts";
import { meetConflict, putRecords, takeRecords } from "./other-tabs.ts";
import { writesOf } from "./record-writes.ts";
import { reportFailure, reportSaving } from "./saving.ts";

export function storedArticle(article: Article): StoredArticle {
  const text = (article.byteOrderMark ? "\uFEFF" : "") + article.text;
  return { articleKey: articleKeyOf(article.path, text), path: article.path, text };
}

type Queues = Pick<ArticleSession, "saves" | "draftSaver" | "annotationSaver">;

/** The queues that bring what is done in the article to the record store. */
export function createQueues(session: () => ArticleSession): Queues {
  const onFailure = (failure: StoreFailure) => reportFailure(session(), failure);
  const queues: Queues = {
    saves: createSaveQueue({
      save: (change) => save(session(), change),
      onSaved: (records) => landed(session(), records),
      onConflict: (theirs, lost) => lostTo(session(), theirs, lost),
      onFailure,
    }),
    draftSaver: createDraftSaver({
      store: (key) => storeDraft(session(), key),
      busy: (key) => queues.saves.busy(key),
      onSettled: () => {
        if (queues.saves.failed()) queues.saves.send();
        reportSaving(session());
      },
      onFailure,
    }),
    annotationSaver: createDraftSaver({
      store: (id) => storeAnnotation(session(), id),
      busy: () => false,
      onSettled: () => reportSaving(session()),
      onFailure,
    }),
  };
  return queues;
}

async function save(session: ArticleSession, change: Change): Promise<Result<SaveOutcome, StoreFailure>> {
  const by = reviewerOf(session.ports.settings.getState());
  const failure = await remember(session);
  if (failure !== null) return fail(failure);
  return session.ports.records.save(session.stored.articleKey, writesOf(session, change, by));
}

function storeAnnotation(session: ArticleSession, id: string): Promise<Result<void, StoreFailure>> {
  const know = () => remember(session);
  return storeDismissal(session, id, know) ?? storeComment(session, id, know);
}

function landed(session: ArticleSession, records: ReadonlyMap<UnitKey, UnitRecord>): void {
  const final = new Map([...records].filter(([key]) => !session.saves.busy(key)));
  for (const [key, { revision }] of records) session.revisions.set(key, revision);
  putRecords(session, final);
  settle(session, final.keys());
}

function lostTo(
  session: ArticleSession,
  theirs: ReadonlyMap<UnitKey, UnitRecord>,
  lost: ReadonlyMap<UnitKey, Transition>,
): void {
  meetConflict(session, theirs, lost);
  settle(session, theirs.keys());
}

/** After a save: what other tabs stored meanwhile, and drafts typed meanwhile, whose stored copies went with the save. */
function settle(session: ArticleSession, keys: Iterable<UnitKey>): void {
  for (const key of keys) {
    const missed = session.missed.get(key);
    session.missed.delete(key);
    if (missed !== undefined) takeRecords(session, new Map([[key, missed]]));
    if (ownDraft(session, key) !== null) session.draftSaver.touch(key);
  }
  session.draftSaver.run();
  reportSaving(session);
}

async function storeDraft(session: ArticleSession, key: UnitKey): Promise<Result<void, StoreFailure>> {
  const { articleKey } = session.stored;
  // Read before anything is awaited: it may be committed or typed on meanwhile.
  const text = ownDraft(session, key);
  const at = session.typedAt.get(key) ?? session.ports.clock.now();
  if (!session.remembered) {
    const failure = await remember(session);
    if (failure !== null) return fail(failure);
  }
  const result = await (text === null
    ? session.ports.records.dropDraft(articleKey, key)
    : session.ports.records.saveDraft(articleKey, { key, text, at }));
  return result.ok ? ok(undefined) : result;
}
