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
    write: async (path, before, after, stopped) => {
      const handle = handleOf(path);
      if (handle === null) return fail(failure(path, "gone"));
      const attempt: Attempt = { isGivenUp: false, isClosing: false };
      const patience = waiting(stopped);
      const written = await Promise.race([replaceFile(path, handle, { before, after }, attempt), patience.isOver]);
      patience.end();
      if (written !== null) return written;
      attempt.isGivenUp = true;
      return fail(failure(path, attempt.isClosing ? "unanswered" : "other"));
    },
  };
}

/** A file that is being written. */
interface Attempt {
  /** Nobody waits for it any more: the file is to stay as it is. */
  isGivenUp: boolean;
  /** From here on it may take its new bytes at any moment. */
  isClosing: boolean;
}

/** So long a drive that answers at all may take for the largest of articles. */
const PATIENCE_MS = 60_000;
/** So long it may take once the reviewer has stopped it. */
const STOPPED_MS = 2_000;

/** Resolves when nobody waits longer for what never answers. */
function waiting(stopped: Promise<void> | undefined): { readonly isOver: Promise<null>; end(): void } {
  let resolve: (over: null) => void = () => {};
  const isOver = new Promise<null>((over) => {
    resolve = over;
  });
  const timers = [setTimeout(resolve, PATIENCE_MS, null)];
  let isEnded = false;
  void stopped?.then(() => isEnded || timers.push(setTimeout(resolve, STOPPED_MS, null)));
  const end = () => {
    isEnded = true;
    for (const timer of timers) clearTimeout(timer);
  };
  return { isOver, end };
}

interface Bytes {
  readonly before: Uint8Array;
  readonly after: Uint8Array<ArrayBuffer>;
}

async function replaceFile(
  path: string,
  handle: FileSystemFileHandle,
  { before, after }: Bytes,
  attempt: Attempt,
): Promise<Result<void, WriteFailure>> {
  const isAsBefore = async () => isSame(await bytesOf(handle), before);
  try {
    if (!(await isAsBefore()) || !(await writeWhole(handle, after, isAsBefore, attempt)))
      return fail(failure(path, "changed"));
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
  attempt: Attempt,
): Promise<boolean> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
    const isWritten = (await isMeant()) && !attempt.isGivenUp;
    attempt.isClosing = isWritten;
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
  unanswered: "may be saved or not, since this browser does not answer: look at it before you rely on it.",
  other: "could not be saved: check that it may be written, then save again.",
};

function failure(path: string, reason: WriteFailure["reason"]): WriteFailure {
  return { reason, message: `${path} ${sentences[reason]}` };
}
