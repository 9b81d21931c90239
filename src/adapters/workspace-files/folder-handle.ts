/** A folder by its handle (File System Access API). */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";
import { type FarPlace, stampOf } from "#workers/read-far.ts";
import { FolderWalk, type FoundHandle } from "./folder-walk.ts";
import { withWayBack } from "./way-back.ts";
import { writingInto } from "./write-handle.ts";

export function folderHandle(folder: FileSystemDirectoryHandle): WorkspaceFiles {
  let handles: ReadonlyMap<string, FoundHandle> = new Map();
  /** Those that were given before all are listed. */
  const first = new Map<string, FoundHandle>();
  /** The listing that is under way. */
  let walk: FolderWalk | null = null;
  const handleOf = (path: string) => (handles.get(path) ?? first.get(path))?.handle ?? null;
  const files: WorkspaceFiles = {
    kind: "folder",
    name: folder.name,
    list: async () => {
      try {
        walk = new FolderWalk(folder);
        const { byPath, ...listing } = await inSlices(listFiles(await walk.all()), pagePacing);
        handles = byPath;
        return ok(listing);
      } catch {
        return fail(`The folder “${folder.name}” could not be read. Check that you may read it, then open it again.`);
      } finally {
        walk = null;
      }
    },
    beginning: async function* (wanted) {
      if (walk === null) return;
      for await (const [path, found] of walk.inOrder(wanted)) {
        first.set(path, found);
        yield path;
      }
    },
    stamps: "live",
    stamp: async (path) => {
      try {
        const file = await handleOf(path)?.getFile();
        return file === undefined ? null : stampOf(file);
      } catch {
        return null;
      }
    },
    far: (path) => {
      const handle = handleOf(path);
      if (handle === null) return null;
      const place: FarPlace = { kind: "handle", handle };
      return { place, stamp: null };
    },
    read: async (path) => {
      try {
        const file = await handleOf(path)?.getFile();
        if (file === undefined) return fail(unreadableFile(path));
        const refusal = refuseSize(file.size, path);
        if (refusal !== null) return fail(refusedFile(path, refusal));
        return ok({ bytes: new Uint8Array(await file.arrayBuffer()), packing: null });
      } catch {
        return fail(unreadableFile(path));
      }
    },
    writing: writingInto(folder, handleOf),
  };
  return withWayBack(files, folder);
}
