/** The ways to a workspace's files, and what reads them. */
import { filesBelow } from "#adapters/browser-files/dropped-folder.ts";
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createIndexedDbWorkspaceSteps } from "#adapters/indexeddb/indexed-db-workspace-steps.ts";
import { watchCounts, watchDecisions } from "#adapters/indexeddb/watch-counts.ts";
import { createWorkerArticleReader } from "#adapters/worker-articles/worker-article-reader.ts";
import { createWorkerFindingCounter } from "#adapters/worker-findings/worker-finding-counter.ts";
import { removeIndexes } from "#adapters/worker-index/index-folder.ts";
import { workerIndex } from "#adapters/worker-index/worker-index.ts";
import { createWorkerSegmentSearch } from "#adapters/worker-segments/worker-segment-search.ts";
import type { ListedAddress, WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type { ChosenFile, RecordStore } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { readAddresses } from "./address-list.ts";
import { addressSet } from "./address-set.ts";
import { chosenFolder, chosenSet } from "./chosen-set.ts";
import { folderHandle } from "./folder-handle.ts";
import { createIndexedDbWorkspaces, filesAt, filesOf } from "./indexed-db-workspaces.ts";
import { zipFiles } from "./zip-files.ts";

declare global {
  interface Window {
    /** File System Access API: not in every browser. */
    showDirectoryPicker?: (options: { readonly id: string }) => Promise<FileSystemDirectoryHandle>;
  }
}

/** Null where the reviewer chose none. */
async function askFolder(): Promise<Result<WorkspaceFiles, string> | null> {
  try {
    const handle = await window.showDirectoryPicker?.({ id: "recto-workspace" });
    return handle === undefined ? null : ok(folderHandle(handle));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    return fail("The folder could not be opened. Check that you may read it, or drop it onto this page.");
  }
}

/** Null where there is not exactly one, of a folder or an archive. */
async function ofHandles(handles: readonly Promise<FileSystemHandle | null>[]): Promise<WorkspaceFiles | null> {
  const all = await Promise.all(handles.map((handle) => handle.catch(() => null)));
  const [handle = null] = all;
  const isWorkspace = handle?.kind === "directory" || /\.zip$/i.test(handle?.name ?? "");
  return handle === null || all.length > 1 || !isWorkspace ? null : filesOf(handle);
}

const known = createIndexedDbWorkspaces();

const kit = {
  known: {
    ...known,
    forget: async (name: string) => {
      await known.forget(name);
      await removeIndexes(name);
    },
  },
  index: workerIndex,
  pacing: pagePacing,
  watchCounts,
  watchDecisions,
  ofHandles,
  ofAddress: filesAt,
  readAddresses: (text: string) => readAddresses(text, document.baseURI),
  ofAddresses: (addresses: readonly ListedAddress[]) =>
    addressSet(addresses, () =>
      import("#adapters/http/http-articles.ts").then((code) => code.createHttpArticles(document.baseURI)),
    ),
  createReader: createWorkerArticleReader,
  createCounter: createWorkerFindingCounter,
  createSearch: createWorkerSegmentSearch,
  set: (files: readonly ChosenFile[]) => chosenSet(files, null),
  folder: chosenFolder,
  zip: zipFiles,
  filesBelow,
  askFolder,
};

let steps: WorkspaceSteps | null = null;

/** @param records of this tab */
export function workspaceKit(records: RecordStore) {
  steps ??= createIndexedDbWorkspaceSteps({ clock: systemClock, tab: records.tab });
  return { ...kit, records, steps };
}
