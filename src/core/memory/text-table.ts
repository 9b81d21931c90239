/** Distinct texts, numbered from 0 in the order they came: UTF-8 in one array, found by a hash table of numbers. */
import { ByteStore, roomFor } from "./columns.ts";

const FIRST_SLOTS = 1 << 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

export class TextTable {
  readonly #store = new ByteStore();
  /** Where each text ends. */
  #ends: Uint32Array = new Uint32Array(0);
  #hashes: Uint32Array = new Uint32Array(0);
  /** Number of a text, plus one; 0 for a free slot. A power of two, at most half full. */
  #slots: Uint32Array = new Uint32Array(FIRST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** All texts, one behind the other; `fromOf` and `toOf` say where each stands. Valid until the next `add`. */
  get bytes(): Uint8Array {
    return this.#store.bytes;
  }

  fromOf(text: number): number {
    return text === 0 ? 0 : (this.#ends[text - 1] ?? 0);
  }

  toOf(text: number): number {
    return this.#ends[text] ?? 0;
  }

  /** @returns the text's number, a new one for a new text */
  add(text: string): number {
    const bytes = encoder.encode(text);
    const hash = hashOf(bytes);
    const known = this.#find(bytes, hash);
    if (known >= 0) return known;
    const number = this.#size++;
    this.#store.append(bytes);
    this.#ends = roomFor(this.#ends, this.#size);
    this.#ends[number] = this.#store.size;
    this.#hashes = roomFor(this.#hashes, this.#size);
    this.#hashes[number] = hash;
    if (this.#size * 2 > this.#slots.length) this.#spread();
    else this.#place(number, hash);
    return number;
  }

  /** @returns -1 for a text that is not in it */
  find(text: string): number {
    const bytes = encoder.encode(text);
    return this.#find(bytes, hashOf(bytes));
  }

  get(text: number): string {
    return decoder.decode(this.bytes.subarray(this.fromOf(text), this.toOf(text)));
  }

  #find(bytes: Uint8Array, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#isAt(number, bytes)) return number;
    }
  }

  #isAt(number: number, bytes: Uint8Array): boolean {
    const from = this.fromOf(number);
    if (this.toOf(number) - from !== bytes.length) return false;
    const all = this.bytes;
    for (let at = 0; at < bytes.length; at++) if (all[from + at] !== bytes[at]) return false;
    return true;
  }

  #place(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#size; number++) this.#place(number, this.#hashes[number] ?? 0);
  }
}

/** FNV-1a, its bits mixed once more so that a table of any size is filled evenly. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return mixed(hash);
}

/** @returns a number of 32 bits for a text, another one for each seed */
export function textHash(text: string, seed: number): number {
  let hash = mixed(seed);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The end of MurmurHash3: every bit of the one number moves every bit of the other. */
export function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
