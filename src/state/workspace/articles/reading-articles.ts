/**
 * Reads the articles of a workspace for its list, one after the other, and one again where its file is another one. What is known from the last visit is there at once;
 * whether the files are still what they were is looked up behind it.
 */
import type { StoreApi } from "zustand/vanilla";
import type { IndexJob } from "#core/ports/article-reader.ts";
import type { Result } from "#core/result.ts";
import { ArticleColumns } from "#core/workspace/article-columns.ts";
import type { ArticleSummary, IndexedArticle } from "#core/workspace/index-article.ts";
import type { KeptArticle } from "#core/workspace/kept/kept-entry.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { ArticlesRun } from "./articles-run.ts";
import type { ArticlesState } from "./articles-state.ts";
import { CountingRepetitions } from "./counting-repetitions.ts";
import type { FileThen, KnownFiles } from "./known-files.ts";
import type { SavedFiles } from "./saved-files.ts";

interface Reading extends Pick<ArticlesPorts, "files" | "reader" | "clock" | "pacing"> {
  readonly store: StoreApi<ArticlesState>;
  readonly rows: ArticleRows;
  readonly known: KnownFiles;
  readonly saved: Pick<SavedFiles, "readBoth" | "far">;
  /** How many segments are approved, by article key. */
  readonly reviewed: ReadonlyMap<string, number>;
}

/** Stamps that are looked up without a look at whether the page is wanted elsewhere. */
const COMPARED_AT_ONCE = 16;

export class ReadingArticles {
  readonly #parts: Reading;
  readonly #repetitions: CountingRepetitions;
  /** Of those that are not known; null before that is told. */
  #run: ArticlesRun | null = null;
  #isWhole = false;
  /** Null before what is known is asked for. */
  #taken: Promise<void> | null = null;
  #isWanted = false;
  #isCompared = false;
  readonly #columns = new ArticleColumns();

  constructor(parts: Reading) {
    this.#parts = parts;
    const { rows, pacing } = parts;
    this.#repetitions = new CountingRepetitions({ rows, columns: this.#columns, pacing });
  }

  /**
   * Resolves when all are read and what repeats is counted, or it was stopped.
   *
   * @param onRead is told when all are read
   */
  async read(onRead: () => void): Promise<void> {
    this.#isWanted = true;
    this.#taken ??= this.#takeKnown();
    await this.#taken;
    if (!this.#isWanted) return;
    this.#run ??= this.#begin();
    await this.#run.run();
    const { rows, store } = this.#parts;
    rows.flush();
    if (store.getState().indexing !== null) return;
    onRead();
    await this.#repetitions.show(store.getState().rows.map(({ path }) => path));
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
    this.#run?.stop();
    const { indexing } = this.#parts.store.getState();
    // While what is known is still told.
    if (this.#run === null && indexing !== null)
      this.#parts.store.setState({ indexing: { ...indexing, isStopped: true } });
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

  #begin(): ArticlesRun {
    const { clock, reader, store, files } = this.#parts;
    const tell = (indexing: ArticlesState["indexing"]) => store.setState({ indexing });
    const work = (paths: readonly string[]) => this.#readSome(paths);
    // What the page has to read itself it reads one by one: each takes as long as it takes.
    const atOnce = files.far === undefined ? 1 : reader.atOnce;
    const { rows } = store.getState();
    const unknown = rows.flatMap(({ path, summary }) => (summary === null ? [path] : []));
    return new ArticlesRun({ clock, width: reader.width, atOnce, work, tell }, unknown, rows.length - unknown.length);
  }

  #take({ path, summary, sourceHashes, targetHashes, grams }: KeptArticle): void {
    this.#columns.adopt(path, { sourceHashes, targetHashes, grams });
    this.#show(path, summary);
  }

  #show(path: string, summary: ArticleSummary): void {
    const { rows, reviewed } = this.#parts;
    const row = rows.row(path);
    if (row !== null) rows.put(path, { ...row, summary, reviewed: reviewed.get(summary.articleKey) ?? row.reviewed });
  }

  async #readSome(paths: readonly string[]): Promise<void> {
    const { files, reader, known, saved } = this.#parts;
    const far: { readonly path: string; readonly job: IndexJob }[] = [];
    for (const path of paths) {
      // Whether it is what it was the page has to know first.
      const one = known.wasRefused(path) ? null : saved.far(path);
      if (one === null) await this.#readOne(path);
      else far.push({ path, job: { path: articlePathOf(files.name, path), file: { kind: "far", far: one } } });
    }
    if (far.length === 0) return;
    const indexed = await reader.index(far.map(({ job }) => job));
    for (const [at, { result, stamp }] of indexed.entries()) {
      const path = far[at]?.path;
      if (path !== undefined) this.#learn(path, { stamp, isRestored: false }, result);
    }
  }

  async #readOne(path: string): Promise<void> {
    const { files, reader, known, rows, saved } = this.#parts;
    const stamp = await files.stamp(path);
    const refusal = known.refusal(path, stamp);
    if (refusal !== null) return rows.refuse(path, refusal);
    const both = await saved.readBoth(path);
    const file = { stamp, isRestored: both.ok && both.value.disk !== null };
    if (!both.ok) return this.#learn(path, file, both);
    const { stored } = both.value;
    const [indexed] = await reader.index([{ path: articlePathOf(files.name, path), file: { kind: "here", stored } }]);
    if (indexed !== undefined) this.#learn(path, file, indexed.result);
  }

  #learn(path: string, file: FileThen, result: Result<IndexedArticle, RefusedFile>): void {
    const { known, rows } = this.#parts;
    if (result.ok) {
      const { sourceHashes, targetHashes, grams, ...summary } = result.value;
      this.#columns.put(path, { sourceHashes, targetHashes, grams });
      this.#show(path, summary);
      // While the workers read there is time; what is known from the last visit is there at once, and counted behind it.
      this.#repetitions.add(path);
      known.learnArticle(path, file, result.value);
      return;
    }
    const failure = { ...result.failure, path };
    rows.refuse(path, failure);
    known.learnRefusal(path, file, failure);
  }
}
