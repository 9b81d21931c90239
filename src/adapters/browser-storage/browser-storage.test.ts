import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { createIndexedDbBackupStore } from "#adapters/backup/indexed-db-backup-store.ts";
import { createIndexedDbGlossaryStore } from "#adapters/indexeddb/indexed-db-glossary-store.ts";
import { createIndexedDbImportedMemories } from "#adapters/indexeddb/indexed-db-imported-memories.ts";
import { createIndexedDbSpellingStore } from "#adapters/indexeddb/indexed-db-spelling-store.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { FIRST_USE } from "#core/memory/imported-memory.ts";
import type { RoomKind } from "#core/ports/kept-storage.ts";
import { ok } from "#core/result.ts";
import { nothingCounted } from "#core/workspace/article-row.ts";
import { FakeCaches } from "../../workers/testing/fake-caches.ts";
import { createBrowserStorage } from "./browser-storage.ts";

afterEach(() => vi.unstubAllGlobals());

const record = { target: "Eins", status: "edited", reason: null, revision: 1, at: 5 } as const;

async function createBench() {
  const caches = new FakeCaches();
  await (await caches.open("recto-app 1")).put("https://recto.example/", new Response("12345"));
  await (await caches.open("recto-on-demand")).put("https://recto.example/a.dic", new Response("123"));
  await (await caches.open("another app's")).put("https://recto.example/b", new Response("1"));
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("navigator", {
    storage: {
      estimate: async () => ({ usage: 7, quota: 9 }),
      persisted: async () => false,
      persist: async () => true,
    },
  });
  const backup = createIndexedDbBackupStore("tab");
  const stored = (articleKey: string, text: string) => ({ articleKey, path: `${articleKey}.md`, text });
  const review = { units: new Map(), drafts: [], annotations: [], earlier: [] };
  const article = { locale: null, at: 1, segments: 1, review };
  const decided = {
    ...review,
    units: new Map([["a", { baseRevision: 0, versions: [record] }]]),
    drafts: [{ key: "b", text: "typed", at: 6, tab: "x" }],
  };
  const added = await backup.add({
    articles: [
      { ...article, stored: stored("small", "text") },
      { ...article, stored: stored("large", "text ".repeat(100)), review: decided },
    ],
    everywhere: [],
    memories: [],
    pairs: new Map(),
    glossaries: new Map([["de", [bareTerm("sync"), bareTerm("agent")]]]),
    words: new Map([["de", ["Recto"]]]),
    dictionaries: [{ language: "de", name: "de.dic", aff: "AAAA", dic: "AAAA" }],
    workspaces: [{ kind: "zip", name: "docs", rootName: "docs.zip", at: 1, totals: nothingCounted, lastPath: null }],
  });
  expect(added).toEqual(ok(true));
  backup.close();
  const memories = createIndexedDbImportedMemories({ now: () => 1 });
  await memories.addParts("1", 0, [Uint8Array.of(1)]);
  const languages = [{ language: "de", pairs: 3 }];
  await memories.finish({ id: "1", name: "old.tmx", at: 1, languages, parts: 1, bytes: 1, ...FIRST_USE });
  return createBrowserStorage({
    glossaries: createIndexedDbGlossaryStore(),
    spelling: createIndexedDbSpellingStore(),
    memories,
  });
}

it("O11 says what takes the room, the largest article first, and takes away what is named and nothing else", async () => {
  const storage = await createBench();
  expect(await storage.state()).toEqual({ used: 7, quota: 9, isPersisted: false });
  expect(await storage.persist()).toBe(true);
  const rooms = await storage.rooms();
  expect(rooms.ok && rooms.value.articles.map(({ path, work }) => [path, work])).toEqual([
    ["large.md", 2],
    ["small.md", 0],
  ]);
  const kinds = () =>
    storage.rooms().then((found) => (found.ok ? found.value.others.map(({ kind, count }) => [kind, count]) : []));
  const all: readonly (readonly [RoomKind, number])[] = [
    ["glossary", 2],
    ["words", 1],
    ["dictionary", 1],
    ["workspaces", 1],
    ["memory", 3],
    ["app", 1],
    ["app-dictionary", 1],
  ];
  expect(await kinds()).toEqual(all);
  let left = all;
  for (const [kind] of all) {
    expect(
      await storage.remove({ kind, of: kind === "workspaces" ? "" : kind === "memory" ? "old.tmx" : "de" }),
    ).toEqual(ok(undefined));
    // What the app needs to start without a network stays.
    left = left.filter(([one]) => one !== kind || one === "app");
    expect(await kinds(), kind).toEqual(left);
  }
  const after = await storage.rooms();
  expect(after.ok && after.value.articles).toHaveLength(2);
});

it("O11 where the browser says nothing of its storage, nothing is said of it", async () => {
  vi.stubGlobal("navigator", {});
  const silent = createBrowserStorage({
    glossaries: createIndexedDbGlossaryStore(),
    spelling: createIndexedDbSpellingStore(),
    memories: createIndexedDbImportedMemories({ now: () => 1 }),
  });
  expect(await silent.state()).toEqual({ used: null, quota: null, isPersisted: null });
  expect(await silent.persist()).toBe(false);
});
