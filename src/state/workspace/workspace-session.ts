import type { PlaceStore, RecordStore, SettingsKeeper } from "#core/ports.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import type { OpenArticles } from "./open-articles.ts";

/** What the workspace's actions share beside the visible state. */
export interface WorkspaceSession {
  readonly records: RecordStore;
  readonly places: PlaceStore;
  /** Null where nothing outlives the page. */
  readonly settings: SettingsKeeper | null;
  readonly articles: OpenArticles;
  readonly get: () => ReviewState;
  readonly patch: (part: Partial<ReviewState>) => void;
}
