import type { ArticleReader } from "#core/ports/article-reader.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { Clock, RecordStore } from "#core/ports.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** What the articles of a workspace need from the outside. */
export interface ArticlesPorts {
  readonly files: WorkspaceFiles;
  readonly reader: ArticleReader;
  readonly records: RecordStore;
  readonly clock: Clock;
  /** Those in view or left: what they know may not be stored yet. */
  readonly openArticles: () => readonly ArticleStore[];
}
