/** A file as it lies in a folder or an archive → its bytes. */
import { Inflate, inflateSync } from "fflate";
import { fail, ok, type Result } from "#core/result.ts";
import { crc32 } from "./crc32.ts";

/** How an archive keeps a file. */
export interface Packing {
  readonly isDeflated: boolean;
  /** Of the bytes, unpacked, as the archive says. */
  readonly size: number;
  readonly crc: number;
}

export interface StoredBytes {
  readonly bytes: Uint8Array;
  /** Null for a file of its own. */
  readonly packing: Packing | null;
}

/** At once up to here: even a bomb of this length is unpacked in a fraction of a second. */
const AT_ONCE = 64 * 1024;

/** The failure is that the archive says something else of the file than what lies in it. Never gives, nor keeps, more bytes than the archive says. */
export function unpack({ bytes, packing }: StoredBytes): Result<Uint8Array, "damaged"> {
  if (packing === null) return ok(bytes);
  const unpacked = packing.isDeflated ? inflate(bytes, packing.size) : bytes;
  if (unpacked === null || unpacked.length !== packing.size) return fail("damaged");
  return crc32(unpacked) === packing.crc ? ok(unpacked) : fail("damaged");
}

/** Null where it is no deflated data, or more than `size` bytes come of it. */
function inflate(bytes: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  try {
    return bytes.length <= AT_ONCE ? inflateSync(bytes, { out }) : inflatePieces(bytes, out);
  } catch {
    return null;
  }
}

/** Stops at the first piece that goes beyond what was promised. */
function inflatePieces(bytes: Uint8Array, out: Uint8Array): Uint8Array | null {
  let length = 0;
  const inflating = new Inflate((piece) => {
    if (length + piece.length <= out.length) out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < bytes.length && length <= out.length; at += AT_ONCE) {
    const piece = bytes.subarray(at, at + AT_ONCE);
    inflating.push(piece, at + AT_ONCE >= bytes.length);
  }
  return length === out.length ? out : null;
}
