import { vi } from "vitest";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import { createReviewStore } from "#state/article/create-review-store.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ReviewActions, ReviewState, UnitView } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { type ControlledStore, createControlledStore } from "./controlled-store.ts";
import { sampleArticle } from "./sample-article.ts";

/** One tab: its store, and short ways to look at it. */
export interface TestTab {
  readonly store: ArticleStore;
  readonly records: ControlledStore;
  readonly act: ReviewActions;
  state(): ReviewState;
  /** What a row shows of the unit. */
  view(key: UnitKey): UnitView;
  /** What a row shows in one line: `status: text`, ` (elsewhere)` where another tab types it. */
  row(key: UnitKey): string;
  /** The tab is gone, without a word: as after kill -9. */
  kill(): void;
}

export interface TestBrowser {
  tab(name: string): TestTab;
  /** A tab with the article open and everything settled. */
  tabWith(name: string, article?: Article): Promise<TestTab>;
  /** What a further tab would find stored: `status: target` by unit. */
  stored(article?: Article): Promise<Record<string, string>>;
  /** The storage is emptied without a word, as by clearing the site's data. */
  empty(): void;
}

const clock = { now: () => Date.now() };

/** A browser whose tabs share a memory disk. Needs fake timers. */
export function createTestBrowser(): TestBrowser {
  const disk = createMemoryDisk();
  const tab = (name: string): TestTab => {
    const memory = createMemoryRecordStore({ disk, tab: name, clock });
    const records = createControlledStore(memory);
    const store = createReviewStore({ store: records, clock });
    const view = (key: UnitKey) => {
      const unit = selectUnit(store.getState(), key);
      if (unit === null) throw new Error(`No unit ${key}`);
      return selectUnitView(store.getState(), unit);
    };
    return {
      store,
      records,
      act: store.getState().actions,
      state: store.getState,
      view,
      row: (key) => `${view(key).status}: ${view(key).text}${view(key).elsewhere ? " (elsewhere)" : ""}`,
      kill: () => {
        memory.close();
        records.failure = "unavailable";
      },
    };
  };
  return {
    tab,
    empty: () => disk.shelves.clear(),
    tabWith: async (name, article = sampleArticle()) => {
      const opened = tab(name);
      await opened.act.openArticle(article);
      await settle();
      return opened;
    },
    stored: async (article = sampleArticle()) => {
      const { units } = [...disk.shelves.values()].find((shelf) => shelf.article?.path === article.path) ?? {};
      return Object.fromEntries(Array.from(units ?? [], ([key, { status, target }]) => [key, `${status}: ${target}`]));
    },
  };
}

/** Everything under way comes to rest; no time passes. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}
