import { savedFilters, saveFilter } from "#app/filter/use-saved-filters.ts";
import { saveAll } from "#app/late/save-all.ts";
import type { StorageKit } from "#app/services.ts";
import { besideInWords } from "#core/backup/beside-in-words.ts";
import { counted } from "#core/count-in-words.ts";
import type { ChosenFile, Clock, Downloads, StoreFailure } from "#core/ports.ts";
import { linesOfFile } from "#state/workspace/backup/lines-of-file.ts";
import { makeBackup } from "#state/workspace/backup/make-backup.ts";
import { type Restored, restoreBackup } from "#state/workspace/backup/restore-backup.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

const NOT_MADE: Readonly<Record<StoreFailure, string>> = {
  full: "No backup was made: this browser's storage is full.",
  unavailable: "No backup was made: this browser's storage cannot be used now.",
  outdated: "No backup was made: a newer version of Recto runs in another tab. Reload this page.",
};

export interface BackupPorts {
  readonly kit: StorageKit;
  readonly workspace: WorkspaceStore;
  readonly clock: Clock;
  readonly downloads: Downloads;
}

/** Characters that are put together before they are encoded. */
const PIECE = 1_000_000;

/** Downloads everything that is kept as one file. Returns what came of it, in words. */
export async function backUp(
  { kit, workspace, clock, downloads }: BackupPorts,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<string> {
  const isAllStored = await saveAll(workspace);
  const at = clock.now();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const waiting: string[] = [];
  let length = 0;
  const encoder = new TextEncoder();
  const encode = () => pieces.push(encoder.encode(waiting.splice(0).join("")));
  const write = (piece: string) => {
    waiting.push(piece);
    length += piece.length;
    if (length >= PIECE) {
      encode();
      length = 0;
    }
  };
  const contents = { store: kit.backup, settings: workspace.settings.getState(), filters: savedFilters() };
  const made = await makeBackup(contents, at, write, tell);
  if (!made.ok) return NOT_MADE[made.failure];
  encode();
  downloads.saveBytes(`recto-backup-${new Date(at).toISOString().slice(0, 10)}.jsonl`, pieces);
  kit.notes.save({ ...kit.notes.load(), at, isMade: true });
  const left = isAllStored ? "" : " What is kept in this page only is not in it.";
  return `Backed up ${counted(made.value, "article")}, with all that was decided.${left}`;
}

/** Adds what the file holds. Returns what came of it, in words. */
export async function restore({ kit, workspace }: BackupPorts, file: ChosenFile): Promise<readonly string[]> {
  const restored = await restoreBackup(kit.backup, linesOfFile(file), workspace.settings.getState());
  if (!restored.ok) return [restored.failure];
  const { settings, filters } = restored.value;
  const { actions } = workspace.getState();
  actions.changeSettings(settings);
  const names = new Set(savedFilters().map(({ name }) => name));
  for (const filter of filters) if (!names.has(filter.name)) saveFilter(filter);
  await actions.refreshRecent();
  return wordsOf(restored.value);
}

/** More nobody reads. */
const MOST_NAMED = 20;

function wordsOf({ articles, changed, decidedLater, refused, beside }: Restored): readonly string[] {
  const what =
    changed === 0
      ? `Everything of the ${counted(articles, "article")} in it was here already.`
      : `Restored ${counted(changed, "article")} of ${articles}. Nothing newer was overwritten.`;
  const later =
    decidedLater.length === 0
      ? []
      : [
          `${counted(decidedLater.length, "segment")} had been decided otherwise here. The later decision holds; the other one stands in the segment’s history: ${named(decidedLater)}.`,
        ];
  const others = besideInWords(beside);
  return [what, ...(others === null ? [] : [others]), ...later, ...refused.slice(0, MOST_NAMED)];
}

function named(all: readonly string[]): string {
  const rest = all.length - MOST_NAMED;
  return all.slice(0, MOST_NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
