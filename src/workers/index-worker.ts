/**
 * Keeps the index of a workspace in the origin's own file system, behind a message port. Of all tabs that have the workspace open one holds its lock, and writes; the
 * others read what was there, and wait for the lock: it falls to them when that tab is gone, however it went.
 */
import { append } from "#core/append.ts";
import type { IndexKeeping } from "#core/ports/workspace-index.ts";
import { entriesOf, IndexLog, type LogFile, type ReadableFile, readLog } from "#core/workspace/kept/index-log.ts";
import { type PackedEntries, packRead, type ReadEntries, unpackEntries } from "#core/workspace/kept/packed-entries.ts";

export type IndexRequest =
  | { readonly kind: "open"; readonly folder: readonly string[]; readonly version: string }
  /** Asks for the next piece of what was kept. */
  | { readonly kind: "next" }
  | { readonly kind: "put"; readonly entries: PackedEntries }
  | { readonly kind: "end" };

export type IndexAnswer =
  | { readonly kind: "opened"; readonly keeping: IndexKeeping }
  /** None once there is no more. */
  | { readonly kind: "entries"; readonly entries: ReadEntries };

/** `FileSystemSyncAccessHandle`, which workers alone have. */
interface OpenHandle extends LogFile {
  close(): void;
}

declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<OpenHandle>;
  }
}

declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Bytes of a piece: what a page takes in within some milliseconds. */
const PIECE = 1 << 20;
/** What is put is written so much later, together with what comes until then. */
const WRITE_AFTER_MS = 200;
/** Bytes that wait while another tab keeps the index: it learns the same. */
const MOST_WAITING = 1 << 24;
const FILES = ["a", "b"] as const;

let log: IndexLog | null = null;
let handles: readonly OpenHandle[] = [];
let release = () => {};
let entries: Iterator<Uint8Array<ArrayBuffer>> = [].values();
let waiting: Uint8Array<ArrayBuffer>[] = [];
let waitingBytes = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

addEventListener("message", ({ data }: MessageEvent<IndexRequest>) => {
  switch (data.kind) {
    case "open":
      return void open(data.folder, data.version).then((keeping) => answer({ kind: "opened", keeping }));
    case "next":
      return next();
    case "put":
      return put(data.entries);
    case "end":
      return end();
  }
});

function answer(message: IndexAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function open(path: readonly string[], version: string): Promise<IndexKeeping> {
  try {
    const folder = await folderAt(path);
    const lock = `recto-index ${path.join("/")}`;
    if (await hold(lock, true)) {
      await own(folder, version);
      entries = log?.entries() ?? entries;
      return "kept";
    }
    entries = await snapshot(folder, version);
    void hold(lock, false)
      .then((isHeld) => (isHeld ? own(folder, version) : undefined))
      .then(write, write);
    return "elsewhere";
  } catch {
    return "nowhere";
  }
}

async function folderAt(path: readonly string[]): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
}

/** Held until `release` is called or the worker is no more. */
function hold(name: string, ifAvailable: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const held = (lock: Lock | null) =>
      new Promise<void>((done) => {
        if (lock === null) done();
        release = done;
        resolve(lock !== null);
      });
    navigator.locks.request(name, { ifAvailable }, held).catch(() => resolve(false));
  });
}

async function own(folder: FileSystemDirectoryHandle, version: string): Promise<void> {
  const opened: OpenHandle[] = [];
  for (const name of FILES) {
    const file = await folder.getFileHandle(name, { create: true });
    opened.push(await file.createSyncAccessHandle());
  }
  handles = opened;
  const [a, b] = opened;
  if (a !== undefined && b !== undefined) log = new IndexLog([a, b], version);
}

/** What the tab that keeps the index has written so far. */
async function snapshot(folder: FileSystemDirectoryHandle, version: string): Promise<typeof entries> {
  let newest: { readonly file: ReadableFile; readonly content: NonNullable<ReturnType<typeof readLog>> } | null = null;
  for (const name of FILES) {
    const file = readable(await (await folder.getFileHandle(name)).getFile());
    const content = readLog(file, version);
    if (content !== null && (newest === null || content.generation > newest.content.generation))
      newest = { file, content };
  }
  return newest === null ? entries : entriesOf(newest.file, newest.content);
}

function readable(file: File): ReadableFile {
  return {
    getSize: () => file.size,
    read: (into, { at }) => {
      const bytes = new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(at, at + into.length)));
      into.set(bytes);
      return bytes.length;
    },
  };
}

function next(): void {
  const piece: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let size = 0; size < PIECE; ) {
      const { done, value } = entries.next();
      if (done === true) break;
      piece.push(value);
      size += value.length;
    }
    if (piece.length === 0) log?.compact();
  } catch {
    // The file went away under the reader: what is missing is read again.
    piece.length = 0;
  }
  const packed = packRead(piece);
  answer({ kind: "entries", entries: packed }, [packed.heads.buffer, packed.numbers.buffer]);
}

function put(entries: PackedEntries): void {
  if (log === null && waitingBytes > MOST_WAITING) return;
  append(waiting, unpackEntries(entries));
  waitingBytes += entries.bytes.length;
  timer ??= setTimeout(write, WRITE_AFTER_MS);
}

function write(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  if (log === null || waiting.length === 0) return;
  const put = waiting;
  waiting = [];
  waitingBytes = 0;
  try {
    log.append(put);
  } catch {
    // No room: what is not kept is read again on the next visit.
    log = null;
  }
}

function end(): void {
  write();
  for (const handle of handles) handle.close();
  release();
  close();
}
