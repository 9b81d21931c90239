/** Files from the file input or a drop, as the app wants them. */
import type { ChosenFile } from "#core/ports.ts";
import { chosenFile } from "./chosen-file.ts";

/** What a drop held. A piece of text cannot be opened, and the reviewer is told so. */
type Dropped = (
  | { readonly kind: "files"; readonly files: readonly ChosenFile[] }
  /** The files below are to be read yet. */
  | { readonly kind: "folder"; readonly entries: readonly FileSystemEntry[] }
  | { readonly kind: "other" }
) & { readonly handles: readonly Promise<FileSystemHandle | null>[] };

declare global {
  interface DataTransferItem {
    /** File System Access API: not in every browser. */
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return Array.from(files, (file) => chosenFile(file));
}

/** Must be called while the drop event is handled: browsers empty `data` right after. */
export function droppedFiles(data: DataTransfer): Dropped {
  const files: File[] = [];
  const entries: FileSystemEntry[] = [];
  const handles: Promise<FileSystemHandle | null>[] = [];
  for (const item of data.items) {
    if (item.kind !== "file") continue;
    const file = item.getAsFile();
    const entry = item.webkitGetAsEntry();
    const handle = item.getAsFileSystemHandle?.();
    if (handle !== undefined) handles.push(handle);
    if (entry !== null) entries.push(entry);
    if (file !== null && entry?.isDirectory !== true) files.push(file);
  }
  if (files.length > 0 && files.length >= entries.length) return { kind: "files", files: chosenFiles(files), handles };
  return { kind: entries.length === 0 ? "other" : "folder", entries, handles };
}
