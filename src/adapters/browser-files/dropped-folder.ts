/** Everything below folders that were dropped. */
import { append } from "#core/append.ts";
import type { ChosenFile } from "#core/ports.ts";
import { chosenFile } from "./chosen-file.ts";

/** Files with their paths, which begin with the name of what was dropped. What cannot be read is left out. */
export async function filesBelow(dropped: readonly FileSystemEntry[]): Promise<readonly ChosenFile[]> {
  const files: ChosenFile[] = [];
  const waiting = [...dropped];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isFolder(next)) append(waiting, await entriesOf(next));
    else if (isFile(next)) {
      const file = await fileOf(next);
      if (file !== null) files.push(chosenFile(file, next.fullPath.replace(/^\//, "")));
    }
  }
  return files;
}

/** A folder gives a hundred of its entries at a time, and none at last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return entries;
    append(entries, some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
