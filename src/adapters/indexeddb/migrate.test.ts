/** R39 R112: bringing what an earlier version stored to the present tables, also where it is cut off half-way, and while an older tab is open. */
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createIndexedDbRecordStore, type IndexedDbRecordStore } from "./indexed-db-record-store.ts";
import { DATABASE_VERSION, type MigrationProgress } from "./migrate.ts";
import { readRecordedStorage, restoreDatabases } from "./testing/recorded-storage.ts";

const recorded = readRecordedStorage();
const unitsRecorded = recorded.databases["recto"]?.tables["units"]?.rows ?? [];
const opened: IndexedDbRecordStore[] = [];

beforeEach(() => restoreDatabases(recorded));

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const records of opened.splice(0)) records.close();
  for (const name of Object.keys(recorded.databases)) await deleteDB(name);
});

function open(onMigrating?: (progress: MigrationProgress) => void): IndexedDbRecordStore {
  const records = createIndexedDbRecordStore({
    tab: `tab-${opened.length}`,
    clock: { now: () => 1 },
    ...(onMigrating && { onMigrating }),
  });
  opened.push(records);
  return records;
}

/** What a database of version 3 holds in its units, read as that version would. */
async function unitsBefore(): Promise<unknown> {
  const database = await openDB("recto", 3);
  const rows = await database.getAll("units");
  database.close();
  return rows;
}

test("R112 no unit keeps its history in its row, and every version stands in the table of versions", async () => {
  expect((await open().recent()).ok).toBe(true);
  const database = await openDB("recto", DATABASE_VERSION);
  const units = await database.getAll("units");
  const versions = await database.getAll("versions");
  database.close();
  expect(units.some((row) => "history" in row)).toBe(false);
  const histories = unitsRecorded.map((row) => (row as { history: unknown[] }).history.length);
  expect(versions).toHaveLength(histories.reduce((sum, length) => sum + length + 1, 0));
  for (const unit of units) expect(versions).toContainEqual(unit);
});

test("R39 R112 a migration that is cut off, as by a full disk, leaves all as it was, and the next opening makes it whole", async () => {
  const put = IDBObjectStore.prototype.put;
  let rows = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    if (++rows > 3) throw new DOMException("No room.", "QuotaExceededError");
    return put.apply(this, args);
  });
  expect(await open().recent()).toMatchObject({ ok: false });
  expect(rows).toBe(4);
  vi.restoreAllMocks();
  for (const records of opened.splice(0)) records.close();
  expect(await unitsBefore()).toEqual(unitsRecorded);
  const again = open();
  expect(await again.recent()).toMatchObject({ ok: true, value: { length: 5 } });
});

test("R39 a migration tells how far it is", async () => {
  const heard: MigrationProgress[] = [];
  expect((await open((progress) => heard.push(progress)).recent()).ok).toBe(true);
  expect(heard[0]).toEqual({ done: 0, total: unitsRecorded.length });
  expect(heard.at(-1)).toEqual({ done: unitsRecorded.length, total: unitsRecorded.length });
});

test("R39 a migration may take longer than an opening may", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  // Time passes as soon as the migration has begun: more of it than an opening has.
  const records = open(({ done }) => {
    if (done === 0) vi.advanceTimersByTime(10_000);
  });
  expect(await records.recent()).toMatchObject({ ok: true });
});

test("R39 an older tab that stays in the way makes the store unavailable, not wait for ever, and loses nothing", async () => {
  // A tab of before that does not let go of the database.
  const older = await openDB("recto", 3);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const records = open();
  const asked = records.recent();
  await vi.advanceTimersByTimeAsync(3000);
  expect(await asked).toEqual({ ok: false, failure: "unavailable" });
  vi.useRealTimers();
  expect(await older.getAll("units")).toEqual(unitsRecorded);
  older.close();
  await vi.waitFor(async () => expect(await records.recent()).toMatchObject({ ok: true }));
});

test("V32 R112 a database from before reviews were carried over gets the tables for it, and keeps what it has", async () => {
  expect((await open().recent()).ok).toBe(true);
  for (const records of opened.splice(0)) records.close();
  const present = await openDB("recto", DATABASE_VERSION);
  const tables = [...present.objectStoreNames].filter(
    (name) => !["earlier", "carried", "claims", "progress"].includes(name),
  );
  const rows = await Promise.all(tables.map((name) => present.getAll(name)));
  const paths = tables.map((name) => present.transaction(name).store.keyPath);
  present.close();
  await deleteDB("recto");
  const before = await openDB("recto", 4, {
    upgrade: (database) => {
      for (const [index, name] of tables.entries()) {
        const table = database.createObjectStore(name, { keyPath: paths[index] ?? null });
        for (const row of rows[index] ?? []) void table.put(row);
      }
    },
  });
  before.close();
  const again = open();
  const recent = await again.recent();
  expect(recent).toMatchObject({ ok: true, value: { length: 5 } });
  const key = recent.ok ? (recent.value[0]?.articleKey ?? "") : "";
  expect(await again.loadReview(key)).toMatchObject({ ok: true, value: { review: { earlier: [] } } });
});
