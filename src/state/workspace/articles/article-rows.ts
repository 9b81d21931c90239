/** The rows of a workspace's list, changed many at a time: each change would otherwise copy a list of 60,000. */
import type { StoreApi } from "zustand/vanilla";
import { type ArticleRow, recount } from "#core/workspace/article-row.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { ArticlesState } from "./articles-state.ts";

/** What is read is shown after so long at the latest; more often would cost the page more than it tells. */
const SHOWN_EVERY_MS = 150;

export class ArticleRows {
  readonly #store: StoreApi<ArticlesState>;
  readonly #refused: RefusedFile[] = [];
  /** Null for a row that goes. */
  readonly #changes = new Map<string, ArticleRow | null>();
  /** Where each path stands in the rows that were there when it was made. */
  #index: { readonly rows: readonly ArticleRow[]; readonly places: ReadonlyMap<string, number> } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(store: StoreApi<ArticlesState>) {
    this.#store = store;
  }

  /** The row as it is now, shown or about to be. */
  row(path: string): ArticleRow | null {
    const changed = this.#changes.get(path);
    if (changed !== undefined) return changed;
    const place = this.place(path);
    return place === null ? null : (this.#store.getState().rows[place] ?? null);
  }

  /** Where the path stands in the rows that are shown. */
  place(path: string): number | null {
    const { rows } = this.#store.getState();
    if (this.#index?.rows !== rows) {
      // Rows that were only replaced stand where they stood.
      const isSame = this.#index !== null && this.#index.rows.length === rows.length;
      const places = isSame ? this.#index?.places : undefined;
      this.#index = { rows, places: places ?? new Map(rows.map((row, index) => [row.path, index])) };
    }
    return this.#index.places.get(path) ?? null;
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

  /** Shows at once what was put. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#changes.size === 0) return;
    const before = this.#store.getState();
    let totals = before.totals;
    const rows = before.rows.slice();
    let isShorter = false;
    for (const [path, row] of this.#changes) {
      const place = this.place(path);
      if (place === null) continue;
      totals = recount(totals, rows[place] ?? null, row);
      if (row !== null) rows[place] = row;
      else isShorter = true;
    }
    const gone = this.#changes;
    const left = isShorter ? rows.filter(({ path }) => gone.get(path) !== null) : rows;
    this.#changes.clear();
    this.#store.setState({ rows: left, totals, refused: [...before.refused, ...this.#refused.splice(0)] });
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
