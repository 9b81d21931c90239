/**
 * Counts, while articles are read one after the other in any order, the segments of each whose source occurs in another segment of the workspace.
 *
 * Of a source nothing is kept but 64 bits: among three million segments of a million sources there is one chance in thirty million that any two sources are taken for
 * one. They stand in open-addressed tables, many small ones, so that none takes longer to grow than a page may be away.
 */

import { sameLineBreaks } from "#core/memory/mask-source.ts";
import type { Sliced } from "#core/slices/sliced.ts";

const SHARDS = 256;
const FIRST_CAPACITY = 64;
/** No source stands there. */
const FREE = -1;
/** The source there has occurred twice; once more for each less. */
const TWICE = -2;

/** Two numbers for each source, in its order; the same for sources that differ in the kind of their line breaks alone (MM1). */
export function hashSources(sources: readonly string[]): Uint32Array<ArrayBuffer> {
  const hashes = new Uint32Array(2 * sources.length);
  for (const [index, source] of sources.entries()) hashSource(sameLineBreaks(source), hashes, 2 * index);
  return hashes;
}

/** After cyrb53, by bryc (public domain), with both halves kept whole. */
function hashSource(source: string, hashes: Uint32Array, at: number): void {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  hashes[at] = first;
  hashes[at + 1] = second;
}

export class Repetitions {
  readonly #shards = Array.from({ length: SHARDS }, () => new Shard());
  /** By article. */
  readonly #counts: number[] = [];

  /**
   * @param hashes of the article's sources, as `hashSources` gives them
   * @returns the number of the article, for `of`
   */
  add(hashes: Uint32Array): number {
    const article = this.#counts.length;
    this.#counts.push(0);
    for (let at = 0; at + 1 < hashes.length; at += 2) {
      const [first, second] = [hashes[at] ?? 0, hashes[at + 1] ?? 0];
      const known = this.#shards[second % SHARDS]?.see(first, second, article) ?? FREE;
      if (known >= 0) this.#count(known);
      if (known !== FREE) this.#count(article);
    }
    return article;
  }

  /** How many segments of the article have a source that occurs elsewhere among the articles so far. */
  of(article: number): number {
    return this.#counts[article] ?? 0;
  }

  /** Whether the source of these two numbers has occurred more than once so far. */
  isRepeated(first: number, second: number): boolean {
    return (this.#shards[second % SHARDS]?.known(first, second) ?? FREE) <= TWICE;
  }

  /** How many sources have occurred so often, by how often: those that repeat. */
  *histogram(): Sliced<ReadonlyMap<number, number>> {
    const sources = new Map<number, number>();
    for (const shard of this.#shards) {
      shard.count(sources);
      yield;
    }
    return sources;
  }

  #count(article: number): void {
    this.#counts[article] = this.of(article) + 1;
  }
}

class Shard {
  #capacity = FIRST_CAPACITY;
  #firsts = new Uint32Array(FIRST_CAPACITY);
  #seconds = new Uint32Array(FIRST_CAPACITY);
  /** The article in which the source occurred, where that was once; else `FREE`, or from `TWICE` down how often it did. */
  #places = new Int32Array(FIRST_CAPACITY).fill(FREE);
  #size = 0;

  known(first: number, second: number): number {
    return this.#places[this.#slotOf(first, second)] ?? FREE;
  }

  /** Takes the source in, and answers with what stood there. */
  see(first: number, second: number, article: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#places[slot] ?? FREE;
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#places[slot] = known === FREE ? article : known >= 0 ? TWICE : known - 1;
    if (known === FREE) this.#size += 1;
    if (this.#size > 0.6 * this.#capacity) this.#grow();
    return known;
  }

  /** Adds those that repeat to how many sources have occurred so often. */
  count(sources: Map<number, number>): void {
    for (const place of this.#places) if (place <= TWICE) sources.set(-place, (sources.get(-place) ?? 0) + 1);
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#capacity - 1;
    let slot = first & mask;
    while (this.#places[slot] !== FREE && (this.#firsts[slot] !== first || this.#seconds[slot] !== second))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [firsts, seconds, places] = [this.#firsts, this.#seconds, this.#places];
    this.#capacity *= 2;
    this.#firsts = new Uint32Array(this.#capacity);
    this.#seconds = new Uint32Array(this.#capacity);
    this.#places = new Int32Array(this.#capacity).fill(FREE);
    for (const [at, place] of places.entries()) {
      if (place === FREE) continue;
      const [first, second] = [firsts[at] ?? 0, seconds[at] ?? 0];
      const slot = this.#slotOf(first, second);
      this.#firsts[slot] = first;
      this.#seconds[slot] = second;
      this.#places[slot] = place;
    }
  }
}
