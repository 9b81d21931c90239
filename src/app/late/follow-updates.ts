import type { AppUpdates } from "#core/ports/app-updates.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { saveAll } from "./save-all.ts";

const TAKEN =
  "Recto has been updated in another tab. Your work is saved; reload this page to go on with the new version.";
const TAKEN_NOT_STORED =
  "Recto has been updated in another tab. This browser stores nothing now, so what was done last stands in this page only. Export it, then reload the page.";
const NOT_STORED =
  "The new version was not loaded: this browser stores nothing now, and what stands only in this page would be lost. Export it first.";

/** Of the page, what tells whether it is looked at, and what loads it anew. */
export interface UpdatedPage {
  readonly document: Pick<Document, "addEventListener" | "visibilityState">;
  readonly reload: () => void;
}

/** Has the app kept, and offers its next version: nothing changes until the reviewer says so. */
export function followUpdates(workspace: WorkspaceStore, updates: AppUpdates, { document, reload }: UpdatedPage): void {
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
    offerReload(news === "ready" ? updates.take : reload);
    if (news === "taken")
      void saveAll(workspace).then((isStored) => actions.raise(isStored ? TAKEN : TAKEN_NOT_STORED));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") updates.look();
  });
}
