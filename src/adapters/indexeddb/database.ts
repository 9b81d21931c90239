/**
 * The tables in IndexedDB. Article keys and unit keys are only ever values and parts of compound keys, never property names.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { UnitKey } from "#core/document/article.ts";
import type { RecentArticle, StoredArticle } from "#core/ports.ts";
import type { Comment, CommentId } from "#core/review/comment.ts";
import type { Dismissal, DismissalId } from "#core/review/dismissal.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";

export interface UnitRow extends UnitRecord {
  readonly articleKey: string;
  readonly key: UnitKey;
}

export interface DraftRow extends Draft {
  readonly articleKey: string;
}

export interface CommentRow extends Comment {
  readonly articleKey: string;
}

export interface DismissalRow extends Dismissal {
  readonly articleKey: string;
}

export interface RectoTables extends DBSchema {
  /** Small rows, so that the list of recent articles is read without their texts. */
  articles: { key: string; value: RecentArticle };
  texts: { key: string; value: StoredArticle };
  units: { key: [articleKey: string, key: UnitKey]; value: UnitRow };
  drafts: { key: [articleKey: string, key: UnitKey, tab: string]; value: DraftRow };
  comments: { key: [articleKey: string, id: CommentId]; value: CommentRow };
  dismissals: { key: [articleKey: string, id: DismissalId]; value: DismissalRow };
  workspaceDismissals: { key: DismissalId; value: Dismissal };
}

export type RectoDatabase = IDBPDatabase<RectoTables>;

/** 2: comments. 3: dismissals. */
const VERSION = 3;

/** How long an opening may take before work goes on without storage; a later attempt uses it once it is there. */
const PATIENCE_MS = 3000;

export interface Connection {
  /** The open database; rejects where there is none. Tried anew at every call after a failure or a lost connection. */
  get(): Promise<RectoDatabase>;
  close(): void;
}

/** @param onGone the database was removed, or has to make way for a newer version */
export function connect(name: string, onGone: () => void): Connection {
  let current: Promise<RectoDatabase> | null = null;
  const lose = (lost: Promise<RectoDatabase>) => {
    if (current === lost) current = null;
  };
  const open = () => {
    const opening: Promise<RectoDatabase> = openTables(name, () => {
      opening.then((db) => db.close()).catch(() => undefined);
      lose(opening);
      onGone();
    });
    opening.catch(() => lose(opening));
    return opening;
  };
  return {
    get: () => {
      current ??= open();
      return withPatience(current);
    },
    close: () => {
      current?.then((db) => db.close()).catch(() => undefined);
      current = null;
    },
  };
}

/** Rejects rather than throws where there is no IndexedDB at all. `onLost`: the connection is gone or must make way for a newer version. */
async function openTables(name: string, onLost: () => void): Promise<RectoDatabase> {
  return openDB<RectoTables>(name, VERSION, {
    upgrade: (database, from) => {
      if (from < 1) {
        database.createObjectStore("articles", { keyPath: "articleKey" });
        database.createObjectStore("texts", { keyPath: "articleKey" });
        database.createObjectStore("units", { keyPath: ["articleKey", "key"] });
        database.createObjectStore("drafts", { keyPath: ["articleKey", "key", "tab"] });
      }
      if (from < 2) database.createObjectStore("comments", { keyPath: ["articleKey", "id"] });
      if (from < 3) {
        database.createObjectStore("dismissals", { keyPath: ["articleKey", "id"] });
        database.createObjectStore("workspaceDismissals", { keyPath: "id" });
      }
    },
    blocking: onLost,
    terminated: onLost,
  });
}

async function withPatience(opening: Promise<RectoDatabase>): Promise<RectoDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database did not open in time.")), PATIENCE_MS);
  });
  return Promise.race([opening, tooLong]).finally(() => clearTimeout(timer));
}
