/**
 * What was told of each article once, as it was read, kept for all of them in a few large arrays: of 60,000 articles the page would otherwise hold as many small ones of
 * each kind, which take more room than what is in them.
 */
import type { IndexedArticle } from "./index-article.ts";

type Told = Pick<IndexedArticle, "sourceHashes" | "targetHashes" | "grams">;

/** Where the numbers of an article stand. */
interface Place {
  readonly hashes: Uint32Array;
  readonly hashesFrom: number;
  /** How many of each side. */
  readonly count: number;
  readonly grams: Uint8Array;
  readonly gramsFrom: number;
  readonly gramsTo: number;
}

/** Bytes of one array. */
const ROOM = 1 << 21;

export class ArticleColumns {
  readonly #places = new Map<string, Place>();
  #hashes = new Uint32Array(0);
  #hashesEnd = 0;
  #grams = new Uint8Array(0);
  #gramsEnd = 0;
  /** The buffer that was adopted last. */
  #adopted = { hashes: new Uint32Array(0), grams: new Uint8Array(0) };

  /** In the place of what was told of that path before. */
  put(path: string, { sourceHashes, targetHashes, grams }: Told): void {
    const count = sourceHashes.length;
    if (this.#hashesEnd + 2 * count > this.#hashes.length) {
      this.#hashes = new Uint32Array(Math.max(ROOM / 4, 2 * count));
      this.#hashesEnd = 0;
    }
    if (this.#gramsEnd + grams.length > this.#grams.length) {
      this.#grams = new Uint8Array(Math.max(ROOM, grams.length));
      this.#gramsEnd = 0;
    }
    const [hashesFrom, gramsFrom] = [this.#hashesEnd, this.#gramsEnd];
    this.#hashes.set(sourceHashes, hashesFrom);
    this.#hashes.set(targetHashes, hashesFrom + count);
    this.#grams.set(grams, gramsFrom);
    this.#hashesEnd += 2 * count;
    this.#gramsEnd += grams.length;
    const gramsTo = this.#gramsEnd;
    this.#places.set(path, { hashes: this.#hashes, hashesFrom, count, grams: this.#grams, gramsFrom, gramsTo });
  }

  /**
   * As `put`, of numbers that lie in one buffer with those of others (`decodeHeads`): the buffer is kept, and nothing is copied.
   */
  adopt(path: string, told: Told): void {
    const { sourceHashes, targetHashes, grams } = told;
    const { buffer } = sourceHashes;
    const isTogether = targetHashes.buffer === buffer && grams.buffer === buffer;
    if (!isTogether || targetHashes.byteOffset !== sourceHashes.byteOffset + sourceHashes.byteLength) {
      this.put(path, told);
      return;
    }
    if (this.#adopted.hashes.buffer !== buffer)
      this.#adopted = { hashes: new Uint32Array(buffer, 0, buffer.byteLength >> 2), grams: new Uint8Array(buffer) };
    const gramsFrom = grams.byteOffset;
    this.#places.set(path, {
      ...this.#adopted,
      hashesFrom: sourceHashes.byteOffset / 4,
      count: sourceHashes.length,
      gramsFrom,
      gramsTo: gramsFrom + grams.length,
    });
  }

  /** Null before it is read. */
  gramsOf(path: string): Uint8Array | null {
    const place = this.#places.get(path);
    return place === undefined ? null : place.grams.subarray(place.gramsFrom, place.gramsTo);
  }

  /** Null before it is read. */
  hashesOf(path: string): { readonly sourceHashes: Uint32Array; readonly targetHashes: Uint32Array } | null {
    const place = this.#places.get(path);
    if (place === undefined) return null;
    const { hashes, hashesFrom, count } = place;
    const middle = hashesFrom + count;
    return {
      sourceHashes: hashes.subarray(hashesFrom, middle),
      targetHashes: hashes.subarray(middle, middle + count),
    };
  }
}
