/**
 * The rows of a workspace's list, changed many at a time: each change would otherwise copy a list of 60,000. What is put is put into the list that is shown next at once, so
 * that showing it takes no longer the more there is of it.
 */
import type { StoreApi } from "zustand/vanilla";
import { mapSliced, type Pacing, pausing, type Sliced } from "#core/slices/sliced.ts";
import { type ArticleRow, recount, type WorkspaceTotals } from "#core/workspace/article-row.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { ArticlesState } from "./articles-state.ts";

/** What is read is shown after so long at the latest; more often would cost the page more than it tells. */
const SHOWN_EVERY_MS = 250;

/** Rows changed without a look at whether the page is wanted elsewhere. */
const AT_ONCE = 256;

/** What is shown next. */
interface Next {
  readonly rows: ArticleRow[];
  totals: WorkspaceTotals;
}

export class ArticleRows {
  readonly #store: StoreApi<ArticlesState>;
  readonly #refused: RefusedFile[] = [];
  /** Null while nothing was put since it was shown. */
  #next: Next | null = null;
  /** Paths of rows that go: they are in their places until then. */
  readonly #leaving = new Set<string>();
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
    if (this.#leaving.has(path)) return null;
    const place = this.place(path);
    return place === null ? null : ((this.#next ?? this.#store.getState()).rows[place] ?? null);
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
    const pause = pausing(pacing);
    for (const [index, path] of paths.entries()) {
      const row = this.row(path);
      const changed = row === null ? null : change(row);
      if (changed !== null && changed !== row) this.#change(path, changed);
      if (index % AT_ONCE === AT_ONCE - 1) await pause();
    }
    this.flush();
  }

  /** Shows at once what was put. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#next === null) return;
    const { rows, totals } = this.#next;
    this.#next = null;
    const before = this.#store.getState();
    const left = [...this.#leaving];
    this.#leaving.clear();
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
    const place = this.place(path);
    if (place === null) return;
    const { rows, totals } = this.#store.getState();
    this.#next ??= { rows: rows.slice(), totals };
    const before = this.#leaving.has(path) ? null : (this.#next.rows[place] ?? null);
    this.#next.totals = recount(this.#next.totals, before, row);
    if (row === null) this.#leaving.add(path);
    else {
      this.#leaving.delete(path);
      this.#next.rows[place] = row;
    }
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
