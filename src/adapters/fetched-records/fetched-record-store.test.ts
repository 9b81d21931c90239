import { describe, expect, it, vi } from "vitest";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore, type MemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import type { RecordStore } from "#core/ports.ts";
import { eventually } from "#core/testing/eventually.ts";
import { describeRecordStore } from "#core/testing/record-store-contract.ts";
import { article, hear, must } from "#core/testing/store-bench.ts";
import { createFetchedRecordStore } from "./fetched-record-store.ts";

describeRecordStore("the fetched record store", () => {
  const disk = createMemoryDisk();
  const tabs = new Map<unknown, Promise<MemoryRecordStore>>();
  return {
    openTab: (tab, clock) => {
      const whole = Promise.resolve().then(() => createMemoryRecordStore({ disk, tab, clock }));
      const store = createFetchedRecordStore(tab, () => whole);
      tabs.set(store, whole);
      return store;
    },
    closeTab: (store) => void tabs.get(store)?.then((whole) => whole.close()),
    end: () => undefined,
  };
});

describe("the fetched record store before its code has arrived", () => {
  const tabsOfBrowser = () => {
    const disk = createMemoryDisk();
    return (tab: string) => createMemoryRecordStore({ disk, tab, clock: { now: () => 1 } });
  };
  const write = (baseRevision: number, target: string) =>
    ({ key: "x", baseRevision, state: { target, status: "edited", reason: null } }) as const;

  it("R125 answers what was asked in its order, and hears what others store from then on", async () => {
    const openTab = tabsOfBrowser();
    let arrive = (_: RecordStore) => {};
    const store = createFetchedRecordStore("early", () => new Promise((resolve) => (arrive = resolve)));
    const { heard } = hear(store);
    const unheard = hear(store);
    unheard.end();
    const answers = [
      store.open(article, 1),
      store.save(article.articleKey, [write(0, "one")]),
      store.save(article.articleKey, [write(1, "two")]),
    ];
    arrive(openTab("early"));
    expect(await Promise.all(answers)).toMatchObject(answers.map(() => ({ ok: true })));
    expect(must(await store.open(article, 1)).units.get("x")).toMatchObject({ target: "two", revision: 2 });
    must(await openTab("other").save(article.articleKey, [write(2, "three")]));
    await eventually(() => expect(heard).toMatchObject([{ kind: "units" }]));
    expect(unheard.heard).toEqual([]);
  });

  it("R125 goes straight to it once it is there, so that what is stored while the page goes away has begun", async () => {
    const whole = tabsOfBrowser()("straight");
    const store = createFetchedRecordStore("straight", async () => whole);
    must(await store.recent());
    const begun = vi.spyOn(whole, "saveDraft");
    const saving = store.saveDraft(article.articleKey, { key: "x", text: "x", at: 1 });
    expect(begun).toHaveBeenCalledOnce();
    must(await saving);
  });

  it("R125 is unavailable where it does not come, and fetched again by the next who asks; who wanted to hear hears then", async () => {
    const openTab = tabsOfBrowser();
    const whole = openTab("again");
    const fetch = vi.fn(async (): Promise<RecordStore> => whole).mockRejectedValueOnce(new Error("offline"));
    const store = createFetchedRecordStore("again", fetch);
    const { heard } = hear(store);
    expect(await store.recent()).toEqual({ ok: false, failure: "unavailable" });
    must(await store.open(article, 1));
    must(await openTab("other").save(article.articleKey, [write(0, "theirs")]));
    await eventually(() => expect(heard).toMatchObject([{ kind: "units" }]));
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
