/** Entries of the index on their way between page and worker: many in one buffer, since each that is sent costs as much. */
import { partsOfEntry } from "./kept-entry.ts";

export interface PackedEntries {
  /** One behind the other: each is whole words of four bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each, in bytes. */
  readonly lengths: readonly number[];
}

export function packEntries(entries: readonly Uint8Array[]): PackedEntries {
  const lengths = entries.map(({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes.set(entry, at);
    at += entry.length;
  }
  return { bytes, lengths };
}

/** They lie in the one buffer still. */
export function* unpackEntries({ bytes, lengths }: PackedEntries): Generator<Uint8Array<ArrayBuffer>> {
  let at = 0;
  for (const length of lengths) {
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

/** Entries as a page takes them in, thousands within some milliseconds: what is text in one piece, and what are numbers in another (`decodeHeads`). */
export interface ReadEntries {
  /** Their heads as one JSON array. */
  readonly heads: Uint8Array<ArrayBuffer>;
  /** Their hashes and grams, one entry behind the other. */
  readonly numbers: Uint8Array<ArrayBuffer>;
}

/** @param entries as `encodeEntry` gives them */
export function packRead(entries: readonly Uint8Array[]): ReadEntries {
  const parts = entries.map(partsOfEntry);
  const heads = new Uint8Array(parts.reduce((sum, { head }) => sum + head.length + 1, 2));
  const numbers = new Uint8Array(parts.reduce((sum, part) => sum + part.numbers.length, 0));
  heads.fill(SPACE);
  heads[0] = OPENING;
  let [headsEnd, numbersEnd] = [1, 0];
  for (const [at, part] of parts.entries()) {
    if (at > 0) heads[headsEnd++] = COMMA;
    heads.set(part.head, headsEnd);
    headsEnd += part.head.length;
    numbers.set(part.numbers, numbersEnd);
    numbersEnd += part.numbers.length;
  }
  heads[headsEnd] = CLOSING;
  return { heads, numbers };
}

const [SPACE, COMMA, OPENING, CLOSING] = [0x20, 0x2c, 0x5b, 0x5d];
