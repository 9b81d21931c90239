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

/** Folder by folder and not by recursion: however deep they lie. */
async function filesBelow(root: FileSystemDirectoryHandle): Promise<readonly FoundHandle[]> {
  const found: FoundHandle[] = [];
  const folders = [{ folder: root, path: "" }];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for await (const handle of next.folder.values()) {
      const path = next.path + handle.name;
      if (isFile(handle)) found.push({ written: path, size: null, handle });
      else if (isFolder(handle) && !isInOwnFolder(`${path}/`)) folders.push({ folder: handle, path: `${path}/` });
    }
  }
  return found;
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === "file";
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}
