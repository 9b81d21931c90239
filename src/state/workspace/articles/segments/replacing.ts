/**
 * Find and replace over all articles of a workspace: matches are found and judged one article after the other, ticked or not, and replaced in one step of the workspace's
 * journal. What is ticked is judged again when it is done, so that nothing depends on what is shown being fresh.
 */

import { createStore, type StoreApi } from "zustand/vanilla";
import { append } from "#core/append.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleReplacements, SegmentReplacement } from "#core/ports/segment-search.ts";
import type { Transition } from "#core/review/change.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { emptyQuery } from "#core/search/empty-query.ts";
import { type FindQuery, patternOf } from "#core/search/find-query.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import { matchKey } from "#core/workspace/search-article.ts";
import { isEmptyChange, type UnitOfArticle, type WorkspaceChange } from "#core/workspace/workspace-change.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import { leftInWords, withNotes } from "#state/workspace/articles/steps/step-words.ts";
import type { FreshArticle, WorkspaceJournal } from "#state/workspace/articles/steps/workspace-journal.ts";
import type { SegmentList } from "./segment-list.ts";
import type { SegmentScan } from "./segment-scan.ts";

/** An article with matches. */
export interface ReplacedArticle {
  readonly path: string;
  readonly articleKey: string;
  readonly locale: string | null;
  readonly units: readonly SegmentReplacement[];
}

/** What the reviewer had in the panel and as filter, while what is offered stands there. */
interface OwnReplacing extends Pick<ReplacingState, "find" | "replacement"> {
  /** Null once it is there again: something was replaced. */
  readonly filter: string | null;
}

interface OfferedReplacing extends Pick<ReplacingState, "find" | "replacement"> {
  /** The word of the source without which nothing is ticked by itself. */
  readonly behind: string;
  readonly filter: string;
}

export interface ReplacingState {
  readonly isOpen: boolean;
  readonly find: FindQuery;
  readonly replacement: string;
  /** The word of the source that the words looked for stand for, where only what is certain is to be ticked; else null. */
  readonly behind: string | null;
  /** Null where nothing is offered. */
  readonly own: OwnReplacing | null;
  /** In the order of the articles. */
  readonly articles: readonly ReplacedArticle[];
  /** What the reviewer ticked or took the tick from, by `matchKey`. */
  readonly ticks: ReadonlyMap<string, boolean>;
  /** Null once all articles have been looked into. */
  readonly progress: Progress | null;
  /** Articles whose ticks changed and that are judged again. */
  readonly judging: number;
  /** Why nothing could be looked for, or not everywhere: one sentence. */
  readonly problem: string | null;
  /** Articles in which nothing can be replaced now, each with a sentence. */
  readonly passed: readonly string[];
  readonly isReplacing: boolean;
  /** What was left alone the last time. */
  readonly left: readonly UnitOfArticle[];
}

/** More is no step that anybody looks through. */
const MOST_REPLACED = 20_000;

const QUERY_DELAY_MS = 150;
const BEGINNING: Progress = { read: 0, total: 0, rate: 0, isStopped: false };
const NOTHING = { articles: [], problem: null, passed: [], judging: 0 } satisfies Partial<ReplacingState>;
const OVERDUE = "This expression takes too long. Make it simpler: avoid repeating what is itself repeated.";
const TOO_MANY = `More than ${grouped(MOST_REPLACED)} segments match. Look for something more particular, or set a filter: path:, status:.`;

interface ReplacingPorts {
  readonly scan: SegmentScan;
  readonly segments: SegmentList;
  readonly journal: WorkspaceJournal;
  /** The workspace's name. */
  readonly name: string;
  readonly now: () => number;
  readonly tab: string;
}

export class Replacing {
  readonly state: StoreApi<ReplacingState> = createStore(() => ({
    isOpen: false,
    find: emptyQuery,
    replacement: "",
    behind: null,
    own: null,
    ticks: new Map(),
    progress: null,
    isReplacing: false,
    left: [],
    ...NOTHING,
  }));
  readonly #ports: ReplacingPorts;
  readonly #unfollow: () => void;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(ports: ReplacingPorts) {
    this.#ports = ports;
    this.#unfollow = ports.segments.state.subscribe((now, before) => {
      if (now.query !== before.query && this.state.getState().isOpen) this.#soon();
    });
  }

  open(): void {
    if (this.state.getState().isOpen) return;
    this.state.setState({ isOpen: true });
    this.#soon();
  }

  /** Opens with a replacement that nobody typed; the reviewer's own filter and search are there again once it is closed, the filter as soon as something is replaced. */
  offer({ filter, ...offered }: OfferedReplacing): void {
    const { segments } = this.#ports;
    const { find, replacement, own } = this.state.getState();
    const kept = { find, replacement, ...own, filter: own?.filter ?? segments.state.getState().text };
    segments.setFilter(filter);
    this.state.setState({ ...offered, own: kept, isOpen: true, ticks: new Map(), left: [] });
    this.#soon();
  }

  close(): void {
    const { find, replacement } = this.state.getState().own ?? this.state.getState();
    this.#call();
    this.state.setState({ isOpen: false, find, replacement, behind: null, progress: null, left: [], ...NOTHING });
    this.#giveFilterBack();
    this.state.setState({ own: null });
  }

  /** Looks into all articles, their approved segments too. */
  clearFilter(): void {
    this.#ports.segments.setFilter("");
  }

  #giveFilterBack(): void {
    const { own } = this.state.getState();
    if (own === null || own.filter === null) return;
    this.#ports.segments.setFilter(own.filter);
    this.state.setState({ own: { ...own, filter: null } });
  }

  look(change: Partial<FindQuery>): void {
    this.state.setState(({ find }) => ({ find: { ...find, ...change }, behind: null, ticks: new Map(), left: [] }));
    this.#soon();
  }

  setReplacement(replacement: string): void {
    this.state.setState({ replacement, ticks: new Map(), left: [] });
    this.#soon();
  }

  /** Sets or takes the ticks of all matches of a segment, of an article, or of all of them. Resolves when they have been judged again. */
  async tick(ticked: boolean, { path, key, ordinal }: { path?: string; key?: UnitKey; ordinal?: number } = {}) {
    const { ticks, articles } = this.state.getState();
    const next = new Map(ticks);
    const concerned = new Set<string>();
    for (const article of articles) {
      if (path !== undefined && article.path !== path) continue;
      concerned.add(article.path);
      for (const unit of article.units) {
        if (key !== undefined && unit.key !== key) continue;
        for (const at of unit.matches.keys())
          if (ordinal === undefined || ordinal === at) next.set(matchKey(article.path, unit.key, at), ticked);
      }
    }
    // Shown at once, and judged behind it.
    this.state.setState((state) => ({
      ticks: next,
      articles: state.articles.map((one) => (concerned.has(one.path) ? ticksShown(one, next) : one)),
      judging: state.judging + 1,
    }));
    const mine = this.#turn;
    const judged = new Map<string, ReplacedArticle>();
    await this.#scan(concerned, () => mine !== this.#turn || this.state.getState().ticks !== next, {
      take: (row, found) => judged.set(row.path, articleOf(row, found, this.#ports.scan.holds)),
    });
    if (mine !== this.#turn) return;
    this.state.setState((state) => ({
      judging: state.judging - 1,
      articles: state.ticks === next ? state.articles.map((one) => judged.get(one.path) ?? one) : state.articles,
    }));
  }

  /** What is found stays. */
  stop(): void {
    const { progress } = this.state.getState();
    this.#call();
    if (progress !== null) this.state.setState({ progress: { ...progress, isStopped: true }, judging: 0 });
  }

  /** Looks again. Resolves when all articles are looked into, or it was stopped. */
  async run(): Promise<void> {
    this.#call();
    const { find } = this.state.getState();
    const pattern = patternOf(find);
    if (!pattern.ok || pattern.value === null) {
      this.state.setState({ ...NOTHING, progress: null, problem: pattern.ok ? null : pattern.failure });
      return;
    }
    const mine = this.#turn;
    const isOver = () => mine !== this.#turn;
    const found: ReplacedArticle[] = [];
    const passed: string[] = [];
    let units = 0;
    let problem: string | null = null;
    const show = (progress: Progress | null) => {
      if (!isOver()) this.state.setState({ articles: found.slice(), passed: passed.slice(), problem, progress });
    };
    const fail = (why: string) => {
      problem = why;
      show(null);
      this.#call();
    };
    this.state.setState({ progress: BEGINNING, problem: null, judging: 0 });
    await this.#scan(null, isOver, {
      take: (row, replacements, earlier) => {
        const article = articleOf(row, replacements, this.#ports.scan.holds);
        if (article.units.length === 0) return;
        if (earlier) {
          passed.push(`${row.path} was reviewed in another version: open it first, which carries the review over.`);
          return;
        }
        found.push(article);
        units += article.units.length;
        if (units > MOST_REPLACED) fail(TOO_MANY);
      },
      tell: (progress) => (found.length > 0 ? show(progress) : !isOver() && this.state.setState({ progress })),
      onOverdue: () => fail(OVERDUE),
    });
    show(null);
  }

  /** Whether all that is shown has been judged, and something would be replaced. */
  isReady(): boolean {
    const { progress, judging, isReplacing, articles } = this.state.getState();
    const isWhole = (progress === null || progress.isStopped) && judging === 0 && !isReplacing;
    return isWhole && articles.some(({ units }) => units.some(({ to }) => to !== null));
  }

  /**
   * Replaces what is ticked, as one step.
   *
   * @returns one plain sentence that says what was done, or why nothing was
   */
  async apply(): Promise<{ readonly message: string; readonly isDone: boolean }> {
    const { articles } = this.state.getState();
    const wanted = new Map(articles.map((one) => [one.path, one]));
    const only = new Set(articles.filter(({ units }) => units.some(({ to }) => to !== null)).map(({ path }) => path));
    this.state.setState({ isReplacing: true, left: [] });
    const left: UnitOfArticle[] = [];
    const fresh = new Map<string, FreshArticle>();
    const changes: WorkspaceChange["articles"][number][] = [];
    const replaced = new Map<string, number>();
    await this.#scan(only, () => false, {
      take: (row, now) => {
        const seen = wanted.get(row.path);
        if (seen === undefined) return;
        const { path, articleKey } = seen;
        const made = changesOf(seen, now);
        append(
          left,
          made.left.map((key) => ({ articleKey, path, key })),
        );
        for (const [key, count] of made.counts) replaced.set(`${articleKey} ${key}`, count);
        if (made.units.size === 0) return;
        changes.push({ articleKey, path, units: made.units });
        const stored = { articleKey, path: articlePathOf(this.#ports.name, path), text: now.text };
        if (!now.isStored) fresh.set(articleKey, { stored, segments: now.segments });
      },
    });
    const at = this.#ports.now();
    const id = `${at} ${this.#ports.tab}`;
    const labelOf = (done: Pick<WorkspaceChange, "articles">) => replacedInWords(done, replaced);
    const done =
      changes.length === 0 ? null : await this.#ports.journal.do({ id, at, labelOf, articles: changes }, fresh);
    const all = [...left, ...(done?.ok === true ? done.value.left : [])];
    this.state.setState({ isReplacing: false, left: all, ticks: new Map() });
    if (done !== null && !done.ok) return { message: done.failure, isDone: false };
    if (done === null || isEmptyChange(done.value.change))
      return { message: leftInWords(all) ?? "Nothing was replaced.", isDone: false };
    this.state.setState(NOTHING);
    this.#giveFilterBack();
    void this.run();
    return { message: withNotes(done.value.change.label, leftInWords(all)), isDone: true };
  }

  end(): void {
    this.#unfollow();
    this.#call();
  }

  async #scan(only: ReadonlySet<string> | null, isOver: () => boolean, on: Taking): Promise<void> {
    const { find, replacement, behind, ticks } = this.state.getState();
    const { scan, segments } = this.#ports;
    await scan.run({
      query: segments.state.getState().query,
      ...(only !== null && { only }),
      isOver,
      look: (job) => scan.search.replace({ ...job, find, replacement, behind, ticks }),
      take: (row, result, { isOfEarlierVersion, isStored }) => {
        if (result.ok) on.take(row, { ...result.value, isStored }, isOfEarlierVersion);
        else if (result.failure.reason === "overdue") on.onOverdue?.();
      },
      tell: (progress) => on.tell?.(progress),
    });
  }

  #soon(): void {
    this.#call();
    this.state.setState({ progress: BEGINNING });
    this.#timer = setTimeout(() => void this.run(), QUERY_DELAY_MS);
  }

  #call(): void {
    this.#turn += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

interface Taking {
  readonly take: (row: ArticleRow, found: Found, isOfEarlierVersion: boolean) => void;
  readonly tell?: (progress: Progress) => void;
  readonly onOverdue?: () => void;
}

interface Found extends ArticleReplacements {
  /** Whether the record store knows the article. */
  readonly isStored: boolean;
}

function articleOf(
  { path }: ArticleRow,
  { articleKey, locale, units }: ArticleReplacements,
  holds: SegmentScan["holds"],
): ReplacedArticle {
  return { path, articleKey, locale, units: units.filter(holds) };
}

/** The ticks alone; what would come of them is judged elsewhere. */
function ticksShown(article: ReplacedArticle, ticks: ReadonlyMap<string, boolean>): ReplacedArticle {
  const units = article.units.map((unit) => ({
    ...unit,
    matches: unit.matches.map((match, at) => {
      const ticked = ticks.get(matchKey(article.path, unit.key, at)) ?? match.ticked;
      return { ...match, ticked: ticked && (match.refusal === null || match.ticked) };
    }),
  }));
  return { ...article, units };
}

/** Of what was shown, what can be done as it was shown; all else is left. */
function changesOf(seen: ReplacedArticle, now: ArticleReplacements) {
  const units = new Map<UnitKey, Transition<UnitState>>();
  const left: UnitKey[] = [];
  const counts = new Map<UnitKey, number>();
  const present = new Map(now.units.map((unit) => [unit.key, unit]));
  for (const unit of seen.units) {
    if (unit.to === null) continue;
    const same = now.articleKey === seen.articleKey ? present.get(unit.key) : undefined;
    const isSame = same?.before === unit.before && sameState(same.from, unit.from);
    if (!isSame || same.to === null) left.push(unit.key);
    else {
      units.set(unit.key, { from: same.from, to: same.to });
      counts.set(unit.key, same.matches.filter(({ ticked }) => ticked).length);
    }
  }
  return { units, left, counts };
}

/** @param replaced how many matches, by article and unit */
function replacedInWords(
  { articles }: Pick<WorkspaceChange, "articles">,
  replaced: ReadonlyMap<string, number>,
): string {
  const keys = articles.flatMap(({ articleKey, units }) => Array.from(units.keys(), (key) => ({ articleKey, key })));
  const count = keys.reduce((sum, { articleKey, key }) => sum + (replaced.get(`${articleKey} ${key}`) ?? 0), 0);
  return `Replaced ${grouped(count)} in ${unitsInWords(keys.map(({ key }) => key))} of ${counted(articles.length, "article")}`;
}
