/** What an open article's actions share beside the visible state: the outside, and what no component reads (journal, queues, revisions). */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import type { ArticlePlace, Checker, Clock, PlaceStore, RecordStore, StoredArticle } from "#core/ports.ts";
import type { Journal } from "#core/review/journal.ts";
import type { Draft, UnitRecord, UnitState } from "#core/review/record.ts";
import type { Settings } from "#core/settings/settings.ts";
import type { DraftSaver } from "#state/article/queues/draft-saver.ts";
import type { SaveQueue } from "#state/article/queues/save-queue.ts";
import { committedState, selectUnit } from "#state/article/selectors/select-unit.ts";
import type { Languages } from "#state/languages/languages.ts";
import type { Alert, ArticleState, OpenArticle } from "./article-state.ts";
import type { FindingsShown } from "./findings-state.ts";
import type { Live } from "./live.ts";

/** How articles come by their checks. */
export interface CheckingPorts {
  /** Fetches what runs the checks. One a window: an article's checks end what ran before. */
  readonly loadChecker: () => Promise<Checker>;
  /** Calls `work` when the window has come to rest. Returns the function that calls it off. */
  readonly whenIdle: (work: () => void) => () => void;
}

/** How an article reaches the outside; all open articles share these. */
export interface ArticlePorts {
  /** Keeps the review records; one instance is one tab. */
  readonly records: RecordStore;
  readonly clock: Clock;
  /** Remembers where the reviewer was. */
  readonly places: PlaceStore;
  readonly settings: Live<Settings>;
  readonly languages: Languages;
  /** Null where nothing is checked. */
  readonly checking: CheckingPorts | null;
  /** What was chosen last in a list of findings; it holds for the next article too. */
  readonly findingsShown: FindingsShown;
}

/** The units whose text a message speaks of; with null it speaks of none, and holds until the next one. */
export type Said = ReadonlySet<UnitKey> | null;

/** What of a long article has not been read yet: its first rows are shown before. */
export interface ArticleRest {
  readonly read: () => Article;
  /** All of the article, where it has been read but not been shown yet. */
  ahead: OpenArticle | null;
  /** What waits until all of it has been read. */
  readonly waiting: (() => void)[];
}

/** One opening of an article, from when it is opened until it is disposed of. */
export interface ArticleSession {
  readonly ports: ArticlePorts;
  /** As in the state. */
  readonly open: OpenArticle;
  /** Null where all of it has been read; see `reading-on.ts`. */
  rest: ArticleRest | null;
  readonly stored: StoredArticle;
  readonly get: () => ArticleState;
  /** The only writer. Writes nothing once the article is disposed of. */
  readonly patch: (part: Partial<ArticleState>) => void;
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
  /** Runs while a failed record store is to be tried again. */
  retry: ReturnType<typeof setTimeout> | null;
  /** What was said of the record store's failure, which holds until all is stored. */
  failureAlert: Alert | null;
  unwatch: () => void;
  /** The row at the upper edge of the view. */
  top: ArticlePlace["top"];
  /** Runs while the place is to be stored. */
  placeTimer: ReturnType<typeof setTimeout> | null;
  /** The message to which "saved" is to be added. */
  unsavedMessage: string | null;
  /** What the message speaks of. */
  said: Said;
  /** Nothing begins any more, and nothing is heard. */
  isDisposed: boolean;
}

/** A unit of the article, found by key. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly committed: UnitState;
}

/** Null where the article has no such unit. */
export function findUnit(session: ArticleSession, key: UnitKey): FoundUnit | null {
  const state = session.get();
  const unit = selectUnit(state, key);
  return unit === null ? null : { unit, committed: committedState(state, unit) };
}

/** This tab's draft of the unit; null where it has none. */
export function ownDraft(session: ArticleSession, key: UnitKey): string | null {
  const draft = session.get().drafts.get(key);
  return draft === undefined || draft.elsewhere ? null : draft.text;
}
