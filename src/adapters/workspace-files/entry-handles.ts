/** Which handle of the browser a workspace's files come from: what opens them again on another visit. */
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

/** By `list`, which stays the same function where the files are given another name. */
const handles = new WeakMap<WorkspaceFiles["list"], FileSystemHandle>();

export function withHandle(files: WorkspaceFiles, handle: FileSystemHandle): WorkspaceFiles {
  handles.set(files.list, handle);
  return files;
}

export function handleOf({ list }: WorkspaceFiles): FileSystemHandle | null {
  return handles.get(list) ?? null;
}
