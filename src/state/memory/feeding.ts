/**
 * Keeps a memory in step with what is reviewed: it is told of every article that the record store has approvals of, once, and of the open ones at each decision. What another
 * tab decides comes by the record store's events. Nothing is kept of it here: the records are the truth.
 */
import type { UnitKey } from "#core/document/article.ts";
import { type PlainSegment, plainArticle } from "#core/document/plain-segments.ts";
import { type SegmentNow, segmentNow } from "#core/memory/review-memory.ts";
import type { Memory } from "#core/ports/memory.ts";
import type { RecentArticle, RecordStore } from "#core/ports.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticlesState, WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

export interface FeedingPorts {
  readonly memory: Memory;
  readonly records: Pick<RecordStore, "recent" | "loadReview">;
  /** Calls `hear` when any tab has stored something of an article, or forgotten it. Returns the function that ends it. */
  watchCounts(hear: (articleKey: string) => void): () => void;
}

/** Articles whose approvals are read, the newest first: as many as one reviews in years. */
const MOST_ARTICLES = 20_000;
/** Segments of a workspace that are told of before anybody has reviewed them. */
const MOST_UNREVIEWED = 300_000;

export class Feeding {
  readonly #ports: FeedingPorts;
  readonly #workspace: Pick<WorkspaceStore, "subscribe" | "openArticles" | "getState">;
  /** The memory has, or is about to have, something else. */
  readonly #onChange: () => void;
  /** Open articles that are followed. */
  readonly #open = new Map<ArticleStore, () => void>();
  /** Articles to be read from the record store, in order. */
  readonly #waiting = new Set<string>();
  /** Those that are open together, and what of them was told. */
  #articles: WorkspaceArticles | null = null;
  #ofWorkspace = new Set<string>();
  #endArticles = () => {};
  #isReading = false;
  #isEnded = false;
  readonly #ends: (() => void)[] = [];

  constructor(ports: FeedingPorts, workspace: WorkspaceStore, onChange: () => void) {
    this.#ports = ports;
    this.#workspace = workspace;
    this.#onChange = onChange;
  }

  /** Resolves when all that was reviewed before is in. */
  async begin(): Promise<void> {
    const follow = () => {
      this.#followArticles();
      this.#followOpen();
    };
    follow();
    this.#ends.push(
      this.#workspace.subscribe(follow),
      () => this.#endArticles(),
      this.#ports.watchCounts((articleKey) => this.#readAgain(articleKey)),
    );
    for await (const { articleKey } of this.#reviewed()) this.#waiting.add(articleKey);
    await this.#readWaiting();
  }

  end(): void {
    this.#isEnded = true;
    for (const end of [...this.#ends, ...this.#open.values()]) end();
    this.#open.clear();
  }

  async *#reviewed(): AsyncGenerator<RecentArticle> {
    let after: RecentArticle | undefined;
    for (let count = 0; count < MOST_ARTICLES && !this.#isEnded; ) {
      const page = await this.#ports.records.recent(after);
      if (!page.ok || page.value.length === 0) return;
      yield* page.value.filter(({ approved }) => approved > 0);
      after = page.value.at(-1);
      count += page.value.length;
    }
  }

  #readAgain(articleKey: string): void {
    if (this.#openOne(articleKey) !== undefined) return;
    this.#waiting.add(articleKey);
    void this.#readWaiting();
  }

  async #readWaiting(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    for (const articleKey of this.#waiting) {
      this.#waiting.delete(articleKey);
      if (!this.#isEnded) await this.#read(articleKey);
    }
    this.#isReading = false;
  }

  async #read(articleKey: string): Promise<void> {
    const { memory, records } = this.#ports;
    const found = await records.loadReview(articleKey);
    // One that was opened meanwhile tells of itself.
    if (!found.ok || this.#isEnded || this.#openOne(articleKey) !== undefined) return;
    if (found.value === null) memory.drop(articleKey);
    else {
      const { article, review, carriedFrom } = found.value;
      const isOfWorkspace = this.#ofWorkspace.has(articleKey);
      await memory.put({ ...article, records: review.records, replaces: carriedFrom, isOfWorkspace });
    }
    this.#onChange();
  }

  #openOne(articleKey: string): ArticleStore | undefined {
    return this.#workspace.openArticles().find(({ stored }) => stored.articleKey === articleKey);
  }

  /** What nobody has reviewed of a workspace is told once all of it has been read. */
  #followArticles(): void {
    const { articles } = this.#workspace.getState();
    if (articles === this.#articles) return;
    this.#endArticles();
    if (this.#articles !== null) this.#leaveArticles();
    this.#articles = articles;
    if (articles === null) return;
    const look = ({ rows, indexing }: ArticlesState) => {
      if (indexing !== null || rows.length === 0 || rows.some(({ summary }) => summary === null)) return;
      this.#endArticles();
      this.#endArticles = () => {};
      void this.#readArticles(articles);
    };
    this.#endArticles = articles.subscribe(look);
    look(articles.getState());
  }

  #leaveArticles(): void {
    this.#ofWorkspace = new Set();
    this.#ports.memory.leaveWorkspace();
    // Those that are open tell of themselves again.
    for (const end of this.#open.values()) end();
    this.#open.clear();
  }

  async #readArticles(articles: WorkspaceArticles): Promise<void> {
    let left = MOST_UNREVIEWED;
    for (const { path, summary } of articles.getState().rows) {
      await articles.inTurn();
      if (this.#isEnded || this.#articles !== articles || summary === null || left <= 0) return;
      left -= summary.segments;
      await this.#readFile(articles, path, summary.articleKey);
    }
    this.#onChange();
  }

  async #readFile(articles: WorkspaceArticles, path: string, articleKey: string): Promise<void> {
    this.#ofWorkspace.add(articleKey);
    if (this.#openOne(articleKey) !== undefined) return;
    const kept = await this.#ports.records.loadReview(articleKey);
    if (!kept.ok || kept.value !== null) return this.#read(articleKey);
    const stored = await articles.readStored(path);
    if (!stored.ok || this.#isEnded || this.#openOne(articleKey) !== undefined) return;
    await this.#ports.memory.putFile({
      articleKey,
      path: articlePathOf(articles.files.name, path),
      stored: stored.value,
    });
  }

  /** Follows those that were opened since, and lets go of those that are not open any more: what they gave stays. */
  #followOpen(): void {
    const open = new Set(this.#workspace.openArticles());
    for (const [article, end] of this.#open) {
      if (open.has(article)) continue;
      end();
      this.#open.delete(article);
    }
    for (const article of open) if (!this.#open.has(article)) this.#open.set(article, this.#follow(article));
  }

  #follow(article: ArticleStore): () => void {
    const { stored } = article;
    let told = article.getState();
    const segments = lazily(() => segmentsOf(stored.text, stored.path));
    const putAll = () => {
      const { records, carried } = told;
      const put = this.#ports.memory.put({ ...stored, records, replaces: carried?.from ?? null, isOfWorkspace: true });
      void put.then(this.#onChange);
    };
    putAll();
    return article.subscribe((state) => {
      if (state.records === told.records && state.carried === told.carried) return;
      const isCarried = state.carried !== told.carried;
      const keys = isCarried ? [] : changedRecords(told.records, state.records);
      told = state;
      if (isCarried) putAll();
      else if (keys.length > 0)
        this.#tell(keys.flatMap((key) => segments().now(stored.articleKey, key, state.records)));
    });
  }

  #tell(segments: readonly SegmentNow[]): void {
    if (segments.length === 0) return;
    this.#ports.memory.change(segments);
    this.#onChange();
  }
}

function changedRecords(
  before: ReadonlyMap<UnitKey, UnitRecord>,
  after: ReadonlyMap<UnitKey, UnitRecord>,
): readonly UnitKey[] {
  const added = Array.from(after).filter(([key, record]) => before.get(key) !== record);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  return [...added.map(([key]) => key), ...gone];
}

function segmentsOf(text: string, path: string) {
  const { segments } = plainArticle(text, path);
  const indexOf = new Map(segments.map(({ key }: PlainSegment, index) => [key, index]));
  return {
    now: (articleKey: string, key: UnitKey, records: ReadonlyMap<UnitKey, UnitRecord>): readonly SegmentNow[] => {
      const index = indexOf.get(key);
      return index === undefined ? [] : [segmentNow(segments, index, articleKey, records.get(key) ?? null)];
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
