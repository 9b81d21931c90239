import type { UnitKey } from "#core/document/article.ts";
import { MAX_VERSIONS } from "#core/review/history.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { Connection } from "./database.ts";
import { transact } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

/** Versions read at a time. */
const PAGE = 50;

/** A page of the unit's versions of a revision below `before`, newest first. */
export async function readVersions(
  connection: Connection,
  articleKey: string,
  key: UnitKey,
  before: number,
): Promise<readonly UnitRecord[]> {
  return transact(connection, ["versions"], "readonly", async (tx) => {
    const found: UnitRecord[] = [];
    const earlier = IDBKeyRange.bound([articleKey, key, 0], [articleKey, key, before], false, true);
    let cursor = await tx.store.openCursor(earlier, "prev");
    for (; cursor !== null && found.length < PAGE; cursor = await cursor.continue()) found.push(recordOf(cursor.value));
    return found;
  });
}

/** Drops of each unit what is older than the newest `MAX_VERSIONS` versions before its present revision. */
export async function pruneVersionRows(
  connection: Connection,
  articleKey: string,
  present: ReadonlyMap<UnitKey, number>,
): Promise<void> {
  await transact(connection, ["versions"], "readwrite", async (tx) => {
    for (const [key, revision] of present) {
      const oldest = revision - MAX_VERSIONS;
      if (oldest > 1)
        await tx.store.delete(IDBKeyRange.bound([articleKey, key, 0], [articleKey, key, oldest], false, true));
    }
  });
}
