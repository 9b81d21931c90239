/** Files that were chosen or dropped together, and a folder as `input[webkitdirectory]` or a drop gives it: all its files, with their paths. */

import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { inSlices, mapSliced } from "#core/slices/sliced.ts";
import { type FoundFile, listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";
import { workspacePath } from "#core/workspace/workspace-path.ts";
import { type FarPlace, stampOf } from "#workers/read-far.ts";

/** @param files with their paths in the workspace; chosen one by one, in no folder, several may have one name */
export function chosenSet(files: readonly ChosenFile[], folder: string | null): WorkspaceFiles {
  return fileSet(files, 0, folder);
}

/** A folder's files as the browser gives them: the path of each begins with the folder's name. */
export function chosenFolder(files: readonly ChosenFile[]): WorkspaceFiles {
  const folder = files[0]?.path.split("/")[0] ?? "";
  return fileSet(files, folder.length + 1, folder);
}

/** Of several files of one name all but the first get a folder, which is their number: each keeps its name. */
function pathsApart(): (file: ChosenFile) => string {
  const times = new Map<string, number>();
  return ({ path }) => {
    const name = workspacePath(path) ?? path;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? path : `${count}/${path}`;
  };
}

interface FoundChosen extends FoundFile {
  readonly file: ChosenFile;
}

/** @param from where in each file's path its path in the workspace begins */
function fileSet(files: readonly ChosenFile[], from: number, folder: string | null): WorkspaceFiles {
  let byPath: ReadonlyMap<string, FoundChosen> = new Map();
  return {
    kind: folder === null ? "files" : "folder",
    name: folder ?? "",
    list: async () => {
      const pathOf = folder === null ? pathsApart() : ({ path }: ChosenFile) => path.slice(from);
      const found = await inSlices(
        mapSliced(files, (file) => ({ written: pathOf(file), size: null, file })),
        pagePacing,
      );
      const { byPath: listed, ...listing } = await inSlices(listFiles(found), pagePacing);
      byPath = listed;
      return ok(listing);
    },
    stamps: "chosen",
    stamp: async (path) => {
      const file = byPath.get(path)?.file;
      return file === undefined ? null : stampOf({ size: file.size, lastModified: file.changedAt });
    },
    far: (path) => {
      const blob = byPath.get(path)?.file.blob;
      if (!(blob instanceof File)) return null;
      const place: FarPlace = { kind: "file", file: blob };
      return { place, stamp: null };
    },
    read: async (path) => {
      const file = byPath.get(path)?.file;
      const refusal = file === undefined ? null : refuseSize(file.size, path);
      if (refusal !== null) return fail(refusedFile(path, refusal));
      const read = await file?.read();
      return read?.ok === true ? ok({ bytes: read.value, packing: null }) : fail(unreadableFile(path));
    },
  };
}
