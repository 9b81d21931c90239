/** A TMX file's bytes, piece by piece → its pairs, each once, in parts that are kept, and what can be said of the file. Rules by number: docs/spec/memory.md. */
import { type ImportedPair, type LanguageCount, packPairs } from "#core/memory/imported-memory.ts";
import { mixed, textHash } from "#core/memory/text-table.ts";
import { XmlDecoder } from "./decode-xml.ts";
import { TmxReader } from "./tmx-reader.ts";
import type { TmxProblem, TmxUnit } from "./tmx-unit.ts";
import { pairsOf } from "./unit-pairs.ts";

/** Pairs kept together: few enough that putting them into the memory keeps nobody waiting. */
const PART = 1_000;
/** Broken units that are told one by one. */
const TOLD = 100;

export interface TmxCounts {
  readonly units: number;
  /** Pairs that are kept, by the targets' language, the most first. */
  readonly languages: readonly LanguageCount[];
  /** Pairs that stand before them in the file. */
  readonly duplicates: number;
  /** Units without a translation. */
  readonly untranslated: number;
  /** Units that nobody has approved, by their own word: they are no memory. */
  readonly unapproved: number;
  /** Units that could not be read. */
  readonly broken: number;
  /** What else is wrong with the file. */
  readonly faults: number;
  /** The first of both, with their lines. */
  readonly problems: readonly TmxProblem[];
}

export class TmxImport {
  readonly #decoder = new XmlDecoder();
  readonly #reader = new TmxReader({ unit: (unit) => this.#take(unit), problem: (problem) => this.#tell(problem) });
  readonly #known = new KnownPairs();
  readonly #languages = new Map<string, number>();
  readonly #problems: TmxProblem[] = [];
  #units = 0;
  #duplicates = 0;
  #untranslated = 0;
  #unapproved = 0;
  #broken = 0;
  #faults = 0;
  #waiting: ImportedPair[] = [];
  #parts: Uint8Array[] = [];
  #isOver = false;

  /** Whether nothing of the file can be read any more: the rest need not be given. */
  get isOver(): boolean {
    return this.#isOver || this.#reader.isOver;
  }

  get counts(): TmxCounts {
    const languages = Array.from(this.#languages, ([language, pairs]) => ({ language, pairs }));
    return {
      units: this.#units,
      languages: languages.sort((a, b) => b.pairs - a.pairs || (a.language < b.language ? -1 : 1)),
      duplicates: this.#duplicates,
      untranslated: this.#untranslated,
      unapproved: this.#unapproved,
      broken: this.#broken,
      faults: this.#faults,
      problems: [...this.#problems],
    };
  }

  /** @param bytes the next ones, of whatever length */
  write(bytes: Uint8Array): void {
    if (!this.isOver) this.#read(this.#decoder.write(bytes));
  }

  /** No more comes. */
  end(): void {
    if (!this.isOver) this.#read(this.#decoder.end());
    if (!this.isOver) this.#reader.close();
    this.#isOver = true;
    if (this.#waiting.length > 0) this.#pack();
  }

  /** @returns the parts that are full, once; the last one after `end` */
  takeParts(): readonly Uint8Array[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  #read(text: ReturnType<XmlDecoder["write"]>): void {
    if (text.ok) this.#reader.write(text.value);
    else {
      this.#isOver = true;
      this.#tell({ line: 1, message: text.failure, isOfFile: true });
    }
  }

  #tell(problem: TmxProblem): void {
    if (problem.isOfFile === true) this.#faults += 1;
    else this.#broken += 1;
    if (this.#problems.length < TOLD) this.#problems.push(problem);
  }

  #take(unit: TmxUnit): void {
    this.#units += 1;
    const { at, by } = unit;
    if (unit.isUnapproved) {
      this.#unapproved += 1;
      return;
    }
    const pairs = pairsOf(unit);
    if (pairs.length === 0) this.#untranslated += 1;
    for (const pair of pairs) this.#keep({ ...pair, at, by });
  }

  #keep(pair: ImportedPair): void {
    const known = this.#known.add(pair);
    if (known === "new") this.#languages.set(pair.language, (this.#languages.get(pair.language) ?? 0) + 1);
    else this.#duplicates += 1;
    // The memory has it once, with the later time.
    if (known === "earlier") return;
    this.#waiting.push(pair);
    if (this.#waiting.length >= PART) this.#pack();
  }

  #pack(): void {
    this.#parts.push(packPairs(this.#waiting));
    this.#waiting = [];
  }
}

/**
 * Which pairs there were, by numbers of 95 bits instead of their texts, which take more room than a page has: of ten million pairs two have the same one
 * once in 10^14 files. They stand in columns, 40 to 80 bytes for a pair, so that a file of any size can be counted.
 */
class KnownPairs {
  /** Of each slot: two of the numbers, and the third with a bit that says that it is taken; and the latest time. A power of two, at most half full. */
  #slots: Uint32Array = new Uint32Array(3 * FIRST_SLOTS);
  #times: Float64Array = new Float64Array(FIRST_SLOTS);
  #size = 0;

  /** @returns `later`: known, with an earlier time than this one's; `earlier`: known */
  add({ language, source, target, at }: ImportedPair): "new" | "later" | "earlier" {
    const hash = (seed: number) =>
      mixed(textHash(source, seed) ^ mixed(textHash(target, seed + 1) + textHash(language, seed + 2)));
    const time = at ?? Number.NEGATIVE_INFINITY;
    if (this.#size * 2 >= this.#times.length) this.#spread();
    const [first, second, third] = [hash(1), hash(4), (hash(7) | TAKEN) >>> 0];
    const slot = this.#slotOf(first, second, third);
    if (this.#slots[3 * slot + 2] === 0) {
      this.#put(slot, [first, second, third], time);
      this.#size += 1;
      return "new";
    }
    if (time <= (this.#times[slot] ?? 0)) return "earlier";
    this.#times[slot] = time;
    return "later";
  }

  /** The pair's own, or the one that it is to have. */
  #slotOf(first: number, second: number, third: number): number {
    const slots = this.#slots;
    const mask = this.#times.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const at = 3 * slot;
      if (slots[at + 2] === 0) return slot;
      if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === third) return slot;
    }
  }

  #put(slot: number, numbers: readonly number[], time: number): void {
    this.#slots.set(numbers, 3 * slot);
    this.#times[slot] = time;
  }

  #spread(): void {
    const [slots, times] = [this.#slots, this.#times];
    this.#slots = new Uint32Array(slots.length * 2);
    this.#times = new Float64Array(times.length * 2);
    for (const [slot, time] of times.entries()) {
      const [first = 0, second = 0, third = 0] = slots.subarray(3 * slot, 3 * slot + 3);
      if (third !== 0) this.#put(this.#slotOf(first, second, third), [first, second, third], time);
    }
  }
}

const FIRST_SLOTS = 1 << 10;
/** The bit that is set in the third number. */
const TAKEN = 1 << 31;
