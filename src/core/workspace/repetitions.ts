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

/** Where in a slot of a shard's table its numbers stand: the source's two, and where it occurred. One behind the other, since memory far away is fetched by the piece. */
const FIRST = 0;
const SECOND = 1;
const PLACE = 2;
const WIDTH = 3;

class Shard {
  #capacity = FIRST_CAPACITY;
  /** In each slot's place: the article in which the source occurred, where that was once; else `FREE`, or from `TWICE` down how often it did. */
  #table = emptyTable(FIRST_CAPACITY);
  #size = 0;

  known(first: number, second: number): number {
    return this.#table[this.#slotOf(first | 0, second | 0) + PLACE] ?? FREE;
  }

  /** Takes the source in, and answers with what stood there. */
  see(first: number, second: number, article: number): number {
    const slot = this.#slotOf(first | 0, second | 0);
    const table = this.#table;
    const known = table[slot + PLACE] ?? FREE;
    table[slot + FIRST] = first;
    table[slot + SECOND] = second;
    table[slot + PLACE] = known === FREE ? article : known >= 0 ? TWICE : known - 1;
    if (known === FREE) this.#size += 1;
    if (this.#size > 0.6 * this.#capacity) this.#grow();
    return known;
  }

  /** Adds those that repeat to how many sources have occurred so often. */
  count(sources: Map<number, number>): void {
    for (let slot = 0; slot < this.#table.length; slot += WIDTH) {
      const place = this.#table[slot + PLACE] ?? FREE;
      if (place <= TWICE) sources.set(-place, (sources.get(-place) ?? 0) + 1);
    }
  }

  /** @param first with a sign, as the table has it; so the second */
  #slotOf(first: number, second: number): number {
    const [table, mask] = [this.#table, this.#capacity - 1];
    let slot = WIDTH * (first & mask);
    while (table[slot + PLACE] !== FREE && (table[slot + FIRST] !== first || table[slot + SECOND] !== second))
      slot = slot + WIDTH < table.length ? slot + WIDTH : 0;
    return slot;
  }

  #grow(): void {
    const before = this.#table;
    this.#capacity *= 2;
    this.#table = emptyTable(this.#capacity);
    for (let at = 0; at < before.length; at += WIDTH) {
      const place = before[at + PLACE] ?? FREE;
      if (place === FREE) continue;
      const [first, second] = [before[at + FIRST] ?? 0, before[at + SECOND] ?? 0];
      const slot = this.#slotOf(first, second);
      this.#table[slot + FIRST] = first;
      this.#table[slot + SECOND] = second;
      this.#table[slot + PLACE] = place;
    }
  }
}

function emptyTable(capacity: number): Int32Array {
  return new Int32Array(WIDTH * capacity).fill(FREE);
}
