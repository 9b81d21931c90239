import type { ChosenFile } from "#core/ports.ts";
import type { CommandContext } from "#state/commands/command.ts";
import { memoryOf } from "#state/memory/window-memory.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** By its name: TMX is told from other XML once it is read. */
export function isMemoryFile({ path }: ChosenFile): boolean {
  return /\.tmx$/i.test(path);
}

/** Counts what the first of the files has, for the dialog that is shown with it. Other files beside it are not opened, and that is said. */
export function importMemory(
  workspace: WorkspaceStore,
  files: readonly ChosenFile[],
  showDialog: CommandContext["showDialog"],
): void {
  const file = files.find(isMemoryFile);
  if (file === undefined) return;
  if (files.length > 1) {
    const sentence = `“${file.path}” is a memory, and there are other files: drop it by itself.`;
    workspace.getState().actions.raise(sentence);
    return;
  }
  void memoryOf(workspace).imports.read(file);
  showDialog("memories");
}
