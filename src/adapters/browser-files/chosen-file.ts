/** A file of the browser, as the app wants it. */
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";

/** @param path in a folder that was dropped as a whole; else the one it has in a folder that was chosen, or its name */
export function chosenFile(file: File, path?: string): ChosenFile {
  const bytesOf = async (part: Blob) => {
    try {
      return ok(new Uint8Array(await part.arrayBuffer()));
    } catch {
      return fail(
        `“${file.name}” could not be read. Check that it is still there and that you may read it, then open it again.`,
      );
    }
  };
  return {
    // Of 60,000 files at once even this takes longer than a page may be away.
    get path() {
      return path ?? (file.webkitRelativePath || file.name);
    },
    // Only when it is asked for: the browser has to look at the disk, and the page waits.
    get size() {
      return file.size;
    },
    get changedAt() {
      return file.lastModified;
    },
    blob: file,
    read: () => bytesOf(file),
    readPart: (from, to) => bytesOf(file.slice(from, to)),
  };
}
