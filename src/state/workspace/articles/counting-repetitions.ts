import type { Pacing } from "#core/slices/sliced.ts";
import { Repetitions } from "#core/workspace/repetitions.ts";
import type { ArticleRows } from "./article-rows.ts";

/** Counts, as the articles of a workspace are read, the segments of each whose source occurs elsewhere. */
export class CountingRepetitions {
  readonly #rows: ArticleRows;
  readonly #pacing: Pacing;
  readonly #repetitions = new Repetitions();
  readonly #numbers = new Map<string, number>();

  constructor(rows: ArticleRows, pacing: Pacing) {
    this.#rows = rows;
    this.#pacing = pacing;
  }

  /** An article that is read again counts as it was the first time. */
  add(path: string, sourceHashes: Uint32Array): void {
    if (!this.#numbers.has(path)) this.#numbers.set(path, this.#repetitions.add(sourceHashes));
  }

  /** @param hash of a source, as `hashSources` gives it */
  isRepeated([first, second]: readonly [number, number]): boolean {
    return this.#repetitions.isRepeated(first, second);
  }

  histogram(): ReturnType<Repetitions["histogram"]> {
    return this.#repetitions.histogram();
  }

  /** Once all are read: until then each further article may change those before it. */
  show(): Promise<void> {
    return this.#rows.changeAll((row) => {
      const number = this.#numbers.get(row.path);
      const repeats = number === undefined ? null : this.#repetitions.of(number);
      return row.repeats === repeats ? row : { ...row, repeats };
    }, this.#pacing);
  }
}
