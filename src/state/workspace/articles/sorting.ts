/** Puts the overview's rows in order, in slices: of two that are asked for the later counts. */
import type { StoreApi } from "zustand/vanilla";
import { inSlices, type Pacing } from "#core/slices/sliced.ts";
import { type ArticleOrder, sortRows } from "#core/workspace/article-row.ts";
import type { ArticlesState } from "./articles-state.ts";

export class Sorting {
  readonly #store: StoreApi<ArticlesState>;
  readonly #pacing: Pacing;
  #asked = 0;

  constructor(store: StoreApi<ArticlesState>, pacing: Pacing) {
    this.#store = store;
    this.#pacing = pacing;
  }

  /** Resolves when the rows are in that order, or another was asked for. */
  async sort(order: ArticleOrder): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const { rows } = this.#store.getState();
    const isAsIs = order.column === "path" && !order.isDescending;
    const places = isAsIs ? null : await inSlices(sortRows(rows, order), this.#pacing);
    if (mine !== this.#asked) return;
    // Files that turned out to be no articles meanwhile: their places are others now.
    if (this.#store.getState().rows.length !== rows.length) return this.sort(order);
    this.#store.setState({ order, places });
  }

  async renew(): Promise<void> {
    const { order, places } = this.#store.getState();
    if (places !== null) await this.sort(order);
  }

  end(): void {
    this.#asked += 1;
  }
}
