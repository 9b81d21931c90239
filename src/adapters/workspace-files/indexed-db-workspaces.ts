/** The workspaces that were opened, in a database of their own: handles live in IndexedDB from visit to visit. */
import type { DBSchema } from "idb";
import { chosenFile } from "#adapters/browser-files/chosen-file.ts";
import { attempt } from "#adapters/indexeddb/attempt.ts";
import { connect, type DatabaseShape } from "#adapters/indexeddb/database.ts";
import { transactAtOnce } from "#adapters/indexeddb/transact.ts";
import type { KnownWorkspace, KnownWorkspaces, ListedWorkspace } from "#core/ports/known-workspaces.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { handleOf, withHandle } from "./entry-handles.ts";
import { folderHandle } from "./folder-handle.ts";
import { zipFiles } from "./zip-files.ts";

interface WorkspaceTables extends DBSchema {
  workspaces: { key: string; value: KnownWorkspace };
  handles: { key: string; value: FileSystemHandle };
}

const shape: DatabaseShape<WorkspaceTables> = {
  version: 1,
  migrate: async (database) => {
    database.createObjectStore("workspaces", { keyPath: "name" });
    database.createObjectStore("handles");
  },
};

const TABLES = ["workspaces", "handles"] as const;

/** @param database its name */
export function createIndexedDbWorkspaces(database = "recto-workspaces"): KnownWorkspaces & { close(): void } {
  const connection = connect(database, shape);
  const handleAt = (of: string) =>
    attempt(() => transactAtOnce(connection, ["handles"], "readonly", ({ store }) => store.get(of)));
  return {
    all: async () => {
      const read = await attempt(() =>
        transactAtOnce(connection, TABLES, "readonly", (tx) =>
          Promise.all([tx.objectStore("workspaces").getAll(), tx.objectStore("handles").getAllKeys()]),
        ),
      );
      return read.ok ? newestFirst(...read.value) : [];
    },
    nameOf: async (files) => {
      const handle = handleOf(files);
      if (handle === null) return null;
      const read = await attempt(() =>
        transactAtOnce(connection, ["handles"], "readonly", ({ store }) =>
          Promise.all([store.getAllKeys(), store.getAll()]),
        ),
      );
      return read.ok ? findSame(handle, ...read.value) : null;
    },
    put: async (workspace, files) => {
      const handle = files === null ? null : handleOf(files);
      await attempt(() =>
        transactAtOnce(connection, TABLES, "readwrite", (tx) => {
          const handles = tx.objectStore("handles");
          const asked: Promise<unknown>[] = [tx.objectStore("workspaces").put(workspace)];
          if (handle !== null) asked.push(handles.put(handle, workspace.name));
          else if (files !== null) asked.push(handles.delete(workspace.name));
          return Promise.all(asked);
        }),
      );
    },
    forget: async (of) => {
      await attempt(() =>
        transactAtOnce(connection, TABLES, "readwrite", (tx) =>
          Promise.all([tx.objectStore("workspaces").delete(of), tx.objectStore("handles").delete(of)]),
        ),
      );
    },
    reopen: async (of, isAsking) => {
      const read = await handleAt(of);
      const handle = read.ok ? read.value : undefined;
      if (handle === undefined) return fail("gone");
      if (!(await isAllowed(handle, isAsking))) return fail("refused");
      const files = await filesOf(handle);
      return files === null ? fail("gone") : ok(files);
    },
    close: () => connection.close(),
  };
}

function newestFirst(workspaces: readonly KnownWorkspace[], reachable: readonly string[]): readonly ListedWorkspace[] {
  return workspaces
    .map((workspace) => ({ ...workspace, isReachable: reachable.includes(workspace.name) }))
    .sort((a, b) => b.at - a.at);
}

async function findSame(
  handle: FileSystemHandle,
  names: readonly string[],
  handles: readonly FileSystemHandle[],
): Promise<string | null> {
  for (const [index, known] of handles.entries()) {
    // Handles of another file system may not be comparable.
    const compare = async () => handle.isSameEntry(known);
    if (await compare().catch(() => false)) return names[index] ?? null;
  }
  return null;
}

async function isAllowed(handle: FileSystemHandle, isAsking: boolean): Promise<boolean> {
  try {
    const state = await handle.queryPermission?.({ mode: "read" });
    if (state === "granted" || !isAsking) return state === "granted";
    return (await handle.requestPermission?.({ mode: "read" })) === "granted";
  } catch {
    return false;
  }
}

/** Null where the archive is not there any more. A folder says so when it is listed. */
export async function filesOf(handle: FileSystemHandle): Promise<WorkspaceFiles | null> {
  if (isFolder(handle)) return folderHandle(handle);
  if (!isFile(handle)) return null;
  try {
    return withHandle(zipFiles(chosenFile(await handle.getFile())), handle);
  } catch {
    return null;
  }
}

function isFolder(handle: FileSystemHandle): handle is FileSystemHandle & FileSystemDirectoryHandle {
  return handle.kind === "directory";
}

function isFile(handle: FileSystemHandle): handle is FileSystemHandle & FileSystemFileHandle {
  return handle.kind === "file";
}
