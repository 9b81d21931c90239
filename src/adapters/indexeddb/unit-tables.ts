import type { IDBPTransaction, StoreNames } from "idb";
import type { UnitKey } from "#core/document/article.ts";
import type { SaveOutcome, UnitWrite } from "#core/ports.ts";
import { nextRecord } from "#core/review/history.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { Connection } from "./database.ts";
import type { RectoTables, UnitRow } from "./tables.ts";
import { transact } from "./transact.ts";

type Writing = IDBPTransaction<RectoTables, readonly StoreNames<RectoTables>[], "readwrite">;

export interface UnitsSaved {
  readonly outcome: SaveOutcome;
  /** Units whose draft went with it. */
  readonly dropped: readonly UnitKey[];
  /** Whether the store has the article itself. */
  readonly isKnown: boolean;
}

/** Compare and set: reads every unit to write, and stores all or nothing, in one transaction. */
export async function saveUnits(
  connection: Connection,
  articleKey: string,
  tab: string,
  writes: readonly UnitWrite[],
  at: number,
): Promise<UnitsSaved> {
  return transact(connection, ["articles", "units", "versions", "drafts"], "readwrite", async (tx) => {
    const stored = await readUnits(
      tx,
      articleKey,
      writes.map(({ key }) => key),
    );
    const newer = writes.flatMap(({ key, baseRevision }) => {
      const row = stored.get(key);
      return row !== undefined && row.revision !== baseRevision ? [[key, recordOf(row)] as const] : [];
    });
    if (newer.length > 0) return { outcome: { kind: "conflict", records: new Map(newer) }, dropped: [], isKnown: true };
    const records = new Map(
      writes.map(({ key, baseRevision, state, by }) => {
        // Where the version it was made from is gone, revisions go on from it all the same: other tabs know it.
        return [key, { ...nextRecord(stored.get(key), state, at, by), revision: baseRevision + 1 }] as const;
      }),
    );
    const [dropped, isKnown] = await Promise.all([
      dropDrafts(tx, articleKey, tab, records.keys()),
      countApproved(tx, articleKey, stored, records, at),
      ...Array.from(records, async ([key, record]) => putVersion(tx, { ...record, articleKey, key })),
    ]);
    return { outcome: { kind: "saved", records }, dropped, isKnown };
  });
}

/** Stores versions as they are, the last of a unit as its record, where the store has none of the unit or an older one. */
export async function putBackUnits(
  connection: Connection,
  articleKey: string,
  units: ReadonlyMap<UnitKey, readonly UnitRecord[]>,
  at: number,
): Promise<void> {
  await transact(connection, ["articles", "units", "versions", "drafts"], "readwrite", async (tx) => {
    const stored = await readUnits(tx, articleKey, units.keys());
    const newer = new Map<UnitKey, UnitRecord>();
    for (const [key, versions] of units) {
      const last = versions.at(-1);
      if (last !== undefined && last.revision > (stored.get(key)?.revision ?? 0)) newer.set(key, last);
    }
    await countApproved(tx, articleKey, stored, newer, at);
    for (const key of newer.keys())
      for (const version of units.get(key) ?? []) await putVersion(tx, { ...version, articleKey, key });
  });
}

/** Answers whether the store has the article itself. */
export async function saveDraftRow(
  connection: Connection,
  articleKey: string,
  draft: Draft,
  at: number,
): Promise<boolean> {
  // Committed by itself and without waiting for an answer: where the page is on its way out, none will come.
  await transact(connection, ["drafts"], "readwrite", async (tx) => {
    const putting = tx.objectStore("drafts").put({ ...draft, articleKey });
    tx.commit();
    await putting;
  });
  return transact(connection, ["articles"], "readwrite", async (tx) => {
    const row = await tx.objectStore("articles").get(articleKey);
    if (row !== undefined) await tx.objectStore("articles").put({ ...row, at });
    return row !== undefined;
  });
}

/** Whether there was one. */
export async function dropDraftRow(
  connection: Connection,
  articleKey: string,
  key: UnitKey,
  tab: string,
): Promise<boolean> {
  return transact(connection, ["drafts"], "readwrite", async (tx) => {
    const found = await tx.objectStore("drafts").getKey([articleKey, key, tab]);
    if (found !== undefined) await tx.objectStore("drafts").delete(found);
    return found !== undefined;
  });
}

/** The row becomes the unit's record, and is kept as a version of it. */
async function putVersion(tx: Writing, row: UnitRow): Promise<void> {
  await tx.objectStore("versions").put(row);
  await tx.objectStore("units").put(row);
}

async function readUnits(tx: Writing, articleKey: string, keys: Iterable<UnitKey>): Promise<Map<UnitKey, UnitRow>> {
  const rows = await Promise.all(Array.from(keys, (key) => tx.objectStore("units").get([articleKey, key])));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
}

async function dropDrafts(tx: Writing, articleKey: string, tab: string, keys: Iterable<UnitKey>): Promise<UnitKey[]> {
  const drafts = tx.objectStore("drafts");
  const found = await Promise.all(Array.from(keys, (key) => drafts.getKey([articleKey, key, tab])));
  const present = found.filter((key) => key !== undefined);
  await Promise.all(present.map((key) => drafts.delete(key)));
  return present.map(([, key]) => key);
}

/** Keeps the article's count in step, so that the list of recent articles needs no other table. Answers whether there is the article. */
async function countApproved(
  tx: Writing,
  articleKey: string,
  before: ReadonlyMap<UnitKey, UnitRow>,
  after: ReadonlyMap<UnitKey, UnitRecord>,
  at: number,
): Promise<boolean> {
  const row = await tx.objectStore("articles").get(articleKey);
  if (row === undefined) return false;
  let approved = row.approved;
  for (const [key, { status }] of after) {
    approved += Number(isApprovedSegment(key, status)) - Number(isApprovedSegment(key, before.get(key)?.status));
  }
  await tx.objectStore("articles").put({ ...row, at, approved });
  return true;
}

export function recordOf({ articleKey: _article, key: _key, ...record }: UnitRow): UnitRecord {
  return record;
}
