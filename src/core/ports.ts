/** Interfaces to the outside. The core and the state know these; only `main.tsx` names an implementation. */
import type { UnitKey } from "#core/document/article.ts";
import type { Result } from "#core/result.ts";
import type { Draft, UnitRecord, UnitState } from "#core/review/record.ts";

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Why the record store did not do what was asked. `unavailable`: no storage here, or it was taken away; `full`: no room left. */
export type StoreFailure = "unavailable" | "full";

/** An article as the store keeps it, so that work can go on without the file. */
export interface StoredArticle {
  /** Names path and content: the same bytes under the same path give the same key. */
  readonly articleKey: string;
  readonly path: string;
  /** The decoded text, byte order mark included. */
  readonly text: string;
}

/** An article offered as "continue where you left off". */
export interface RecentArticle {
  readonly articleKey: string;
  readonly path: string;
  /** Last time anything about it was stored, milliseconds since the epoch. */
  readonly at: number;
  /** Units (segments and fields) in all, and those approved. */
  readonly total: number;
  readonly approved: number;
}

export interface StoredReview {
  readonly units: ReadonlyMap<UnitKey, UnitRecord>;
  /** Drafts of every tab; at most one a tab and unit. */
  readonly drafts: readonly Draft[];
}

/** One unit to store, provided nobody stored it meanwhile. */
export interface UnitWrite {
  readonly key: UnitKey;
  /** The revision the change was made from; 0 for a unit never stored. */
  readonly baseRevision: number;
  readonly state: UnitState;
}

export type SaveOutcome =
  /** All writes are stored; the new records by key. */
  | { readonly kind: "saved"; readonly records: ReadonlyMap<UnitKey, UnitRecord> }
  /** Nothing is stored: these units have a newer revision. */
  | { readonly kind: "conflict"; readonly records: ReadonlyMap<UnitKey, UnitRecord> };

/** What another tab stored. A tab is never told of its own writes. */
export type StoreEvent =
  | { readonly kind: "units"; readonly records: ReadonlyMap<UnitKey, UnitRecord> }
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "draft-dropped"; readonly key: UnitKey; readonly tab: string };

/**
 * Keeps review records. One instance is one tab. Every method answers with a failure rather than rejecting.
 * Contract tests: `src/core/testing/record-store-contract.ts`; every adapter runs them.
 */
export interface RecordStore {
  /** Names this tab in drafts. */
  readonly tab: string;
  /** Remembers the article (text and totals) and returns all that is stored about it. */
  open(article: StoredArticle, total: number): Promise<Result<StoredReview, StoreFailure>>;
  /**
   * Stores all writes in one transaction or none, and drops this tab's drafts of the written units with them.
   * The version replaced is added to the unit's history.
   */
  save(articleKey: string, writes: readonly UnitWrite[]): Promise<Result<SaveOutcome, StoreFailure>>;
  /** Stores this tab's draft of a unit, replacing an earlier one. */
  saveDraft(articleKey: string, draft: Omit<Draft, "tab">): Promise<Result<void, StoreFailure>>;
  /** Drops a draft of this tab, or of the tab named. */
  dropDraft(articleKey: string, key: UnitKey, tab?: string): Promise<Result<void, StoreFailure>>;
  /** Remembered articles, newest first. */
  recent(): Promise<Result<readonly RecentArticle[], StoreFailure>>;
  /** The remembered article, null where there is none. */
  load(articleKey: string): Promise<Result<StoredArticle | null, StoreFailure>>;
  /** Removes the article and everything about it. */
  forget(articleKey: string): Promise<Result<void, StoreFailure>>;
  /** Calls `listener` for what other tabs store about the article. Returns the function that ends it. */
  watch(articleKey: string, listener: (event: StoreEvent) => void): () => void;
}
