/** R112: the databases of glossaries and of words, as an earlier version of the app wrote them, brought to the present shape. */
import { eventually } from "#core/testing/eventually.ts";
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addTerms } from "#core/glossary/edit-glossary.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { createIndexedDbGlossaryStore } from "./indexed-db-glossary-store.ts";
import { createIndexedDbSpellingStore } from "./indexed-db-spelling-store.ts";
import { readRecordedStorage, restoreDatabases } from "./testing/recorded-storage.ts";

const recorded = readRecordedStorage();

const stores = [
  {
    name: "recto-glossaries",
    table: "glossaries",
    open: () => {
      const store = createIndexedDbGlossaryStore();
      return {
        read: () => store.load("de"),
        write: () => store.change("de", addTerms([bareTerm("file")])),
        close: store.close,
      };
    },
    before: [{ source: "shelf" }, { source: "overview" }],
    after: [{ source: "shelf" }, { source: "overview" }, { source: "file" }],
  },
  {
    name: "recto-spelling",
    table: "words",
    open: () => {
      const store = createIndexedDbSpellingStore();
      return { read: () => store.words("lv"), write: () => store.addWord("lv", "Kontoso"), close: store.close };
    },
    before: ["plauktiņbirku"],
    after: ["Kontoso", "plauktiņbirku"],
  },
] as const;

beforeEach(() => restoreDatabases(recorded));
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const name of Object.keys(recorded.databases)) await deleteDB(name);
});

for (const { name, table, open, before, after } of stores) {
  const rowsOf1 = recorded.databases[name]?.tables[table]?.rows;

  test(`R112 ${name}: all of before is there, and what is stored next joins it`, async () => {
    const store = open();
    expect(await store.read()).toMatchObject({ ok: true, value: before });
    expect(await store.write()).toEqual({ ok: true, value: undefined });
    expect(await store.read()).toMatchObject({ ok: true, value: after });
    store.close();
    const database = await openDB(name);
    expect([...database.objectStoreNames]).not.toContain(table);
    database.close();
  });

  test(`R112 ${name}: a migration that is cut off leaves everything as it was, and the next opening makes it whole`, async () => {
    for (const way of ["put", "add"] as const)
      vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(() => {
        throw new DOMException("No room.", "QuotaExceededError");
      });
    const store = open();
    expect(await store.read()).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    store.close();
    const database = await openDB(name, 1);
    expect(await database.getAll(table)).toEqual(rowsOf1);
    database.close();
    const again = open();
    expect(await again.read()).toMatchObject({ ok: true, value: before });
    again.close();
  });

  test(`R112 ${name}: a tab of before that stays in the way makes the store unavailable, not wait for ever, and loses nothing`, async () => {
    const older = await openDB(name, 1);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const store = open();
    const asked = store.read();
    await vi.advanceTimersByTimeAsync(3000);
    expect(await asked).toEqual({ ok: false, failure: "unavailable" });
    vi.useRealTimers();
    expect(await older.getAll(table)).toEqual(rowsOf1);
    older.close();
    await eventually(async () => expect(await store.read()).toMatchObject({ ok: true, value: before }));
    store.close();
  });
}
