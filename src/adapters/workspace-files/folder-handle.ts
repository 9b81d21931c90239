/** A folder by its handle (File System Access API). */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { type FoundFile, listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";
import { isInOwnFolder } from "#core/workspace/workspace-path.ts";
import { type FarPlace, stampOf } from "#workers/read-far.ts";
import { withWayBack } from "./way-back.ts";
import { writingInto } from "./write-handle.ts";

interface FoundHandle extends FoundFile {
  readonly handle: FileSystemFileHandle;
}

export function folderHandle(folder: FileSystemDirectoryHandle): WorkspaceFiles {
  let handles: ReadonlyMap<string, FoundHandle> = new Map();
  const files: WorkspaceFiles = {
    kind: "folder",
    name: folder.name,
    list: async () => {
      try {
        const { byPath, ...listing } = await inSlices(listFiles(await filesBelow(folder)), pagePacing);
        handles = byPath;
        return ok(listing);
      } catch {
        return fail(`The folder “${folder.name}” could not be read. Check that you may read it, then open it again.`);
      }
    },
    stamps: "live",
    stamp: async (path) => {
      try {
        const file = await handles.get(path)?.handle.getFile();
        return file === undefined ? null : stampOf(file);
      } catch {
        return null;
      }
    },
    far: (path) => {
      const handle = handles.get(path)?.handle;
      if (handle === undefined) return null;
      const place: FarPlace = { kind: "handle", handle };
      return { place, stamp: null };
    },
    read: async (path) => {
      try {
        const file = await handles.get(path)?.handle.getFile();
        if (file === undefined) return fail(unreadableFile(path));
        const refusal = refuseSize(file.size, path);
        if (refusal !== null) return fail(refusedFile(path, refusal));
        return ok({ bytes: new Uint8Array(await file.arrayBuffer()), packing: null });
      } catch {
        return fail(unreadableFile(path));
      }
    },
    writing: writingInto(folder, (path) => handles.get(path)?.handle ?? null),
  };
  return withWayBack(files, folder);
}

interface Folder {
  readonly handle: FileSystemDirectoryHandle;
  /** Of its root, with a slash at its end. */
  readonly path: string;
}

/** Folders that are listed at once: the browser answers each after a while, and a quarter sooner where several are asked for. */
const AT_ONCE = 8;

/** Level by level and not by recursion: however deep they lie. */
async function filesBelow(root: FileSystemDirectoryHandle): Promise<readonly FoundHandle[]> {
  const found: FoundHandle[] = [];
  let level: Folder[] = [{ handle: root, path: "" }];
  while (level.length > 0) {
    const below: Folder[] = [];
    for (let from = 0; from < level.length; from += AT_ONCE) {
      for (const { files, folders } of await Promise.all(level.slice(from, from + AT_ONCE).map(contentsOf))) {
        for (const file of files) found.push(file);
        for (const folder of folders) below.push(folder);
      }
    }
    level = below;
  }
  return found;
}

async function contentsOf(folder: Folder) {
  const files: FoundHandle[] = [];
  const folders: Folder[] = [];
  for await (const handle of folder.handle.values()) {
    const path = folder.path + handle.name;
    if (isFile(handle)) files.push({ written: path, size: null, handle });
    else if (isFolder(handle) && !isInOwnFolder(`${path}/`)) folders.push({ handle, path: `${path}/` });
  }
  return { files, folders };
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === "file";
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}
