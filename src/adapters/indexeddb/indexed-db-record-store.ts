/**
 * The record store in the browser's IndexedDB.
 *
 * Every write is one transaction over all tables it touches, so that a crash leaves it whole or undone; other tabs are told over a BroadcastChannel
 * once it is on disk. Which tabs live is asked of the Web Locks API where there is one (it needs a secure context), else by roll call.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { Clock, RecordStore, StoreEvent, UnitWrite } from "#core/ports.ts";
import { readEverywhere, saveAnnotationRow } from "./annotation-tables.ts";
import { type ArticleProgress, createArticleProgress } from "./article-progress.ts";
import { readArticlesAt, readRecent, readReview, rememberArticle } from "./article-tables.ts";
import { attempt } from "./attempt.ts";
import { connect, type MigrationProgress } from "./database.ts";
import { rectoDatabase } from "./migrate.ts";
import { openTabChannel, type TabChannel } from "./tab-channel.ts";
import { holdTabLock, type TabLocks } from "./tab-lock.ts";
import type { RectoConnection } from "./tables.ts";
import { transactAtOnce } from "./transact.ts";
import { dropDraftRow, dropDraftRows, saveDraftRow, saveUnits } from "./unit-tables.ts";

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
  /** Called when a newer version of the app waits for this tab: what it stores now is stored before. */
  readonly onLeaving?: () => Promise<unknown>;
}

export interface IndexedDbRecordStore extends RecordStore {
  /** The page may be gone at once: other tabs read again what it could not tell them. */
  leave(): void;
  /** The tab ends. */
  close(): void;
}

/** A tab answers the roll call from its event loop: long enough for a busy one, short enough to wait for at an opening. */
const ROLL_CALL_MS = 80;

export function createIndexedDbRecordStore(options: IndexedDbRecordStoreOptions): IndexedDbRecordStore {
  const { clock, tab, locks, name = "recto", onMigrating = () => undefined } = options;
  const { onLeaving = async () => undefined } = options;
  const channel = openTabChannel(`${name}-records`, tab, (articleKey) =>
    // What cannot be read now is read when the article is opened.
    attempt(async () => (await loadTables()).hearAgain(connection, channel, articleKey, tab)),
  );
  const connection: RectoConnection = connect(name, rectoDatabase, {
    gone: () => channel.tellSelf({ kind: "absent" }),
    leaving: onLeaving,
    migrating: onMigrating,
  });
  const progress = createArticleProgress(connection, channel, clock);
  const parts: StoreParts = { connection, channel, tab, clock, progress };
  const lock = locks === undefined ? null : holdTabLock(locks, tab);
  return {
    tab,
    open: (article, total) =>
      attempt(async () => {
        const rows = await readReview(connection, article.articleKey);
        progress.open(article.articleKey, rows.review.units);
        const remember = (count: number) =>
          attempt(() => rememberArticle(connection, article, rows, count, clock.now()));
        // Where it can begin at once it does, before whatever is stored next.
        const remembered = typeof total === "number" ? remember(total) : total.then(remember);
        return { ...rows.review, remembered };
      }),
    ...writing(parts),
    everywhere: () => attempt(() => readEverywhere(connection)),
    aliveTabs: () => attempt(() => lock?.alive() ?? channel.roll(ROLL_CALL_MS)),
    recent: (after) => attempt(() => readRecent(connection, after)),
    articlesAt: (path) => attempt(() => readArticlesAt(connection, path)),
    ...keepingVersions(connection),
    load: (articleKey) =>
      attempt(() =>
        transactAtOnce(connection, ["texts"], "readonly", ({ store }) => store.get(articleKey)).then(
          (text) => text ?? null,
        ),
      ),
    ...carrying(parts),
    forget: (articleKey) =>
      attempt(async () => {
        await (await loadTables()).forgetArticle(connection, articleKey);
        channel.tell(articleKey, { kind: "absent" });
        channel.tellCounted(articleKey);
      }),
    watch: (articleKey, listener) => {
      const end = channel.watch(articleKey, listener);
      return () => {
        end();
        progress.close(articleKey);
      };
    },
    leave: channel.leave,
    close: () => {
      lock?.release();
      channel.close();
      connection.close();
    },
  };
}

/** Needed once an article has another version or is forgotten, or another tab goes. */
const loadTables = () => import("./carry-tables.ts");

function carrying({ connection, channel, clock, progress }: StoreParts) {
  const tell = (articleKey: string, added: readonly StoreEvent[] | null) => {
    for (const event of added ?? []) {
      if (event.kind === "units") progress.take(articleKey, event.records);
      channel.tell(articleKey, event);
    }
    return added !== null;
  };
  return {
    loadReview: (articleKey) => attempt(async () => (await loadTables()).readWholeReview(connection, articleKey)),
    carryOver: (articleKey, review, report) =>
      attempt(async () => {
        tell(articleKey, await (await loadTables()).addCarried(connection, articleKey, review, report, clock.now()));
      }),
    addReview: (articleKey, addition) =>
      attempt(async () =>
        tell(articleKey, await (await loadTables()).addDecided(connection, articleKey, addition, clock.now())),
      ),
  } satisfies Pick<RecordStore, "loadReview" | "carryOver" | "addReview">;
}

/** Their code comes with the first history that is looked at. */
function keepingVersions(connection: RectoConnection) {
  const load = () => import("./version-table.ts");
  return {
    versions: (articleKey, key, before) =>
      attempt(async () => (await load()).readVersions(connection, articleKey, key, before)),
    pruneVersions: (articleKey, present) =>
      attempt(async () => (await load()).pruneVersionRows(connection, articleKey, present)),
  } satisfies Pick<RecordStore, "versions" | "pruneVersions">;
}

interface StoreParts {
  readonly connection: RectoConnection;
  readonly channel: TabChannel;
  readonly tab: string;
  readonly clock: Clock;
  readonly progress: ArticleProgress;
}

type Writing = Pick<RecordStore, "save" | "putBack" | "saveDraft" | "dropDraft" | "saveAnnotation">;

/** What changes something of an article; other tabs are told. */
function writing(parts: StoreParts): Writing {
  const { connection, channel, tab, clock, progress } = parts;
  const drafts = keepingDrafts(parts);
  return {
    save: (articleKey, writes) =>
      attempt(async () => {
        const outcome = await saveUnits(connection, articleKey, tab, writes, clock.now());
        if (outcome.kind === "conflict") return outcome;
        channel.tell(articleKey, { kind: "units", records: outcome.records });
        progress.take(articleKey, outcome.records);
        drafts.dropBehind(articleKey, writes);
        mindAbsence(parts, articleKey);
        return outcome;
      }),
    putBack: (articleKey, units) =>
      attempt(async () => (await loadTables()).putBackUnits(connection, articleKey, units)),
    saveDraft: drafts.saveDraft,
    dropDraft: drafts.dropDraft,
    saveAnnotation: (articleKey, annotation) =>
      attempt(async () => {
        const isStored = await saveAnnotationRow(connection, articleKey, annotation);
        if (articleKey !== null) mindAbsence(parts, articleKey);
        if (isStored) channel.tell(articleKey, { kind: "annotation", annotation });
      }),
  };
}

interface KeepingDrafts extends Pick<RecordStore, "saveDraft" | "dropDraft"> {
  /** Drops the drafts that went with a save. Nobody waits for it: one that stays is older than what was decided, and passed over. */
  dropBehind(articleKey: string, writes: readonly UnitWrite[]): void;
}

function keepingDrafts(parts: StoreParts): KeepingDrafts {
  const { connection, channel, tab } = parts;
  /** This tab's drafts in the store, each with the revision it was typed over, by article. */
  const kept = new Map<string, Map<UnitKey, number>>();
  const keptOf = (articleKey: string) => {
    const found = kept.get(articleKey) ?? new Map<UnitKey, number>();
    kept.set(articleKey, found);
    return found;
  };
  return {
    dropBehind: (articleKey, writes) => {
      const known = keptOf(articleKey);
      const behind = writes.filter(({ key, baseRevision }) => (known.get(key) ?? Infinity) <= baseRevision);
      const keys = behind.map(({ key }) => key);
      if (keys.length === 0) return;
      for (const key of keys) known.delete(key);
      dropDraftRows(connection, articleKey, keys, tab).catch(() => undefined);
      for (const key of keys) channel.tell(articleKey, { kind: "draft-dropped", key, tab });
    },
    saveDraft: (articleKey, typed, from = tab) =>
      attempt(async () => {
        const draft = { ...typed, tab };
        keptOf(articleKey).set(typed.key, typed.base ?? 0);
        await saveDraftRow(connection, articleKey, draft, from);
        channel.tell(articleKey, { kind: "draft", draft });
        if (from !== tab) channel.tell(articleKey, { kind: "draft-dropped", key: typed.key, tab: from });
        mindAbsence(parts, articleKey);
      }),
    dropDraft: (articleKey, key, owner = tab) =>
      attempt(async () => {
        if (owner === tab) keptOf(articleKey).delete(key);
        const had = await dropDraftRow(connection, articleKey, key, owner);
        if (had) channel.tell(articleKey, { kind: "draft-dropped", key, tab: owner });
      }),
  };
}

/** Whatever of an article is stored while the article itself is not there, its tab has to store that again. */
function mindAbsence({ channel, progress }: StoreParts, articleKey: string): void {
  progress
    .note(articleKey)
    .then((isKnown) => {
      if (isKnown) channel.tellCounted(articleKey);
      else channel.tellSelf({ kind: "absent" }, articleKey);
    })
    // What is stored is stored: the list of recent articles is brought up to date when the article is opened.
    .catch(() => undefined);
}
