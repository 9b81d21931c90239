import type { Dismissal } from "#core/review/dismissal.ts";
import type { Connection } from "./database.ts";
import { transact } from "./transact.ts";

/**
 * Keeps a dismissal with its article, or in the workspace's own table. `isStored` is false where the one stored was changed later: that one stays. `isKnown`:
 * whether the store has the article itself, where that matters.
 */
export async function saveDismissalRow(
  connection: Connection,
  articleKey: string,
  dismissal: Dismissal,
  at: number,
): Promise<{ readonly isStored: boolean; readonly isKnown: boolean }> {
  return dismissal.unit === null
    ? saveForWorkspace(connection, dismissal)
    : saveForArticle(connection, articleKey, dismissal, at);
}

function saveForWorkspace(connection: Connection, dismissal: Dismissal) {
  return transact(connection, ["workspaceDismissals"], "readwrite", async (tx) => {
    const table = tx.objectStore("workspaceDismissals");
    const isStored = isNewer(dismissal, await table.get(dismissal.id));
    if (isStored) await table.put(dismissal);
    return { isStored, isKnown: true };
  });
}

function saveForArticle(connection: Connection, articleKey: string, dismissal: Dismissal, at: number) {
  return transact(connection, ["articles", "dismissals"], "readwrite", async (tx) => {
    const table = tx.objectStore("dismissals");
    if (!isNewer(dismissal, await table.get([articleKey, dismissal.id]))) return { isStored: false, isKnown: true };
    await table.put({ ...dismissal, articleKey });
    const article = await tx.objectStore("articles").get(articleKey);
    if (article !== undefined) await tx.objectStore("articles").put({ ...article, at });
    return { isStored: true, isKnown: article !== undefined };
  });
}

function isNewer({ changedAt }: Dismissal, known: Dismissal | undefined): boolean {
  return known === undefined || known.changedAt <= changedAt;
}
