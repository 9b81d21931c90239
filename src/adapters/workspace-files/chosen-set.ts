/** Files that were chosen or dropped together, and a folder as `input[webkitdirectory]` or a drop gives it: all its files, with their paths. */

import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { listFiles, unreadableFile } from "#core/workspace/list-files.ts";

/**
 * @param files of a folder with their paths below it
 * @param folder its name; null for files without one
 */
export function chosenSet(files: readonly ChosenFile[], folder: string | null): WorkspaceFiles {
  const { byPath, ...listing } = listFiles(files.map((file) => ({ written: file.path, size: file.size, file })));
  return {
    kind: folder === null ? "files" : "folder",
    name: folder ?? "",
    list: async () => ok(listing),
    read: async (path) => {
      const read = await byPath.get(path)?.file.read();
      return read?.ok === true ? ok({ bytes: read.value, packing: null }) : fail(unreadableFile(path));
    },
  };
}

/** A folder's files as the browser gives them: the path of each begins with the folder's name. */
export function chosenFolder(files: readonly ChosenFile[]): WorkspaceFiles {
  const folder = files[0]?.path.split("/")[0] ?? "";
  const below = files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
  return chosenSet(below, folder);
}
