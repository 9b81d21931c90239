import { eventually } from "#core/testing/eventually.ts";
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addTerms, putTerm, replaceTerms } from "#core/glossary/edit-glossary.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { describeGlossaryStore } from "#core/testing/glossary-store-contract.ts";
import { createIndexedDbGlossaryStore, type IndexedDbGlossaryStore } from "./indexed-db-glossary-store.ts";
import { watchForEarlyAnswers } from "./testing/early-answers.ts";
import { standInPage, untilHandedOver } from "./testing/page-going.ts";

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
    expect(await store.change("lv", addTerms([]))).toEqual({ ok: false, failure: "unavailable" });
    vi.unstubAllGlobals();
    expect(await store.change("lv", addTerms([bareTerm("a")]))).toEqual({ ok: true, value: undefined });
    expect(await store.load("lv")).toEqual({ ok: true, value: [bareTerm("a")] });
    store.close();
  });
});

it("T21 K55 other tabs read again what a tab changed that went before it could tell them", async () => {
  const pageGoes = standInPage();
  const going = createIndexedDbGlossaryStore("glossary-test-going");
  vi.unstubAllGlobals();
  const staying = createIndexedDbGlossaryStore("glossary-test-going");
  await Promise.all([going.load("lv"), staying.load("lv")]);
  const heard = vi.fn();
  staying.watch("lv", heard);
  going.watch("lv", () => undefined);
  void going.change("lv", addTerms([bareTerm("a")]));
  await untilHandedOver();
  pageGoes();
  going.close();
  await eventually(() => expect(heard).toHaveBeenCalledOnce());
  expect(await staying.load("lv")).toEqual({ ok: true, value: [bareTerm("a")] });
  staying.close();
  await deleteDB("glossary-test-going");
});

describe("the changes that the IndexedDB glossary store keeps", () => {
  const name = "glossary-test-rows";
  it("T21 hands a change over whole before any of it is answered, as the page may go at once", async () => {
    const store = createIndexedDbGlossaryStore("glossary-test-whole");
    await store.load("lv");
    const tellEarly = watchForEarlyAnswers();
    for (const change of [addTerms([bareTerm("a"), bareTerm("b")]), putTerm(bareTerm("c"), "a"), replaceTerms([])])
      expect(await store.change("lv", change)).toMatchObject({ ok: true });
    await store.load("lv");
    expect(tellEarly()).toEqual({ early: [], isAnythingAnswered: true });
    vi.restoreAllMocks();
    store.close();
    await deleteDB("glossary-test-whole");
  });

  const rows = async () => {
    const database = await openDB(name);
    const all = await database.getAll("changes");
    database.close();
    return all;
  };

  it("T21 are put together when there are many, and when all terms were removed, so that nothing of those is left", async () => {
    const store = createIndexedDbGlossaryStore(name);
    for (let count = 0; count < 30; count++) await store.change("lv", putTerm(bareTerm("a"), "a"));
    await store.change("de", addTerms([bareTerm("b")]));
    expect(await rows()).toHaveLength(31);
    await store.load("lv");
    await eventually(async () => expect(await rows()).toHaveLength(2));
    await store.change("lv", replaceTerms([]));
    await eventually(async () => expect(JSON.stringify(await rows())).not.toContain('"a"'));
    expect(await store.load("lv")).toEqual({ ok: true, value: [] });
    expect(await store.load("de")).toEqual({ ok: true, value: [bareTerm("b")] });
    store.close();
    await deleteDB(name);
  });
});
