/**
 * Carries over what was reviewed in earlier versions of a workspace's articles, as opening each of them does: of a whole new hand-back nothing has to be opened before
 * it is handed over.
 */
import type { StoreApi } from "zustand/vanilla";
import { unpack } from "#core/archive/unpack.ts";
import { counted } from "#core/count-in-words.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import { carriedInWords, fatesInWords } from "#core/workspace/carried-in-words.ts";
import { type CarriedReport, countFates } from "#core/workspace/carried-report.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import type { Fate } from "#core/workspace/carry-unit.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import { planNewest, storePlan } from "#state/article/storing/carry-over.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import { hasReview } from "#state/article/storing/earlier-version.ts";
import { segmentCount } from "#state/article/storing/ensure-stored.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { ArticlesRun } from "./articles-run.ts";
import type { ArticlesState, CarriedOver, CarriedOverArticle } from "./articles-state.ts";
import { rememberedArticles } from "./remembered.ts";

interface Carrying {
  readonly ports: ArticlesPorts;
  readonly store: StoreApi<ArticlesState>;
  readonly rows: ArticleRows;
  /** By path: so many segments of it are approved now. */
  readonly takeReviewed: (counts: readonly (readonly [path: string, approved: number])[]) => void;
}

const NOT_STORED = "This browser’s storage did not answer: open it, which tries again.";

export class CarryingAll {
  readonly #parts: Carrying;
  #run: ArticlesRun | null = null;
  #isWanted = false;
  #carried: CarriedOverArticle[] = [];
  #others: CarriedOverArticle[] = [];
  #counts = new Map<Fate, number>();
  /** To be shown together: each showing copies the list. */
  #approved: (readonly [path: string, approved: number])[] = [];

  constructor(parts: Carrying) {
    this.#parts = parts;
  }

  /**
   * Goes on where it was stopped. While it is not sure that this is the workspace that was reviewed, nothing is carried over.
   *
   * @param inView the path of the article in view: as it is there, it goes on to be reviewed
   * @returns what came of it in a sentence; null where there was nothing, or it was stopped
   */
  async run(inView: string | null): Promise<string | null> {
    if (this.#parts.store.getState().namesake !== null) return null;
    this.#isWanted = true;
    this.#run ??= this.#begin(await this.#waiting(inView));
    const run = this.#run;
    if (this.#isWanted) await run.run();
    if (!this.#isWanted || !run.isOver) return null;
    this.#run = null;
    const { carriedOver } = this.#parts.store.getState();
    return this.#carried.length === 0 || carriedOver === null ? null : carriedOverInWords(carriedOver);
  }

  stop(): void {
    this.#isWanted = false;
    this.#run?.stop();
  }

  /** Of which another version was opened here, and this one never. Those that were left stay open a while as they were, and are none the less carried over. */
  async #waiting(inView: string | null): Promise<readonly string[]> {
    const { ports, rows } = this.#parts;
    const opened = ports.openArticles();
    await Promise.all(opened.map((one) => one.settle()));
    const unstored = opened.flatMap((one) => (one.isStored() ? [] : [one.stored.path]));
    const { approved, keysAt } = await rememberedArticles(ports.records);
    const before = articlePathOf(ports.files.name, "");
    const open = new Set(inView === null ? unstored : [...unstored, `${before}${inView}`]);
    return [...keysAt.keys()].flatMap((articlePath) => {
      if (!articlePath.startsWith(before) || open.has(articlePath)) return [];
      const path = articlePath.slice(before.length);
      const articleKey = rows.row(path)?.summary?.articleKey;
      return articleKey === undefined || approved.has(articleKey) ? [] : [path];
    });
  }

  #begin(paths: readonly string[]): ArticlesRun {
    const { clock } = this.#parts.ports;
    [this.#carried, this.#others, this.#counts] = [[], [], new Map()];
    const ordered = paths.toSorted((a, b) => (this.#parts.rows.place(a) ?? 0) - (this.#parts.rows.place(b) ?? 0));
    const work = async (some: readonly string[]) => {
      for (const path of some) await this.#carry(path);
    };
    const tell = (progress: CarriedOver["progress"]) => {
      if (this.#carried.length + this.#others.length === 0) return;
      const [carried, others, counts] = [[...this.#carried], [...this.#others], new Map(this.#counts)];
      this.#parts.store.setState({ carriedOver: { progress, carried, others, counts } });
      this.#parts.takeReviewed(this.#approved.splice(0));
    };
    return new ArticlesRun({ clock, width: 1, work, tell }, ordered);
  }

  async #carry(path: string): Promise<void> {
    const { ports, rows } = this.#parts;
    const article = await this.#articleAt(path);
    const stored = article === null ? null : storedArticle(article);
    // The file is another one by now, or the reviewer was quicker.
    if (article === null || stored === null || stored.articleKey !== rows.row(path)?.summary?.articleKey) return;
    const versions = await ports.records.articlesAt(stored.path);
    const earlier = versions.ok ? versions.value.filter(({ articleKey }) => articleKey !== stored.articleKey) : [];
    const newest = await planNewest(ports, article, earlier);
    if (newest === null) return;
    const { plan } = newest;
    if (plan.kind !== "planned") return void this.#others.push({ path, words: plan.why });
    const opened = await ports.records.open(stored, segmentCount(article));
    const isKept = opened.ok && (await opened.value.remembered).ok;
    if (opened.ok && hasReview(opened.value)) return;
    const outcome = isKept ? await storePlan({ ports, stored }, plan) : null;
    if (outcome?.kind === "carried") this.#count(path, plan);
    else this.#others.push({ path, words: NOT_STORED });
  }

  async #articleAt(path: string): Promise<Article | null> {
    const { files } = this.#parts.ports;
    const read = await files.read(path);
    const bytes = read.ok ? unpack(read.value) : read;
    const admitted = bytes.ok ? admitArticle(bytes.value, articlePathOf(files.name, path)) : bytes;
    return admitted.ok ? admitted.value : null;
  }

  #count(path: string, { review, report }: { readonly review: ArticleReview; readonly report: CarriedReport }): void {
    this.#carried.push({ path, words: carriedInWords(report) });
    for (const [fate, count] of countFates(report)) this.#counts.set(fate, (this.#counts.get(fate) ?? 0) + count);
    const approved = [...review.records].filter(([key, { status }]) => isApprovedSegment(key, status));
    this.#approved.push([path, approved.length]);
  }
}

/** `Carried over the reviews of 12 articles; texts: 120 as they were, 3 gone`. */
export function carriedOverInWords({ carried, counts }: CarriedOver): string {
  const articles =
    carried.length === 1 ? "the review of 1 article" : `the reviews of ${counted(carried.length, "article")}`;
  return `Carried over ${articles}; texts: ${fatesInWords(counts)}`;
}
