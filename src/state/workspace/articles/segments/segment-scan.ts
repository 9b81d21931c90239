/** Goes through the articles of a workspace in their order and has each looked into that may hold what is looked for. */
import type { UnitKey } from "#core/document/article.ts";
import type { WorkspaceSearch } from "#core/ports/repeat-search.ts";
import type { FarSegmentJob, Repeatable, SegmentJob } from "#core/ports/segment-search.ts";
import type { DismissalId } from "#core/review/dismissal.ts";
import { type ArticleFacts, articleMatchesWhole, articleMayMatch } from "#core/search/article-may-match.ts";
import { asksForFindings, type Query } from "#core/search/query.ts";
import { inSlices, type Pacing, pausing, type Sliced } from "#core/slices/sliced.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import { dismissedEverywhere } from "#state/workspace/articles/dismissed-everywhere.ts";
import type { GivingWay } from "#state/workspace/articles/giving-way.ts";
import { inOrder } from "#state/workspace/articles/in-order.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import { PresentReviews, type StoredPresent } from "./present-reviews.ts";

export interface ScanPorts {
  readonly ports: ArticlesPorts;
  readonly search: WorkspaceSearch;
  readonly giving: Pick<GivingWay, "during" | "turn">;
  /** As they are listed now. */
  readonly rows: () => readonly ArticleRow[];
  readonly isRepeated: (hash: readonly [number, number]) => boolean;
  /** Texts of an article that were applied by themselves, by unit. */
  readonly filledIn: (articleKey: string) => ReadonlyMap<UnitKey, string>;
  /** Which texts an article may hold as the machine left it; null before it is read. */
  readonly gramsOf: (path: string) => Uint8Array | null;
}

/** What the record store knows of an article. */
export interface KnownOf {
  readonly isStored: boolean;
  /** Nothing of it, but of another version of that path. */
  readonly isOfEarlierVersion: boolean;
}

interface Scan<T> {
  readonly query: Query;
  readonly look: (job: SegmentJob, row: ArticleRow) => Promise<T>;
  /** As `look`, of several of which nothing was reviewed, in their order; asked for only while `isFar`, of so many articles, and where findings play no part. */
  readonly lookFar?: ((jobs: readonly FarSegmentJob[]) => Promise<readonly T[]>) | undefined;
  readonly isFar?: (articles: number) => boolean;
  /**
   * What need not be looked for, since it is known; null where the article has to be read.
   *
   * @param isWhole whether all its segments and fields match
   */
  readonly known?: (row: ArticleRow, isTouched: boolean, isWhole: () => boolean) => T | null;
  /** In the order of the articles. */
  readonly take: (row: ArticleRow, found: T, known: KnownOf) => void;
  readonly tell: (progress: Progress) => void;
  /** These articles, whatever the query; those that may hold a match where it is left out. */
  readonly only?: ReadonlySet<string>;
  readonly isOver: () => boolean;
  /** Whether nobody waits for it. */
  readonly isBehind?: boolean;
}

/** Null where there is nothing to be known of the article. */
type Looked<T> = { readonly found: T } | null;

/** How far it is is told so often. */
const TOLD_EVERY_MS = 200;

export class SegmentScan {
  readonly #outside: ScanPorts;

  constructor(outside: ScanPorts) {
    this.#outside = outside;
  }

  get search(): WorkspaceSearch {
    return this.#outside.search;
  }

  /** Whether what may depend on its being repeated holds. */
  readonly holds = ({ onlyIf }: Repeatable): boolean =>
    onlyIf === null || this.#outside.isRepeated(onlyIf.hash) === onlyIf.isRepeated;

  /** Resolves when all are looked into, or it is over. Articles that have not been read yet are passed over. */
  run<T>(scan: Scan<T>): Promise<void> {
    const run = () => this.#run(scan);
    return scan.isBehind === true ? run() : this.#outside.giving.during(run);
  }

  async #run<T>(scan: Scan<T>): Promise<void> {
    const { query, take, tell, only, isOver, isBehind } = scan;
    const { ports, search, giving } = this.#outside;
    const reviews = await (only === undefined
      ? PresentReviews.read(ports)
      : PresentReviews.readAt(
          ports,
          Array.from(only, (path) => articlePathOf(ports.files.name, path)),
        ));
    const everywhere = asksForFindings(query) ? await dismissedEverywhere(ports) : null;
    const rows = this.#outside.rows();
    const isWanted = (row: ArticleRow) =>
      row.summary !== null && (only?.has(row.path) ?? articleMayMatch(query, this.#factsOf(row, reviews)));
    const wanted = new WantedRows(rows, isWanted, ports.pacing);
    const begun = ports.clock.now();
    let [read, toldAt] = [0, begun];
    const progress = (): Progress => {
      const seconds = (ports.clock.now() - begun) / 1000;
      const rate = seconds > 0 ? Math.round(read / seconds) : 0;
      return { read, total: wanted.count, rate, isStopped: false };
    };
    if (!isOver()) tell(progress());
    const isFar = () => everywhere === null && scan.isFar?.(rows.length) === true;
    const work = (some: readonly ArticleRow[]) =>
      this.#lookInto(some, isFar() ? scan : { ...scan, lookFar: undefined }, reviews, everywhere);
    const pause = pausing(ports.pacing);
    const taking = async (some: readonly ArticleRow[], results: readonly Looked<T>[]) => {
      if (isOver()) return;
      for (const [at, row] of some.entries()) {
        const result = results[at] ?? null;
        if (result !== null) take(row, result.found, this.#knownOf(row, reviews));
      }
      read += some.length;
      const now = ports.clock.now();
      // The first are wanted at once, and what comes behind them is more than one looks at.
      if (now - toldAt >= Math.min(TOLD_EVERY_MS, (now - begun) / 2)) {
        toldAt = now;
        tell(progress());
      }
      await pause();
      if (isBehind === true) await giving.turn();
    };
    // Few at first: what is found in them is wanted at once.
    let turns = 0;
    const atOnce = () => (isFar() ? Math.min(search.atOnce, 2 ** Math.floor(turns++ / search.width)) : 1);
    await inOrder(search.width, wanted.inTurn(isOver, atOnce), work, taking, isOver);
  }

  async #lookInto<T>(
    rows: readonly ArticleRow[],
    scan: Scan<T>,
    reviews: PresentReviews,
    everywhere: ReadonlySet<DismissalId> | null,
  ): Promise<readonly Looked<T>[]> {
    const { query, lookFar, known = () => null, look, isOver } = scan;
    const isWhole = (row: ArticleRow) => articleMatchesWhole(query, this.#factsOf(row, reviews));
    const found = rows.map((row) => known(row, reviews.isTouched(row), () => isWhole(row)));
    const others = rows.filter((_, at) => found[at] === null);
    const far = lookFar === undefined ? [] : others.flatMap((row) => this.#farJobOf(row, query, reviews) ?? []);
    const looked = far.length === 0 || lookFar === undefined ? [] : await lookFar(far);
    const byPath = new Map(far.flatMap(({ path }, at) => (looked[at] === undefined ? [] : [[path, looked[at]]])));
    return Promise.all(
      rows.map(async (row, at) => {
        const here = found[at] ?? byPath.get(row.path) ?? null;
        if (here !== null) return { found: here };
        const job = isOver() ? null : await this.#jobOf(row, query, reviews, everywhere);
        return job === null || isOver() ? null : { found: await look(job, row) };
      }),
    );
  }

  /** Null where the page has to read it. */
  #farJobOf(row: ArticleRow, query: Query, reviews: PresentReviews): FarSegmentJob | null {
    const { files } = this.#outside.ports;
    const far = reviews.isTouched(row) ? null : (files.far?.(row.path) ?? null);
    return far === null ? null : { path: row.path, articlePath: articlePathOf(files.name, row.path), far, query };
  }

  /** Only what the query asks for is looked up: of 60,000 articles the rest takes as long as all else. */
  #factsOf(row: ArticleRow, reviews: PresentReviews): ArticleFacts {
    const { path, summary, counted, repeats } = row;
    const { gramsOf } = this.#outside;
    return {
      path,
      locale: summary?.locale ?? null,
      repeats,
      get isTouched() {
        return reviews.isTouched(row);
      },
      get findings() {
        // What is counted of an open article follows it a moment later.
        const isOpen = summary !== null && reviews.openOf(summary.articleKey) !== null;
        return isOpen ? null : (counted?.findings ?? null);
      },
      get grams() {
        return gramsOf(path);
      },
    };
  }

  #knownOf(row: ArticleRow, reviews: PresentReviews): KnownOf {
    const { files } = this.#outside.ports;
    const articleKey = row.summary?.articleKey ?? "";
    const isOfEarlierVersion = reviews.isOfEarlierVersion(articlePathOf(files.name, row.path), articleKey);
    return { isStored: reviews.isTouched(row), isOfEarlierVersion };
  }

  /** Null where its file can't be read. @param everywhere null where findings are not asked for */
  async #jobOf(
    row: ArticleRow,
    query: Query,
    reviews: PresentReviews,
    everywhere: ReadonlySet<DismissalId> | null,
  ): Promise<SegmentJob | null> {
    const { files } = this.#outside.ports;
    const { dismissed, ...review } = await reviews.of(row);
    const all = everywhere === null ? null : new Set([...dismissed, ...everywhere]);
    const findings = all === null ? null : await this.#findingsOf(row, { ...review, dismissed: all }, reviews);
    const stored = await files.read(row.path);
    if (!stored.ok) return null;
    const articlePath = articlePathOf(files.name, row.path);
    const filled = this.#outside.filledIn(row.summary?.articleKey ?? "");
    return { path: row.path, articlePath, stored: stored.value, review, findings, filled, query };
  }

  /** As the article itself knows them where it is open and checked; else as they are counted. */
  async #findingsOf(row: ArticleRow, review: StoredPresent, reviews: PresentReviews): Promise<SegmentJob["findings"]> {
    const { files, counter, glossaryOf, profile } = this.#outside.ports;
    const open = row.summary === null ? null : reviews.openOf(row.summary.articleKey);
    if (open?.getState().isChecked === true) return namesIn(open.getState());
    const [stored, glossary] = await Promise.all([files.read(row.path), glossaryOf(row.summary?.locale ?? null)]);
    if (!stored.ok) return null;
    const counted = await counter.count({
      path: articlePathOf(files.name, row.path),
      stored: stored.value,
      glossary,
      profile: profile(),
      articleKey: review.articleKey,
      decided: review.units,
      dismissed: review.dismissed,
      isListed: true,
    });
    return counted.ok ? counted.value.listed : null;
  }
}

/** Rows looked at between two places where that may be interrupted. */
const STRIDE = 256;

/** The rows that are to be looked into: the first of them are given while the others are told apart. */
class WantedRows {
  readonly #wanted: ArticleRow[] = [];
  #isWhole = false;
  #wake = () => {};

  constructor(rows: readonly ArticleRow[], isWanted: (row: ArticleRow) => boolean, pacing: Pacing) {
    void inSlices(this.#tellApart(rows, isWanted), pacing);
  }

  /** As far as they are told apart. */
  get count(): number {
    return this.#wanted.length;
  }

  /** @param atOnce how many are wanted at the most; those that are told apart already are given */
  async *inTurn(isOver: () => boolean, atOnce: () => number): AsyncGenerator<readonly ArticleRow[]> {
    for (let at = 0; !isOver(); ) {
      while (at >= this.#wanted.length && !this.#isWhole)
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      const some = this.#wanted.slice(at, at + atOnce());
      if (some.length === 0) return;
      at += some.length;
      yield some;
    }
  }

  *#tellApart(rows: readonly ArticleRow[], isWanted: (row: ArticleRow) => boolean): Sliced<void> {
    for (const [index, row] of rows.entries()) {
      if (index % STRIDE === STRIDE - 1) yield;
      if (!isWanted(row)) continue;
      this.#wanted.push(row);
      this.#wake();
    }
    this.#isWhole = true;
    this.#wake();
  }
}

function namesIn(state: Parameters<typeof selectFindings>[0]): ReadonlyMap<UnitKey, ReadonlySet<string>> {
  const names = Array.from(state.checked.keys(), (key): readonly [UnitKey, ReadonlySet<string>] => {
    const found = selectFindings(state, key);
    return [key, new Set(found.flatMap(({ check, severity }) => [check.toLowerCase(), severity]))];
  });
  return new Map(names.filter(([, found]) => found.size > 0));
}
