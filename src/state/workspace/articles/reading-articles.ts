/** Reads the articles of a workspace for its list, one after the other, and one again where its file is another one. */
import type { StoreApi } from "zustand/vanilla";
import { fail, type Result } from "#core/result.ts";
import type { IndexedArticle } from "#core/workspace/index-article.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { ArticlesRun } from "./articles-run.ts";
import type { ArticlesState } from "./articles-state.ts";
import { CountingRepetitions } from "./counting-repetitions.ts";

export class ReadingArticles {
  readonly #ports: ArticlesPorts;
  readonly #store: StoreApi<ArticlesState>;
  readonly #rows: ArticleRows;
  /** How many segments are approved, by article key. */
  readonly #reviewed: ReadonlyMap<string, number>;
  readonly #repetitions: CountingRepetitions;
  readonly #run: ArticlesRun;
  #isWhole = false;

  constructor(
    ports: ArticlesPorts,
    store: StoreApi<ArticlesState>,
    rows: ArticleRows,
    reviewed: ReadonlyMap<string, number>,
  ) {
    this.#ports = ports;
    this.#store = store;
    this.#rows = rows;
    this.#reviewed = reviewed;
    this.#repetitions = new CountingRepetitions(rows, ports.pacing);
    const { clock, reader } = ports;
    const tell = (indexing: ArticlesState["indexing"]) => store.setState({ indexing });
    const work = (path: string) => this.#readOne(path);
    const paths = store.getState().rows.map(({ path }) => path);
    this.#run = new ArticlesRun({ clock, width: reader.width, work, tell }, paths);
  }

  /** Resolves when all are read, or it was stopped. */
  async read(): Promise<void> {
    await this.#run.run();
    this.#rows.flush();
    if (this.#store.getState().indexing !== null) return;
    await this.#repetitions.show();
    this.#isWhole = true;
  }

  /** Whether the source of that hash occurs more than once in what has been read. */
  isRepeated(hash: readonly [number, number]): boolean {
    return this.#repetitions.isRepeated(hash);
  }

  /** How many sources repeat how often; null before all has been read. */
  histogram(): ReturnType<CountingRepetitions["histogram"]> | null {
    return this.#isWhole ? this.#repetitions.histogram() : null;
  }

  stop(): void {
    this.#run.stop();
  }

  async readAgain(path: string): Promise<void> {
    await this.#readOne(path);
    this.#rows.flush();
  }

  async #readOne(path: string): Promise<void> {
    const read = await this.#index(path);
    const known = this.#rows.row(path);
    if (!read.ok) this.#rows.refuse(path, read.failure);
    else if (known !== null) {
      const { sourceHashes, ...summary } = read.value;
      this.#repetitions.add(path, sourceHashes);
      this.#rows.put(path, { ...known, summary, reviewed: this.#reviewed.get(summary.articleKey) ?? known.reviewed });
    }
  }

  async #index(path: string): Promise<Result<IndexedArticle, RefusedFile>> {
    const { files, reader } = this.#ports;
    const stored = await files.read(path);
    if (!stored.ok) return stored;
    const result = await reader.index(articlePathOf(files.name, path), stored.value);
    return result.ok ? result : fail({ ...result.failure, path });
  }
}
