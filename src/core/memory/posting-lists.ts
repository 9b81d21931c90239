/**
 * Lists of rising numbers (which texts hold a word), as many as there are words. Most are short, so that lists stand in pages, in blocks of a power
 * of two; one that is full moves to a block of twice the size and leaves its own to others. Long lists have an array each.
 */
import { roomFor } from "./columns.ts";

const PAGE = 1 << 16;
/** The first page grows from so many: there may be thousands of languages with a few texts each. */
const FIRST_PAGE = 1 << 6;
/** Longer lists have an array of their own. */
const LONGEST_IN_PAGES = 1 << 12;

const EMPTY = new Uint32Array(0);

export class PostingLists {
  readonly #pages: Uint32Array[] = [];
  /** Numbers used of the last page. */
  #used = PAGE;
  /** Blocks that were left, by their size's power of two. */
  readonly #free: number[][] = [];
  readonly #long = new Map<number, Uint32Array>();
  /** Of each list: its block, its length, and its block's size. */
  #blocks: Uint32Array = new Uint32Array(0);
  #lengths: Uint32Array = new Uint32Array(0);
  #rooms: Uint32Array = new Uint32Array(0);

  /** @param number at least as great as the last one of the list; the last one itself is not put in again */
  add(list: number, number: number): void {
    this.#blocks = roomFor(this.#blocks, list + 1);
    this.#lengths = roomFor(this.#lengths, list + 1);
    this.#rooms = roomFor(this.#rooms, list + 1);
    const length = this.#lengths[list] ?? 0;
    if (length > 0 && this.#at(list, length - 1) === number) return;
    if (length === this.#rooms[list]) this.#move(list, length);
    const long = this.#long.get(list);
    if (long !== undefined) long[length] = number;
    else {
      const block = this.#blocks[list] ?? 0;
      const page = this.#pages[block >>> 16];
      if (page !== undefined) page[(block & (PAGE - 1)) + length] = number;
    }
    this.#lengths[list] = length + 1;
  }

  lengthOf(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  /** Valid until the next `add`. */
  of(list: number): Uint32Array {
    const length = this.lengthOf(list);
    if (length === 0) return EMPTY;
    const long = this.#long.get(list);
    if (long !== undefined) return long.subarray(0, length);
    const block = this.#blocks[list] ?? 0;
    const from = block & (PAGE - 1);
    return this.#pages[block >>> 16]?.subarray(from, from + length) ?? EMPTY;
  }

  #at(list: number, index: number): number | undefined {
    const long = this.#long.get(list);
    if (long !== undefined) return long[index];
    const block = this.#blocks[list] ?? 0;
    return this.#pages[block >>> 16]?.[(block & (PAGE - 1)) + index];
  }

  #move(list: number, length: number): void {
    const room = Math.max(1, length * 2);
    const old = this.of(list);
    const left = this.#blocks[list] ?? 0;
    const wasInPages = length > 0 && !this.#long.has(list);
    if (room > LONGEST_IN_PAGES) {
      const array = new Uint32Array(room);
      array.set(old);
      this.#long.set(list, array);
    } else {
      const block = this.#block(room);
      this.#pages[block >>> 16]?.set(old, block & (PAGE - 1));
      this.#blocks[list] = block;
    }
    this.#rooms[list] = room;
    if (wasInPages) this.#freeOf(length).push(left);
  }

  #block(size: number): number {
    const free = this.#freeOf(size).pop();
    if (free !== undefined) return free;
    if (this.#used + size > PAGE) {
      this.#pages.push(new Uint32Array(this.#pages.length === 0 ? FIRST_PAGE : PAGE));
      this.#used = 0;
    }
    const last = this.#pages.length - 1;
    const block = last * PAGE + this.#used;
    this.#used += size;
    const page = this.#pages[last];
    if (page !== undefined && page.length < this.#used) this.#pages[last] = grown(page, this.#used);
    return block >>> 0;
  }

  #freeOf(size: number): number[] {
    const power = 31 - Math.clz32(size);
    let free = this.#free[power];
    if (free === undefined) {
      free = [];
      this.#free[power] = free;
    }
    return free;
  }
}

function grown(page: Uint32Array, size: number): Uint32Array {
  const larger = new Uint32Array(Math.min(PAGE, Math.max(size, 2 * page.length)));
  larger.set(page);
  return larger;
}
