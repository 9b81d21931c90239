import type { UnitKey } from "#core/document/article.ts";
import { MAX_VERSIONS } from "#core/review/history.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { RectoConnection } from "./tables.ts";
import { transactAtOnce } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

/** Versions read at a time. */
const PAGE = 50;

/** A page of the unit's versions of a revision below `before`, newest first. */
export async function readVersions(
  connection: RectoConnection,
  articleKey: string,
  key: UnitKey,
  before: number,
): Promise<readonly UnitRecord[]> {
  const present = await transactAtOnce(connection, ["units"], "readonly", ({ store }) => store.get([articleKey, key]));
  // Revisions follow one another with hardly a gap: a page of them is as good as a page of versions.
  for (let to = Math.min(before, (present?.revision ?? 0) + 1); to > 0; to -= PAGE) {
    const page = IDBKeyRange.bound([articleKey, key, to - PAGE], [articleKey, key, to], false, true);
    const rows = await transactAtOnce(connection, ["versions"], "readonly", ({ store }) => store.getAll(page));
    if (rows.length > 0) return rows.reverse().map(recordOf);
  }
  return [];
}

/** Drops of each unit what is older than the newest `MAX_VERSIONS` versions before its present revision. */
export async function pruneVersionRows(
  connection: RectoConnection,
  articleKey: string,
  present: ReadonlyMap<UnitKey, number>,
): Promise<void> {
  const tooOld = Array.from(present)
    .filter(([, revision]) => revision > MAX_VERSIONS)
    .map(([key, revision]) =>
      IDBKeyRange.bound([articleKey, key, 0], [articleKey, key, revision - MAX_VERSIONS], false, true),
    );
  await transactAtOnce(connection, ["versions"], "readwrite", ({ store }) =>
    Promise.all(tooOld.map((range) => store.delete(range))),
  );
}
