/**
 * Brings the tables of an earlier version of the app to the present shape, within the transaction in which the browser opens a newer version of a database:
 * a crash or a full disk half-way leaves everything as it was, and the next opening begins again.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { UnitRecord } from "#core/review/record.ts";
import type { RectoTables, UnitRow } from "./tables.ts";

/** 2: comments. 3: dismissals. 4: versions stand in a table of their own. 5: what was carried over. 6: which tab stored a revision; how far an article is, beside it. */
export const DATABASE_VERSION = 6;

/** How far a migration is, in rows. */
export interface MigrationProgress {
  readonly done: number;
  readonly total: number;
}

type Upgrade = IDBPTransaction<RectoTables, StoreNames<RectoTables>[], "versionchange">;

/** Told of so many rows at a time. */
const STEP = 500;

/** @param from the version the database has; 0 where there is none */
export async function migrate(
  database: IDBPDatabase<RectoTables>,
  from: number,
  tx: Upgrade,
  tell: (progress: MigrationProgress) => void,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore("articles", { keyPath: "articleKey" });
    database.createObjectStore("texts", { keyPath: "articleKey" });
    database.createObjectStore("units", { keyPath: ["articleKey", "key"] });
    database.createObjectStore("drafts", { keyPath: ["articleKey", "key", "tab"] });
  }
  if (from < 2) database.createObjectStore("comments", { keyPath: ["articleKey", "id"] });
  if (from < 3) {
    database.createObjectStore("dismissals", { keyPath: ["articleKey", "id"] });
    database.createObjectStore("workspaceDismissals", { keyPath: "id" });
  }
  if (from < 4) {
    database.createObjectStore("versions", { keyPath: ["articleKey", "key", "revision"] });
    if (from > 0) await moveHistories(tx, tell);
  }
  if (from < 5) {
    database.createObjectStore("earlier", { keyPath: ["articleKey", "id"] });
    database.createObjectStore("carried", { keyPath: "articleKey" });
  }
  if (from < 6) {
    const claims = database.createObjectStore("claims", { keyPath: ["articleKey", "key", "tab"] });
    claims.createIndex("revision", ["articleKey", "key", "revision"], { unique: true });
    database.createObjectStore("progress", { keyPath: "articleKey" });
  }
}

/** Until version 4 a unit's row held its earlier versions, oldest first, without their revisions: the last of them is the one before the present. */
interface UnitRowBefore4 extends UnitRow {
  readonly history?: readonly Omit<UnitRecord, "revision">[];
}

async function moveHistories(tx: Upgrade, tell: (progress: MigrationProgress) => void): Promise<void> {
  const units = tx.objectStore("units");
  const total = await units.count();
  let done = 0;
  tell({ done, total });
  for (let cursor = await units.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { history = [], ...row }: UnitRowBefore4 = cursor.value;
    const { articleKey, key, revision } = row;
    const versions = history.map((version, index) => ({
      ...version,
      articleKey,
      key,
      revision: revision - history.length + index,
    }));
    for (const version of [...versions, row]) await tx.objectStore("versions").put(version);
    await cursor.update(row);
    if (++done % STEP === 0) tell({ done, total });
  }
  tell({ done, total });
}
