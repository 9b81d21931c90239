import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import type { Article } from "#core/document/article.ts";
import type { ArticlePlace } from "#core/ports.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
import { createLanguages } from "#state/languages/languages.ts";
import { spellingOf } from "#state/languages/spelling.ts";
import { createSettingsStore } from "#state/workspace/settings-store.ts";
import { createArticleStore } from "./create-article-store.ts";
import { selectFindings } from "./selectors/select-findings.ts";
import { selectUnit, selectUnitView } from "./selectors/select-unit.ts";
import type { ArticlePorts } from "./session/article-session.ts";
import type { ArticleStore } from "./session/article-store.ts";
import { storedArticle } from "./storing/create-queues.ts";
import { type ControlledStore, createControlledStore } from "./testing/controlled-store.ts";
import { sampleArticle } from "./testing/sample-article.ts";
import { pass, settle } from "./testing/test-browser.ts";
import { checkedUnit, TestChecker } from "./testing/test-checker.ts";

const clock = { now: () => Date.now() };
const one = () => sampleArticle(4, "docs/one.md");
const two = () => sampleArticle(3, "docs/two.md");

let disk: ReturnType<typeof createMemoryDisk>;
let records: ControlledStore;
let checker: TestChecker;
let ports: ArticlePorts;
let settings: ReturnType<typeof createSettingsStore>;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  const kept = new Map<string, ArticlePlace>();
  disk = createMemoryDisk();
  records = createControlledStore(createMemoryRecordStore({ disk, tab: "a", clock }));
  checker = new TestChecker();
  settings = createSettingsStore(undefined);
  ports = {
    records,
    clock,
    places: {
      load: (key) => kept.get(key) ?? null,
      save: (key, place) => void kept.set(key, place),
      forget: (key) => void kept.delete(key),
    },
    settings,
    languages: createLanguages({ loadSpelling: null, report: () => {} }),
    checking: { loadChecker: async () => checker, whenIdle },
    findingsShown: { scope: "segment", hidden: new Set() },
  };
});
afterEach(() => vi.useRealTimers());

function whenIdle(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}

async function opened(article: Article): Promise<ArticleStore> {
  const store = createArticleStore({ article, readWhole: null }, storedArticle(article), ports);
  store.enter(await store.load());
  await vi.advanceTimersByTimeAsync(1);
  await vi.dynamicImportSettled();
  return store;
}

const act = (store: ArticleStore) => store.getState().actions;

/** Tells how many listen now, of those who began to after this. */
function listenersAt(store: { subscribe(listener: () => void): () => void }): () => number {
  let count = 0;
  const { subscribe } = store;
  vi.spyOn(store, "subscribe").mockImplementation((listener) => {
    const end = subscribe(listener);
    count += 1;
    return () => {
      count -= 1;
      end();
    };
  });
  return () => count;
}

function row(store: ArticleStore, key: string): string {
  const unit = selectUnit(store.getState(), key);
  if (unit === null) throw new Error(`No unit ${key}`);
  const { status, text } = selectUnitView(store.getState(), unit);
  return `${status}: ${text}`;
}

describe("two open articles", () => {
  it("R55 letting go of the one that was left leaves the checks of the one in view to go on", async () => {
    const first = await opened(one());
    first.leave();
    const second = await opened(two());
    expect(checker.jobs.map(({ article }) => article.path)).toEqual(["docs/one.md", "docs/two.md"]);
    first.dispose();
    expect(checker.isEnded).toBe(false);
    second.leave();
    expect(checker.isEnded).toBe(true);
  });

  it("R54 have each their own drafts, undo, findings, selection and find", async () => {
    const [first, second] = [await opened(one()), await opened(two())];
    act(first).type("k1-101", "Typed");
    act(second).approve("k1-101", "MT 101");
    expect([row(first, "k1-101"), row(second, "k1-101")]).toEqual(["edited: Typed", "approved: MT 101"]);

    first.selection.getState().actions.select(["k1-102", "k1-103"]);
    first.find.getState().actions.open("find");
    first.find.getState().actions.look({ text: "Source" });
    act(first).takeChecked([checkedUnit("k1-103", "MT 103", "error@0")], true);
    act(first).setFilter("is:unreviewed", filterLanguage);
    expect(second.selection.getState().keys.size).toBe(0);
    expect(second.find.getState()).toMatchObject({ shown: null, query: { text: "" } });
    expect([first, second].map((store) => selectFindings(store.getState(), "k1-103").length)).toEqual([1, 0]);
    expect(second.getState().filter.text).toBe("");

    act(second).undo();
    expect([row(first, "k1-101"), row(second, "k1-101")]).toEqual(["edited: Typed", "unreviewed: MT 101"]);
    expect([first, second].map((store) => store.getState().canRedo)).toEqual([false, true]);
    await pass(100);
    expect([...disk.shelves.values()].map(({ article, drafts }) => [article?.path, drafts.size])).toEqual([
      ["docs/one.md", 1],
      ["docs/two.md", 0],
    ]);
  });

  it("R54 are as they were when one comes back to them", async () => {
    const first = await opened(one());
    act(first).approve("k1-101", "MT 101");
    act(first).activate("k1-103", "grid");
    act(first).setFilter("10", filterLanguage);
    first.selection.getState().actions.toggle("k1-102");
    first.find.getState().actions.open("replace");
    act(first).takeChecked([checkedUnit("k1-103", "MT 103", "error@0")], true);
    const asItWas = () => {
      const { activeKey, filter, records: decided, checked, canUndo } = first.getState();
      const { selection, find } = first;
      return {
        activeKey,
        text: filter.text,
        decided,
        checked,
        canUndo,
        keys: selection.getState().keys,
        find: find.getState().shown,
      };
    };
    const before = asItWas();
    await first.settle();
    first.leave();
    expect(checker.isEnded).toBe(true);
    const second = await opened(two());
    act(second).approve("k1-102", "MT 102");
    await second.settle();
    second.leave();
    first.enter(await first.load(), { asked: "k1-103", returning: true });
    expect(asItWas()).toEqual(before);
    act(first).undo();
    expect(row(first, "k1-101")).toBe("unreviewed: MT 101");
  });

  it("R55 a save that is lost to another tab lands in its own article, in view or not", async () => {
    const first = await opened(one());
    const second = await opened(two());
    records.held = true;
    act(first).type("k1-101", "Mine");
    act(first).commit("k1-101");
    first.leave();
    const other = createMemoryRecordStore({ disk, tab: "b", clock });
    const state = { target: "Theirs", status: "edited", reason: null } as const;
    await other.save(first.stored.articleKey, [{ key: "k1-101", baseRevision: 0, state }]);
    const before = second.getState();
    records.release();
    await settle();
    expect(row(first, "k1-101")).toBe("edited: Mine");
    expect(first.getState().records.get("k1-101")?.target).toBe("Theirs");
    expect(first.getState().alert?.conflict).toEqual({ key: "k1-101", theirs: "Theirs" });
    expect(second.getState()).toBe(before);
  });

  it("R55 take the reviewer's name as it is when they save, in view or not", async () => {
    const first = await opened(one());
    records.failure = "unavailable";
    act(first).approve("k1-101", "MT 101");
    first.leave();
    await settle();
    expect(first.isStored()).toBe(false);
    await opened(two());
    records.failure = null;
    settings.change({ reviewer: "Ada" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(first.isStored()).toBe(true);
    expect([...(disk.shelves.get(first.stored.articleKey)?.units.values() ?? [])]).toMatchObject([{ by: "Ada" }]);
  });
});

describe("an article disposed of", () => {
  it("R56 leaves no timer and no listener, and does nothing any more", async () => {
    const first = await opened(one());
    records.failure = "full";
    act(first).type("k1-101", "Typed");
    act(first).typeComment("k1-101", "Why");
    act(first).approve("k1-102", "MT 102");
    act(first).scrolled({ key: "k1-101", offset: 3 });
    await vi.advanceTimersByTimeAsync(120);
    act(first).type("k1-103", "Typed too");
    expect(records.watching).toBe(1);
    expect(vi.getTimerCount()).toBeGreaterThan(2);
    first.dispose();
    first.dispose();
    expect([records.watching, vi.getTimerCount(), checker.isEnded]).toEqual([0, 0, true]);

    const before = first.getState();
    records.failure = null;
    const { length } = records.calls;
    act(first).type("k1-101", "More");
    act(first).approve("k1-103", "Typed too");
    act(first).addComment("k1-101", "Late");
    act(first).flush();
    checker.answer([checkedUnit("k1-101", "MT 101", "error@0")]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(first.getState()).toBe(before);
    expect(records.calls).toHaveLength(length);
    expect([records.watching, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it("R56 leaves no listener at what other articles share: settings, glossary, spelling", async () => {
    const store = createArticleStore({ article: one(), readWhole: null }, storedArticle(one()), ports);
    const shared = [ports.settings, glossaryOf(store), spellingOf(store)].map(listenersAt);
    store.enter(await store.load());
    await vi.advanceTimersByTimeAsync(1);
    await vi.dynamicImportSettled();
    act(store).type("k1-101", "Typed");
    store.find.getState().actions.open("find");
    expect(shared.map((count) => count() > 0)).toEqual([true, true, true]);
    store.dispose();
    expect(shared.map((count) => count())).toEqual([0, 0, 0]);
  });

  it("R56 also while it is being read and while its checks are on their way", async () => {
    const article = one();
    const store = createArticleStore({ article, readWhole: null }, storedArticle(article), ports);
    records.held = true;
    const loading = store.load();
    store.dispose();
    records.release();
    await loading;
    expect(store.getState().isChecked).toBe(false);
    const later = createArticleStore({ article, readWhole: null }, storedArticle(article), ports);
    later.enter(await later.load());
    later.dispose();
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.dynamicImportSettled();
    expect([records.watching, vi.getTimerCount(), checker.jobs]).toEqual([0, 0, []]);
  });
});
