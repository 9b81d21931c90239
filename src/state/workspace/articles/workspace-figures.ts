/** Works out what the dashboard shows, where something is read for it: of articles that were worked on since they were read last. */
import type { StoreApi } from "zustand/vanilla";
import { inSlices, type Sliced } from "#core/slices/sliced.ts";
import { type CoveragePoint, coverageOf } from "#core/workspace/coverage.ts";
import { addTo, figuresOf, noStatuses, type ReviewFigures, type StatusCounts } from "#core/workspace/review-figures.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import type { ArticlesState } from "./articles-state.ts";
import { dayOf } from "./days.ts";
import { rememberedArticles } from "./remembered.ts";

interface Known {
  /** When anything about the article was stored last. */
  readonly at: number;
  readonly figures: ReviewFigures;
}

const NOTHING: ReviewFigures = { statuses: noStatuses, days: new Map() };
/** Rows looked at between two places where it may be interrupted. */
const STRIDE = 500;

export class FiguresOfWorkspace {
  readonly #ports: ArticlesPorts;
  readonly #store: StoreApi<ArticlesState>;
  readonly #histogram: () => Sliced<ReadonlyMap<number, number>> | null;
  readonly #known = new Map<string, Known>();
  #coverage: readonly CoveragePoint[] | null = null;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;

  /** @param histogram how often sources repeat; null before all articles have been read */
  constructor(
    ports: ArticlesPorts,
    store: StoreApi<ArticlesState>,
    histogram: () => Sliced<ReadonlyMap<number, number>> | null,
  ) {
    this.#ports = ports;
    this.#store = store;
    this.#histogram = histogram;
  }

  /** Asked while it is worked out, it is worked out once more. */
  renew(): Promise<void> {
    this.#isAskedAgain = this.#running !== null;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      if (this.#isAskedAgain) void this.renew();
    });
    return this.#running;
  }

  /** Something was decided in these articles, here or in another tab: what is shown is behind. */
  outdate(paths: readonly string[]): void {
    const { rows, decisions } = this.#store.getState();
    const wanted = new Set(paths);
    for (const { path, summary } of rows)
      if (summary !== null && wanted.has(path)) this.#known.delete(summary.articleKey);
    this.#store.setState({ decisions: decisions + 1 });
  }

  async #work(): Promise<void> {
    const { pacing, records } = this.#ports;
    const { changedAt } = await rememberedArticles(records);
    const open = this.#openOnes();
    const { rows } = this.#store.getState();
    const statuses = new Map<string, StatusCounts>();
    const days = new Map<string, number>();
    for (const { path, summary } of rows) {
      const { articleKey = "" } = summary ?? {};
      const at = changedAt.get(articleKey);
      const decided = open.get(articleKey);
      if (decided !== undefined) this.#known.delete(articleKey);
      else if (at === undefined) continue;
      const figures = decided === undefined ? await this.#storedFigures(articleKey, at ?? 0) : figuresIn(decided);
      if (figures === NOTHING) continue;
      statuses.set(path, figures.statuses);
      for (const [day, count] of figures.days) addTo(days, day, count);
    }
    const histogram = this.#coverage === null ? this.#histogram() : null;
    if (histogram !== null) this.#coverage = coverageOf(await inSlices(histogram, pacing));
    const checks = await inSlices(countChecks(rows), pacing);
    this.#store.setState({ figures: { statuses, days, checks, coverage: this.#coverage } });
  }

  /** What is decided in the articles that are open, which may not be stored yet. */
  #openOnes(): ReadonlyMap<string, ArticleState["records"]> {
    const states = this.#ports.openArticles().map(({ stored, getState }) => [stored.articleKey, getState()] as const);
    // No unit is active before what is stored has been taken in.
    return new Map(states.flatMap(([key, { activeKey, records }]) => (activeKey === null ? [] : [[key, records]])));
  }

  async #storedFigures(articleKey: string, at: number): Promise<ReviewFigures> {
    const known = this.#known.get(articleKey);
    if (known?.at === at) return known.figures;
    const kept = await this.#ports.records.loadReview(articleKey);
    const figures = kept.ok && kept.value !== null ? figuresIn(kept.value.review.records) : NOTHING;
    this.#known.set(articleKey, { at, figures });
    return figures;
  }
}

function figuresIn(records: ArticleState["records"]): ReviewFigures {
  return records.size === 0 ? NOTHING : figuresOf(records, dayOf);
}

function* countChecks(rows: ArticlesState["rows"]): Sliced<ReadonlyMap<string, number>> {
  const checks = new Map<string, number>();
  for (const [index, { counted }] of rows.entries()) {
    if (index % STRIDE === STRIDE - 1) yield;
    if (counted !== null) for (const [check, count] of counted.checks) addTo(checks, check, count);
  }
  return checks;
}
