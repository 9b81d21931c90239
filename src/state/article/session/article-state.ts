/**
 * The shape of an open article's store: what it knows and what it can do. React reads it through selectors; commands call its actions.
 *
 * Data flow: editor text → `type` (draft, saved within 100 ms) → `commit`/`approve`/… → frame guard → Change → records + journal → record store.
 * A record store event from another tab → records (and drafts) → the same selectors.
 */
import type { CheckedUnit, Finding } from "#core/checks/finding.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import type { ExportFormatId } from "#core/export/formats.ts";
import type { ArticlePlace } from "#core/ports.ts";
import type { Approval } from "#core/review/approve.ts";
import type { Comment, CommentId } from "#core/review/comment.ts";
import type { Dismissal, DismissalId, DismissalScope } from "#core/review/dismissal.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import type { Status, UnitRecord } from "#core/review/record.ts";
import type { FilterLanguage } from "#core/search/filter-language.ts";
import type { Query } from "#core/search/query.ts";
import type { QueryError } from "#core/search/query-parse.ts";
import type { QueryPredicate } from "#core/search/query-predicate.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { TypedBy } from "#state/editor/editor-port.ts";

/** Which rows the reviewer wants to see of the open article. */
export interface ArticleFilter {
  /** As typed. */
  readonly text: string;
  /** What is applied: the last text that could be understood. */
  readonly query: Query;
  readonly predicate: QueryPredicate;
  /** What is wrong with the text; while there is something the rows stay as they are. */
  readonly errors: readonly QueryError[];
}

/** One unit's part of a replacement. */
export interface TextReplacement {
  readonly key: UnitKey;
  /** The text that the reviewer saw it in; where the unit shows another one now it is left alone. */
  readonly before: string;
  readonly after: string;
  /** Occurrences replaced. */
  readonly count: number;
  /** `approved`: with the text it has then. */
  readonly becomes?: "edited" | "approved";
}

/** What a row shows of a unit. */
export interface UnitView {
  /** The text the reviewer sees: the draft where there is one, else the committed target. */
  readonly text: string;
  /** `edited` while a draft differs from the committed target, else the committed status. */
  readonly status: Status;
  readonly reason: string | null;
  /** Why the frame guard refused the draft; null if it did not. */
  readonly refusal: string | null;
  /** The draft was typed in another tab that has not committed it. */
  readonly elsewhere: boolean;
}

export type Mode = "grid" | "editor";

/** `saved`: all is in the record store; `saving`: on its way; `memory`: the record store failed, work lives in this page only. */
export type Saving = "saved" | "saving" | "memory";

/** Something that went wrong, said once in the alert region. */
export interface Alert {
  readonly text: string;
  /** Offered beside it: `use-other` takes the other tab's text, `keep-mine` stores this tab's over it. */
  readonly conflict: { readonly key: UnitKey; readonly theirs: string } | null;
  /** The unit whose draft was refused, where that is what it says: it is over when the draft is. */
  readonly refused: UnitKey | null;
  /** What it speaks of, where that is a text before the reviewer's eyes: it is over when another unit is active, or that one shows or is something else. */
  readonly about: AlertSubject | null;
}

export interface AlertSubject {
  readonly key: UnitKey;
  /** As the unit was shown. */
  readonly view: UnitView;
  /** The error that it names, where it is a question about one: once that is gone, so is the question. */
  readonly error: Finding | null;
}

export interface OpenArticle {
  readonly article: Article;
  readonly articleKey: string;
  /** Index into `article.units` by key. */
  readonly indexOf: ReadonlyMap<UnitKey, number>;
}

/** Another text that was reviewed under the article's path, whose review was not carried over. */
export interface OtherVersion {
  readonly articleKey: string;
  /** `1 of 4 approved`. */
  readonly progress: string;
  /** One sentence: why its review was not carried over. */
  readonly why: string;
}

/** Counted in segments, and fields apart from them. A unit whose draft differs counts as edited. */
export interface Progress {
  readonly total: number;
  readonly approved: number;
  readonly edited: number;
  readonly needsWork: number;
  readonly fields: number;
  readonly approvedFields: number;
  /** Every unit, fields too, is approved or needs work. */
  readonly isDecided: boolean;
}

/** Which units' shown texts or statuses became others; `changedSince` (`changed-keys.ts`) reads it. */
export interface ChangedKeys {
  /** Counts up by one with every step. */
  readonly revision: number;
  /** The last ones, oldest first, each with the revision that it led to. */
  readonly steps: readonly { readonly revision: number; readonly keys: ReadonlySet<UnitKey> }[];
}

/** One open article. */
export interface ArticleState {
  readonly open: OpenArticle;
  /** False until the first paint of a long article: its units are the first ones, and the rest is being read. */
  readonly isWhole: boolean;
  /** Stored states; a unit without an entry is unreviewed with its machine translation. Replaced, never mutated. */
  readonly records: ReadonlyMap<UnitKey, UnitRecord>;
  /** Uncommitted text by unit; replaced, never mutated. */
  readonly drafts: ReadonlyMap<UnitKey, { readonly text: string; readonly elsewhere: boolean }>;
  /** Follows `records` and `drafts`. */
  readonly changedKeys: ChangedKeys;
  /** Why drafts were refused, by unit. */
  readonly refusals: ReadonlyMap<UnitKey, string>;
  /** Comments by unit, gone ones among them (`shownComments` leaves those out); replaced, never mutated. */
  readonly comments: ReadonlyMap<UnitKey, readonly Comment[]>;
  /** Dismissals of this article's findings and the workspace's, by id, gone ones among them; replaced, never mutated. */
  readonly dismissals: ReadonlyMap<DismissalId, Dismissal>;
  /** Translations of earlier sources, by the unit they stand beside; replaced, never mutated. */
  readonly earlier: ReadonlyMap<UnitKey, readonly EarlierTranslation[]>;
  /** What was carried over from an earlier version of the article; null where nothing was. */
  readonly carried: CarriedReport | null;
  /** Null where nothing else was reviewed under the article's path, or that is carried over. */
  readonly otherVersion: OtherVersion | null;
  /** What the checks answered last, by unit (`select-findings.ts` reads it); replaced, never mutated, and never stored. */
  readonly checked: ReadonlyMap<UnitKey, CheckedUnit>;
  /** Texts that were applied by themselves, by unit: a unit that shows another one by now was edited since. */
  readonly filled: ReadonlyMap<UnitKey, string>;
  /** Whether every unit has been checked, its words too where there is a dictionary. */
  readonly isChecked: boolean;
  readonly activeKey: UnitKey | null;
  readonly mode: Mode;
  /** Which rows are to be shown; `selectShownUnits` says which they are. */
  readonly filter: ArticleFilter;
  /** Where the view stood when the article was left last, for the grid to begin there. */
  readonly openedAt: ArticlePlace["top"];
  /** What the editor may undo and redo by itself of what was typed in a unit since the last change; null where nothing was. */
  readonly typedSteps: { readonly key: UnitKey; readonly undo: boolean; readonly redo: boolean } | null;
  /** What was selected last in the active unit's source; it stays when the selection goes on to the target. */
  readonly sourceSelection: { readonly key: UnitKey; readonly text: string } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: Saving;
  /** What just happened, for `role="status"`. */
  readonly message: string;
  readonly alert: Alert | null;
  readonly actions: ArticleActions;
}

export interface ExportedFile {
  readonly name: string;
  /** With the byte order mark where the article had one. */
  readonly text: string;
}

/** What is said of a text that is put in a unit's place. */
export interface PutWords {
  /** Before the unit's name: `Restored a version of`. */
  readonly did: string;
  /** Before why it may not stand there: `this version cannot be restored`. */
  readonly refused: string;
}

/** What can be done in an open article. */
export interface ArticleActions {
  /** Makes a unit active; the unit left is committed first (a refused draft stays a draft). */
  activate(key: UnitKey, mode: Mode): void;
  /** As `activate` in the editor, for a key from outside such as the address: a unit there isn't is told. */
  goToUnit(key: UnitKey): void;
  setMode(mode: Mode): void;
  /** Active unit moved by `step` over the rows shown, kept in range; the mode stays. */
  move(step: number): void;
  /** The next unreviewed unit of the rows shown becomes active (wrapping); says so where there is none. */
  goToNextUnreviewed(): void;
  /** The filter's text, at every change. */
  setFilter(text: string, language: FilterLanguage): void;
  /** All rows are shown again. */
  clearFilter(): void;
  /** Dismisses findings, each with the text it was found in, as one change. False where there is none. */
  dismiss(findings: readonly Finding[], scope: DismissalScope): boolean;
  /** Brings dismissed findings back, as one change. False where none of them is dismissed. */
  withdrawDismissals(ids: readonly DismissalId[]): boolean;
  /** Something was selected in a unit's source, or nothing any more. */
  selectSource(selection: ArticleState["sourceSelection"]): void;
  /** What the checks found. */
  takeChecked(units: readonly CheckedUnit[], isChecked: boolean): void;
  /** The row at the upper edge of the grid, and how many pixels of it are above the edge. */
  scrolled(top: NonNullable<ArticlePlace["top"]>): void;
  /** The editor's text, at every change. */
  type(key: UnitKey, text: string, by?: TypedBy): void;
  /** Makes the draft the committed target. False where the frame guard refused it. */
  commit(key: UnitKey): boolean;
  /**
   * Approves the unit with the text given, provided it is the text the unit shows, and moves to the next unreviewed unit shown (wrapping), or
   * where none is left to the next edited one.
   * A key or text that is not what the reviewer saw approves nothing.
   */
  approve(key: UnitKey, text: string): boolean;
  needsWork(key: UnitKey, reason: string | null): boolean;
  /** The unit is as if nobody had approved it, with the text it has. False where it is not approved. */
  takeApprovalBack(key: UnitKey): boolean;
  restoreMachineTranslation(key: UnitKey): boolean;
  copySource(key: UnitKey): boolean;
  /** Every version of the unit that is known, the present one too, newest first. */
  readVersions(key: UnitKey): Promise<readonly UnitRecord[]>;
  /** Puts a text from elsewhere in the unit's place, past the frame guard; one step for undo. False where it is that already, or is refused. */
  putText(key: UnitKey, text: string, words: PutWords): boolean;
  /** Carries the other version's review over though it was taken for another article's; what was decided here stays. Says what came of it. */
  carryOver(): Promise<void>;
  /** Makes units of unpaired prose, by the keys that its fields have; others are passed over. Fails where the code does not come. */
  openFields(keys: readonly UnitKey[]): Promise<void>;
  /** Makes the units that were carried over as if nobody had reviewed them, with their comments, as one change; those decided since stay. Their number. */
  takeCarriedBack(): Promise<number>;
  /** Comments are signed with the reviewer's name; each of these is one step for undo, and false where nothing changed. */
  addComment(key: UnitKey, text: string): boolean;
  /** The text of a comment not added yet, at every change. */
  typeComment(key: UnitKey, text: string): void;
  editComment(id: CommentId, text: string): boolean;
  resolveComment(id: CommentId, resolved: boolean): boolean;
  resolveComments(key: UnitKey): boolean;
  deleteComment(id: CommentId): boolean;
  /**
   * Replaces texts of many units in one change, through the frame guard as if they were typed. Units that show another text meanwhile are left alone
   * and an alert says so. `what` says what was done in them (“Fixed 3 findings”). Answers with the number of units changed.
   */
  replaceTexts(replacements: readonly TextReplacement[], what?: string): number;
  /** Approves many units in one change; those that are not as the approval saw them are left alone and an alert says so. The active unit stays. */
  approveAll(approvals: readonly Approval[]): number;
  needsWorkAll(keys: readonly UnitKey[], reason: string | null): number;
  restoreAll(keys: readonly UnitKey[]): number;
  takeApprovalsBack(keys: readonly UnitKey[]): number;
  undo(): void;
  redo(): void;
  /** Commits what is pending and writes the file's text; refused drafts are left out and named in an alert. */
  exportArticle(format: ExportFormatId): ExportedFile;
  resolveConflict(choice: "use-other" | "keep-mine"): void;
  /**
   * Says something in the status region. It is over when the text of the unit that is active now changes, unless it speaks of something else than that and
   * `lasts`: a setting, say, or the unit given.
   */
  say(message: string, lasts?: boolean | UnitKey): void;
  /** Says that something went wrong; `about` is the active unit that it speaks of, where it does. */
  raise(text: string, about?: { readonly key: UnitKey; readonly error: Finding }): void;
  dismissAlert(): void;
  /** Stores every draft at once: for `visibilitychange` and `pagehide`. */
  flush(): void;
}
