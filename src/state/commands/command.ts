/**
 * A command is one thing a reviewer can do, as one object: button, menu, palette and shortcut all run the same one.
 */

import type { UnitKey } from "#core/document/article.ts";
import type { ArticleState, ExportedFile } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Dialogs of the window that a command opens. */
export type DialogName =
  | "palette"
  | "shortcuts"
  | "settings"
  | "go-to"
  | "saved-filters"
  | "spelling"
  | "check-profile"
  | "glossary"
  | "earlier-version"
  | "address"
  | "problems";

/** What is put into a text: as it is, or as what stands before and behind it asks for. */
export type InsertedText = string | ((before: string, behind: string) => string);

/** The segment editor, as far as commands reach into it. */
export interface EditorHand {
  /** Offset of the caret in the unit's text; null where the editor does not stand in the unit or the reviewer is not in the editor. */
  caret(key: UnitKey): number | null;
  /** What is selected in the unit's text, also while the focus is elsewhere; empty for nothing, and where the editor does not stand in the unit. */
  selectedText(key: UnitKey): string;
  /** Makes the editor hold `text` as if it were typed at once, as one step of its own undo. False where the editor does not stand in the unit. */
  rewrite(key: UnitKey, text: string): boolean;
  /** Selects a stretch of the unit's text, at once or as soon as it stands there; the focus stays where it is. */
  select(key: UnitKey, from: number, to: number): void;
  /** Takes back, or does again, its own last step. False where it has none, or does not stand in the active unit: the article's history is next. */
  stepHistory(way: "undo" | "redo"): boolean;
  /** Gives it the focus. */
  focus(): void;
  /** Puts the first piece of the source's markup that the text lacks around the selection, or at the caret. */
  insertMissingMarkup(): void;
  /** Moves the piece of markup at the caret past a word or a mark, as the line reads on the screen. */
  moveMarkup(way: "left" | "right"): void;
  /** From chips to the Markdown itself, or back. */
  toggleRaw(): void;
}

/** What a command needs from the page around the store. */
export interface CommandContext {
  /** Starts a browser download. */
  readonly download: (file: ExportedFile) => void;
  /** Asks why units need work, and says how many they are. Answers with the words, empty for none, or null where the reviewer cancelled. */
  readonly askReason: (keys: readonly UnitKey[]) => Promise<string | null>;
  readonly showDialog: (name: DialogName) => void;
  /** Gives the focus back to where the reviewer works: the editor, or outside it the active row. */
  readonly focusText: () => void;
  /** Gives the filter's field the focus. */
  readonly focusFilter: () => void;
  /**
   * Keeps the keys that follow until what was begun is done, such as code that is fetched, and gives them back in their order once whoever awaits the
   * answer, which is the same promise, has gone on.
   */
  readonly holdKeys: <T>(until: Promise<T>) => Promise<T>;
  /** Shows the browser's dialog for files to open. */
  readonly chooseFiles: () => void;
  /** Leaves the article for the start screen. */
  readonly leaveArticle: () => void;
  /** Puts text at the editor's caret, in place of what is selected; one step for undo. */
  readonly insertText: (text: InsertedText) => void;
  readonly editor: EditorHand;
  /** What outlives the article: settings, panel. */
  readonly workspace: WorkspaceStore;
}

/** What any command has. */
interface CommandWords {
  /** Stable name, for remapped shortcuts: `approve-and-next`. */
  readonly id: string;
  /** What buttons, menus and the palette say. */
  readonly title: string;
  /** The menu it stands in, where the title says too little without it: `Export`. */
  readonly menu?: string;
  /** Further words to find it by in the palette. */
  readonly also?: string;
  /** Default shortcuts in tinykeys' syntax; `$mod` is Ctrl, on a Mac ⌘. */
  readonly keys: readonly string[];
  /** Further shortcuts that work only in grid mode, where no text is typed. */
  readonly gridKeys: readonly string[];
}

/** Acts on the article in view; without one it is off. */
export interface Command extends CommandWords {
  readonly on?: "article";
  /** Whether running it now does anything, with these rows selected. */
  isEnabled(state: ArticleState, selected: ReadonlySet<UnitKey>): boolean;
  run(store: ArticleStore, context: CommandContext): void | Promise<void>;
}

/** Acts on the window, whether or not an article is in view. */
export interface WindowCommand extends CommandWords {
  readonly on: "window";
  run(context: CommandContext): void | Promise<void>;
}

export type AnyCommand = Command | WindowCommand;
