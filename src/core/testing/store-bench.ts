/** What the contract tests of the record store share: two tabs on one storage. */
import { afterEach, beforeEach } from "vitest";
import type { Clock, RecordStore, StoredArticle, StoreEvent } from "#core/ports.ts";
import type { Result } from "#core/result.ts";

/** A storage of its own for one test, on which tabs are opened. */
export interface StoreBench {
  openTab(tab: string, clock: Clock): RecordStore;
  /** Ends the tab as closing the browser tab would. */
  closeTab(store: RecordStore): void;
  end(): void | Promise<void>;
}

export const article: StoredArticle = {
  articleKey: "docs/a.md#1",
  path: "docs/a.md",
  text: "\uFEFF# Suns un kaķis\r\n",
};
export const other: StoredArticle = { articleKey: "docs/a.md", path: "docs/a.md", text: "# Cits raksts" };

export function must<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`Expected a value, got the failure ${String(result.failure)}.`);
  return result.value;
}

/** Two tabs on one storage, new for each test, and the time it is for them. */
export interface Tabs {
  readonly bench: StoreBench;
  readonly a: RecordStore;
  readonly b: RecordStore;
  now: number;
}

export function useTabs(createBench: () => StoreBench): Tabs {
  const create = () => {
    const bench = createBench();
    const clock: Clock = { now: () => t.now };
    return { bench, a: bench.openTab("tab-a", clock), b: bench.openTab("tab-b", clock), now: 1000 };
  };
  const t: { -readonly [K in keyof Tabs]: Tabs[K] } = create();
  let fresh = true;
  beforeEach(() => {
    if (!fresh) Object.assign(t, create());
    fresh = false;
  });
  afterEach(() => t.bench.end());
  return t;
}

export function hear(store: RecordStore, of = article) {
  const heard: StoreEvent[] = [];
  const end = store.watch(of.articleKey, (event) => heard.push(event));
  return { heard, end };
}
