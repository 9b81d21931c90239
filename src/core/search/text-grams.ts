/**
 * Which texts an article may hold, without reading it: a set of all that is three characters long in its texts, so that a text that is looked for is in none of them
 * where one of its own threes is missing. The set is a Bloom filter, which may say yes where it should say no (once in six for a three, seldom for a word), never no
 * where it should say yes.
 */
import { foldText } from "./query-folding.ts";

/** Bits for each three that an article holds: two of them are set for it. */
const BITS_PER_GRAM = 4;

/**
 * @param texts of one article
 * @returns the set, for `mayHold`
 */
export function gramsOf(texts: Iterable<string>): Uint8Array<ArrayBuffer> {
  const hashes = new Set<number>();
  for (const text of texts) addHashes(foldText(text), hashes);
  const grams = new Uint8Array(Math.ceil((BITS_PER_GRAM * hashes.size) / 8));
  const bits = 8 * grams.length;
  for (const hash of hashes) {
    for (const bit of [placeOf(hash, bits), placeOf(again(hash), bits)])
      grams[bit >> 3] = (grams[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return grams;
}

/** A text that is looked for, as `mayHold` wants it; null where it is too short to tell. */
export function wantedGrams(text: string): readonly number[] | null {
  const hashes = new Set<number>();
  addHashes(foldText(text), hashes);
  return hashes.size === 0 ? null : [...hashes];
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

function addHashes(text: string, hashes: Set<number>): void {
  for (let at = 0; at + 1 < text.length; at++) {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    const two = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    if (first >= FIRST_DENSE && second >= FIRST_DENSE) hashes.add(mixed(two));
    if (at + 2 < text.length) hashes.add(mixed(Math.imul(two ^ text.charCodeAt(at + 2), 0xc2b2ae35)));
  }
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
}

function again(hash: number): number {
  return mixed(hash ^ 0x5bd1e995);
}

/** @param bits how many there are: at most 2³² of them */
function placeOf(hash: number, bits: number): number {
  return Math.floor((hash / 4_294_967_296) * bits);
}
