/** Entries of the index on their way between page and worker: many in one buffer, since each that is sent costs as much. */
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
