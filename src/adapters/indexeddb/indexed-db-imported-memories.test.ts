import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { FIRST_USE } from "#core/memory/imported-memory.ts";
import { ok } from "#core/result.ts";
import { describeImportedMemoryStore } from "#core/testing/imported-memory-contract.ts";
import { createIndexedDbImportedMemories, type IndexedDbImportedMemories } from "./indexed-db-imported-memories.ts";

let benches = 0;
const DAY = 86_400_000;

describeImportedMemoryStore("the IndexedDB store of imported memories", () => {
  const name = `memories-test-${benches++}`;
  const tabs: IndexedDbImportedMemories[] = [];
  return {
    openTab: () => {
      const store = createIndexedDbImportedMemories({ now: () => 7 }, name);
      tabs.push(store);
      return store;
    },
    end: async () => {
      for (const store of tabs) store.close();
      await deleteDB(name);
    },
  };
});

afterEach(() => vi.unstubAllGlobals());

it("MM80 what an import left that never ended goes with the next one a day later, and no other's", async () => {
  const name = "memories-test-left";
  let now = 0;
  const store = createIndexedDbImportedMemories({ now: () => now }, name);
  const bytes = Uint8Array.of(1);
  await store.addParts("left", 0, [bytes]);
  now = DAY / 2;
  await store.addParts("under-way", 0, [bytes]);
  await store.addParts("whole", 0, [bytes]);
  await store.finish({ id: "whole", name: "a.tmx", at: 1, languages: [], parts: 1, bytes: 1, ...FIRST_USE });
  now = DAY + 1;
  await store.addParts("next", 0, [bytes]);
  const there = [];
  for (const id of ["left", "under-way", "whole", "next"]) there.push((await store.part(id, 0)) !== null);
  expect(there).toEqual([false, true, true, true]);
  store.close();
  await deleteDB(name);
});

it("O27 it goes on a later visit, too, where nothing is imported any more", async () => {
  const name = "memories-test-killed";
  let now = 0;
  const store = createIndexedDbImportedMemories({ now: () => now }, name);
  await store.addParts("left", 0, [Uint8Array.of(1)]);
  now = DAY / 2;
  await store.all();
  expect(await store.part("left", 0)).not.toBeNull();
  now = DAY + 1;
  expect(await store.all()).toEqual(ok([]));
  await vi.waitFor(async () => expect(await store.part("left", 0)).toBeNull());
  store.close();
  await deleteDB(name);
});

it("MM80 answers with `unavailable` without storage, and works once there is some again", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const store = createIndexedDbImportedMemories({ now: () => 7 }, "memories-test-none");
  const unavailable = { ok: false, failure: "unavailable" };
  expect(await store.all()).toEqual(unavailable);
  expect(await store.part("1", 0)).toEqual(unavailable);
  expect(await store.addParts("1", 0, [])).toEqual(unavailable);
  expect(await store.remove("1")).toEqual(unavailable);
  vi.unstubAllGlobals();
  expect(await store.all()).toEqual(ok([]));
  store.close();
});
