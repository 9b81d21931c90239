import type { IDBPTransaction, StoreNames } from "idb";
import type { UnitKey } from "#core/document/article.ts";
import type { SaveOutcome, UnitWrite } from "#core/ports.ts";
import { nextRecord } from "#core/review/history.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { Draft, Status, UnitRecord } from "#core/review/record.ts";
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

/**
 * Compare and set, all or nothing, in one transaction that needs no answer: two saves made from one revision add a version under the same key, and the second
 * is refused with all its transaction did. So what is decided is on its way to the disk before anything is awaited, also where the page goes at once; and no
 * draft that is just being stored is waited for.
 */
export async function saveUnits(
  connection: Connection,
  articleKey: string,
  tab: string,
  writes: readonly UnitWrite[],
  at: number,
): Promise<UnitsSaved> {
  const rows = writes.map(({ key, baseRevision, state, by }) => ({
    ...nextRecord({ revision: baseRevision }, state, at, by),
    articleKey,
    key,
    tab,
  }));
  try {
    const moves = await addVersions(connection, rows);
    const records = new Map(rows.map((row) => [row.key, recordOf(row)]));
    const tidied = await tidySaved(connection, articleKey, tab, moves, at).catch(() => NOT_TIDIED);
    return { outcome: { kind: "saved", records }, ...tidied };
  } catch (error) {
    if (!(error instanceof Error && error.name === "ConstraintError")) throw error;
    const records = await newerRecords(connection, articleKey, writes);
    if (records.size === 0) throw error;
    return { outcome: { kind: "conflict", records }, dropped: [], isKnown: true };
  }
}

/** How a unit's status changed. */
interface Move {
  readonly key: UnitKey;
  readonly from: Status | undefined;
  readonly to: Status;
}

async function addVersions(connection: Connection, rows: readonly UnitRow[]): Promise<readonly Move[]> {
  return transact(connection, ["units", "versions"], "readwrite", async (tx) => {
    const requests: Promise<unknown>[] = [];
    const ask = <T>(request: Promise<T>): Promise<T> => {
      // Awaited together below; where one is refused, the others are no news.
      request.catch(() => undefined);
      requests.push(request);
      return request;
    };
    const asked = rows.map((row) => {
      const before = ask(tx.objectStore("units").get([row.articleKey, row.key]));
      ask(tx.objectStore("versions").add(row));
      ask(tx.objectStore("units").put(row));
      return before;
    });
    tx.commit();
    await Promise.all(requests);
    const before = await Promise.all(asked);
    return rows.map(({ key, status }, index) => ({ key, from: before[index]?.status, to: status }));
  });
}

/** What is stored is stored: a count that could not be kept is made anew when the article is opened, and a draft that stayed is older than what was decided. */
const NOT_TIDIED = { dropped: [], isKnown: true };

/** Drops the drafts that went with a save, and keeps the article's count in step with it. */
async function tidySaved(
  connection: Connection,
  articleKey: string,
  tab: string,
  moves: readonly Move[],
  at: number,
): Promise<Omit<UnitsSaved, "outcome">> {
  return transact(connection, ["articles", "drafts"], "readwrite", async (tx) => {
    const drafts = tx.objectStore("drafts");
    const found = await Promise.all(moves.map(({ key }) => drafts.getKey([articleKey, key, tab])));
    const present = found.filter((key) => key !== undefined);
    await Promise.all(present.map(async (key) => drafts.delete(key)));
    const isKnown = await countApproved(tx, articleKey, moves, at);
    return { dropped: present.map(([, key]) => key), isKnown };
  });
}

/** The units that another tab stored first, as they are now. */
async function newerRecords(
  connection: Connection,
  articleKey: string,
  writes: readonly UnitWrite[],
): Promise<ReadonlyMap<UnitKey, UnitRecord>> {
  return transact(connection, ["units"], "readonly", async (tx) => {
    const rows = await Promise.all(writes.map(({ key }) => tx.store.get([articleKey, key])));
    return new Map(
      rows.flatMap((row, index) =>
        row === undefined || row.revision === writes[index]?.baseRevision ? [] : [[row.key, recordOf(row)] as const],
      ),
    );
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
    const moves = Array.from(newer, ([key, { status }]) => ({ key, from: stored.get(key)?.status, to: status }));
    await countApproved(tx, articleKey, moves, at);
    for (const key of newer.keys())
      for (const version of units.get(key) ?? []) await putVersion(tx, { ...version, articleKey, key });
  });
}

/** Answers whether the store has the article itself. */
export async function saveDraftRow(
  connection: Connection,
  articleKey: string,
  draft: Draft,
  revision: number,
  at: number,
): Promise<boolean> {
  // Committed by itself and without waiting for an answer: where the page is on its way out, none will come.
  await transact(connection, ["drafts"], "readwrite", async (tx) => {
    const putting = tx.objectStore("drafts").put({ ...draft, articleKey, revision });
    tx.commit();
    await putting;
  });
  return touchArticle(connection, articleKey, at);
}

/** An article worked on counts as the newest from so long on after it last did: a database has one writer at a time, and what is decided must not wait. */
const TOUCHED_EVERY_MS = 60_000;

async function touchArticle(connection: Connection, articleKey: string, at: number): Promise<boolean> {
  const row = await transact(connection, ["articles"], "readonly", (tx) => tx.objectStore("articles").get(articleKey));
  if (row === undefined || at - row.at < TOUCHED_EVERY_MS) return row !== undefined;
  return transact(connection, ["articles"], "readwrite", async (tx) => {
    const now = await tx.objectStore("articles").get(articleKey);
    if (now !== undefined) await tx.objectStore("articles").put({ ...now, at });
    return now !== undefined;
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

/** Keeps the article's count in step, so that the list of recent articles needs no other table. Answers whether there is the article. */
async function countApproved(tx: Writing, articleKey: string, moves: readonly Move[], at: number): Promise<boolean> {
  const row = await tx.objectStore("articles").get(articleKey);
  if (row === undefined) return false;
  let approved = row.approved;
  for (const { key, from, to } of moves)
    approved += Number(isApprovedSegment(key, to)) - Number(isApprovedSegment(key, from));
  await tx.objectStore("articles").put({ ...row, at, approved });
  return true;
}

export function recordOf({ articleKey: _article, key: _key, tab: _tab, ...record }: UnitRow): UnitRecord {
  return record;
}
