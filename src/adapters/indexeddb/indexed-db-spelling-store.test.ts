import { eventually } from "#core/testing/eventually.ts";
import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { describeSpellingStore } from "#core/testing/spelling-store-contract.ts";
import { createIndexedDbSpellingStore, type IndexedDbSpellingStore } from "./indexed-db-spelling-store.ts";
import { watchForEarlyAnswers } from "./testing/early-answers.ts";
import { standInPage, untilHandedOver } from "./testing/page-going.ts";

let benches = 0;

describeSpellingStore("the IndexedDB spelling store", () => {
  const name = `spelling-test-${benches++}`;
  const tabs: IndexedDbSpellingStore[] = [];
  return {
    openTab: () => {
      const store = createIndexedDbSpellingStore(name);
      tabs.push(store);
      return store;
    },
    end: async () => {
      for (const store of tabs) store.close();
      await deleteDB(name);
    },
  };
});

describe("the IndexedDB spelling store where storage fails", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("SP6 answers with `unavailable`, and works once there is storage again", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const store = createIndexedDbSpellingStore("spelling-test-none");
    const unavailable = { ok: false, failure: "unavailable" };
    expect(await store.words("lv")).toEqual(unavailable);
    expect(await store.addWord("lv", "a")).toEqual(unavailable);
    expect(await store.dictionary("lv")).toEqual(unavailable);
    expect(await store.saveDictionary("lv", null)).toEqual(unavailable);
    vi.unstubAllGlobals();
    expect(await store.addWord("lv", "a")).toEqual({ ok: true, value: undefined });
    store.close();
  });
});

it("SP6 K55 other tabs read again what a tab stored that went before it could tell them", async () => {
  const pageGoes = standInPage();
  const going = createIndexedDbSpellingStore("spelling-test-going");
  vi.unstubAllGlobals();
  const staying = createIndexedDbSpellingStore("spelling-test-going");
  await Promise.all([going.words("lv"), staying.words("lv")]);
  const heard = vi.fn();
  staying.watch("lv", heard);
  going.watch("lv", () => undefined);
  void going.addWord("lv", "zvaigzne");
  await untilHandedOver();
  pageGoes();
  going.close();
  await eventually(() => expect(heard.mock.calls).toEqual([["words"], ["dictionary"]]));
  expect(await staying.words("lv")).toMatchObject({ ok: true, value: ["zvaigzne"] });
  staying.close();
  await deleteDB("spelling-test-going");
});

describe("the words of the IndexedDB spelling store", () => {
  it("SP6 hands a change over whole before any of it is answered, as the page may go at once", async () => {
    const store = createIndexedDbSpellingStore("spelling-test-whole");
    await store.words("lv");
    const tellEarly = watchForEarlyAnswers();
    const calls = [
      () => store.addWord("lv", "a"),
      () => store.removeWord("lv", "a"),
      () => store.saveDictionary("lv", { name: "lv.dic", files: { aff: new Uint8Array(), dic: new Uint8Array() } }),
      () => store.saveDictionary("lv", null),
      () => store.words("lv"),
      () => store.dictionary("lv"),
    ];
    for (const call of calls) expect(await call()).toMatchObject({ ok: true });
    expect(tellEarly()).toEqual({ early: [], isAnythingAnswered: true });
    vi.restoreAllMocks();
    store.close();
    await deleteDB("spelling-test-whole");
  });
});
