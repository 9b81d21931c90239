/** The ways to a workspace's files, and what reads them. */
import { filesBelow } from "#adapters/browser-files/dropped-folder.ts";
import { createWorkerArticleReader } from "#adapters/worker-articles/worker-article-reader.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { chosenFolder, chosenSet } from "./chosen-set.ts";
import { folderHandle } from "./folder-handle.ts";
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

export const workspaceKit = {
  createReader: createWorkerArticleReader,
  set: (files: readonly ChosenFile[]) => chosenSet(files, null),
  folder: chosenFolder,
  zip: zipFiles,
  filesBelow,
  askFolder,
};
