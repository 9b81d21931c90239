/**
 * The record store in the browser's IndexedDB.
 *
 * Every write is one transaction over all tables it touches, so that a crash leaves it whole or undone; other tabs are told over a BroadcastChannel
 * once it is on disk. Which tabs live is asked of the Web Locks API where there is one (it needs a secure context), else by roll call.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { Clock, RecordStore, UnitWrite } from "#core/ports.ts";
import { forgetArticle, readRecent, readReview, rememberArticle } from "./article-tables.ts";
import { attempt } from "./attempt.ts";
import { saveCommentRow } from "./comment-table.ts";
import { type Connection, connect } from "./database.ts";
import { saveDismissalRow } from "./dismissal-tables.ts";
import type { MigrationProgress } from "./migrate.ts";
import { openTabChannel, type TabChannel } from "./tab-channel.ts";
import { holdTabLock, type TabLocks } from "./tab-lock.ts";
import { transact } from "./transact.ts";
import { dropDraftRow, putBackUnits, saveDraftRow, saveUnits } from "./unit-tables.ts";
import { pruneVersionRows, readVersions } from "./version-table.ts";

export interface IndexedDbRecordStoreOptions {
  readonly clock: Clock;
  /** Unique to this page load. */
  readonly tab: string;
  /** `navigator.locks`; absent where the page is not a secure context. */
  readonly locks?: TabLocks | undefined;
  /** Of the database and the channel. */
  readonly name?: string;
  /** Called again and again while what an earlier version of the app stored is brought to the present shape; nothing is answered meanwhile. */
  readonly onMigrating?: (progress: MigrationProgress) => void;
}

export interface IndexedDbRecordStore extends RecordStore {
  /** The tab ends. */
  close(): void;
}

/** A tab answers the roll call from its event loop: long enough for a busy one, short enough to wait for at an opening. */
const ROLL_CALL_MS = 80;

export function createIndexedDbRecordStore(options: IndexedDbRecordStoreOptions): IndexedDbRecordStore {
  const { clock, tab, locks, name = "recto", onMigrating = () => undefined } = options;
  const channel = openTabChannel(`${name}-records`, tab);
  const connection: Connection = connect(name, {
    gone: () => channel.tellSelf({ kind: "absent" }),
    migrating: onMigrating,
  });
  const lock = locks === undefined ? null : holdTabLock(locks, tab);
  return {
    tab,
    open: (article, total) =>
      attempt(async () => {
        const review = await readReview(connection, article.articleKey);
        const remembered = attempt(() => rememberArticle(connection, article, total, clock.now()));
        return { ...review, remembered };
      }),
    ...writing({ connection, channel, tab, clock }),
    aliveTabs: () => attempt(() => lock?.alive() ?? channel.roll(ROLL_CALL_MS)),
    recent: () => attempt(() => readRecent(connection)),
    versions: (articleKey, key, before) => attempt(() => readVersions(connection, articleKey, key, before)),
    load: (articleKey) =>
      attempt(() =>
        transact(
          connection,
          ["texts"],
          "readonly",
          async (tx) => (await tx.objectStore("texts").get(articleKey)) ?? null,
        ),
      ),
    ...carrying({ connection, channel, clock }),
    forget: (articleKey) =>
      attempt(async () => {
        await forgetArticle(connection, articleKey);
        channel.tell(articleKey, { kind: "absent" });
      }),
    watch: channel.watch,
    close: () => {
      lock?.release();
      channel.close();
      connection.close();
    },
  };
}

/** What is needed once an article has another version: its code comes when it is. */
function carrying({ connection, channel, clock }: Omit<StoreParts, "tab">) {
  return {
    loadReview: (articleKey) =>
      attempt(async () => (await import("./carry-tables.ts")).readWholeReview(connection, articleKey)),
    carryOver: (articleKey, review, report) =>
      attempt(async () => {
        const { addCarried } = await import("./carry-tables.ts");
        const added = await addCarried(connection, articleKey, review, report, clock.now());
        for (const event of added) channel.tell(articleKey, event);
      }),
  } satisfies Pick<RecordStore, "loadReview" | "carryOver">;
}

interface StoreParts {
  readonly connection: Connection;
  readonly channel: TabChannel;
  readonly tab: string;
  readonly clock: Clock;
}

type Writing = Pick<
  RecordStore,
  "save" | "pruneVersions" | "putBack" | "saveDraft" | "dropDraft" | "saveComment" | "saveDismissal"
>;

/** What changes something of an article; other tabs are told. */
function writing({ connection, channel, tab, clock }: StoreParts): Writing {
  /** Whatever of an article is stored while the article itself is not there, its tab has to store that again. */
  const mindAbsence = (articleKey: string, isKnown: boolean) => {
    if (!isKnown) channel.tellSelf({ kind: "absent" }, articleKey);
  };
  /** The revisions that this tab stored or sent, by article and unit. */
  const sent = new Map<string, Map<UnitKey, number>>();
  const noteSent = (articleKey: string, writes: readonly UnitWrite[]) => {
    const units = sent.get(articleKey) ?? new Map<UnitKey, number>();
    for (const { key, baseRevision } of writes) units.set(key, baseRevision + 1);
    sent.set(articleKey, units);
  };
  return {
    save: (articleKey, writes) =>
      attempt(async () => {
        noteSent(articleKey, writes);
        const { outcome, dropped, isKnown } = await saveUnits(connection, articleKey, tab, writes, clock.now());
        if (outcome.kind === "saved") channel.tell(articleKey, { kind: "units", records: outcome.records });
        for (const key of dropped) channel.tell(articleKey, { kind: "draft-dropped", key, tab });
        mindAbsence(articleKey, isKnown);
        return outcome;
      }),
    pruneVersions: (articleKey, present) => attempt(() => pruneVersionRows(connection, articleKey, present)),
    putBack: (articleKey, units) => attempt(() => putBackUnits(connection, articleKey, units, clock.now())),
    saveDraft: (articleKey, { key, text, at }) =>
      attempt(async () => {
        const draft = { key, text, at, tab };
        const revision = sent.get(articleKey)?.get(key) ?? 0;
        const isKnown = await saveDraftRow(connection, articleKey, draft, revision, clock.now());
        channel.tell(articleKey, { kind: "draft", draft });
        mindAbsence(articleKey, isKnown);
      }),
    dropDraft: (articleKey, key, owner = tab) =>
      attempt(async () => {
        const had = await dropDraftRow(connection, articleKey, key, owner);
        if (had) channel.tell(articleKey, { kind: "draft-dropped", key, tab: owner });
      }),
    saveComment: (articleKey, comment) =>
      attempt(async () => {
        const { isStored, isKnown } = await saveCommentRow(connection, articleKey, comment, clock.now());
        mindAbsence(articleKey, isKnown);
        if (isStored) channel.tell(articleKey, { kind: "comment", comment });
      }),
    saveDismissal: (articleKey, dismissal) =>
      attempt(async () => {
        const { isStored, isKnown } = await saveDismissalRow(connection, articleKey, dismissal, clock.now());
        mindAbsence(articleKey, isKnown);
        if (isStored) channel.tell(dismissal.unit === null ? null : articleKey, { kind: "dismissal", dismissal });
      }),
  };
}
