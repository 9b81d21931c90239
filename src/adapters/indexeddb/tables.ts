/**
 * The tables in IndexedDB. Article keys and unit keys are only ever values and parts of compound keys, never property names.
 */
import type { DBSchema, IDBPDatabase } from "idb";
import type { UnitKey } from "#core/document/article.ts";
import type { RecentArticle, StoredArticle } from "#core/ports.ts";
import type { Comment, CommentId } from "#core/review/comment.ts";
import type { Dismissal, DismissalId } from "#core/review/dismissal.ts";
import type { EarlierTranslation, EarlierTranslationId } from "#core/review/earlier-translation.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";

export interface UnitRow extends UnitRecord {
  readonly articleKey: string;
  readonly key: UnitKey;
  /** The tab that stored it, where that is known. */
  readonly tab?: string;
}

/** A unit's state as it was stored once; rows are added and dropped, never changed. */
export interface VersionRow extends UnitRow {}

export interface DraftRow extends Draft {
  readonly articleKey: string;
  /** The unit's revision that its tab had stored or sent by then, 0 for none. Without it the draft is of an earlier version of the app. */
  readonly revision?: number;
}

export interface CommentRow extends Comment {
  readonly articleKey: string;
}

export interface DismissalRow extends Dismissal {
  readonly articleKey: string;
}

export interface EarlierRow extends EarlierTranslation {
  readonly articleKey: string;
}

export interface CarriedRow extends CarriedReport {
  readonly articleKey: string;
}

export interface RectoTables extends DBSchema {
  /** Small rows, so that the list of recent articles is read without their texts. */
  articles: { key: string; value: RecentArticle };
  texts: { key: string; value: StoredArticle };
  units: { key: [articleKey: string, key: UnitKey]; value: UnitRow };
  versions: { key: [articleKey: string, key: UnitKey, revision: number]; value: VersionRow };
  drafts: { key: [articleKey: string, key: UnitKey, tab: string]; value: DraftRow };
  comments: { key: [articleKey: string, id: CommentId]; value: CommentRow };
  dismissals: { key: [articleKey: string, id: DismissalId]; value: DismissalRow };
  earlier: { key: [articleKey: string, id: EarlierTranslationId]; value: EarlierRow };
  carried: { key: string; value: CarriedRow };
  workspaceDismissals: { key: DismissalId; value: Dismissal };
}

export type RectoDatabase = IDBPDatabase<RectoTables>;
