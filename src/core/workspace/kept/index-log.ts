/**
 * The file that keeps the index of a workspace: entries one behind the other, later ones in the place of earlier ones. Each has a check sum, so that a file that was
 * cut off while it was written, or damaged, is known up to its last whole entry. What is replaced is dropped now and then: the entries that count are written into
 * a second file, which is taken once its head says so.
 *
 *     file = head, entries        head = mark, version (two words), generation, check sum
 *                                 each entry = length, check sum, bytes (`kept-entry.ts`); all are words of four bytes, lowest byte first
 */
import { hashSources } from "#core/workspace/repetitions.ts";
import { slotOf } from "./kept-entry.ts";

/** A file, as `FileSystemSyncAccessHandle` has it. */
export interface ReadableFile {
  getSize(): number;
  /** Returns how many bytes there were. */
  read(into: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
}

export interface LogFile extends ReadableFile {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
}

/** Where an entry's bytes stand. */
interface Place {
  readonly at: number;
  readonly length: number;
}

/** What a file holds. */
export interface LogContent {
  /** Counts up with each file that took the place of the other. */
  readonly generation: number;
  /** Entries that count, by what they are about, in the order in which they were written. */
  readonly live: readonly Place[];
  /** Behind the last whole entry. */
  readonly end: number;
}

const MARK = 0x52_43_49_31;
const HEAD = 20;
const ENTRY_HEAD = 8;
/** Read at a time. */
const WINDOW = 1 << 22;
/** So much may be in the place of other things before it is dropped. */
const SPARE = 1 << 20;

/**
 * @param version of the entries: a file of another one is as good as none
 * @returns null where the file holds nothing that can be trusted
 */
export function readLog(file: ReadableFile, version: string): LogContent | null {
  const head = wordsAt(file, 0, HEAD);
  if (head === null || head[0] !== MARK || head[4] !== checksum(head.subarray(0, 4))) return null;
  const [first, second] = hashSources([version]);
  if (head[1] !== first || head[2] !== second) return null;
  const live = new Map<string, Place>();
  const bytes = new Windowed(file);
  let end = HEAD;
  for (let next = entryAt(bytes, end); next !== null; next = entryAt(bytes, end)) {
    take(live, next.bytes, { at: end + ENTRY_HEAD, length: next.bytes.length });
    end += ENTRY_HEAD + next.bytes.length;
  }
  return { generation: head[3] ?? 0, live: [...live.values()].sort((a, b) => a.at - b.at), end };
}

/** The bytes of the entries that count, in the order in which they were written. Many lie in one buffer. */
export function* entriesOf(file: ReadableFile, { live }: Pick<LogContent, "live">): Generator<Uint8Array<ArrayBuffer>> {
  const bytes = new Windowed(file);
  for (const { at, length } of live) {
    const entry = bytes.read(at, length);
    if (entry !== null) yield entry;
  }
}

/** Writes the index of a workspace into one of two files. */
export class IndexLog {
  readonly #version: string;
  readonly #files: readonly [LogFile, LogFile];
  #now: 0 | 1 = 0;
  #content: LogContent = { generation: 0, live: [], end: HEAD };

  /** Takes the file with the higher generation; without one that can be trusted, begins anew. */
  constructor(files: readonly [LogFile, LogFile], version: string) {
    this.#version = version;
    this.#files = files;
    const [a, b] = [readLog(files[0], version), readLog(files[1], version)];
    const newest = a === null || (b !== null && b.generation > a.generation) ? b : a;
    if (newest === null) this.#begin();
    else {
      this.#now = newest === a ? 0 : 1;
      this.#content = newest;
      this.#file.truncate(newest.end);
    }
  }

  /** The bytes of what was kept when the files were opened. */
  entries(): Generator<Uint8Array<ArrayBuffer>> {
    return entriesOf(this.#file, this.#content);
  }

  /** Throws where there is no room: what was written before stands. */
  append(entries: readonly Uint8Array[]): void {
    const framed = frame(entries);
    const { end } = this.#content;
    try {
      writeAll(this.#file, framed, end);
    } catch (error) {
      this.#file.truncate(end);
      throw error;
    }
    this.#content = { ...this.#content, end: end + framed.length };
  }

  flush(): void {
    this.#file.flush();
  }

  /**
   * Drops what is replaced, where that is most of the file. To be called before anything is appended; the entries are not asked for any more.
   *
   * @param spare bytes that are not worth it
   */
  compact(spare = SPARE): void {
    const { live, end } = this.#content;
    const needed = live.reduce((sum, { length }) => sum + ENTRY_HEAD + length, HEAD);
    this.#content = { ...this.#content, live: [] };
    if (end - needed < Math.max(spare, needed)) return;
    const [from, to] = [this.#file, this.#files[1 - this.#now] ?? this.#file];
    to.truncate(0);
    let at = HEAD;
    for (const bytes of entriesOf(from, { live })) {
      const framed = frame([bytes]);
      writeAll(to, framed, at);
      at += framed.length;
    }
    to.flush();
    // Until this is written the other file counts.
    const generation = this.#content.generation + 1;
    writeAll(to, headOf(this.#version, generation), 0);
    to.flush();
    this.#now = this.#now === 0 ? 1 : 0;
    this.#content = { generation, live: [], end: at };
    from.truncate(0);
  }

  get #file(): LogFile {
    return this.#files[this.#now];
  }

  #begin(): void {
    for (const file of this.#files) file.truncate(0);
    writeAll(this.#file, headOf(this.#version, 1), 0);
    this.#content = { generation: 1, live: [], end: HEAD };
  }
}

/** What an entry says of a file goes with the file; a count and names stand beside it. */
function take(live: Map<string, Place>, bytes: Uint8Array, place: Place): void {
  const { path, kind } = slotOf(bytes);
  if (kind === "gone") for (const beside of ["f", "c", "n"]) live.delete(beside + path);
  else live.set((kind === "counted" ? "c" : kind === "names" ? "n" : "f") + path, place);
}

function entryAt(file: Windowed, at: number): { readonly bytes: Uint8Array<ArrayBuffer> } | null {
  const head = file.read(at, ENTRY_HEAD);
  if (head === null) return null;
  const [length = 0, sum] = wordsOf(head);
  if (length === 0 || length % 4 !== 0) return null;
  const bytes = file.read(at + ENTRY_HEAD, length);
  return bytes === null || checksum(wordsOf(bytes)) !== sum ? null : { bytes };
}

/** Reads a file piece by piece: what lies side by side is asked for once. */
class Windowed {
  readonly #file: ReadableFile;
  readonly #size: number;
  #window = new Uint8Array(0);
  #from = 0;

  constructor(file: ReadableFile) {
    this.#file = file;
    this.#size = file.getSize();
  }

  /** Null where the file ends before. The bytes begin at a whole word. */
  read(at: number, length: number): Uint8Array<ArrayBuffer> | null {
    if (at + length > this.#size) return null;
    if (at < this.#from || at + length > this.#from + this.#window.length) {
      const window = new Uint8Array(Math.min(this.#size - at, Math.max(WINDOW, length)));
      const count = this.#file.read(window, { at });
      this.#window = window.subarray(0, count);
      this.#from = at;
      if (count < length) return null;
    }
    return this.#window.subarray(at - this.#from, at - this.#from + length);
  }
}

function frame(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(entries.reduce((sum, { length }) => sum + ENTRY_HEAD + length, 0));
  const words = new Uint32Array(framed.buffer);
  let at = 0;
  for (const bytes of entries) {
    framed.set(bytes, at + ENTRY_HEAD);
    const [from, to] = [(at + ENTRY_HEAD) / 4, (at + ENTRY_HEAD + bytes.length) / 4];
    words[at / 4] = bytes.length;
    words[at / 4 + 1] = checksum(words.subarray(from, to));
    at += ENTRY_HEAD + bytes.length;
  }
  return framed;
}

function headOf(version: string, generation: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(HEAD / 4);
  words.set([MARK, ...hashSources([version]), generation]);
  words[4] = checksum(words.subarray(0, 4));
  return new Uint8Array(words.buffer);
}

function wordsAt(file: ReadableFile, at: number, length: number): Uint32Array | null {
  const bytes = new Uint8Array(length);
  return file.read(bytes, { at }) < length ? null : wordsOf(bytes);
}

function wordsOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

/** Another one wherever a single word, or the length, is another: each step can be taken back. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5 ^ words.length;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function writeAll(file: LogFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (file.write(bytes, { at }) < bytes.length) throw new Error("There is no room for the index.");
}
