/** The room that this browser's storage has and what of this app takes it: IndexedDB by rows, the app's files by their caches. */

import { within } from "#adapters/indexeddb/article-tables.ts";
import { attempt } from "#adapters/indexeddb/attempt.ts";
import { type Connection, connect } from "#adapters/indexeddb/database.ts";
import { type GlossaryConnection, glossaryDatabase } from "#adapters/indexeddb/glossary-database.ts";
import { rectoDatabase } from "#adapters/indexeddb/migrate.ts";
import { type SpellingTables, spellingDatabase } from "#adapters/indexeddb/spelling-database.ts";
import type { RectoConnection } from "#adapters/indexeddb/tables.ts";
import { transactAtOnce } from "#adapters/indexeddb/transact.ts";
import { removeIndexes, sizeOfIndexes } from "#adapters/worker-index/index-folder.ts";
import { type WorkspaceTables, workspacesDatabase } from "#adapters/workspace-files/indexed-db-workspaces.ts";
import { replaceTerms } from "#core/glossary/edit-glossary.ts";
import { countPairs } from "#core/memory/imported-memory.ts";
import type { ImportedMemoryStore } from "#core/ports/imported-memories.ts";
import type { ArticleRoom, KeptStorage, Room } from "#core/ports/kept-storage.ts";
import type { GlossaryStore, SpellingStore } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { ON_DEMAND_CACHE, VERSION_CACHE } from "#workers/app-files.ts";

/** The stores whose contents are removed by their own means, so that other tabs hear of it. */
export interface StoresToEmpty {
  readonly glossaries: GlossaryStore;
  readonly spelling: SpellingStore;
  readonly memories: ImportedMemoryStore;
}

export function createBrowserStorage({ glossaries, spelling, memories }: StoresToEmpty): KeptStorage {
  const databases = {
    records: connect("recto", rectoDatabase),
    glossaries: connect("recto-glossaries", glossaryDatabase),
    spelling: connect("recto-spelling", spellingDatabase),
    workspaces: connect("recto-workspaces", workspacesDatabase),
  };
  const { storage } = navigator;
  return {
    state: async () => {
      const [estimate, isPersisted] = await Promise.all([
        storage?.estimate?.().catch(() => null),
        storage?.persisted?.().catch(() => null),
      ]);
      return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPersisted: isPersisted ?? null };
    },
    persist: async () => (await storage?.persist?.().catch(() => false)) ?? false,
    rooms: () =>
      attempt(async () => ({
        articles: await articleRooms(databases.records),
        others: [...(await otherRooms(databases)), ...(await memoryRooms(memories)), ...(await cacheRooms())].filter(
          ({ count }) => count > 0,
        ),
      })),
    remove: async ({ kind, of }) => {
      switch (kind) {
        case "glossary":
          return glossaries.change(of, replaceTerms([]));
        case "dictionary":
          return spelling.saveDictionary(of, null);
        case "words":
          return removeWords(spelling, of);
        case "memory":
          return removeMemory(memories, of);
        case "workspaces":
          return attempt(() => removeWorkspaces(databases.workspaces));
        case "app-dictionary":
          return attempt(async () => void (await caches.delete(ON_DEMAND_CACHE)));
        case "app":
          return ok(undefined);
      }
    },
  };
}

const OF_ARTICLE = ["units", "versions", "drafts", "annotations", "earlier"] as const;
/** Articles read at a time: all together may be larger than the page's memory, and what is decided meanwhile is stored between two times. */
const AT_ONCE = 20;

async function articleRooms(connection: RectoConnection): Promise<readonly ArticleRoom[]> {
  const keys = await transactAtOnce(connection, ["texts"], "readonly", ({ store }) => store.getAllKeys());
  const rooms: ArticleRoom[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    const read = await transactAtOnce(connection, ["texts", ...OF_ARTICLE], "readonly", (tx) =>
      Promise.all(
        some.map((articleKey) =>
          Promise.all([
            tx.objectStore("texts").get(articleKey),
            tx.objectStore("units").getAll(within(articleKey)),
            tx.objectStore("drafts").getAll(within(articleKey)),
            tx.objectStore("annotations").getAll(within(articleKey)),
            tx.objectStore("versions").getAll(within(articleKey)),
            tx.objectStore("earlier").getAll(within(articleKey)),
          ]),
        ),
      ),
    );
    for (const [text, units, drafts, annotations, ...others] of read) {
      if (text === undefined) continue;
      const { articleKey, path } = text;
      const work = new Set([...units, ...drafts].map(({ key }) => key));
      for (const { id } of annotations) work.add(id);
      rooms.push({ articleKey, path, bytes: bytesOf([text, units, drafts, annotations, others]), work: work.size });
    }
  }
  return rooms.sort((a, b) => b.bytes - a.bytes);
}

interface SmallDatabases {
  readonly glossaries: GlossaryConnection;
  readonly spelling: Connection<SpellingTables>;
  readonly workspaces: Connection<WorkspaceTables>;
}

async function otherRooms({ glossaries, spelling, workspaces }: SmallDatabases): Promise<readonly Room[]> {
  const [changes, [words, dictionaries], known, indexes] = await Promise.all([
    transactAtOnce(glossaries, ["changes"], "readonly", ({ store }) => store.getAll()),
    transactAtOnce(spelling, ["ownWords", "dictionaries"], "readonly", (tx) =>
      Promise.all([tx.objectStore("ownWords").getAll(), tx.objectStore("dictionaries").getAll()]),
    ),
    transactAtOnce(workspaces, ["workspaces"], "readonly", ({ store }) => store.getAll()),
    sizeOfIndexes(),
  ]);
  const terms = byLanguage(changes, ({ added }) => added.length);
  return [
    ...terms.map((one) => ({ ...one, kind: "glossary" as const })),
    ...byLanguage(words, () => 1).map((one) => ({ ...one, kind: "words" as const })),
    ...dictionaries.map(({ language, files }) => {
      return { kind: "dictionary" as const, of: language, count: 1, bytes: files.aff.length + files.dic.length };
    }),
    { kind: "workspaces", of: "", count: known.length, bytes: bytesOf(known) + indexes },
  ];
}

function byLanguage<T extends { readonly language: string }>(rows: readonly T[], count: (row: T) => number) {
  const languages = [...new Set(rows.map(({ language }) => language))].sort();
  return languages.map((language) => {
    const own = rows.filter((row) => row.language === language);
    return { of: language, count: own.reduce((sum, row) => sum + count(row), 0), bytes: bytesOf(own) };
  });
}

async function cacheRooms(): Promise<readonly Room[]> {
  // Not in a page that is no secure context.
  if (typeof caches === "undefined") return [];
  const names = await caches.keys();
  const sizes = await Promise.all(names.map(async (name) => ({ name, ...(await cacheSize(name)) })));
  const sum = (kind: Room["kind"], isOf: (name: string) => boolean): Room => {
    const own = sizes.filter(({ name }) => isOf(name));
    const add = (of: "count" | "bytes") => own.reduce((total, one) => total + one[of], 0);
    return { kind, of: "", count: add("count"), bytes: add("bytes") };
  };
  return [
    sum("app", (name) => name.startsWith(VERSION_CACHE)),
    sum("app-dictionary", (name) => name === ON_DEMAND_CACHE),
  ];
}

async function cacheSize(name: string): Promise<{ readonly count: number; readonly bytes: number }> {
  const responses = await (await caches.open(name)).matchAll();
  const blobs = await Promise.all(responses.map((response) => response.blob()));
  return { count: blobs.length, bytes: blobs.reduce((sum, { size }) => sum + size, 0) };
}

async function memoryRooms(memories: ImportedMemoryStore): Promise<readonly Room[]> {
  const all = await memories.all();
  if (!all.ok) return [];
  return all.value.map((one) => ({ kind: "memory", of: one.name, count: countPairs(one), bytes: one.bytes }));
}

async function removeMemory(memories: ImportedMemoryStore, name: string) {
  const all = await memories.all();
  if (!all.ok) return all;
  const memory = all.value.find((one) => one.name === name);
  return memory === undefined ? ok(undefined) : memories.remove(memory.id);
}

async function removeWords(spelling: SpellingStore, language: string) {
  const words = await spelling.words(language);
  if (!words.ok) return words;
  for (const word of words.value) {
    const removed = await spelling.removeWord(language, word);
    if (!removed.ok) return fail(removed.failure);
  }
  return ok(undefined);
}

async function removeWorkspaces(connection: Connection<WorkspaceTables>): Promise<void> {
  await transactAtOnce(connection, ["workspaces", "handles"], "readwrite", (tx) =>
    Promise.all([tx.objectStore("workspaces").clear(), tx.objectStore("handles").clear()]),
  );
  await removeIndexes(null);
}

/** About as many as the rows take: a browser does not say. */
function bytesOf(rows: unknown): number {
  return JSON.stringify(rows).length;
}
