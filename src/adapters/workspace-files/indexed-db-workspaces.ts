/** The workspaces that were opened, in a database of their own: handles live in IndexedDB from visit to visit. */
import type { DBSchema } from "idb";
import { chosenFile } from "#adapters/browser-files/chosen-file.ts";
import { repositoryAddress } from "#adapters/forges/repository-address.ts";
import { repositoryFiles } from "#adapters/forges/repository-files.ts";
import { attempt } from "#adapters/indexeddb/attempt.ts";
import { connect, type DatabaseShape } from "#adapters/indexeddb/database.ts";
import { transactAtOnce } from "#adapters/indexeddb/transact.ts";
import type { KnownWorkspace, KnownWorkspaces, ListedWorkspace } from "#core/ports/known-workspaces.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { folderHandle } from "./folder-handle.ts";
import { type WayBack, wayBackTo, withWayBack } from "./way-back.ts";
import { zipFiles } from "./zip-files.ts";

export interface WorkspaceTables extends DBSchema {
  workspaces: { key: string; value: KnownWorkspace };
  /** The name is older than addresses. */
  handles: { key: string; value: WayBack };
}

export const workspacesDatabase: DatabaseShape<WorkspaceTables> = {
  version: 1,
  migrate: async (database) => {
    database.createObjectStore("workspaces", { keyPath: "name" });
    database.createObjectStore("handles");
  },
};

const TABLES = ["workspaces", "handles"] as const;

/** @param database its name */
export function createIndexedDbWorkspaces(database = "recto-workspaces"): KnownWorkspaces & { close(): void } {
  const connection = connect(database, workspacesDatabase);
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
      const handle = wayBackTo(files);
      if (handle === null) return null;
      const read = await attempt(() =>
        transactAtOnce(connection, ["handles"], "readonly", ({ store }) =>
          Promise.all([store.getAllKeys(), store.getAll()]),
        ),
      );
      return read.ok ? findSame(handle, ...read.value) : null;
    },
    put: async (workspace, files) => {
      const handle = files === null ? null : wayBackTo(files);
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
      // Nothing is fetched from elsewhere that nobody asked for.
      if (typeof handle === "string" ? !isAsking : !(await isAllowed(handle, isAsking))) return fail("refused");
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

async function findSame(way: WayBack, names: readonly string[], ways: readonly WayBack[]): Promise<string | null> {
  for (const [index, known] of ways.entries()) {
    // Handles of another file system may not be comparable.
    const compare = async () => typeof way !== "string" && typeof known !== "string" && way.isSameEntry(known);
    if (way === known || (await compare().catch(() => false))) return names[index] ?? null;
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

/** Null where the archive is not there any more. A folder, and a repository, says so when it is listed. */
export async function filesOf(handle: WayBack): Promise<WorkspaceFiles | null> {
  if (typeof handle === "string") return filesAt(handle);
  if (isFolder(handle)) return folderHandle(handle);
  if (!isFile(handle)) return null;
  try {
    return withWayBack(zipFiles(chosenFile(await handle.getFile())), handle);
  } catch {
    return null;
  }
}

/** The repository of an address; null where it is no repository's. */
export function filesAt(address: string): WorkspaceFiles | null {
  const repository = repositoryAddress(address);
  return repository === null ? null : withWayBack(repositoryFiles(repository), address);
}

function isFolder(handle: FileSystemHandle): handle is FileSystemHandle & FileSystemDirectoryHandle {
  return handle.kind === "directory";
}

function isFile(handle: FileSystemHandle): handle is FileSystemHandle & FileSystemFileHandle {
  return handle.kind === "file";
}
