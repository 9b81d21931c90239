/** Which handle of the browser a workspace's files come from: what opens them again on another visit. */
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";

/** As much of a handle as is asked of it. Not every browser has what asks for permission. */
export interface EntryHandle extends FileSystemHandle {
  queryPermission?(options: { readonly mode: "read" }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: "read" }): Promise<PermissionState>;
}

/** By `list`, which stays the same function where the files are given another name. */
const handles = new WeakMap<WorkspaceFiles["list"], EntryHandle>();

export function withHandle(files: WorkspaceFiles, handle: EntryHandle): WorkspaceFiles {
  handles.set(files.list, handle);
  return files;
}

export function handleOf({ list }: WorkspaceFiles): EntryHandle | null {
  return handles.get(list) ?? null;
}
