/**
 * Reads the articles of a workspace for its list, one after the other, and one again where its file is another one. What is known from the last visit is there at once;
 * whether the files are still what they were is looked up behind it.
 */
import type { StoreApi } from "zustand/vanilla";
import { fail, type Result } from "#core/result.ts";
import { ArticleColumns } from "#core/workspace/article-columns.ts";
import type { IndexedArticle } from "#core/workspace/index-article.ts";
import type { KeptArticle } from "#core/workspace/kept/kept-entry.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { ArticlesRun } from "./articles-run.ts";
import type { ArticlesState } from "./articles-state.ts";
import { CountingRepetitions } from "./counting-repetitions.ts";
import type { KnownFiles } from "./known-files.ts";
import type { MachineFile } from "./saved-files.ts";

interface Reading extends Pick<ArticlesPorts, "files" | "reader" | "clock" | "pacing"> {
  readonly store: StoreApi<ArticlesState>;
  readonly rows: ArticleRows;
  readonly known: KnownFiles;
  readonly readBoth: (path: string) => Promise<Result<MachineFile, RefusedFile>>;
  /** How many segments are approved, by article key. */
  readonly reviewed: ReadonlyMap<string, number>;
}

/** Stamps that are looked up without a look at whether the page is wanted elsewhere. */
const COMPARED_AT_ONCE = 16;

export class ReadingArticles {
  readonly #parts: Reading;
  readonly #repetitions: CountingRepetitions;
  readonly #run: ArticlesRun;
  #isWhole = false;
  /** Null before what is known is asked for. */
  #taken: Promise<void> | null = null;
  #isWanted = false;
  #isCompared = false;
  readonly #columns = new ArticleColumns();

  constructor(parts: Reading) {
    this.#parts = parts;
    const { clock, reader, store, rows, pacing } = parts;
    this.#repetitions = new CountingRepetitions(rows, pacing);
    const tell = (indexing: ArticlesState["indexing"]) => store.setState({ indexing });
    const work = (path: string) => this.#readOne(path);
    const paths = store.getState().rows.map(({ path }) => path);
    this.#run = new ArticlesRun({ clock, width: reader.width, work, tell }, paths);
  }

  /** Resolves when all are read, or it was stopped. */
  async read(): Promise<void> {
    this.#isWanted = true;
    this.#taken ??= this.#takeKnown();
    await this.#taken;
    if (!this.#isWanted) return;
    await this.#run.run();
    const { rows, store } = this.#parts;
    rows.flush();
    if (store.getState().indexing !== null) return;
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

  /** What was told of the articles as they were read. */
  get columns(): Pick<ArticleColumns, "gramsOf" | "hashesOf"> {
    return this.#columns;
  }

  stop(): void {
    this.#isWanted = false;
    this.#run.stop();
  }

  async readAgain(path: string): Promise<void> {
    await this.#readOne(path);
    this.#parts.rows.flush();
  }

  /**
   * Reads those again whose files have changed since the last visit. Once; resolves when all are looked up, or reading was stopped.
   *
   * @param first of an article that is looked up before the others
   * @returns whether any had
   */
  async readChanged(first: string | null): Promise<boolean> {
    if (this.#isCompared) return false;
    this.#isCompared = true;
    const { files, known, rows, pacing } = this.#parts;
    const paths = known.uncompared;
    const ordered = first !== null && paths.includes(first) ? [first, ...paths] : paths;
    let isAny = false;
    for (const [place, path] of ordered.entries()) {
      if (!this.#isWanted) break;
      const stamp = await files.stamp(path);
      if (stamp !== null && !known.isSame(path, stamp)) {
        isAny = true;
        await this.#readOne(path);
      }
      if (path === first) rows.flush();
      if (place % COMPARED_AT_ONCE === 0) await pacing.pause();
    }
    rows.flush();
    return isAny;
  }

  async #takeKnown(): Promise<void> {
    const { store, rows, known } = this.#parts;
    const total = store.getState().rows.length;
    store.setState({ indexing: { read: 0, total, rate: 0, isStopped: false } });
    for await (const articles of known.articles()) for (const article of articles) this.#take(article);
    rows.flush();
  }

  #take({ path, summary, sourceHashes, targetHashes, grams }: KeptArticle): void {
    this.#run.leave(path);
    this.#show(path, { ...summary, sourceHashes, targetHashes, grams });
  }

  #show(path: string, { sourceHashes, targetHashes, grams, ...summary }: IndexedArticle): void {
    const { rows, reviewed } = this.#parts;
    const row = rows.row(path);
    if (row === null) return;
    this.#repetitions.add(path, sourceHashes);
    this.#columns.put(path, { sourceHashes, targetHashes, grams });
    rows.put(path, { ...row, summary, reviewed: reviewed.get(summary.articleKey) ?? row.reviewed });
  }

  async #readOne(path: string): Promise<void> {
    const { files, known, rows, readBoth } = this.#parts;
    const stamp = await files.stamp(path);
    const refusal = known.refusal(path, stamp);
    if (refusal !== null) return rows.refuse(path, refusal);
    const both = await readBoth(path);
    const file = { stamp, isRestored: both.ok && both.value.disk !== null };
    const read = both.ok ? await this.#index(path, both.value) : both;
    if (read.ok) {
      this.#show(path, read.value);
      known.learnArticle(path, file, read.value);
    } else {
      rows.refuse(path, read.failure);
      known.learnRefusal(path, file, read.failure);
    }
  }

  async #index(path: string, { stored }: MachineFile): Promise<Result<IndexedArticle, RefusedFile>> {
    const { files, reader } = this.#parts;
    const result = await reader.index(articlePathOf(files.name, path), stored);
    return result.ok ? result : fail({ ...result.failure, path });
  }
}
