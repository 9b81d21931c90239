import type { Term } from "#core/glossary/term.ts";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import type { FindingCounter } from "#core/ports/finding-counter.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { Clock, RecordStore } from "#core/ports.ts";
import type { Pacing } from "#core/slices/sliced.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** What the articles of a workspace need from the outside. */
export interface ArticlesPorts {
  readonly files: WorkspaceFiles;
  readonly reader: ArticleReader;
  readonly counter: FindingCounter;
  readonly records: RecordStore;
  /** The terms of a language, the same object for as long as they are the same. */
  readonly glossaryOf: (locale: string | null) => Promise<readonly Term[]>;
  /** The check profile's file. */
  readonly profile: () => string;
  readonly clock: Clock;
  /** What takes longer than a moment is done in slices. */
  readonly pacing: Pacing;
  /** Calls `hear` when any tab has stored how much of an article is reviewed. Returns the function that ends it. */
  readonly watchCounts: (hear: (articleKey: string) => void) => () => void;
  /** Those in view or left: what they know may not be stored yet. */
  readonly openArticles: () => readonly ArticleStore[];
}
