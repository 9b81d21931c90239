import { inSlices, mapSliced, type Pacing } from "#core/slices/sliced.ts";
import type { ArticleColumns } from "#core/workspace/article-columns.ts";
import { Repetitions } from "#core/workspace/repetitions.ts";
import type { ArticleRows } from "./article-rows.ts";

interface Counting {
  readonly rows: ArticleRows;
  /** Holds the sources of every article that has been read. */
  readonly columns: Pick<ArticleColumns, "hashesOf">;
  readonly pacing: Pacing;
}

/** Counts the segments of each article of a workspace whose source occurs elsewhere. */
export class CountingRepetitions {
  readonly #parts: Counting;
  readonly #repetitions = new Repetitions();
  readonly #numbers = new Map<string, number>();

  constructor(parts: Counting) {
    this.#parts = parts;
  }

  /** Counts the article in while others are read. One that is read again counts as it was the first time. */
  add(path: string): void {
    const hashes = this.#numbers.has(path) ? null : this.#parts.columns.hashesOf(path);
    if (hashes !== null) this.#numbers.set(path, this.#repetitions.add(hashes.sourceHashes));
  }

  /** @param hash of a source, as `hashSources` gives it */
  isRepeated([first, second]: readonly [number, number]): boolean {
    return this.#repetitions.isRepeated(first, second);
  }

  histogram(): ReturnType<Repetitions["histogram"]> {
    return this.#repetitions.histogram();
  }

  /**
   * Once all are read: until then each further article may change those before it.
   *
   * @param paths of all articles: those that were not counted in yet are now
   */
  async show(paths: readonly string[]): Promise<void> {
    const { rows, pacing } = this.#parts;
    await inSlices(
      mapSliced(paths, (path) => this.add(path)),
      pacing,
    );
    await rows.changeAll((row) => {
      const number = this.#numbers.get(row.path);
      const repeats = number === undefined ? null : this.#repetitions.of(number);
      return row.repeats === repeats ? row : { ...row, repeats };
    }, pacing);
  }
}
