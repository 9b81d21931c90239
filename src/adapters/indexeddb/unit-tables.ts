import type { UnitKey } from "#core/document/article.ts";
import type { SaveOutcome, UnitWrite } from "#core/ports.ts";
import { nextRecord } from "#core/review/history.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { ClaimRow, RectoConnection, UnitRow } from "./tables.ts";
import { oneOf, transactAtOnce } from "./transact.ts";

/**
 * Compare and set, all or nothing, in one transaction that needs no answer: two saves made from one revision add a version under the same key, and the second
 * is refused with all its transaction did. So what is decided is on its way to the disk before anything is awaited; and no draft that is just being stored is
 * waited for.
 */
export async function saveUnits(
  connection: RectoConnection,
  articleKey: string,
  tab: string,
  writes: readonly UnitWrite[],
  at: number,
): Promise<SaveOutcome> {
  const own = { articleKey, tab };
  const rows = writes.map(({ key, baseRevision, state, by }) => ({
    ...nextRecord({ revision: baseRevision }, state, at, by),
    ...own,
    key,
  }));
  const followed = writes.filter(({ followsOwn }) => followsOwn === true);
  const bases = followed.map(({ key, baseRevision }) => ({ ...own, key, revision: baseRevision }));
  try {
    await addVersions(connection, rows, bases);
    return { kind: "saved", records: new Map(rows.map((row) => [row.key, recordOf(row)])) };
  } catch (error) {
    if (!(error instanceof Error && error.name === "ConstraintError")) throw error;
    const records = await otherRecords(connection, articleKey, tab, writes);
    if (records.size === 0) throw error;
    return { kind: "conflict", records };
  }
}

/** Rejects with a ConstraintError, and stores nothing, where one of the rows' revisions is there, or one of `bases` is another tab's. */
async function addVersions(
  connection: RectoConnection,
  rows: readonly (UnitRow & ClaimRow)[],
  bases: readonly ClaimRow[],
): Promise<void> {
  await transactAtOnce(connection, ["units", "versions", "claims"], "readwrite", (tx) => {
    const [units, versions, claims] = [tx.objectStore("units"), tx.objectStore("versions"), tx.objectStore("claims")];
    return Promise.all([
      ...bases.map((base) => oneOf(claims.put(base))),
      ...rows.flatMap((row) => {
        const { articleKey, key, tab, revision } = row;
        const claimed = oneOf(claims.put({ articleKey, key, tab, revision }));
        return [claimed, oneOf(versions.add(row)), oneOf(units.put(row))];
      }),
    ]);
  });
}

/** The units that another tab stored first, as they are now. */
async function otherRecords(
  connection: RectoConnection,
  articleKey: string,
  tab: string,
  writes: readonly UnitWrite[],
): Promise<ReadonlyMap<UnitKey, UnitRecord>> {
  const rows = await transactAtOnce(connection, ["units"], "readonly", ({ store }) =>
    Promise.all(writes.map(({ key }) => store.get([articleKey, key]))),
  );
  return new Map(
    rows.flatMap((row, index) => {
      const write = writes[index];
      if (row === undefined || write === undefined) return [];
      const isBase = row.revision === write.baseRevision && (write.followsOwn !== true || row.tab === tab);
      return isBase ? [] : [[row.key, recordOf(row)] as const];
    }),
  );
}

/** @param from the tab that it is taken over from, where it is another */
export async function saveDraftRow(
  connection: RectoConnection,
  articleKey: string,
  draft: Draft,
  from = draft.tab,
): Promise<void> {
  await transactAtOnce(connection, ["drafts"], "readwrite", ({ store }) =>
    Promise.all([
      oneOf(store.put({ ...draft, articleKey })),
      from !== draft.tab && store.delete([articleKey, draft.key, from]),
    ]),
  );
}

/** Whether there was one. */
export async function dropDraftRow(
  connection: RectoConnection,
  articleKey: string,
  key: UnitKey,
  tab: string,
): Promise<boolean> {
  const id: [string, UnitKey, string] = [articleKey, key, tab];
  const [found] = await transactAtOnce(connection, ["drafts"], "readwrite", ({ store }) =>
    Promise.all([store.getKey(id), store.delete(id)]),
  );
  return found !== undefined;
}

/** Drops several drafts of one tab. */
export async function dropDraftRows(
  connection: RectoConnection,
  articleKey: string,
  keys: readonly UnitKey[],
  tab: string,
): Promise<void> {
  await transactAtOnce(connection, ["drafts"], "readwrite", ({ store }) =>
    Promise.all(keys.map((key) => store.delete([articleKey, key, tab]))),
  );
}

export function recordOf({ articleKey: _article, key: _key, tab: _tab, ...record }: UnitRow): UnitRecord {
  return record;
}
