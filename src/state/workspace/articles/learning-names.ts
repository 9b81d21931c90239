/**
 * Learns which names the articles of a workspace keep, before the first is checked: of each version of a file once, since that is kept for the next visit. The page adds
 * them up, since it is the page that the index tells of the last visit: for 60,000 articles with 19 names each that takes some 40 MB, and a second in all as the index is read.
 */
import type { StoreApi } from "zustand/vanilla";
import type { IndexJob } from "#core/ports/article-reader.ts";
import type { LearnedArticle, NamesByLocale } from "#core/ports/finding-counter.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { ArticlesRun } from "./articles-run.ts";
import type { ArticlesState } from "./articles-state.ts";
import type { GivingWay } from "./giving-way.ts";
import type { KnownFiles } from "./known-files.ts";
import type { KnownNames } from "./known-names.ts";
import type { Progress } from "./progress.ts";

interface Learning extends Pick<ArticlesPorts, "files" | "counter" | "clock" | "learned"> {
  readonly rows: ArticleRows;
  readonly known: KnownFiles;
  readonly names: KnownNames;
  readonly giving: Pick<GivingWay, "turn">;
  readonly store: StoreApi<ArticlesState>;
}

/** While one is learned the next is read. */
const WIDTH = 2;

export class LearningNames {
  readonly #parts: Learning;
  #names: NamesByLocale = new Map();
  #contents = contentsOf(this.#names);
  /** Null while nothing is to be learned. */
  #run: ArticlesRun | null = null;
  #isWanted = false;
  #isDone = false;

  constructor(parts: Learning) {
    this.#parts = parts;
  }

  /** What follows from all that is learned: the same object for as long as it is the same. */
  get names(): NamesByLocale {
    return this.#names;
  }

  /**
   * Reads those of which nothing is known, and goes on where it was stopped.
   *
   * @param tell is told of how many articles none is checked yet
   * @returns whether all are learned: not where it was stopped meanwhile
   */
  async learn(tell: (progress: Progress) => void): Promise<boolean> {
    this.#isWanted = true;
    this.#run ??= this.#begin(tell);
    while (this.#run !== null) {
      const run = this.#run;
      await run.run();
      if (!this.#isWanted || !run.isOver) return false;
      // A file may have been read again meanwhile.
      if (this.#run === run) this.#run = this.#begin(tell);
    }
    this.#isDone = true;
    this.#told();
    return true;
  }

  /** Files were read again. */
  async learnAgain(): Promise<void> {
    if (this.#isDone) await this.learn(() => {});
  }

  stop(): void {
    this.#isWanted = false;
    this.#run?.stop();
  }

  /** What these articles keep says nothing of others. */
  end(): void {
    this.stop();
    if (this.#names.size > 0) this.#parts.learned(new Map());
  }

  #begin(tell: (progress: Progress) => void): ArticlesRun | null {
    const { clock, rows, names, store, files, counter, giving } = this.#parts;
    names.keepOnly((path) => rows.row(path) !== null);
    const articles = store.getState().rows.flatMap(({ path }) => {
      const summary = rows.row(path)?.summary ?? null;
      return summary === null ? [] : [{ path, summary }];
    });
    // Nothing follows from one alone.
    const unknown =
      articles.length < 2 ? [] : articles.filter(({ path, summary }) => !names.isKnown(path, summary.articleKey));
    if (unknown.length === 0) return null;
    return new ArticlesRun(
      {
        clock,
        width: WIDTH,
        turn: () => giving.turn(),
        // What the page has to read itself it reads one by one: each takes as long as it takes.
        atOnce: files.far === undefined ? 1 : counter.atOnce,
        work: (paths) => this.#learnSome(paths),
        // Counting follows: it is not over.
        tell: (progress) => {
          if (progress !== null) tell({ read: 0, total: articles.length, rate: 0, isStopped: progress.isStopped });
        },
      },
      unknown.map(({ path }) => path),
    );
  }

  async #learnSome(paths: readonly string[]): Promise<void> {
    const { rows, counter, names } = this.#parts;
    const some = paths.flatMap((path) => {
      const articleKey = rows.row(path)?.summary?.articleKey;
      return articleKey === undefined ? [] : [{ path, articleKey }];
    });
    const jobs = await Promise.all(some.map(({ path }) => this.#jobOf(path)));
    const learned = await counter.learn(jobs.filter((job) => job !== null));
    const next = learned.values();
    for (const [at, { path, articleKey }] of some.entries()) {
      const one = jobs[at] === null ? null : (next.next().value ?? null);
      names.take(path, articleKey, one);
      // Where the file is another one by now, the next visit reads it.
      if (one?.articleKey === articleKey) this.#keep(path, one);
    }
  }

  /** Null where its file can't be read. */
  async #jobOf(path: string): Promise<IndexJob | null> {
    const { files } = this.#parts;
    const articlePath = articlePathOf(files.name, path);
    const far = files.far?.(path) ?? null;
    if (far !== null) return { path: articlePath, file: { kind: "far", far } };
    const stored = await files.read(path);
    return stored.ok ? { path: articlePath, file: { kind: "here", stored: stored.value } } : null;
  }

  #keep(path: string, { articleKey, locale, counts }: LearnedArticle): void {
    const { counter, known } = this.#parts;
    const { version } = counter;
    if (version === "") return;
    const names = Array.from(counts, ([name, { segments, kept }]) => [name, segments, kept] as const);
    known.learnNames({ kind: "names", path, articleKey, version, locale, names });
  }

  #told(): void {
    const { counter, names, learned } = this.#parts;
    const now = names.all();
    const contents = contentsOf(now);
    if (contents === this.#contents) return;
    [this.#names, this.#contents] = [now, contents];
    counter.know(now);
    learned(now);
  }
}

/** The same for the same names, in whatever order they were learned. */
function contentsOf(names: NamesByLocale): string {
  return JSON.stringify([...names].map(([locale, counts]) => [locale, [...counts].sort(byName)]).sort(byName));
}

function byName([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
