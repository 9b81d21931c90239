import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/**
 * Asks the browser once to keep what is stored until the reviewer removes it, as soon as there is any work in it: before that there is nothing to keep, and some
 * browsers ask the reviewer.
 */
export function askToKeep(workspace: Pick<WorkspaceStore, "follow">, storage: () => StorageManager | undefined): void {
  const end = workspace.follow((now) => {
    if (now === null || now.records.size === 0 || now.saving !== "saved") return;
    end();
    void ask(storage());
  });
}

async function ask(storage: StorageManager | undefined): Promise<void> {
  try {
    if ((await storage?.persisted?.()) === false) await storage?.persist?.();
  } catch {
    // A browser that does not let itself be asked keeps it as long as there is room.
  }
}
