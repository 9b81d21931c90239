import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { Place } from "./place.ts";

/** The place of the article in view, else the start screen. */
export function placeInView(workspace: WorkspaceStore): Place {
  const { inView } = workspace.getState();
  return inView === null ? { kind: "start" } : { kind: "local", articleKey: inView.stored.articleKey };
}
