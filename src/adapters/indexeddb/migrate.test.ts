/** R39 R112: bringing what an earlier version stored to the present tables, also where it is cut off half-way, and while an older tab is open. */
import { eventually } from "#core/testing/eventually.ts";
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MigrationProgress } from "./database.ts";
import { createIndexedDbRecordStore, type IndexedDbRecordStore } from "./indexed-db-record-store.ts";
import { rectoDatabase } from "./migrate.ts";
import { type RecordedStorage, readRecordedStorage, restoreDatabases } from "./testing/recorded-storage.ts";

const recorded = readRecordedStorage();
const storageOf5 = readRecordedStorage(5);
const storageOf6 = readRecordedStorage(6);
const unitsRecorded = rowsIn(recorded, "units");
/** Of each kind that was stored by itself before version 6. */
const beforeAnnotations = ["comments", "dismissals", "workspaceDismissals"] as const;
const rowsMoved = ["units", ...beforeAnnotations, "articles"].flatMap((name) => rowsIn(recorded, name)).length;
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

function rowsIn({ databases }: RecordedStorage, table: string): readonly unknown[] {
  return databases["recto"]?.tables[table]?.rows ?? [];
}

/** What the database holds in a table, read as the app of that version would. */
async function readTable(table: string, version?: number): Promise<unknown> {
  const database = await openDB("recto", version);
  const rows = await database.getAll(table);
  database.close();
  return rows;
}

test("R112 no unit keeps its history in its row, and every version stands in the table of versions", async () => {
  expect((await open().recent()).ok).toBe(true);
  const database = await openDB("recto", rectoDatabase.version);
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
  expect(await readTable("units", 3)).toEqual(unitsRecorded);
  const again = open();
  expect(await again.recent()).toMatchObject({ ok: true, value: { length: 5 } });
});

test("R39 a migration tells how far it is", async () => {
  const heard: MigrationProgress[] = [];
  expect((await open((progress) => heard.push(progress)).recent()).ok).toBe(true);
  expect(heard[0]).toEqual({ done: 0, total: rowsMoved });
  expect(heard.at(-1)).toEqual({ done: rowsMoved, total: rowsMoved });
});

test("R39 a migration may take longer than an opening may", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  // Time passes as soon as the migration has begun: more of it than an opening has.
  const records = open(({ done }) => {
    if (done === 0) vi.advanceTimersByTime(10_000);
  });
  expect(await records.recent()).toMatchObject({ ok: true });
});

test.each([
  [3, recorded],
  [5, storageOf5],
])(
  "R39 a tab of version %i that stays in the way makes the store unavailable, not wait for ever, and loses nothing",
  async (_, of) => {
    await deleteDB("recto");
    await restoreDatabases(of);
    // A tab of before that does not let go of the database.
    const older = await openDB("recto");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const records = open();
    const asked = records.recent();
    await vi.advanceTimersByTimeAsync(3000);
    expect(await asked).toEqual({ ok: false, failure: "unavailable" });
    vi.useRealTimers();
    for (const table of ["units", ...beforeAnnotations]) expect(await older.getAll(table)).toEqual(rowsIn(of, table));
    older.close();
    await eventually(async () => expect(await records.recent()).toMatchObject({ ok: true }));
  },
);

/** Version 4 had all of version 5's tables but two, and in them the same. */
function storageOf4(): RecordedStorage {
  const { earlier: _earlier, carried: _carried, ...tables } = storageOf5.databases["recto"]?.tables ?? {};
  return { ...storageOf5, databases: { recto: { version: 4, tables } } };
}

const versions = [
  [3, recorded],
  [4, storageOf4()],
  [5, storageOf5],
] as const;

test.each(versions)("R112 every comment and dismissal of a database of version %i is an annotation", async (_, of) => {
  await deleteDB("recto");
  await restoreDatabases(of);
  const recent = await open().recent();
  expect(recent).toMatchObject({ ok: true, value: { length: rowsIn(of, "articles").length } });
  const comments = rowsIn(of, "comments").map((row) => withMark(row, "comment", "deleted"));
  const dismissals = ["dismissals", "workspaceDismissals"].map((table) =>
    rowsIn(of, table).map((row) => withMark(row, "dismissal", "withdrawn")),
  );
  expect(comments.length).toBeGreaterThan(0);
  const annotations = await readTable("annotations");
  expect(annotations).toHaveLength(comments.length + (dismissals[0]?.length ?? 0));
  expect(annotations).toEqual(expect.arrayContaining([...comments, ...(dismissals[0] ?? [])]));
  expect(await readTable("workspaceAnnotations")).toEqual(dismissals[1]);
  const database = await openDB("recto");
  const tables = [...database.objectStoreNames];
  database.close();
  for (const name of beforeAnnotations) expect(tables).not.toContain(name);
});

/** The row as it stands in the table of annotations. */
function withMark(row: unknown, kind: string, mark: string): unknown {
  const { [mark]: gone, ...rest } = row as Record<string, unknown>;
  return { ...rest, kind, gone };
}

test.each(versions)("R112 V32 what else a database of version %i holds stays as it is", async (version, of) => {
  await deleteDB("recto");
  await restoreDatabases(of);
  expect((await open().recent()).ok).toBe(true);
  const tables = ["articles", "texts", "drafts", "earlier", "carried", ...(version > 3 ? ["units", "versions"] : [])];
  for (const table of tables) expect(await readTable(table)).toEqual(rowsIn(of, table));
});

test("R39 R112 moving annotations that is cut off leaves them as they were, and the next opening moves all", async () => {
  await deleteDB("recto");
  await restoreDatabases(storageOf5);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === "workspaceAnnotations") throw new DOMException("No room.", "QuotaExceededError");
    return put.apply(this, args);
  });
  expect(await open().recent()).toMatchObject({ ok: false });
  vi.restoreAllMocks();
  for (const records of opened.splice(0)) records.close();
  for (const table of beforeAnnotations) expect(await readTable(table, 5)).toEqual(rowsIn(storageOf5, table));
  expect(await open().recent()).toMatchObject({ ok: true });
  expect(await readTable("workspaceAnnotations")).toHaveLength(2);
});

test("R39 R112 what a tab of version 5 stores until it makes way is there, and afterwards it stores nothing", async () => {
  await deleteDB("recto");
  await restoreDatabases(storageOf5);
  const older = await openDB("recto", 5, { blocking: () => older.close() });
  const [known] = await older.getAll("comments");
  await older.put("comments", { ...known, id: "the last", text: "Just in time", deleted: false });
  const records = open();
  const review = await records.loadReview(known.articleKey);
  const found = review.ok ? (review.value?.review.annotations ?? []) : [];
  expect(found).toContainEqual(expect.objectContaining({ kind: "comment", text: "Just in time", gone: false }));
  await expect(openDB("recto", 5)).rejects.toThrow(/version/);
  expect(() => older.transaction("comments")).toThrow();
});

test("R61 R64 R112 the articles of a database of version 6 are listed with when they were worked on, by path too, and all else stays", async () => {
  await deleteDB("recto");
  await restoreDatabases(storageOf6);
  const heard: MigrationProgress[] = [];
  const records = open((progress) => heard.push(progress));
  const listed = [
    {
      articleKey: "1kb9qtmmqbv-28bu7pekcrq-cl",
      path: "apples.lv-LV.md",
      locale: "lv-LV",
      at: 1790000120000,
      total: 3,
      approved: 2,
    },
    {
      articleKey: "1kb9qtmmqbv-3ft9hj9hce-cv",
      path: "apples.lv-LV.md",
      locale: "lv-LV",
      at: 1780000023000,
      total: 3,
      approved: 1,
    },
  ];
  expect(await records.recent()).toEqual({ ok: true, value: listed });
  expect(await records.articlesAt("apples.lv-LV.md")).toEqual({ ok: true, value: listed });
  expect(heard.at(-1)).toEqual({ done: 2, total: 2 });
  const changed = ["progress"];
  for (const table of Object.keys(storageOf6.databases["recto"]?.tables ?? {}).filter(
    (name) => !changed.includes(name),
  ))
    expect(await readTable(table)).toEqual(rowsIn(storageOf6, table));
});

test("R39 a migration from version 6 that is cut off leaves all as it was", async () => {
  await deleteDB("recto");
  await restoreDatabases(storageOf6);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("No room.", "QuotaExceededError");
  });
  expect(await open().recent()).toMatchObject({ ok: false });
  vi.restoreAllMocks();
  for (const records of opened.splice(0)) records.close();
  expect(await readTable("progress", 6)).toEqual(rowsIn(storageOf6, "progress"));
  expect(await open().recent()).toMatchObject({ ok: true, value: { length: 2 } });
});

test("R39 a database that nothing has to be moved in is no migration to tell of", async () => {
  await deleteDB("recto");
  const { versions: _versions, ...tables } = storageOf4().databases["recto"]?.tables ?? {};
  const emptied = Object.entries(tables).map(([name, table]) => [name, { ...table, rows: [] }] as const);
  await restoreDatabases({ ...storageOf5, databases: { recto: { version: 3, tables: Object.fromEntries(emptied) } } });
  const heard: MigrationProgress[] = [];
  expect(await open((progress) => heard.push(progress)).recent()).toEqual({ ok: true, value: [] });
  expect(heard).toEqual([]);
});
