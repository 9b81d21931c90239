/** Writes files by their handles (File System Access API). The browser writes to a copy, which takes the file's place when it is whole. */
import { isSame } from "#core/archive/same-bytes.ts";
import type { FilesWriting, WriteFailure } from "#core/ports/workspace-files.ts";
import { fail, ok, type Result } from "#core/result.ts";

/** @param handleOf null for a path that the folder did not have when it was listed */
export function writingInto(
  folder: FileSystemDirectoryHandle,
  handleOf: (path: string) => FileSystemFileHandle | null,
): FilesWriting {
  return {
    allow: async () => {
      try {
        return (await (folder.requestPermission?.({ mode: "readwrite" }) ?? "granted")) === "granted";
      } catch {
        return false;
      }
    },
    write: async (path, before, after) => {
      const handle = handleOf(path);
      return handle === null ? fail(failure(path, "gone")) : replaceFile(path, handle, before, after);
    },
  };
}

async function replaceFile(
  path: string,
  handle: FileSystemFileHandle,
  before: Uint8Array,
  after: Uint8Array<ArrayBuffer>,
): Promise<Result<void, WriteFailure>> {
  try {
    const isAsBefore = async () => isSame(await bytesOf(handle), before);
    if (!(await isAsBefore()) || !(await writeWhole(handle, after, isAsBefore))) return fail(failure(path, "changed"));
  } catch (error) {
    return fail(failure(path, reasonOf(error)));
  }
  const back = await bytesOf(handle).catch(() => null);
  return back !== null && isSame(back, after) ? ok(undefined) : fail(failure(path, "unverified"));
}

/** @param isMeant asked once the copy is there, right before it takes the file's place: others may have written to that meanwhile */
async function writeWhole(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
  isMeant: () => Promise<boolean>,
): Promise<boolean> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
    const isWritten = await isMeant();
    await (isWritten ? stream.close() : stream.abort());
    return isWritten;
  } catch (error) {
    // The copy goes, and the file stays as it was.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

async function bytesOf(handle: FileSystemFileHandle): Promise<Uint8Array> {
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

const reasons: Readonly<Record<string, WriteFailure["reason"]>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  QuotaExceededError: "full",
  NotFoundError: "gone",
  // A folder has its name by now.
  TypeMismatchError: "gone",
  NoModificationAllowedError: "locked",
  InvalidStateError: "locked",
};

function reasonOf(error: unknown): WriteFailure["reason"] {
  return (error instanceof Error || error instanceof DOMException ? reasons[error.name] : undefined) ?? "other";
}

const sentences: Readonly<Record<WriteFailure["reason"], string>> = {
  changed:
    "has changed on disk meanwhile, so it was left as it is: open the folder again, which carries the review over.",
  gone: "is not there any more, so it was not saved: open the folder again.",
  refused: "may not be written: allow it in the browser and on this computer, then save again.",
  full: "could not be saved, since the disk is full: make room, then save again.",
  locked: "is held by another program, so it was not saved: close it there, then save again.",
  unverified: "was written, but reads back as something else: look at it before you rely on it.",
  other: "could not be saved: check that it may be written, then save again.",
};

function failure(path: string, reason: WriteFailure["reason"]): WriteFailure {
  return { reason, message: `${path} ${sentences[reason]}` };
}
