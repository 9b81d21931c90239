import type { StoreApi } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import type { StoredArticle } from "#core/ports.ts";
import type { ArticleState } from "./article-state.ts";

/** Where the reviewer wants to begin. */
export interface Entrance {
  /** The unit asked for; none is where the article was left. */
  readonly asked?: UnitKey | undefined;
  /** The article is come back to: it is found as it was left, its mode too, and `asked` counts only where that is not known. */
  readonly returning?: boolean;
}

/** What was found stored of an article. */
export interface LoadedReview {
  /** Drafts of earlier visits that became this tab's. */
  readonly restored: number;
  /** What is said of an earlier version of the article; null where there is nothing to say. */
  readonly note: string | null;
}

/** One opening of an article, in view or not. */
export interface OpenedArticle {
  readonly store: StoreApi<ArticleState>;
  readonly stored: StoredArticle;
  /** Reads what is stored about it. Never rejects; a record store that cannot be read is told by the state. */
  load(): Promise<LoadedReview>;
  /** It has come into view. */
  enter(loaded: LoadedReview, entrance: Entrance): void;
  /** Commits the active unit and resolves when nothing is under way any more. */
  settle(): Promise<void>;
  /** It goes out of view; the state stays. */
  leave(): void;
  /** Whether the record store has all of it. */
  isStored(): boolean;
  /** Nothing runs after it and nothing is heard. */
  dispose(): void;
}
