/** Typed arrays that grow: what a memory of a million sources is kept in, without an object for each. */

/** @returns an array that holds what the one given does and has room for `size` */
export function roomFor<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T, size: number): T;
export function roomFor(
  array: Uint8Array | Uint16Array | Uint32Array | Float64Array,
  size: number,
): Uint8Array | Uint16Array | Uint32Array | Float64Array {
  if (size <= array.length) return array;
  const room = Math.max(size, Math.ceil(array.length * 1.5), 64);
  if (array instanceof Uint8Array) return copied(new Uint8Array(room), array);
  if (array instanceof Uint16Array) return copied(new Uint16Array(room), array);
  if (array instanceof Uint32Array) return copied(new Uint32Array(room), array);
  return copied(new Float64Array(room), array);
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(to: T, from: T): T {
  to.set(from);
  return to;
}

/** Bytes, one stretch behind the other. At most 4 GB. */
export class ByteStore {
  #bytes: Uint8Array = new Uint8Array(0);
  #size = 0;

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get size(): number {
    return this.#size;
  }

  append(bytes: Uint8Array): void {
    this.#bytes = roomFor(this.#bytes, this.#size + bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }
}
