/**
 * Reads the directory of a zip archive (PKWARE APPNOTE 6.3.10, zip64 included) without reading the archive: its tail says where the directory is, the
 * directory where each file is. Nothing it says is trusted: offsets are checked against the archive's length, and files that share bytes, as bombs have it, are
 * told.
 */
import { fail, ok, type Result } from "#core/result.ts";
import type { Sliced } from "#core/slices/sliced.ts";
import type { Packing } from "./unpack.ts";
import { zipName } from "./zip-names.ts";

export interface ZipEntry {
  /** As the archive writes it, with `/` between folders; ends with one for a folder. */
  readonly name: string;
  readonly packing: Packing;
  /** Bytes it takes in the archive. */
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Why it can't be read; null where it can. */
  readonly obstacle: "encrypted" | "method" | "link" | null;
}

export interface DirectoryPlace {
  readonly from: number;
  readonly to: number;
  /** How many bytes stand before the archive, as in one that unpacks itself. */
  readonly shift: number;
}

export type ZipFailure = "not-a-zip" | "damaged" | "overlapping";

const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const END64_LENGTH = 56;
/** The longest end of an archive in which its directory is named: a comment may stand there. */
export const TAIL_LENGTH = END_LENGTH + 0xffff + LOCATOR_LENGTH + END64_LENGTH;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const CENTRAL_LENGTH = 46;
/** Entries read between two places where it may be interrupted. */
const STRIDE = 100;
const LOCAL_LENGTH = 30;

/**
 * @param tail the archive's last `TAIL_LENGTH` bytes, or all of it where it is shorter
 * @param length of the archive
 */
export function findDirectory(tail: Uint8Array, length: number): Result<DirectoryPlace, ZipFailure> {
  const view = viewOf(tail);
  const end = findEnd(view, true) ?? findEnd(view, false);
  if (end === null) return fail("not-a-zip");
  const tailFrom = length - tail.length;
  let endsAt = tailFrom + end;
  let size = view.getUint32(end + 12, true);
  let from = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_LENGTH;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR) {
    const at = number64(view, locator + 8) - tailFrom;
    const record = isEnd64(view, at) ? at : locator - END64_LENGTH;
    if (!isEnd64(view, record)) return fail("damaged");
    [size, from] = [number64(view, record + 40), number64(view, record + 48)];
    endsAt = tailFrom + record;
  }
  const shift = endsAt - size - from;
  return shift < 0 ? fail("damaged") : ok({ from: from + shift, to: from + shift + size, shift });
}

/**
 * Backwards, so that a comment that looks like an end is passed over only where its own length does not fit.
 *
 * @param isLast whether nothing stands behind the comment; else bytes that are none of the archive's may, as what was cut from a disk or sent in blocks has them
 */
function findEnd(view: DataView, isLast: boolean): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const commentEnd = at + END_LENGTH + view.getUint16(at + 20, true);
    if (isLast ? commentEnd === view.byteLength : commentEnd < view.byteLength) return at;
  }
  return null;
}

function isEnd64(view: DataView, at: number): boolean {
  return at >= 0 && at + END64_LENGTH <= view.byteLength && view.getUint32(at, true) === END64;
}

/**
 * @param bytes the directory
 * @returns its entries, folders too, in their order
 */
export function* readDirectory(
  bytes: Uint8Array,
  { from, shift }: DirectoryPlace,
): Sliced<Result<readonly ZipEntry[], ZipFailure>> {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (entries.length % STRIDE === STRIDE - 1) yield;
    if (at + CENTRAL_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL) return fail("damaged");
    const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) return fail("damaged");
    entries.push(readEntry(bytes, view, { at, nameEnd, extraEnd, shift }));
    at = next;
  }
  yield;
  return areApart(entries, from) ? ok(entries) : fail("overlapping");
}

interface EntryPlace {
  readonly at: number;
  readonly nameEnd: number;
  readonly extraEnd: number;
  readonly shift: number;
}

function readEntry(bytes: Uint8Array, view: DataView, { at, nameEnd, extraEnd, shift }: EntryPlace): ZipEntry {
  const extra = extraEnd === nameEnd ? noExtra : readExtra(bytes.subarray(nameEnd, extraEnd));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const isUnix = view.getUint8(at + 5) === 3;
  const isLink = isUnix && view.getUint32(at + 38, true) >>> 28 === 0o12;
  const wide = wideNumbers(extra.get(1) ?? null);
  const size = wide(view.getUint32(at + 24, true));
  const packedSize = wide(view.getUint32(at + 20, true));
  const offset = wide(view.getUint32(at + 42, true)) + shift;
  return {
    name: zipName(bytes.subarray(at + CENTRAL_LENGTH, nameEnd), (flags & 0x800) !== 0, extra.get(0x7075) ?? null),
    packing: { isDeflated: method === 8, size, crc: view.getUint32(at + 16, true) },
    packedSize,
    offset,
    obstacle: (flags & 1) !== 0 ? "encrypted" : isLink ? "link" : method === 0 || method === 8 ? null : "method",
  };
}

const noExtra: ReadonlyMap<number, Uint8Array> = new Map();

/** Fields of an entry by their id; the first of each. */
function readExtra(extra: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = viewOf(extra);
  const fields = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = view.getUint16(at, true);
    const to = at + 4 + view.getUint16(at + 2, true);
    if (!fields.has(id)) fields.set(id, extra.subarray(at + 4, to));
    at = to;
  }
  return fields;
}

/** Gives the next of the field's 64-bit numbers for each number that says it has no room; asked in the order of the field. */
function wideNumbers(field: Uint8Array | null): (narrow: number) => number {
  let at = 0;
  return (narrow) => {
    if (narrow !== 0xffffffff || field === null || at + 8 > field.length) return narrow;
    at += 8;
    return number64(viewOf(field), at - 8);
  };
}

/** Whether no two files share bytes of the archive, and none lies outside of what stands before the directory. */
function areApart(entries: readonly ZipEntry[], directoryFrom: number): boolean {
  let end = 0;
  for (const { offset, packedSize } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) return false;
    end = offset + LOCAL_LENGTH + packedSize;
  }
  return end <= directoryFrom;
}

/** How many bytes from `offset` on are read to have all of a file, and how many where that was too few: the local header may have longer fields than usual. */
export function lengthsToRead({ packedSize }: Pick<ZipEntry, "packedSize">): readonly number[] {
  return [LOCAL_LENGTH + 1024 + packedSize, LOCAL_LENGTH + 0xffff * 2 + packedSize];
}

/**
 * @param bytes of the archive from the entry's offset on, one of `lengthsToRead` of them or all there are
 * @returns what the archive keeps of the file; null where no file begins there, or more of it is needed
 */
export function entryBytes(bytes: Uint8Array, { packedSize }: Pick<ZipEntry, "packedSize">): Uint8Array | null {
  const view = viewOf(bytes);
  if (bytes.length < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL) return null;
  const from = LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  return from + packedSize <= bytes.length ? bytes.subarray(from, from + packedSize) : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
}
