/**
 * The shape of the one store: what it knows and what it can do. React reads it through selectors; commands call its actions.
 *
 * Data flow: editor text → `type` (draft, saved within 100 ms) → `commit`/`approve`/… → frame guard → Change → records + journal → record store.
 * A record store event from another tab → records (and drafts) → the same selectors.
 */
import type { Article, UnitKey } from "#core/document/article.ts";
import type { RecentArticle } from "#core/ports.ts";
import type { Status, UnitRecord } from "#core/review/record.ts";

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

/** What changed the editor's text: the reviewer, or the editor's own undo or redo. */
export type TypedBy = "hand" | "undo" | "redo";

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
}

export interface OpenArticle {
  readonly article: Article;
  readonly articleKey: string;
  /** Index into `article.units` by key. */
  readonly indexOf: ReadonlyMap<UnitKey, number>;
}

/** Counted in segments; fields are reviewed too but do not count. A segment whose draft differs counts as edited. */
export interface Progress {
  readonly total: number;
  readonly approved: number;
  readonly edited: number;
  readonly needsWork: number;
}

export interface ReviewState {
  /** Null on the start screen. */
  readonly open: OpenArticle | null;
  /** Stored states; a unit without an entry is unreviewed with its machine translation. Replaced, never mutated. */
  readonly records: ReadonlyMap<UnitKey, UnitRecord>;
  /** Uncommitted text by unit; replaced, never mutated. */
  readonly drafts: ReadonlyMap<UnitKey, { readonly text: string; readonly elsewhere: boolean }>;
  /** Why drafts were refused, by unit. */
  readonly refusals: ReadonlyMap<UnitKey, string>;
  readonly activeKey: UnitKey | null;
  readonly mode: Mode;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: Saving;
  /** What just happened, for `role="status"`. */
  readonly message: string;
  readonly alert: Alert | null;
  /** For "continue where you left off". */
  readonly recent: readonly RecentArticle[];
  readonly actions: ReviewActions;
}

export type ExportFormat = "side-by-side" | "target-only";

export interface ExportedFile {
  readonly name: string;
  /** With the byte order mark where the article had one. */
  readonly text: string;
}

export interface ReviewActions {
  /** Opens a parsed article, restores what is stored about it, activates `activate` or else the first unreviewed segment, in the editor. */
  openArticle(article: Article, activate?: string): Promise<void>;
  /** Opens a remembered article. Answers false with an alert where it cannot be read. */
  continueArticle(articleKey: string): Promise<boolean>;
  /** Removes a remembered article. */
  forget(articleKey: string): Promise<void>;
  /** Back to the start screen; everything typed is committed or kept as a draft first. */
  closeArticle(): Promise<void>;
  /** Makes a unit active; the unit left is committed first (a refused draft stays a draft). A unit there isn't is told. */
  activate(key: UnitKey, mode: Mode): void;
  setMode(mode: Mode): void;
  /** Active unit moved by `step` in document order, kept in range; the mode stays. */
  move(step: number): void;
  /** The editor's text, at every change. */
  type(key: UnitKey, text: string, by?: TypedBy): void;
  /** Makes the draft the committed target. False where the frame guard refused it. */
  commit(key: UnitKey): boolean;
  /**
   * Approves the unit with the text given, provided it is the text the unit shows, and moves to the next unreviewed unit (wrapping), or
   * where none is left to the next edited one.
   * A key or text that is not what the reviewer saw approves nothing.
   */
  approve(key: UnitKey, text: string): boolean;
  needsWork(key: UnitKey, reason: string | null): boolean;
  restoreMachineTranslation(key: UnitKey): boolean;
  copySource(key: UnitKey): boolean;
  undo(): void;
  redo(): void;
  /** Commits what is pending and writes the file's text; refused drafts are left out and named in an alert. */
  exportArticle(format: ExportFormat): ExportedFile | null;
  resolveConflict(choice: "use-other" | "keep-mine"): void;
  /** Says something in the status region. */
  say(message: string): void;
  /** Says that something went wrong. */
  raise(text: string): void;
  dismissAlert(): void;
  /** Stores every draft at once: for `visibilitychange` and `pagehide`. */
  flush(): void;
  refreshRecent(): Promise<void>;
}
