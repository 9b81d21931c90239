/**
 * Which texts an article may hold, without reading it: a set of all that is three characters long in its texts, so that a text that is looked for is in none of them
 * where one of its own threes is missing. The set is a Bloom filter, which may say yes where it should say no (once in six for a three, seldom for a word), never no
 * where it should say yes.
 */
import { foldText } from "./query-folding.ts";

/** Bits for each three that an article holds: two of them are set for it. */
const BITS_PER_GRAM = 4;
/** An article of fifty segments holds a thousand threes. */
const FIRST_CAPACITY = 4096;
/** No hash stands there. One that is this number is taken for the next. */
const FREE = 0;
const INSTEAD_OF_FREE = 1;

/**
 * @param texts of one article
 * @returns the set, for `mayHold`
 */
export function gramsOf(texts: Iterable<string>): Uint8Array<ArrayBuffer> {
  const hashes = new Hashes();
  for (const text of texts) hashes.addAll(foldText(text));
  const grams = new Uint8Array(Math.ceil((BITS_PER_GRAM * hashes.size) / 8));
  const bits = 8 * grams.length;
  for (const hash of hashes.toArray()) {
    setBit(grams, placeOf(hash, bits));
    setBit(grams, placeOf(again(hash), bits));
  }
  return grams;
}

function setBit(grams: Uint8Array, bit: number): void {
  grams[bit >> 3] = (grams[bit >> 3] ?? 0) | (1 << (bit & 7));
}

/** A text that is looked for, as `mayHold` wants it; null where it is too short to tell. */
export function wantedGrams(text: string): readonly number[] | null {
  const hashes = new Hashes();
  hashes.addAll(foldText(text));
  return hashes.size === 0 ? null : hashes.toArray();
}

/** False only where no text of the article holds the text, whatever its letter case. */
export function mayHold(grams: Uint8Array, wanted: readonly number[]): boolean {
  const bits = 8 * grams.length;
  const isSet = (hash: number) => {
    const bit = placeOf(hash, bits);
    return ((grams[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  };
  return bits > 0 && wanted.every((hash) => isSet(hash) && isSet(again(hash)));
}

/** Where words are written in few signs, two of them are one as well. */
const FIRST_DENSE = 0x2e80;

/**
 * The hashes of what texts are made of: an open-addressed table of whole numbers with signs, which engines keep as they are. Reading an article for its list spends most of
 * its time here.
 */
class Hashes {
  #table = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  addAll(text: string): void {
    let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
    for (let at = 2; at <= text.length; at++) {
      const two = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
      if (first >= FIRST_DENSE && second >= FIRST_DENSE) this.#add(mixed(two));
      if (at === text.length) return;
      const third = text.charCodeAt(at);
      this.#add(mixed(Math.imul(two ^ third, 0xc2b2ae35)));
      first = second;
      second = third;
    }
  }

  /** In no order. */
  toArray(): number[] {
    const hashes: number[] = [];
    for (let slot = 0; slot < this.#table.length; slot++) {
      const hash = this.#table[slot];
      if (hash !== undefined && hash !== FREE) hashes.push(hash);
    }
    return hashes;
  }

  #add(mixedHash: number): void {
    const hash = mixedHash === FREE ? INSTEAD_OF_FREE : mixedHash;
    const table = this.#table;
    const mask = table.length - 1;
    let slot = hash & mask;
    let there = table[slot];
    while (there !== FREE && there !== hash) {
      slot = (slot + 1) & mask;
      there = table[slot];
    }
    if (there === hash) return;
    table[slot] = hash;
    this.#size += 1;
    if (2 * this.#size > table.length) this.#grow();
  }

  #grow(): void {
    const hashes = this.#table;
    this.#table = new Int32Array(2 * hashes.length);
    this.#size = 0;
    for (const hash of hashes) if (hash !== FREE) this.#add(hash);
  }
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

function again(hash: number): number {
  return mixed(hash ^ 0x5bd1e995);
}

/** @param bits how many there are: at most 2³² of them */
function placeOf(hash: number, bits: number): number {
  return Math.floor(((hash >>> 0) / 4_294_967_296) * bits);
}
