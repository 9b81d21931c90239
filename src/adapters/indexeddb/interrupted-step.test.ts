/**
 * What is on disk where the page is gone in the middle of a step over many articles: the database takes back a transaction that did not come to its end, so all that is to be
 * shown is that a step, and its undo, is one transaction. It is cut off before each of its writes.
 */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ArticleWrites, StepCommit } from "#core/ports/workspace-steps.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import { statuses } from "#core/search/query.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { must } from "#core/testing/store-bench.ts";
import { invertChange, type WorkspaceChange } from "#core/workspace/workspace-change.ts";
import { createIndexedDbWorkspaceSteps } from "./indexed-db-workspace-steps.ts";

afterEach(() => vi.restoreAllMocks());

/** A segment as a step finds it and leaves it. */
interface Moved {
  readonly from: UnitState;
  readonly to: UnitState;
}

const moves = fc
  .array(fc.record({ from: unitState(), to: unitState() }), { minLength: 1, maxLength: 4 })
  .map((units) => units satisfies readonly Moved[]);
const changes = fc
  .array(moves, { minLength: 1, maxLength: 4 })
  .map((articles): WorkspaceChange => ({ id: "step", label: "Settled", at: 1, articles: articles.map(articleOf) }));

function unitState() {
  return fc.record({
    target: fc.string({ maxLength: 6 }),
    status: fc.constantFrom<Status>(...statuses),
    reason: fc.constantFrom(null, "why"),
  });
}

function articleOf(units: readonly Moved[], at: number): WorkspaceChange["articles"][number] {
  return {
    articleKey: `key ${at}`,
    path: `${at}.md`,
    units: new Map(units.map((unit, index) => [`k-${index}`, unit])),
  };
}

function commitOf(change: WorkspaceChange, isUndone: boolean, drop: readonly string[]): StepCommit {
  const done = isUndone ? invertChange(change) : change;
  const articles = done.articles.map(
    ({ articleKey, path, units }): ArticleWrites => ({
      articleKey,
      article: isUndone ? null : { stored: { articleKey, path, text: "text" }, segments: 9 },
      approved: 0,
      writes: Array.from(units, ([key, { to }]) => ({ key, baseRevision: isUndone ? 1 : 0, state: to, by: "R" })),
    }),
  );
  return { step: { change, isUndone }, drop, articles, dismissal: null };
}

/** All rows of all tables. */
async function everythingIn(name: string): Promise<Readonly<Record<string, unknown>>> {
  const database = await openDB(name);
  const tables = [...database.objectStoreNames];
  const rows = await Promise.all(tables.map((table) => database.getAll(table)));
  database.close();
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}

/** The page is gone before the write of that number: the transaction has no end. @returns how many there were */
async function cutAt(number: number, work: () => Promise<unknown>): Promise<number> {
  let writes = 0;
  for (const name of ["add", "put", "delete"] as const) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      if (writes === number) this.transaction.abort();
      writes += 1;
      return original.apply(this, args) as never;
    });
  }
  await work();
  vi.restoreAllMocks();
  return writes;
}

function statesIn(all: Readonly<Record<string, unknown>>): readonly unknown[] {
  const rows = all["units"] as readonly (UnitState & { readonly articleKey: string; readonly key: string })[];
  return rows.map(({ articleKey, key, target, status, reason }) => [articleKey, key, { target, status, reason }]);
}

function wantedStates({ articles }: WorkspaceChange, side: keyof Moved): readonly unknown[] {
  return articles.flatMap(({ articleKey, units }) => Array.from(units, ([key, unit]) => [articleKey, key, unit[side]]));
}

describe("a step of the workspace that is cut off", () => {
  let databases = 0;

  /** Cuts the commit off before each of its writes; then it is done. */
  async function survives(name: string, commit: StepCommit, cuts: (writes: number) => readonly number[]) {
    const steps = createIndexedDbWorkspaceSteps({ name, tab: "a", clock: { now: () => 5 } });
    await steps.all("docs");
    const before = await everythingIn(name);
    const count = commit.articles.reduce((sum, { article, writes }) => sum + 3 * writes.length + (article ? 3 : 1), 0);
    for (const number of cuts(count + 1 + commit.drop.length)) {
      await cutAt(number, async () => expect((await steps.commit("docs", commit)).ok).toBe(false));
      expect(await everythingIn(name)).toEqual(before);
    }
    const writes = await cutAt(-1, async () =>
      expect(must(await steps.commit("docs", commit))).toEqual({ kind: "stored" }),
    );
    expect(writes).toBe(count + 1 + commit.drop.length);
    steps.close();
    return everythingIn(name);
  }

  const everyWrite = (writes: number) => Array.from({ length: writes }, (_, number) => number);

  it("MM100 leaves every row as it was, whichever write was its last, done or undone; whole, it gives back every text and status", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const name = `recto-cut-${databases++}`;
        const done = await survives(name, commitOf(change, false, ["older"]), everyWrite);
        expect(statesIn(done)).toEqual(wantedStates(change, "to"));
        const undone = await survives(name, commitOf(change, true, []), everyWrite);
        expect(statesIn(undone)).toEqual(wantedStates(change, "from"));
        await deleteDB(name);
      }),
      { numRuns: lawRuns(15) },
    );
  });

  it("MM100 of 5,100 segments in 300 articles the same", async () => {
    const unit = (text: string, status: Status): UnitState => ({ target: text, status, reason: null });
    const of = (at: number): readonly Moved[] =>
      Array.from({ length: 17 }, (_, index) => ({
        from: unit(`before ${at} ${index}`, index % 3 === 0 ? "edited" : "unreviewed"),
        to: unit("after", "approved"),
      }));
    const change: WorkspaceChange = {
      id: "step",
      label: "Settled",
      at: 1,
      articles: Array.from({ length: 300 }, (_, at) => articleOf(of(at), at)).sort(byKey),
    };
    const name = `recto-cut-${databases++}`;
    const middle = (writes: number) => [Math.floor(writes / 2)];
    await survives(name, commitOf(change, false, []), () => []);
    const undone = await survives(name, commitOf(change, true, []), middle);
    expect(new Set(statesIn(undone).map((one) => JSON.stringify(one)))).toEqual(
      new Set(wantedStates(change, "from").map((one) => JSON.stringify(one))),
    );
    await deleteDB(name);
  });
});

function byKey(a: { readonly articleKey: string }, b: { readonly articleKey: string }): number {
  return a.articleKey < b.articleKey ? -1 : 1;
}
