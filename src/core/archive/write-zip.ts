/**
 * Writes a zip archive piece by piece: each file's head and bytes, and at last the directory. Names are UTF-8 and say so. All files have the first time that the
 * format knows, so that the same files give the same archive.
 */
import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";

/** A file as it goes into the archive. */
export interface PackedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
}

/** Deflated where that makes it smaller. */
export function packFile(bytes: Uint8Array): PackedFile {
  const deflated = deflateSync(bytes, { level: 6 });
  const isDeflated = deflated.length < bytes.length;
  return { bytes: isDeflated ? deflated : bytes.slice(), isDeflated, size: bytes.length, crc: crc32(bytes) };
}

/** What an archive without zip64 can hold. */
const MAX_FILES = 0xffff;
const MAX_LENGTH = 0xffffffff;
const UTF8_NAME = 0x800;
const VERSION = 20;
/** 1 January 1980, midnight. */
const FIRST_DAY = 0x00210000;

export class ZipWriter {
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  readonly #directory: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;

  /** False where there is no room: the archive stays as it was. */
  add(path: string, file: PackedFile): boolean {
    const name = new TextEncoder().encode(path);
    const added = 2 * name.length + file.bytes.length + 200;
    if (this.#directory.length >= MAX_FILES || this.#length + added > MAX_LENGTH || name.length > MAX_FILES)
      return false;
    const head = new Uint8Array(30 + name.length);
    const view = new DataView(head.buffer);
    view.setUint32(0, 0x04034b50, true);
    this.#writeFacts(view, 4, name, file);
    head.set(name, 30);
    this.#directory.push(this.#entry(name, file, this.#length));
    this.#pieces.push(head, file.bytes);
    this.#length += head.length + file.bytes.length;
    return true;
  }

  /** The pieces of the archive in their order. Nothing can be added afterwards. */
  end(): readonly Uint8Array<ArrayBuffer>[] {
    const size = this.#directory.reduce((sum, { length }) => sum + length, 0);
    const end = new Uint8Array(22);
    const view = new DataView(end.buffer);
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, this.#directory.length, true);
    view.setUint16(10, this.#directory.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, this.#length, true);
    return [...this.#pieces, ...this.#directory, end];
  }

  #entry(name: Uint8Array, file: PackedFile, offset: number): Uint8Array<ArrayBuffer> {
    const entry = new Uint8Array(46 + name.length);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, VERSION, true);
    this.#writeFacts(view, 6, name, file);
    view.setUint32(42, offset, true);
    entry.set(name, 46);
    return entry;
  }

  /** What the head and the directory say alike. */
  #writeFacts(view: DataView, at: number, name: Uint8Array, { bytes, isDeflated, size, crc }: PackedFile): void {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, isDeflated ? 8 : 0, true);
    view.setUint32(at + 6, FIRST_DAY, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, bytes.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, name.length, true);
  }
}
