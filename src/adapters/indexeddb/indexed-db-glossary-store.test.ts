import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bareTerm } from "#core/glossary/term.ts";
import { describeGlossaryStore } from "#core/testing/glossary-store-contract.ts";
import { createIndexedDbGlossaryStore, type IndexedDbGlossaryStore } from "./indexed-db-glossary-store.ts";

let benches = 0;

describeGlossaryStore("the IndexedDB glossary store", () => {
  const name = `glossary-test-${benches++}`;
  const tabs: IndexedDbGlossaryStore[] = [];
  return {
    openTab: () => {
      const store = createIndexedDbGlossaryStore(name);
      tabs.push(store);
      return store;
    },
    end: async () => {
      for (const store of tabs) store.close();
      await deleteDB(name);
    },
  };
});

describe("the IndexedDB glossary store where storage fails", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("T21 answers with `unavailable`, and works once there is storage again", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const store = createIndexedDbGlossaryStore("glossary-test-none");
    expect(await store.load("lv")).toEqual({ ok: false, failure: "unavailable" });
    expect(await store.change("lv", () => [])).toEqual({ ok: false, failure: "unavailable" });
    vi.unstubAllGlobals();
    expect(await store.change("lv", () => [bareTerm("a")])).toEqual({ ok: true, value: [bareTerm("a")] });
    store.close();
  });
});
