import type { UnitKey } from "#core/document/article.ts";
import type { RecentArticle, StoredArticle, StoredReview } from "#core/ports.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import { commentOf } from "./comment-table.ts";
import type { Connection } from "./database.ts";
import type { DraftRow, UnitRow } from "./tables.ts";
import { transact } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

/** Reads all that is stored about an article. */
export async function readReview(connection: Connection, articleKey: string): Promise<StoredReview> {
  const tables = ["units", "drafts", "comments", "dismissals", "workspaceDismissals", "earlier", "carried"] as const;
  return transact(connection, tables, "readonly", async (tx) => {
    const [units, drafts, comments, dismissals, everywhere, earlier, carried] = await Promise.all([
      tx.objectStore("units").getAll(within(articleKey)),
      tx.objectStore("drafts").getAll(within(articleKey)),
      tx.objectStore("comments").getAll(within(articleKey)),
      tx.objectStore("dismissals").getAll(within(articleKey)),
      tx.objectStore("workspaceDismissals").getAll(),
      tx.objectStore("earlier").getAll(within(articleKey)),
      tx.objectStore("carried").get(articleKey),
    ]);
    const rowOf = new Map(units.map((row) => [row.key, row]));
    return {
      units: new Map<UnitKey, UnitRecord>(units.map((row) => [row.key, recordOf(row)])),
      drafts: drafts.filter((draft) => !isLeftOver(draft, rowOf.get(draft.key))).map(draftOf),
      comments: comments.map(commentOf),
      dismissals: [...dismissals.map(({ articleKey: _, ...dismissal }) => dismissal), ...everywhere],
      earlier: earlier.map(({ articleKey: _, ...translation }) => translation),
      carried: carried ?? null,
    };
  });
}

/**
 * Remembers the article as the newest. A text that is stored already is not written again: the key names its content. Approvals are counted here, so it
 * does not matter whether a save comes before.
 */
export async function rememberArticle(
  connection: Connection,
  article: StoredArticle,
  total: number,
  at: number,
): Promise<void> {
  const { articleKey, path } = article;
  await transact(connection, ["articles", "texts", "units"], "readwrite", async (tx) => {
    const [units, known] = await Promise.all([
      tx.objectStore("units").getAll(within(articleKey)),
      tx.objectStore("texts").getKey(articleKey),
    ]);
    const approved = units.filter(({ key, status }) => isApprovedSegment(key, status)).length;
    await Promise.all([
      tx.objectStore("articles").put({ articleKey, path, at, total, approved }),
      known === undefined ? tx.objectStore("texts").put(article) : undefined,
    ]);
  });
}

export async function readRecent(connection: Connection): Promise<readonly RecentArticle[]> {
  const rows = await transact(connection, ["articles"], "readonly", (tx) => tx.objectStore("articles").getAll());
  return rows.sort((a, b) => b.at - a.at);
}

export async function forgetArticle(connection: Connection, articleKey: string): Promise<void> {
  await transact(
    connection,
    ["articles", "texts", "units", "versions", "drafts", "comments", "dismissals", "earlier", "carried"],
    "readwrite",
    (tx) =>
      Promise.all([
        tx.objectStore("articles").delete(articleKey),
        tx.objectStore("texts").delete(articleKey),
        tx.objectStore("units").delete(within(articleKey)),
        tx.objectStore("versions").delete(within(articleKey)),
        tx.objectStore("drafts").delete(within(articleKey)),
        tx.objectStore("comments").delete(within(articleKey)),
        tx.objectStore("dismissals").delete(within(articleKey)),
        tx.objectStore("earlier").delete(within(articleKey)),
        tx.objectStore("carried").delete(articleKey),
      ]),
  );
}

/** All compound keys that begin with the article's: an array sorts after every string. */
export function within(articleKey: string): IDBKeyRange {
  return IDBKeyRange.bound([articleKey], [articleKey, []]);
}

/** Whether its tab decided something of the unit later, and the page went before the draft was dropped. */
function isLeftOver({ tab, revision }: DraftRow, row: UnitRow | undefined): boolean {
  return row !== undefined && row.tab === tab && revision !== undefined && revision < row.revision;
}

function draftOf({ key, text, at, tab }: DraftRow): Draft {
  return { key, text, at, tab };
}
