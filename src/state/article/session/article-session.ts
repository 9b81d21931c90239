/**
 * What the store's actions share beside the visible state: the outside, and for the open article what no component reads (journal, queues, revisions).
 */
import type { Unit, UnitKey } from "#core/document/article.ts";
import type { ArticlePlace, Clock, PlaceStore, RecordStore, SettingsKeeper, StoredArticle } from "#core/ports.ts";
import type { Journal } from "#core/review/journal.ts";
import type { Draft, UnitRecord, UnitState } from "#core/review/record.ts";
import type { DraftSaver } from "#state/article/queues/draft-saver.ts";
import type { SaveQueue } from "#state/article/queues/save-queue.ts";
import { committedState, selectUnit } from "#state/article/selectors/select-unit.ts";
import type { OpenArticle, ReviewState } from "./article-state.ts";

export interface Session {
  readonly port: RecordStore;
  readonly clock: Clock;
  /** Null where nothing outlives the page. */
  readonly settings: SettingsKeeper | null;
  readonly places: PlaceStore;
  readonly get: () => ReviewState;
  readonly patch: (part: Partial<ReviewState>) => void;
  sitting: Sitting | null;
  /** Articles left while the record store failed, with their unsaved work, by article key. */
  readonly parked: Map<string, Parked>;
  /** Counts comments written in this page. */
  comments: number;
  /** Counts openings, so that one overtaken by another shows nothing. */
  turn: number;
  /** The row at the upper edge of the view. */
  top: ArticlePlace["top"];
  /** Runs while the place is to be stored. */
  placeTimer: ReturnType<typeof setTimeout> | null;
  /** The message to which "saved" is to be added. */
  unsavedMessage: string | null;
}

/** One article being reviewed. */
export interface Sitting {
  readonly open: OpenArticle;
  readonly stored: StoredArticle;
  readonly saves: SaveQueue;
  readonly draftSaver: DraftSaver;
  /** What stands beside the units, comments and dismissals, is brought to the store as drafts are, by id and without delay. */
  readonly annotationSaver: DraftSaver;
  /** Last revision known to be stored, by unit. */
  readonly revisions: Map<UnitKey, number>;
  /** Versions of units that this page has had, oldest first. */
  readonly versions: Map<UnitKey, readonly UnitRecord[]>;
  /** When this tab's drafts were last typed in. */
  readonly typedAt: Map<UnitKey, number>;
  /** Drafts of other tabs, by unit and tab. */
  readonly elsewhere: Map<UnitKey, Map<string, Draft>>;
  /** Units another tab changed under this tab's text, until the reviewer has chosen: the other tab's text. */
  readonly conflicts: Map<UnitKey, string>;
  /** Newer records of units whose own save was under way when they came. */
  readonly missed: Map<UnitKey, UnitRecord>;
  journal: Journal;
  /** Typed text that the editor's own undo took back to what is committed; redo brings it back also after earlier changes were undone. */
  takenBack: { readonly key: UnitKey; readonly text: string } | null;
  /** Refused text that redo brought back: while it is as it was, redo goes on past it. */
  broughtBack: { readonly key: UnitKey; readonly text: string } | null;
  /** Whether the record store has the article. */
  remembered: boolean;
  retry: ReturnType<typeof setTimeout> | null;
  unwatch: () => void;
}

export interface Parked {
  readonly sitting: Sitting;
  readonly state: Pick<
    ReviewState,
    "open" | "records" | "drafts" | "refusals" | "comments" | "dismissals" | "activeKey"
  >;
}

/** A unit of the open article, found by key. */
export interface FoundUnit {
  readonly sitting: Sitting;
  readonly unit: Unit;
  readonly committed: UnitState;
}

/** Null where no article is open or it has no such unit. */
export function findUnit(session: Session, key: UnitKey): FoundUnit | null {
  const state = session.get();
  const unit = selectUnit(state, key);
  if (session.sitting === null || unit === null) return null;
  return { sitting: session.sitting, unit, committed: committedState(state, unit) };
}

/** This tab's draft of the unit; null where it has none. */
export function ownDraft(session: Session, key: UnitKey): string | null {
  const draft = session.get().drafts.get(key);
  return draft === undefined || draft.elsewhere ? null : draft.text;
}
