/** Files from the file input or a drop, as the app wants them. */
import type { ChosenFile } from "#core/ports.ts";
import { chosenFile } from "./chosen-file.ts";

/** What a drop held. A piece of text cannot be opened, and the reviewer is told so. */
export type Dropped =
  | { readonly kind: "files"; readonly files: readonly ChosenFile[] }
  /** The files below are to be read yet. */
  | { readonly kind: "folder"; readonly entries: readonly FileSystemEntry[] }
  | { readonly kind: "other" };

export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return Array.from(files, (file) => chosenFile(file));
}

/** Must be called while the drop event is handled: browsers empty `data` right after. */
export function droppedFiles(data: DataTransfer): Dropped {
  const files: File[] = [];
  const entries: FileSystemEntry[] = [];
  for (const item of data.items) {
    if (item.kind !== "file") continue;
    const file = item.getAsFile();
    const entry = item.webkitGetAsEntry();
    if (entry !== null) entries.push(entry);
    if (file !== null && entry?.isDirectory !== true) files.push(file);
  }
  if (files.length > 0 && files.length >= entries.length) return { kind: "files", files: chosenFiles(files) };
  return entries.length === 0 ? { kind: "other" } : { kind: "folder", entries };
}
