import type { PlaceStore, RecordStore } from "#core/ports.ts";
import type { OpenArticles } from "./open-articles.ts";
import type { SettingsStore } from "./settings-store.ts";
import type { WorkspaceState } from "./workspace-store.ts";

/** What the workspace's actions share beside the visible state. */
export interface WorkspaceSession {
  readonly records: RecordStore;
  readonly places: PlaceStore;
  readonly settings: SettingsStore;
  readonly articles: OpenArticles;
  readonly get: () => WorkspaceState;
  readonly patch: (part: Partial<WorkspaceState>) => void;
}
