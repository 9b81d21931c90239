import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Resolves at once, but where the files of the workspace that is open are still being listed: once that is over. */
export function untilListed(workspace: WorkspaceStore): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (workspace.getState().articles?.isListing === true) return;
      end();
      resolve();
    };
    const end = workspace.subscribe(look);
    look();
  });
}
