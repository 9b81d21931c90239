/** The rows of a workspace's list, changed many at a time: each change would otherwise copy a list of 60,000. */
import type { StoreApi } from "zustand/vanilla";
import { mapSliced, type Pacing, type Sliced } from "#core/slices/sliced.ts";
import { type ArticleRow, recount } from "#core/workspace/article-row.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { ArticlesState } from "./articles-state.ts";

/** What is read is shown after so long at the latest; more often would cost the page more than it tells. */
const SHOWN_EVERY_MS = 250;

/** Rows changed without a look at whether the page is wanted elsewhere. */
const AT_ONCE = 2000;

export class ArticleRows {
  readonly #store: StoreApi<ArticlesState>;
  readonly #refused: RefusedFile[] = [];
  /** Null for a row that goes. */
  readonly #changes = new Map<string, ArticleRow | null>();
  /** Where each path stood among all rows at first. */
  readonly #places: Map<string, number>;
  /** Of the rows that are gone, where they stood at first, in order: each of 60,000 would else have its place written anew with every one that goes. */
  readonly #gone: number[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  private constructor(store: StoreApi<ArticlesState>, places: Map<string, number>) {
    this.#store = store;
    this.#places = places;
  }

  static *of(store: StoreApi<ArticlesState>): Sliced<ArticleRows> {
    const places = new Map<string, number>();
    yield* mapSliced(store.getState().rows, ({ path }, place) => places.set(path, place));
    return new ArticleRows(store, places);
  }

  /** The row as it is now, shown or about to be. */
  row(path: string): ArticleRow | null {
    const changed = this.#changes.get(path);
    if (changed !== undefined) return changed;
    const place = this.place(path);
    return place === null ? null : (this.#store.getState().rows[place] ?? null);
  }

  /** The path of the article of that key; null where none has been read. */
  pathOf(articleKey: string): string | null {
    return this.#store.getState().rows.find(({ summary }) => summary?.articleKey === articleKey)?.path ?? null;
  }

  /** Where the path stands in the rows that are shown. */
  place(path: string): number | null {
    const first = this.#places.get(path);
    return first === undefined ? null : first - countBelow(this.#gone, first);
  }

  put(path: string, row: ArticleRow): void {
    this.#change(path, row);
  }

  /** The file is no article: its row goes. */
  refuse(path: string, why: RefusedFile): void {
    if (this.row(path) === null) return;
    this.#refused.push(why);
    this.#change(path, null);
  }

  /** Changes all of them, in slices: where `change` gives the same row, it stays. */
  async changeAll(change: (row: ArticleRow) => ArticleRow, pacing: Pacing): Promise<void> {
    const paths = this.#store.getState().rows.map(({ path }) => path);
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      for (const path of paths.slice(from, from + AT_ONCE)) {
        const row = this.row(path);
        const changed = row === null ? null : change(row);
        if (changed !== null && changed !== row) this.#changes.set(path, changed);
      }
      this.flush();
      await pacing.pause();
    }
  }

  /** Shows at once what was put. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#changes.size === 0) return;
    const before = this.#store.getState();
    let totals = before.totals;
    const rows = before.rows.slice();
    const left: string[] = [];
    for (const [path, row] of this.#changes) {
      const place = this.place(path);
      if (place === null) continue;
      totals = recount(totals, rows[place] ?? null, row);
      if (row !== null) rows[place] = row;
      else left.push(path);
    }
    this.#changes.clear();
    const refused = this.#refused.length === 0 ? before.refused : [...before.refused, ...this.#refused.splice(0)];
    const places = left.length === 0 ? before.places : this.#takeOut(left, rows, before.places);
    this.#store.setState({ rows, places, totals, refused });
  }

  /** Those behind one that goes stand further up. Gives the places of the order that is shown. */
  #takeOut(paths: readonly string[], rows: ArticleRow[], order: ArticlesState["places"]): ArticlesState["places"] {
    const places = paths.flatMap((path) => this.place(path) ?? []).sort((a, b) => a - b);
    let to = places[0] ?? rows.length;
    for (let from = to, next = 0; from < rows.length; from++) {
      const row = rows[from];
      if (from === places[next]) next += 1;
      else if (row !== undefined) rows[to++] = row;
    }
    rows.length = to;
    for (const path of paths) {
      const first = this.#places.get(path);
      if (first !== undefined) this.#gone.push(first);
      this.#places.delete(path);
    }
    this.#gone.sort((a, b) => a - b);
    const isThere = (place: number) => places[countBelow(places, place)] !== place;
    return order?.filter(isThere).map((place) => place - countBelow(places, place)) ?? null;
  }

  #change(path: string, row: ArticleRow | null): void {
    this.#changes.set(path, row);
    this.#timer ??= setTimeout(() => this.flush(), SHOWN_EVERY_MS);
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** How many of the numbers, which are in order, are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? limit) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
