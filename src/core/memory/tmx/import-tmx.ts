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
  /** Units that could not be read, and other faults of the file. */
  readonly broken: number;
  /** The first of those, with their lines. */
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
  #broken = 0;
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
      broken: this.#broken,
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
      this.#tell({ line: 1, message: text.failure });
    }
  }

  #tell(problem: TmxProblem): void {
    this.#broken += 1;
    if (this.#problems.length < TOLD) this.#problems.push(problem);
  }

  #take(unit: TmxUnit): void {
    this.#units += 1;
    const { at, by } = unit;
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
 * Which pairs there were, by numbers of 85 bits instead of their texts, which take more room than a page has: of ten million pairs two have the same one
 * once in 10^11 files.
 */
class KnownPairs {
  /** By 53 bits: the other 32, and the latest time. */
  readonly #pairs = new Map<number, { readonly rest: number; at: number }>();

  /** @returns `later`: known, with an earlier time than this one's; `earlier`: known */
  add({ language, source, target, at }: ImportedPair): "new" | "later" | "earlier" {
    const hash = (seed: number) =>
      mixed(textHash(source, seed) ^ mixed(textHash(target, seed + 1) + textHash(language, seed + 2)));
    const key = hash(1) * 2 ** 21 + (hash(4) >>> 11);
    const rest = hash(7);
    const time = at ?? Number.NEGATIVE_INFINITY;
    const known = this.#pairs.get(key);
    if (known === undefined) {
      this.#pairs.set(key, { rest, at: time });
      return "new";
    }
    if (known.rest !== rest) return "new";
    if (time <= known.at) return "earlier";
    known.at = time;
    return "later";
  }
}
