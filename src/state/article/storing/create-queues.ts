import type { Article, UnitKey } from "#core/document/article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import type { StoredArticle, StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Transition } from "#core/review/change.ts";
import { emptyJournal } from "#core/review/journal.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { createDraftSaver } from "#state/article/queues/draft-saver.ts";
import { createSaveQueue } from "#state/article/queues/save-queue.ts";
import { ownDraft, type Session, type Sitting } from "#state/article/session/article-session.ts";
import { reviewerOf } from "#state/workspace/choosing.ts";
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

/** The article with its queues, tied to the session's record store. Nothing is read or shown yet. */
export function createSitting(session: Session, article: Article, stored: StoredArticle): Sitting {
  const onFailure = (failure: StoreFailure) => reportFailure(session, sitting, failure);
  const sitting: Sitting = {
    open: {
      article,
      articleKey: stored.articleKey,
      indexOf: new Map(article.units.map(({ key }, index) => [key, index])),
    },
    stored,
    revisions: new Map(),
    versions: new Map(),
    typedAt: new Map(),
    elsewhere: new Map(),
    conflicts: new Map(),
    missed: new Map(),
    journal: emptyJournal,
    takenBack: null,
    broughtBack: null,
    remembered: false,
    retry: null,
    unwatch: () => undefined,
    saves: createSaveQueue({
      save: async (change) => {
        const by = reviewerOf(session.get());
        const failure = await remember(session, sitting);
        return failure === null ? session.port.save(stored.articleKey, writesOf(sitting, change, by)) : fail(failure);
      },
      onSaved: (records) => landed(session, sitting, records),
      onConflict: (theirs, lost) => lostTo(session, sitting, theirs, lost),
      onFailure,
    }),
    draftSaver: createDraftSaver({
      store: (key) => storeDraft(session, sitting, key),
      busy: (key) => sitting.saves.busy(key),
      onSettled: () => {
        if (sitting.saves.failed()) sitting.saves.send();
        reportSaving(session, sitting);
      },
      onFailure,
    }),
    annotationSaver: createDraftSaver({
      store: (id) =>
        storeDismissal(session, sitting, id, () => remember(session, sitting)) ??
        storeComment(session, sitting, id, () => remember(session, sitting)),
      busy: () => false,
      onSettled: () => reportSaving(session, sitting),
      onFailure,
    }),
  };
  return sitting;
}

function landed(session: Session, sitting: Sitting, records: ReadonlyMap<UnitKey, UnitRecord>): void {
  if (session.sitting !== sitting) {
    for (const [key, { revision }] of records) sitting.revisions.set(key, revision);
    return;
  }
  const final = new Map([...records].filter(([key]) => !sitting.saves.busy(key)));
  for (const [key, { revision }] of records) sitting.revisions.set(key, revision);
  putRecords(session, sitting, final);
  settle(session, sitting, final.keys());
}

function lostTo(
  session: Session,
  sitting: Sitting,
  theirs: ReadonlyMap<UnitKey, UnitRecord>,
  lost: ReadonlyMap<UnitKey, Transition>,
): void {
  if (session.sitting === sitting) {
    meetConflict(session, sitting, theirs, lost);
    settle(session, sitting, theirs.keys());
    return;
  }
  // Nobody is there to ask: the text is found as a draft when the article is opened again.
  session.parked.delete(sitting.stored.articleKey);
  for (const [key, { from, to }] of lost) {
    if (from.target === to.target) continue;
    void session.port.saveDraft(sitting.stored.articleKey, { key, text: to.target, at: session.clock.now() });
  }
}

/** After a save: what other tabs stored meanwhile, and drafts typed meanwhile, whose stored copies went with the save. */
function settle(session: Session, sitting: Sitting, keys: Iterable<UnitKey>): void {
  for (const key of keys) {
    const missed = sitting.missed.get(key);
    sitting.missed.delete(key);
    if (missed !== undefined) takeRecords(session, sitting, new Map([[key, missed]]));
    if (ownDraft(session, key) !== null) sitting.draftSaver.touch(key);
  }
  sitting.draftSaver.run();
  reportSaving(session, sitting);
}

async function storeDraft(session: Session, sitting: Sitting, key: UnitKey): Promise<Result<void, StoreFailure>> {
  const { articleKey } = sitting.stored;
  // Read before anything is awaited: the article may be another one afterwards.
  if (session.sitting !== sitting && session.parked.get(articleKey)?.sitting !== sitting) return ok(undefined);
  const text = session.sitting === sitting ? ownDraft(session, key) : parkedDraft(session, articleKey, key);
  const at = sitting.typedAt.get(key) ?? session.clock.now();
  if (!sitting.remembered) {
    const failure = await remember(session, sitting);
    if (failure !== null) return fail(failure);
  }
  const result = await (text === null
    ? session.port.dropDraft(articleKey, key)
    : session.port.saveDraft(articleKey, { key, text, at }));
  return result.ok ? ok(undefined) : result;
}

function parkedDraft(session: Session, articleKey: string, key: UnitKey): string | null {
  const draft = session.parked.get(articleKey)?.state.drafts.get(key);
  return draft === undefined || draft.elsewhere ? null : draft.text;
}
