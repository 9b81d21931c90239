/** Files from the file input or a drop, as the app wants them. */
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";

/** What a drop held. A folder or a piece of text cannot be opened, and the reviewer is told so. */
export type Dropped =
  | { readonly kind: "files"; readonly files: readonly ChosenFile[] }
  | { readonly kind: "folder" | "other" };

export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return Array.from(files, chosenFile);
}

/** Must be called while the drop event is handled: browsers empty `data` right after. */
export function droppedFiles(data: DataTransfer): Dropped {
  const files: File[] = [];
  let folders = 0;
  for (const item of data.items) {
    if (item.kind !== "file") continue;
    const file = item.getAsFile();
    if (item.webkitGetAsEntry()?.isDirectory) folders++;
    else if (file !== null) files.push(file);
  }
  if (files.length > 0) return { kind: "files", files: chosenFiles(files) };
  return { kind: folders > 0 ? "folder" : "other" };
}

function chosenFile(file: File): ChosenFile {
  return {
    path: file.name,
    size: file.size,
    read: async () => {
      try {
        return ok(new Uint8Array(await file.arrayBuffer()));
      } catch {
        return fail(
          `“${file.name}” could not be read. Check that it is still there and that you may read it, then open it again.`,
        );
      }
    },
  };
}
