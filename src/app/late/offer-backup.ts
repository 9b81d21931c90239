import type { Services } from "#app/services.ts";
import { daysWithoutBackup } from "#app/storage/remind.ts";
import { counted } from "#core/count-in-words.ts";
import type { BackupNotes } from "#core/ports/kept-storage.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Offers a backup where the reviewer wants to be reminded and it is time. */
export function offerBackup(workspace: WorkspaceStore, services: Services, notes: BackupNotes): void {
  const days = daysWithoutBackup(notes, services.clock);
  if (days === null) return;
  const { actions } = workspace.getState();
  actions.offer({
    label: `Back up: ${counted(days, "day")} without`,
    run: async () => {
      actions.offer(null);
      try {
        const [kit, { backUp }] = await Promise.all([services.loadStorage(), import("#app/storage/back-up.ts")]);
        actions.say(await backUp({ ...services, kit, workspace }));
      } catch {
        actions.raise("No backup was made: a part of Recto could not be loaded. Try again.");
      }
    },
  });
}
