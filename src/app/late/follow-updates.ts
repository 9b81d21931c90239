import type { AppUpdates } from "#core/ports/app-updates.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { saveAll } from "./save-all.ts";

const TAKEN =
  "Recto has been updated in another tab. Your work is saved; reload this page to go on with the new version.";
const NOT_STORED =
  "The new version was not loaded: this browser stores nothing now, and what stands only in this page would be lost. Export it first.";

/** Has the app kept, and offers its next version: nothing changes until the reviewer says so. */
export function followUpdates(workspace: WorkspaceStore, updates: AppUpdates): void {
  const { actions } = workspace.getState();
  const offerReload = (go: () => void) =>
    actions.offer({
      label: "Reload for the new version",
      run: async () => {
        if (await saveAll(workspace)) go();
        else actions.raise(NOT_STORED);
      },
    });
  updates.begin((news) => {
    if (news === "ready") offerReload(updates.take);
    else {
      offerReload(() => location.reload());
      void saveAll(workspace).then((isStored) => isStored && actions.raise(TAKEN));
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") updates.look();
  });
}
