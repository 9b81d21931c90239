import type { UnitKey } from "#core/document/article.ts";
import type { RecentArticle, StoredArticle, StoredReview } from "#core/ports.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { Connection, DraftRow, UnitRow } from "./database.ts";
import { transact } from "./transact.ts";

/** Remembers the article and reads its review. A text that is stored already is not written again: the key names its content. */
export async function openReview(
  connection: Connection,
  article: StoredArticle,
  total: number,
  at: number,
): Promise<StoredReview> {
  const { articleKey, path } = article;
  return transact(connection, ["articles", "texts", "units", "drafts"], "readwrite", async (tx) => {
    const [units, drafts, known] = await Promise.all([
      tx.objectStore("units").getAll(within(articleKey)),
      tx.objectStore("drafts").getAll(within(articleKey)),
      tx.objectStore("texts").getKey(articleKey),
    ]);
    const approved = units.filter(({ key, status }) => isApprovedSegment(key, status)).length;
    await Promise.all([
      tx.objectStore("articles").put({ articleKey, path, at, total, approved }),
      known === undefined ? tx.objectStore("texts").put(article) : undefined,
    ]);
    return {
      units: new Map<UnitKey, UnitRecord>(units.map((row) => [row.key, recordOf(row)])),
      drafts: drafts.map(draftOf),
    };
  });
}

export async function readRecent(connection: Connection): Promise<readonly RecentArticle[]> {
  const rows = await transact(connection, ["articles"], "readonly", (tx) => tx.objectStore("articles").getAll());
  return rows.sort((a, b) => b.at - a.at);
}

export async function forgetArticle(connection: Connection, articleKey: string): Promise<void> {
  await transact(connection, ["articles", "texts", "units", "drafts"], "readwrite", (tx) =>
    Promise.all([
      tx.objectStore("articles").delete(articleKey),
      tx.objectStore("texts").delete(articleKey),
      tx.objectStore("units").delete(within(articleKey)),
      tx.objectStore("drafts").delete(within(articleKey)),
    ]),
  );
}

/** All compound keys that begin with the article's: an array sorts after every string. */
function within(articleKey: string): IDBKeyRange {
  return IDBKeyRange.bound([articleKey], [articleKey, []]);
}

function recordOf({ target, status, reason, revision, at, history }: UnitRow): UnitRecord {
  return { target, status, reason, revision, at, history };
}

function draftOf({ key, text, at, tab }: DraftRow): Draft {
  return { key, text, at, tab };
}
