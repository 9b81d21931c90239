import type { Dismissal } from "#core/review/dismissal.ts";
import type { Connection } from "./database.ts";
import { transact } from "./transact.ts";

/** Keeps a dismissal with its article, or in the workspace's own table. False where the one stored was changed later: that one stays. */
export async function saveDismissalRow(
  connection: Connection,
  articleKey: string,
  dismissal: Dismissal,
): Promise<boolean> {
  if (dismissal.unit === null)
    return transact(connection, ["workspaceDismissals"], "readwrite", async ({ store }) => {
      const isStored = isNewer(dismissal, await store.get(dismissal.id));
      if (isStored) await store.put(dismissal);
      return isStored;
    });
  return transact(connection, ["dismissals"], "readwrite", async ({ store }) => {
    const isStored = isNewer(dismissal, await store.get([articleKey, dismissal.id]));
    if (isStored) await store.put({ ...dismissal, articleKey });
    return isStored;
  });
}

function isNewer({ changedAt }: Dismissal, known: Dismissal | undefined): boolean {
  return known === undefined || known.changedAt <= changedAt;
}
