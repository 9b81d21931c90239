/**
 * Short sources by their triples of characters. Words are no help there: `Value` and `Values` share none. A source of n characters with two signs at
 * either end has n + 2 triples, and each edit changes at most three of them, so that two that are d edits apart share at least n + 2 − 3d
 * (Gravano et al., Approximate string joins in a database, VLDB 2001). For 75 % that is a quarter of them, whatever was edited.
 */
import type { Characters } from "./edit-distance.ts";
import { PostingLists } from "./posting-lists.ts";
import { mixed } from "./text-table.ts";

/** Sources with more characters, masked, are found by their words. */
export const LONGEST_SHORT = 40;

/** No character has this number. */
const END = 0x110000;
const FIRST_SLOTS = 1 << 4;

export class GramIndex {
  readonly #lists = new PostingLists();
  #count = 0;
  /** Triple, as a number that others may share by chance, and its list plus one. A power of two, at most half full. */
  #keys: Uint32Array = new Uint32Array(FIRST_SLOTS);
  #values: Uint32Array = new Uint32Array(FIRST_SLOTS);

  add(source: number, characters: Characters): void {
    for (const gram of gramsOf(characters)) this.#lists.add(this.#listFor(gram), source);
  }

  /** @returns numbers of the sources that hold the triple; valid until the next `add` */
  holding(gram: number): Uint32Array {
    return this.#lists.of((this.#values[this.#slotOf(gram)] ?? 0) - 1);
  }

  countOf(gram: number): number {
    return this.#lists.lengthOf((this.#values[this.#slotOf(gram)] ?? 0) - 1);
  }

  #slotOf(gram: number): number {
    const mask = this.#keys.length - 1;
    let slot = gram & mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== gram) slot = (slot + 1) & mask;
    return slot;
  }

  #listFor(gram: number): number {
    const slot = this.#slotOf(gram);
    const known = this.#values[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#keys[slot] = gram;
    this.#values[slot] = ++this.#count;
    const list = this.#count - 1;
    if (this.#count * 2 > this.#keys.length) this.#spread();
    return list;
  }

  #spread(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      if (values[at] === 0) continue;
      const slot = this.#slotOf(keys[at] ?? 0);
      this.#keys[slot] = keys[at] ?? 0;
      this.#values[slot] = values[at] ?? 0;
    }
  }
}

/** @returns the triples of a text, each once */
export function gramsOf(characters: Characters): ReadonlySet<number> {
  const grams = new Set<number>();
  let [before, middle] = [END, END];
  for (let at = 0; at < characters.length + 2; at++) {
    const last = characters[at] ?? END;
    grams.add(mixed(Math.imul(before, 0x9e3779b1) ^ mixed(Math.imul(middle, 0x85ebca77) ^ mixed(last))));
    [before, middle] = [middle, last];
  }
  return grams;
}
