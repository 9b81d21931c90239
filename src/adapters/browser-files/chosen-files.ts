/** Files from the file input or a drop, as the app wants them. */
import type { ChosenFile } from "#core/ports.ts";
import { chosenFile } from "./chosen-file.ts";

/** What a drop held. A piece of text cannot be opened, and the reviewer is told so. */
export type Dropped =
  | { readonly kind: "files"; readonly files: readonly ChosenFile[] }
  /** `read` gives its files with their paths, which begin with its name. */
  | { readonly kind: "folder"; readonly read: () => Promise<readonly ChosenFile[]> }
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
  if (entries.length === 0) return { kind: "other" };
  return { kind: "folder", read: () => import("./dropped-folder.ts").then((code) => code.filesBelow(entries)) };
}
