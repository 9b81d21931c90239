/** What opens a workspace's files again on another visit: the browser's handle of a folder or an archive, or the address of a repository. */
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";

interface Access {
  readonly mode: "read" | "readwrite";
}

declare global {
  /** Not every browser has what asks for permission, nor every handle. */
  interface FileSystemHandle {
    queryPermission?(options: Access): Promise<PermissionState>;
    requestPermission?(options: Access): Promise<PermissionState>;
  }
}

export type WayBack = FileSystemHandle | string;

/** By `list`, which stays the same function where the files are given another name. */
const ways = new WeakMap<WorkspaceFiles["list"], WayBack>();

export function withWayBack(files: WorkspaceFiles, way: WayBack): WorkspaceFiles {
  ways.set(files.list, way);
  return files;
}

/** Null where nothing leads back to them. */
export function wayBackTo({ list }: WorkspaceFiles): WayBack | null {
  return ways.get(list) ?? null;
}
