/**
 * The tables in IndexedDB. Article keys and unit keys are only ever values and parts of compound keys, never property names.
 */
import type { DBSchema } from "idb";
import type { UnitKey } from "#core/document/article.ts";
import type { WorkspaceStep } from "#core/ports/workspace-steps.ts";
import type { RecentArticle, StoredArticle } from "#core/ports.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { EarlierTranslation, EarlierTranslationId } from "#core/review/earlier-translation.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { Connection } from "./database.ts";

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
  /** Of versions of the app that kept no `base`: the revision that its tab itself had stored or sent by then, 0 for none. */
  readonly revision?: number;
}

/**
 * Which tab stored the revision of a unit, one row for each tab and unit, of the tab's latest. No two rows name one revision of a unit, so that putting a row
 * again fails where another tab has stored that revision: a save can be refused without reading first.
 */
export interface ClaimRow {
  readonly articleKey: string;
  readonly key: UnitKey;
  readonly tab: string;
  readonly revision: number;
}

/** One stored by an older version of the app does not say its locale. */
export type ArticleRow = Omit<RecentArticle, "locale"> & Partial<Pick<RecentArticle, "locale">>;

/** What changes of an article while it is worked on: a table of its own, since its rows are put without asking whether the article is there still. */
export interface ProgressRow {
  readonly articleKey: string;
  /** When anything about the article was stored last, as far as the list of recent articles has to know. */
  readonly at: number;
  readonly approved: number;
  /** `-at`: in the order of the index on it the newest come first. */
  readonly age: number;
}

export type AnnotationRow = Annotation & { readonly articleKey: string };

export interface EarlierRow extends EarlierTranslation {
  readonly articleKey: string;
}

export interface CarriedRow extends CarriedReport {
  readonly articleKey: string;
}

/** A step of a workspace's journal. */
export interface StepRow {
  readonly workspace: string;
  readonly id: string;
  readonly step: WorkspaceStep;
}

export interface RectoTables extends DBSchema {
  /** Small rows, so that the list of recent articles is read without their texts. */
  articles: { key: string; value: ArticleRow; indexes: { path: string } };
  progress: { key: string; value: ProgressRow; indexes: { age: [age: number, articleKey: string] } };
  texts: { key: string; value: StoredArticle };
  units: { key: [articleKey: string, key: UnitKey]; value: UnitRow };
  versions: { key: [articleKey: string, key: UnitKey, revision: number]; value: VersionRow };
  claims: {
    key: [articleKey: string, key: UnitKey, tab: string];
    value: ClaimRow;
    indexes: { revision: [articleKey: string, key: UnitKey, revision: number] };
  };
  drafts: { key: [articleKey: string, key: UnitKey, tab: string]; value: DraftRow };
  annotations: { key: [articleKey: string, id: Annotation["id"], changedAt: number]; value: AnnotationRow };
  workspaceAnnotations: { key: [id: Annotation["id"], changedAt: number]; value: Annotation };
  earlier: { key: [articleKey: string, id: EarlierTranslationId]; value: EarlierRow };
  carried: { key: string; value: CarriedRow };
  steps: { key: [workspace: string, id: string]; value: StepRow };
}

export type RectoConnection = Connection<RectoTables>;
