/**
 * Levenshtein's distance between one text and many others, by Myers' bit vectors: a column of 32 rows is one step (G. Myers, A fast bit-vector
 * algorithm for approximate string matching, JACM 46, 1999; blocks and the distance of whole texts as in H. Hyyrö, 2003). What depends on the one text
 * alone is worked out once. Only rows that a distance up to the wanted one can pass through are gone over (Ukkonen's band).
 */

/** Characters as numbers: code points. */
export type Characters = ArrayLike<number>;

const ROWS = 32;

export class EditPattern {
  readonly length: number;
  readonly #blocks: number;
  /** Character → its row in `#equal`; 0, whose row is empty, for those that don't occur. */
  readonly #rowOf: Uint16Array | Map<number, number>;
  /** For each character of the pattern and each block: the rows it stands in. */
  readonly #equal: Int32Array;
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;
  readonly #scores: Int32Array;

  constructor(pattern: Characters) {
    this.length = pattern.length;
    this.#blocks = Math.ceil(pattern.length / ROWS);
    let highest = 0;
    for (let at = 0; at < pattern.length; at++) highest = Math.max(highest, pattern[at] ?? 0);
    const rowOf = new Map<number, number>();
    for (let at = 0; at < pattern.length; at++) {
      const character = pattern[at] ?? 0;
      if (!rowOf.has(character)) rowOf.set(character, rowOf.size + 1);
    }
    this.#rowOf = highest < SMALL ? tableOf(rowOf, highest) : rowOf;
    this.#equal = new Int32Array((rowOf.size + 1) * this.#blocks);
    for (let at = 0; at < pattern.length; at++) {
      const row = rowOf.get(pattern[at] ?? 0) ?? 0;
      const cell = row * this.#blocks + (at >>> 5);
      this.#equal[cell] = (this.#equal[cell] ?? 0) | (1 << (at & 31));
    }
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
    this.#scores = new Int32Array(this.#blocks);
  }

  /**
   * @param length how many of `text` count
   * @param most distances over this are of no interest
   * @returns the number of characters to insert, delete or replace; anything over `most` where it is more than that
   */
  distanceTo(text: Characters, length: number, most: number): number {
    const rows = this.length;
    if (Math.abs(rows - length) > most) return most + 1;
    if (rows === 0) return length;
    const blocks = this.#blocks;
    const scores = this.#scores;
    let last = Math.min(blocks - 1, (most >>> 5) + 1);
    this.#start(0, last);
    for (let at = 0; at < length; at++) {
      const first = Math.max(0, (at - most) >> 5);
      const reach = Math.min(blocks - 1, (at + most) >> 5);
      for (; last < reach; last++) this.#start(last + 1, last + 1);
      this.#column(this.#rowFor(text[at] ?? 0), first, last);
      // The rest of the way can only gain as much as there are columns left.
      if (last === blocks - 1 && (scores[last] ?? 0) - (length - 1 - at) > most) return most + 1;
    }
    return scores[blocks - 1] ?? 0;
  }

  /** Blocks that come in: each row is one more than the row above it. */
  #start(from: number, to: number): void {
    for (let block = from; block <= to; block++) {
      this.#plus[block] = -1;
      this.#minus[block] = 0;
      const above = block === 0 ? 0 : (this.#scores[block - 1] ?? 0);
      this.#scores[block] = above + Math.min(ROWS, this.length - block * ROWS);
    }
  }

  #rowFor(character: number): number {
    const rowOf = this.#rowOf;
    return (rowOf instanceof Map ? rowOf.get(character) : rowOf[character]) ?? 0;
  }

  #column(row: number, first: number, last: number): void {
    const [plus, minus, scores] = [this.#plus, this.#minus, this.#scores];
    const bottom = this.#blocks - 1;
    const bottomBit = 1 << ((this.length - 1) & 31);
    let carry = 1;
    for (let block = first; block <= last; block++) {
      let equal = this.#equal[row * this.#blocks + block] ?? 0;
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      const xv = equal | mv;
      if (carry < 0) equal |= 1;
      const xh = (((equal & pv) + pv) ^ pv) | equal;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const bit = block === bottom ? bottomBit : 1 << 31;
      const out = (ph & bit) !== 0 ? 1 : (mh & bit) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      scores[block] = (scores[block] ?? 0) + out;
      carry = out;
    }
  }
}

/** Up to here a table of rows is made for each pattern: all characters of most texts, ideographs too. */
const SMALL = 0x10000;

function tableOf(rowOf: ReadonlyMap<number, number>, highest: number): Uint16Array {
  const table = new Uint16Array(highest + 1);
  for (const [character, row] of rowOf) table[character] = row;
  return table;
}

/** @returns code points of a text */
export function charactersOf(text: string): Uint32Array {
  const characters = new Uint32Array(text.length);
  let length = 0;
  for (const character of text) characters[length++] = character.codePointAt(0) ?? 0;
  return characters.subarray(0, length);
}
