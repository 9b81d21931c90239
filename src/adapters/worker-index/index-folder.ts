/** Where the indexes of workspaces lie in the origin's own file system: a folder for each. */
import { append } from "#core/append.ts";
import { hashSources } from "#core/workspace/repetitions.ts";

const ROOT = "recto-index";

/** Names a workspace's folder, step by step: its own name may hold what no file system takes. */
export function indexFolder(name: string): readonly string[] {
  return [ROOT, Array.from(hashSources([name]), (half) => half.toString(16).padStart(8, "0")).join("")];
}

/** What was kept of the workspace, or of all, is gone, but for what a tab has open. */
export async function removeIndexes(name: string | null): Promise<void> {
  try {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT);
    const names: string[] = [];
    if (name !== null) append(names, indexFolder(name).slice(1));
    else for await (const { name: folder } of root.values()) names.push(folder);
    // One that is in use stays, and is as good as ever.
    await Promise.allSettled(names.map((folder) => root.removeEntry(folder, { recursive: true })));
  } catch {
    // There is none.
  }
}

/** Bytes of all of them. */
export async function sizeOfIndexes(): Promise<number> {
  let bytes = 0;
  try {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT);
    for await (const folder of root.values()) {
      const files = await root.getDirectoryHandle(folder.name);
      for await (const file of files.values()) bytes += (await (await files.getFileHandle(file.name)).getFile()).size;
    }
  } catch {
    // There is none, or no more than this.
  }
  return bytes;
}
