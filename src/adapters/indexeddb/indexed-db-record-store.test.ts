import { eventually } from "#core/testing/eventually.ts";
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { StoreEvent } from "#core/ports.ts";
import { describeRecordStore } from "#core/testing/record-store-contract.ts";
import { createIndexedDbRecordStore, type IndexedDbRecordStore } from "./indexed-db-record-store.ts";
import type { TabLocks } from "./tab-lock.ts";
import { watchForEarlyAnswers } from "./testing/early-answers.ts";
import { untilHandedOver } from "./testing/page-going.ts";

let benches = 0;

function createBench(locks?: TabLocks) {
  const name = `recto-test-${benches++}`;
  const tabs = new Map<unknown, IndexedDbRecordStore>();
  return {
    openTab: (tab: string, clock: { now(): number }) => {
      const store = createIndexedDbRecordStore({ name, tab, clock, locks });
      tabs.set(store, store);
      return store;
    },
    closeTab: (store: unknown) => tabs.get(store)?.close(),
    end: async () => {
      for (const store of tabs.values()) store.close();
      await deleteDB(name);
    },
  };
}

/** Web Locks as one browser gives them to its tabs; Node has none. */
function createLocks(): TabLocks {
  const held = new Set<string>();
  return {
    request: async (name, work) => {
      held.add(name);
      await work();
      held.delete(name);
    },
    query: async () => ({ held: Array.from(held, (name) => ({ name })) }),
  };
}

describeRecordStore("the IndexedDB record store with a roll call", () => createBench());
describeRecordStore("the IndexedDB record store with Web Locks", () => createBench(createLocks()));

describe("the IndexedDB record store where storage fails", () => {
  const clock = { now: () => 1 };
  const article = { articleKey: "k", path: "a.md", text: "text" };
  const write = { key: "x", baseRevision: 0, state: { target: "X", status: "edited", reason: null } } as const;
  const closed = () => {
    throw new DOMException("The connection is closed.", "InvalidStateError");
  };
  const stores: IndexedDbRecordStore[] = [];
  const open = (name: string) => {
    const store = createIndexedDbRecordStore({ name, tab: `tab-${stores.length}`, clock });
    stores.push(store);
    return store;
  };
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    for (const store of stores.splice(0)) store.close();
  });

  it("R39 answers every call with `unavailable` where there is no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const store = open("none");
    const unavailable = { ok: false, failure: "unavailable" };
    expect(await store.open(article, 1)).toEqual(unavailable);
    expect(await store.save("k", [write])).toEqual(unavailable);
    expect(await store.saveDraft("k", { key: "x", text: "x", at: 1 })).toEqual(unavailable);
    expect(await store.dropDraft("k", "x")).toEqual(unavailable);
    const marks = { changedAt: 1, resolved: false, gone: false };
    const comment = { kind: "comment", id: "c", key: "x", text: "?", at: 1, ...marks } as const;
    expect(await store.saveAnnotation("k", comment)).toEqual(unavailable);
    expect(await store.recent()).toEqual(unavailable);
    expect(await store.load("k")).toEqual(unavailable);
    expect(await store.forget("k")).toEqual(unavailable);
  });

  it("R39 O7 answers `outdated` where a newer version of the app made the database", async () => {
    (await openDB("newer", 99)).close();
    expect(await open("newer").open(article, 1)).toEqual({ ok: false, failure: "outdated" });
  });

  it("R37 K55 other tabs have what a tab stored that went before it could tell them", async () => {
    const [going, staying] = [open("going"), open("going")];
    await going.open(article, 1);
    await staying.open(article, 1);
    await staying.saveDraft("k", { key: "z", text: "own", at: 1 });
    const heard: StoreEvent[] = [];
    staying.watch("k", (event) => heard.push(event));
    going.watch("k", () => undefined);
    const marks = { changedAt: 1, resolved: false, gone: false };
    void going.save("k", [write]);
    void going.saveDraft("k", { key: "y", text: "Y", at: 1 });
    void going.saveAnnotation("k", { kind: "comment", id: "c", key: "x", text: "?", at: 1, ...marks });
    // The page goes in the task in which all this is handed over, and so before any of it is answered.
    await untilHandedOver();
    going.leave();
    going.close();
    await eventually(() => expect(heard).toHaveLength(3));
    const [units, ...others] = heard;
    expect(units?.kind === "units" && units.records.get("x")).toMatchObject({ target: "X", revision: 1 });
    expect(others).toMatchObject([
      { kind: "annotation", annotation: { id: "c" } },
      { kind: "draft", draft: { key: "y", text: "Y" } },
    ]);
  });

  it("R31 hands whatever is done while a reviewer works over whole before any of it is answered, as the page may go at once", async () => {
    const store = open("at-once");
    const opened = await store.open(article, 1);
    await (opened.ok && opened.value.remembered);
    const tellEarly = watchForEarlyAnswers();
    const marks = { changedAt: 1, resolved: false, gone: false };
    const comment = { kind: "comment", id: "c", key: "x", text: "?", at: 1, ...marks } as const;
    const calls: readonly (() => Promise<unknown>)[] = [
      () => store.open(article, 1),
      () => store.saveDraft("k", { key: "x", text: "draft", at: 1, base: 0 }),
      () => store.save("k", [write]),
      () =>
        store.save("k", [
          { ...write, baseRevision: 1, followsOwn: true },
          { ...write, key: "y" },
        ]),
      () => store.save("k", [write]),
      () => store.dropDraft("k", "x"),
      () => store.saveAnnotation("k", comment),
      () => store.saveAnnotation("k", { ...comment, changedAt: 2 }),
      () => store.saveAnnotation(null, comment),
      () => store.versions("k", "x", 3),
      () => store.pruneVersions("k", new Map([["x", 300]])),
      () => store.recent(),
      () => store.recent({ articleKey: "k", path: "a.md", locale: null, at: 1, total: 1, approved: 0 }),
      () => store.articlesAt("a.md"),
      () => store.load("k"),
      () => store.forget("k"),
    ];
    for (const call of calls) {
      expect(await call()).toMatchObject({ ok: true });
      // What nobody waits for is done as well.
      await store.load("k");
    }
    expect(tellEarly()).toEqual({ early: [], isAnythingAnswered: true });
  });

  it("R35 passes over a draft that stayed because the page went right after the save, and keeps one stored since", async () => {
    const store = open("left-over");
    await store.open(article, 1);
    await store.saveDraft("k", { key: "x", text: "half", at: 1, base: 0 });
    await store.saveDraft("k", { key: "y", text: "half", at: 1, base: 0 });
    const dropping = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("The page is gone.", "AbortError");
    });
    const saving = store.save("k", [write]);
    // Typed on behind the decision, before the store has answered.
    await store.saveDraft("k", { key: "y", text: "more", at: 2, base: 1 });
    expect(await saving).toMatchObject({ ok: true, value: { kind: "saved" } });
    dropping.mockRestore();
    expect(await open("left-over").open(article, 1)).toMatchObject({
      ok: true,
      value: { drafts: [{ key: "y", text: "more" }] },
    });
    await store.saveDraft("k", { key: "x", text: "since", at: 1, base: 1 });
    const reviewed = await open("left-over").open(article, 1);
    expect(reviewed.ok && reviewed.value.drafts.map(({ text }) => text)).toEqual(["since", "more"]);
  });

  it("R35 passes over it also once another visit has decided about the unit, whenever the page goes there", async () => {
    const first = open("left-over-twice");
    await first.open(article, 1);
    await first.saveDraft("k", { key: "x", text: "half", at: 1, base: 0 });
    const dropping = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("The page is gone.", "AbortError");
    });
    await first.save("k", [write]);
    const drafts = async (next: IndexedDbRecordStore) => {
      const opened = await next.open(article, 1);
      await (opened.ok && opened.value.remembered);
      return opened.ok && opened.value.drafts;
    };
    // Each of these visits goes before anything is dropped, too.
    for (const baseRevision of [1, 2]) {
      const next = open("left-over-twice");
      expect(await drafts(next)).toEqual([]);
      expect(await next.save("k", [{ ...write, baseRevision }])).toMatchObject({ ok: true, value: { kind: "saved" } });
    }
    dropping.mockRestore();
    expect(await drafts(open("left-over-twice"))).toEqual([]);
    const last = open("left-over-twice");
    await last.save("k", [{ ...write, baseRevision: 3 }]);
    expect(await drafts(open("left-over-twice"))).toEqual([]);
  });

  it("R35 drops no draft that its tab has typed on meanwhile", async () => {
    const first = open("left-over-alive");
    await first.open(article, 1);
    await first.saveDraft("k", { key: "x", text: "half", at: 1, base: 0 });
    const dropping = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("The page is gone.", "AbortError");
    });
    await first.save("k", [write]);
    await first.load("k");
    dropping.mockRestore();
    let tellTotal = (_total: number) => {};
    const total = new Promise<number>((tell) => {
      tellTotal = tell;
    });
    const opened = await open("left-over-alive").open(article, total);
    expect(opened.ok && opened.value.drafts).toEqual([]);
    await first.saveDraft("k", { key: "x", text: "more", at: 2, base: 1 });
    tellTotal(1);
    await (opened.ok && opened.value.remembered);
    expect(await open("left-over-alive").open(article, 1)).toMatchObject({
      ok: true,
      value: { drafts: [{ key: "x", text: "more" }] },
    });
  });

  it("R31 nothing that is decided while the database is lost overtakes what was decided before", async () => {
    const store = open("lost");
    const opened = await store.open(article, 1);
    await (opened.ok && opened.value.remembered);
    const closing = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(closed);
    closing.mockImplementationOnce(closed);
    const saves = [store.save("k", [write]), store.save("k", [{ ...write, baseRevision: 1, followsOwn: true }])];
    const revisions = (await Promise.all(saves)).map(
      (saved) => saved.ok && saved.value.records.get(write.key)?.revision,
    );
    closing.mockRestore();
    expect(revisions).toEqual([1, 2]);
    const review = await open("lost").open(article, 1);
    expect(review.ok && review.value.units.get(write.key)?.revision).toBe(2);
  });

  it("R39 answers `full` where there is no room, and stores again once there is", async () => {
    const store = open("full");
    await store.open(article, 1);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("No room.", "QuotaExceededError");
    });
    expect(await store.save("k", [write])).toEqual({ ok: false, failure: "full" });
    expect(await store.saveDraft("k", { key: "x", text: "x", at: 1 })).toEqual({ ok: false, failure: "full" });
    put.mockRestore();
    expect(await store.save("k", [write])).toMatchObject({ ok: true, value: { kind: "saved" } });
  });

  it("R39 leaves nothing behind of a save that failed half way", async () => {
    const store = open("half");
    await store.open(article, 2);
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === "units" && value.key === "y") throw new DOMException("No room.", "QuotaExceededError");
      return real.call(this, value, key);
    });
    expect(await store.save("k", [write, { ...write, key: "y" }])).toEqual({ ok: false, failure: "full" });
    vi.restoreAllMocks();
    expect(await store.open(article, 2)).toMatchObject({ ok: true, value: { units: new Map() } });
  });

  it("R39 makes way for a newer version of the app and answers from then on", async () => {
    const store = open("upgraded");
    await store.open(article, 1);
    const newer = await openDB("upgraded", 99);
    expect(newer.version).toBe(99);
    expect(await store.save("k", [write])).toEqual({ ok: false, failure: "outdated" });
    newer.close();
  });

  it("O7 stores what there is before it makes way for a newer version of the app", async () => {
    const store = createIndexedDbRecordStore({
      name: "leaving",
      tab: "leaving",
      clock,
      onLeaving: () => store.save("k", [write]),
    });
    stores.push(store);
    await store.open(article, 1);
    const newer = await openDB("leaving", 99);
    expect(await newer.get("units", ["k", "x"])).toMatchObject({ target: "X" });
    newer.close();
  });

  it("O7 makes way for a newer version of the app also where what there is to be stored never is", async () => {
    let ask = () => {};
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const onLeaving = () => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      ask();
      return new Promise(() => {});
    };
    const store = createIndexedDbRecordStore({ name: "stuck", tab: "stuck", clock, onLeaving });
    stores.push(store);
    await store.open(article, 1);
    const opening = openDB("stuck", 99);
    await asked;
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    const newer = await opening;
    expect(newer.version).toBe(99);
    newer.close();
  });

  it("R39 opens again after the database was removed under it", async () => {
    const store = open("removed");
    await store.open(article, 1);
    await deleteDB("removed");
    expect(await store.save("k", [write])).toMatchObject({ ok: true, value: { kind: "saved" } });
  });

  it("R39 opens again where the connection turns out to be closed", async () => {
    const store = open("closed");
    await store.open(article, 1);
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("The connection is closing.", "InvalidStateError");
    });
    expect(await store.save("k", [write])).toMatchObject({ ok: true, value: { kind: "saved" } });
  });

  it("R39 gives up waiting for an opening that never ends", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("indexedDB", { open: () => Object.assign(new EventTarget(), { readyState: "pending" }) });
    const answer = open("hung").recent();
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toEqual({ ok: false, failure: "unavailable" });
    vi.useRealTimers();
  });

  it("R112 keeps all that an older version of the app stored", async () => {
    const older = await openDB("older", 1, {
      upgrade: (database) => {
        database.createObjectStore("articles", { keyPath: "articleKey" });
        database.createObjectStore("texts", { keyPath: "articleKey" });
        database.createObjectStore("units", { keyPath: ["articleKey", "key"] });
        database.createObjectStore("drafts", { keyPath: ["articleKey", "key", "tab"] });
      },
    });
    const record = { ...write.state, revision: 1, at: 1 };
    await older.put("units", { ...record, history: [], articleKey: "k", key: "x" });
    await older.put("texts", article);
    await older.put("drafts", { articleKey: "k", key: "y", text: "y", at: 1, tab: "gone" });
    older.close();
    const store = open("older");
    const opened = await store.open(article, 1);
    expect(opened).toMatchObject({ ok: true, value: { units: new Map([["x", record]]), annotations: [] } });
    expect(opened.ok && opened.value.drafts).toHaveLength(1);
    expect(await store.load("k")).toEqual({ ok: true, value: article });
    const marks = { changedAt: 1, resolved: false, gone: false };
    const comment = { kind: "comment", id: "c", key: "x", text: "?", at: 1, ...marks } as const;
    expect(await store.saveAnnotation("k", comment)).toMatchObject({ ok: true });
  });

  it("R61 lists recent articles without reading a text", async () => {
    const store = open("cheap");
    const opened = await store.open(article, 1);
    if (opened.ok) await opened.value.remembered;
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.recent();
    expect(transaction.mock.calls.map(([tables]) => tables)).toEqual([["progress"], ["articles"]]);
  });
});
