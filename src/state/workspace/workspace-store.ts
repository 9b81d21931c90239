import type { Article } from "#core/document/article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { RecentArticle } from "#core/ports.ts";
import type { Settings } from "#core/settings/settings.ts";
import type { Alert, ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Live } from "#state/article/session/live.ts";
import type { Languages } from "#state/languages/languages.ts";
import type { ArticleView } from "./article-view.ts";
import type { WorkspaceArticles } from "./articles/articles-state.ts";

/** What a new term begins with. */
export interface NewTerm {
  readonly source: string;
  readonly translation: string;
}

/** Something that the reviewer may do, offered beside what is said. */
export interface Offer {
  readonly label: string;
  run(): void;
}

/** What outlives an article. */
export interface WorkspaceState extends ArticleView {
  /** Null on the start screen. */
  readonly inView: ArticleStore | null;
  /** Those that were opened together, one of which may be in view; null where one was opened alone. */
  readonly articles: WorkspaceArticles | null;
  /** For "continue where you left off", newest first, as far as they were read. */
  readonly recent: readonly RecentArticle[];
  /** The window has no room for the panel beside the article. */
  readonly narrow: boolean;
  /** The panel stands over the article, where there is no room beside it. */
  readonly drawer: boolean;
  /** The panel's tab that is to have the focus as soon as it is there. */
  readonly panelAsked: string | null;
  /** What the glossary's dialog is to begin with; null where it shows the list. */
  readonly newTerm: NewTerm | null;
  /** What just happened, while no article is in view; an article has its own. */
  readonly message: string;
  /** What went wrong, while no article is in view; an article has its own. */
  readonly alert: Alert | null;
  /** What was typed for what never came, one for each place it was meant for, until the reviewer has it back or dismisses it. */
  readonly givenUp: readonly string[];
  /** Null where nothing is. */
  readonly offer: Offer | null;
  readonly actions: WorkspaceActions;
}

export interface WorkspaceActions {
  /**
   * Opens a parsed article, restores what is stored about it, and activates the unit asked for, else the one it was left at, else the first unreviewed
   * segment, in the editor. A reviewer `returning` to it finds it as it was left, its mode too; what is asked for counts only where that is not known.
   */
  openArticle(article: Article, asked?: string, returning?: boolean): Promise<void>;
  /** As `openArticle`, of an article of which the head may have been read alone: its first rows are shown before the rest is. */
  openReading(reading: ArticleReading, asked?: string, returning?: boolean): Promise<void>;
  /** Opens a remembered article, as `openArticle` does, unless another is asked for meanwhile. Answers false with an alert where it cannot be read. */
  continueArticle(articleKey: string, asked?: string, returning?: boolean): Promise<boolean>;
  /** From now on these are the articles of the workspace; those before are let go of. Null closes the workspace; the article in view stays. */
  setArticles(articles: WorkspaceArticles | null): void;
  /** Removes a remembered article. */
  forget(articleKey: string): Promise<void>;
  /** Back to the start screen; everything typed is committed or kept as a draft first. */
  closeArticle(): Promise<void>;
  changeSettings(part: Partial<Settings>): void;
  showView(view: Partial<ArticleView>): void;
  /** Whether the window has room for the panel beside the article. */
  setNarrow(narrow: boolean): void;
  togglePanel(): void;
  /** Shows a tab of the panel and gives it the focus. */
  showPanel(tab: string): void;
  panelReached(): void;
  refreshRecent(): Promise<void>;
  /** Reads remembered articles that are older than those known. */
  readMoreRecent(): Promise<void>;
  /** What the glossary's dialog begins with when it is opened next. */
  askTerm(newTerm: NewTerm | null): void;
  /** Says something in the status region: of the article in view, where there is one, as `ArticleActions.say` does. */
  say(message: string, lasts?: boolean): void;
  /** Says that something went wrong: in the article in view, where there is one. */
  raise(text: string): void;
  dismissAlert(): void;
  /** In place of what was offered before. */
  offer(offer: Offer | null): void;
  keepGivenUp(texts: readonly string[]): void;
  /** The reviewer has these back, or has no use for them. */
  dropGivenUp(texts: readonly string[]): void;
  /** Stores every draft of every open article at once: for `visibilitychange` and `pagehide`. */
  flush(): void;
}

export interface WorkspaceStore extends Live<WorkspaceState> {
  readonly settings: Live<Settings>;
  readonly languages: Languages;
  /** The one in view, and those left that are not stored yet. */
  openArticles(): readonly ArticleStore[];
  /** Calls `listener` when the article in view has changed, or is another one or none. Returns the function that ends it. */
  follow(listener: (now: ArticleState | null, before: ArticleState | null) => void): () => void;
}
