/**
 * The segments of all articles that a filter means, found one article after the other. What was found stays where it is until another filter is set: a segment that
 * does not match any more is shown as it is now, and told apart.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import type { FoundSegment } from "#core/ports/segment-search.ts";
import { ok } from "#core/result.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { everything, type Query } from "#core/search/query.ts";
import type { QueryError } from "#core/search/query-parse.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import type { SegmentScan } from "./segment-scan.ts";

export interface ListedSegment extends FoundSegment {
  readonly path: string;
  readonly locale: string | null;
}

export interface SegmentListState {
  /** The filter's text; empty where the articles are listed. */
  readonly text: string;
  /** Of the last text without an error. */
  readonly query: Query;
  readonly errors: readonly QueryError[];
  /** In the order of the articles and in theirs; no more than can be looked through. */
  readonly found: readonly ListedSegment[];
  /** How many match, those that are not listed too. */
  readonly matching: number;
  /** Articles that hold one. */
  readonly articles: number;
  /** Null once all have been looked into. */
  readonly progress: Progress | null;
  /** The row that has the keys. */
  readonly active: number;
}

/** More are counted, and not listed. */
export const MOST_LISTED = 20_000;

/** Of so many articles, and fewer, the workers keep those they have parsed for the next letter of the filter; of more they would not find them again. */
const MOST_PARSED = 500;

/** A hand that rests so long has typed what it meant. */
const QUERY_DELAY_MS = 120;

const NOTHING = { found: [], matching: 0, articles: 0, progress: null, active: 0 } satisfies Partial<SegmentListState>;
const BEGINNING: Progress = { read: 0, total: 0, rate: 0, isStopped: false };

/** What was found so far and is shown a moment later: each showing copies the list. */
interface Findings {
  found: ListedSegment[];
  matching: number;
  articles: number;
}

export class SegmentList {
  readonly state: StoreApi<SegmentListState> = createStore(() => ({
    text: "",
    query: everything,
    errors: [],
    ...NOTHING,
  }));
  readonly #scan: SegmentScan;
  /** Counts what was begun: only the last is shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Whether all articles are looked into, or are about to be. */
  #isRunning = false;
  /** Articles that were in view since they were looked into. */
  readonly #visited = new Set<string>();
  /** Articles to be looked into again as soon as nothing else is under way: an answer never comes in behind a newer one. */
  readonly #changed = new Set<string>();
  #isLookingAgain = false;

  constructor(scan: SegmentScan) {
    this.#scan = scan;
  }

  /** Takes what is typed. While it has an error the last text without one stays in force. */
  setFilter(text: string): void {
    if (text === this.state.getState().text) return;
    const { query, errors } = filterLanguage.parse(text);
    if (text.trim() === "") {
      this.#call();
      this.state.setState({ text, query: everything, errors: [], ...NOTHING });
      return;
    }
    this.state.setState({ text, errors });
    if (errors.length > 0) return;
    this.#call();
    this.#isRunning = true;
    this.#scan.search.begin();
    this.state.setState({ query, progress: BEGINNING });
    this.#timer = setTimeout(() => void this.run(), QUERY_DELAY_MS);
  }

  /** Looks again. Resolves when all articles are looked into, or it was stopped. */
  async run(): Promise<void> {
    this.#call();
    const { query } = this.state.getState();
    if (query.kind === "all") return;
    this.#isRunning = true;
    const asked = [...this.#visited, ...this.#changed];
    this.#visited.clear();
    this.#changed.clear();
    const mine = this.#turn;
    const isOver = () => mine !== this.#turn;
    const so: Findings = { found: [], matching: 0, articles: 0 };
    let isNew = true;
    const show = (progress: Progress | null) => {
      if (isOver()) return;
      const rest = isNew ? { active: 0 } : {};
      isNew = false;
      this.state.setState({ ...so, found: so.found.slice(), progress, ...rest });
    };
    const isFull = () => so.found.length >= MOST_LISTED;
    const { search } = this.#scan;
    const found = (result: Awaited<ReturnType<typeof search.find>>) => ({ kind: "found", result }) as const;
    const counted = (result: Awaited<ReturnType<typeof search.count>>) => ({ kind: "counted", result }) as const;
    this.state.setState({ progress: BEGINNING });
    await this.#scan.run({
      query,
      isOver,
      look: async (job) =>
        isFull() ? counted(await search.count(job)) : found(await search.find({ ...job, kept: new Set() })),
      known: (row, _isTouched, isWhole) => {
        // Of those that are not listed any more it is enough to know how many they are.
        const sure = isFull() ? countKnown(query, row, isWhole) : null;
        return sure === null ? null : counted(ok({ sure, onlyIf: [] }));
      },
      lookFar: async (jobs) =>
        isFull() ? (await search.countFar(jobs)).map(counted) : (await search.findFar(jobs)).map(found),
      isFar: (articles) => isFull() || articles > MOST_PARSED,
      take: (row, { kind, result }) => {
        if (!result.ok) return;
        if (kind === "found") add(so, row, result.value.filter(this.#scan.holds));
        else count(so, result.value.sure + result.value.onlyIf.filter((onlyIf) => this.#scan.holds({ onlyIf })).length);
      },
      // Before anything is found the rows of the last filter stay.
      tell: (progress) => (so.matching > 0 ? show(progress) : !isOver() && this.state.setState({ progress })),
    });
    show(null);
    if (!isOver()) this.#isRunning = false;
    // What called it off may be stopped itself before it comes to them.
    void this.refresh(isOver() ? asked : []);
  }

  /** What is found stays. */
  stop(): void {
    const { progress } = this.state.getState();
    this.#call();
    if (progress !== null) this.state.setState({ progress: { ...progress, isStopped: true } });
    void this.refresh([]);
  }

  setActive(active: number): void {
    this.state.setState({ active });
  }

  /** The article is in view: what it holds may change. */
  visit(path: string): void {
    this.#visited.add(path);
  }

  /**
   * Shows what is listed of these articles, or of those that were in view, as it is now, or once nothing else is under way. Nothing moves. Resolves when that is
   * done, or is to be done by what is under way.
   */
  async refresh(paths: Iterable<string> = this.#visited): Promise<void> {
    for (const path of paths) {
      this.#changed.add(path);
      this.#visited.delete(path);
    }
    if (this.#isLookingAgain) return;
    this.#isLookingAgain = true;
    while (!this.#isRunning && this.#changed.size > 0) await this.#lookAgain();
    this.#isLookingAgain = false;
  }

  async #lookAgain(): Promise<void> {
    const { query, found } = this.state.getState();
    const listed = new Set(found.map(({ path }) => path));
    const only = new Set([...this.#changed].filter((path) => listed.has(path)));
    this.#changed.clear();
    if (query.kind === "all" || only.size === 0) return;
    const mine = this.#turn;
    const isOver = () => mine !== this.#turn;
    const now = new Map<string, ReadonlyMap<UnitKey, FoundSegment>>();
    const keptIn = (path: string) => new Set(found.flatMap((one) => (one.path === path ? [one.key] : [])));
    await this.#scan.run({
      query,
      only,
      isOver,
      look: (job, { path }) => this.#scan.search.find({ ...job, kept: keptIn(path) }),
      take: ({ path }, result) => {
        if (result.ok) now.set(path, new Map(result.value.map((one) => [one.key, one])));
      },
      tell: () => {},
    });
    // As above.
    if (isOver()) for (const path of only) this.#changed.add(path);
    else this.state.setState((state) => refreshed(state, now, this.#scan.holds));
  }

  end(): void {
    this.#call();
    // Nothing is looked into again.
    this.#isRunning = true;
    this.#scan.search.end();
  }

  /** Whatever is under way is no longer wanted. */
  #call(): void {
    this.#turn += 1;
    this.#isRunning = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** How many segments and fields of the article match, where that is known without reading it. */
function countKnown(query: Query, { summary, repeats }: ArticleRow, isWhole: () => boolean): number | null {
  if (query.kind === "is" && query.flag === "repeated") return repeats;
  const { segments = 0, fields = null } = summary ?? {};
  return fields !== null && isWhole() ? segments + fields : null;
}

function add(so: Findings, { path, summary }: ArticleRow, segments: readonly FoundSegment[]): void {
  count(so, segments.length);
  const room = Math.max(0, MOST_LISTED - so.found.length);
  for (const one of segments.slice(0, room)) so.found.push({ ...one, path, locale: summary?.locale ?? null });
}

function count(so: Findings, segments: number): void {
  so.matching += segments;
  so.articles += segments === 0 ? 0 : 1;
}

function refreshed(
  state: SegmentListState,
  now: ReadonlyMap<string, ReadonlyMap<UnitKey, FoundSegment>>,
  holds: (segment: FoundSegment) => boolean,
): Partial<SegmentListState> {
  let { matching } = state;
  const held = articlesHolding(state.found);
  const found = state.found.map((row) => {
    const segment = now.get(row.path)?.get(row.key);
    if (segment === undefined) return row;
    const isMatch = segment.isMatch && holds(segment);
    matching += Number(isMatch) - Number(row.isMatch);
    return { ...row, ...segment, isMatch };
  });
  return { found, matching, articles: state.articles - held + articlesHolding(found) };
}

function articlesHolding(found: readonly ListedSegment[]): number {
  return new Set(found.flatMap(({ path, isMatch }) => (isMatch ? [path] : []))).size;
}
