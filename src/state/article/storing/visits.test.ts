import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createIndexedDbRecordStore } from "#adapters/indexeddb/indexed-db-record-store.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createWorkspace } from "#state/workspace/create-workspace.ts";

const article = sampleArticle();
const KEYS = ["k1-101", "k1-102"];

const textOf = ({ getState }: ArticleStore, key: string): string => {
  const unit = selectUnit(getState(), key);
  return unit === null ? "" : selectUnitView(getState(), unit).text;
};

const DEEDS = {
  type: (store: ArticleStore, key: string) => {
    store.getState().actions.activate(key, "editor");
    store.getState().actions.type(key, `${textOf(store, key)}x`);
  },
  approve: (store: ArticleStore, key: string) => void store.getState().actions.approve(key, textOf(store, key)),
  commit: (store: ArticleStore, key: string) => void store.getState().actions.commit(key),
  restore: (store: ArticleStore, key: string) => void store.getState().actions.restoreMachineTranslation(key),
  undo: ({ getState }: ArticleStore) => void getState().actions.undo(),
  redo: ({ getState }: ArticleStore) => void getState().actions.redo(),
};

interface Step {
  readonly deed: keyof typeof DEEDS;
  readonly key: string;
  /** Until the next deed: milliseconds for timers, and turns for the database. */
  readonly ms: number;
  readonly turns: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom("type", "type", "type", "approve", "approve", "commit", "restore", "undo", "redo"),
  key: fc.constantFrom(...KEYS),
  ms: fc.constantFrom(0, 0, 30, 110, 300),
  turns: fc.nat(6),
});
const visits = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function pass(turns: number): Promise<void> {
  for (let count = 0; count < turns; count++) await turn();
}

/** What a page does before it goes, and nothing that it does upon an answer of the database. */
async function finishTask(): Promise<void> {
  for (let count = 0; count < 200; count++) await null;
}

let visit = 0;
/** Databases by the visit that opened them; those of visits that are over carry out no more. */
const openedBy = new WeakMap<IDBDatabase, number>();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ["setTimeout", "clearTimeout", "Date"] });
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
    if (!openedBy.has(this)) openedBy.set(this, visit);
    if (openedBy.get(this) !== visit) throw new DOMException("The page is gone.", "AbortError");
    return begin.apply(this, args);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open(name: string): Promise<ArticleStore> {
  const clock = { now: () => Date.now() };
  const locks = { request: async () => {}, query: async () => ({ held: [] }) };
  const records = createIndexedDbRecordStore({ name, tab: `visit ${visit}`, clock, locks });
  const workspace = createWorkspace({ records, clock });
  await workspace.getState().actions.openArticle(article);
  const { inView } = workspace.getState();
  if (inView === null) throw new Error("The article is not open");
  return inView;
}

const seen = (store: ArticleStore) => ({ alert: store.getState().alert, texts: KEYS.map((key) => textOf(store, key)) });

it("R35 R36 one tab's visits find what they left, and no other text beside it, whenever the page goes", async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(visits, async (all) => {
      runs++;
      let left = seen(await open(`visits ${runs}`));
      for (const steps of all) {
        visit++;
        const store = await open(`visits ${runs}`);
        expect(seen(store)).toEqual(left);
        for (const { deed, key, ms, turns } of steps) {
          DEEDS[deed](store, key);
          vi.advanceTimersByTime(ms);
          await pass(turns);
        }
        left = { ...seen(store), alert: null };
        store.getState().actions.flush();
        await finishTask();
        visit++;
        await pass(30);
      }
    }),
    { numRuns: lawRuns(60) },
  );
});
