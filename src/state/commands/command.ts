/**
 * A command is one thing a reviewer can do, as one object: button, menu, palette and shortcut all run the same one.
 */

import type { UnitKey } from "#core/document/article.ts";
import type { ArticleState, ExportedFile } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticleWindow } from "#state/article/session/article-window.ts";
import type { WorkspaceState, WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Dialogs of the window that a command opens. */
export type DialogName =
  | "palette"
  | "shortcuts"
  | "settings"
  | "go-to"
  | "saved-filters"
  | "spelling"
  | "storage"
  | "check-profile"
  | "glossary"
  | "earlier-version"
  | "address"
  | "problems"
  | "find-article"
  | "hand-over"
  | "not-articles"
  | "repetitions"
  | "memories";

/** What a command does with the articles that were opened together. */
export type ArticlesStep = "next" | "previous" | "queue" | "overview" | "inconsistencies" | "close";

/** What a command needs from the page around the store. */
export interface CommandContext extends ArticleWindow {
  /** Starts a browser download. */
  readonly download: (file: ExportedFile) => void;
  readonly showDialog: (name: DialogName) => void;
  /** To the clipboard. Fails where the browser does not allow it. */
  readonly copyText: (text: string) => Promise<void>;
  /** Gives the filter's field the focus. */
  readonly focusFilter: () => void;
  /** Opens the menu of the files that the article can be exported as. */
  readonly showExport: () => void;
  /** Shows the browser's dialog for files to open. */
  readonly chooseFiles: () => void;
  /** Shows the browser's dialog for a folder to open. */
  readonly chooseFolder: () => void;
  /** Goes to another article of the workspace, to the overview of all or back from it, to what is translated in several ways, or closes the workspace. */
  readonly stepArticles: (step: ArticlesStep) => void;
  /** Leaves the article for the start screen. */
  readonly leaveArticle: () => void;
  /** What outlives the article: settings, panel. */
  readonly workspace: WorkspaceStore;
}

/** What says whether a command of the window does anything. */
export type WindowState = Pick<WorkspaceState, "inView" | "articles" | "givenUp" | "isPage" | "offer">;

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
  /** What its keys say where it is off; without it, nothing. */
  readonly off?: string;
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
  /** Whether running it now does anything; without it, it always does. */
  isEnabled?(state: WindowState): boolean;
  run(context: CommandContext): void | Promise<void>;
}

export type AnyCommand = Command | WindowCommand;
