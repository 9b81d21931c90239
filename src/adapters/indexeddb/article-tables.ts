import type { UnitKey } from "#core/document/article.ts";
import { localeOf, localeOfHead } from "#core/document/locale.ts";
import type { RecentArticle, StoredArticle, StoredReview } from "#core/ports.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import { annotationOf, lastVersions } from "./annotation-tables.ts";
import type { ArticleRow, ClaimRow, DraftRow, ProgressRow, RectoConnection, UnitRow } from "./tables.ts";
import { oneOf, transact, transactAtOnce } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

/** More than any front matter takes. */
export const HEAD_LENGTH = 20_000;

/** All that is stored about an article, and what is asked before it is remembered. */
export interface ReviewRows {
  readonly review: StoredReview;
  readonly claims: readonly ClaimRow[];
  /** Drafts that nobody needs any more, which are not among those of the review. */
  readonly leftOver: readonly DraftRow[];
  /** Whether its text is kept. */
  readonly isKept: boolean;
}

/** Reads all that is stored about an article. */
export async function readReview(connection: RectoConnection, articleKey: string): Promise<ReviewRows> {
  const tables = ["units", "drafts", "annotations", "workspaceAnnotations", "earlier", "carried"] as const;
  const rows = await transactAtOnce(connection, [...tables, "claims", "texts"], "readonly", (tx) =>
    Promise.all([
      tx.objectStore("units").getAll(within(articleKey)),
      tx.objectStore("drafts").getAll(within(articleKey)),
      tx.objectStore("annotations").getAll(within(articleKey)),
      tx.objectStore("workspaceAnnotations").getAll(),
      tx.objectStore("earlier").getAll(within(articleKey)),
      tx.objectStore("carried").get(articleKey),
      tx.objectStore("claims").getAll(within(articleKey)),
      tx.objectStore("texts").getKey(articleKey),
    ]),
  );
  const [units, drafts, annotations, everywhere, earlier, carried, claims, text] = rows;
  const leftOver = drafts.filter(isLeftOver(units, claims));
  const review = {
    units: new Map<UnitKey, UnitRecord>(units.map((row) => [row.key, recordOf(row)])),
    drafts: drafts.filter((draft) => !leftOver.includes(draft)).map(draftOf),
    annotations: [...lastVersions(annotations).map(annotationOf), ...lastVersions(everywhere)],
    earlier: earlier.map(({ articleKey: _, ...translation }) => translation),
    carried: carried ?? null,
  };
  return { review, claims, leftOver, isKept: text !== undefined };
}

/**
 * Remembers the article as the newest, with what was just read of it. A text that is stored already is not written again: the key names its content. Approvals
 * are counted anew here.
 */
export async function rememberArticle(
  connection: RectoConnection,
  article: StoredArticle,
  { review: { units }, claims, leftOver, isKept }: ReviewRows,
  total: number,
  at: number,
): Promise<void> {
  const { articleKey, path } = article;
  const locale = localeOfHead(article.text.slice(0, HEAD_LENGTH), path);
  const approved = Array.from(units).filter(([key, { status }]) => isApprovedSegment(key, status)).length;
  const remembered = transactAtOnce(connection, ["articles", "progress", "texts"], "readwrite", (tx) =>
    Promise.all([
      oneOf(tx.objectStore("articles").put({ articleKey, path, locale, at, total, approved })),
      oneOf(tx.objectStore("progress").put(progressRow(articleKey, at, approved))),
      isKept ? undefined : tx.objectStore("texts").put(article),
    ]),
  );
  // Nothing can be stored behind a revision that is not the last, so that nobody asks any more who stored it.
  const settled = claims.filter(({ key, revision }) => revision < (units.get(key)?.revision ?? 0));
  await Promise.all([remembered, clear(connection, settled, leftOver)]);
}

/** Both at once: which drafts are left over is seen by the claims. */
async function clear(
  connection: RectoConnection,
  claims: readonly ClaimRow[],
  drafts: readonly DraftRow[],
): Promise<void> {
  const dropClaims = (store: { delete(key: [string, UnitKey, string]): Promise<void> }) =>
    claims.map(({ articleKey, key, tab }) => store.delete([articleKey, key, tab]));
  if (drafts.length === 0) {
    if (claims.length === 0) return;
    await transactAtOnce(connection, ["claims"], "readwrite", ({ store }) => Promise.all(dropClaims(store)));
    return;
  }
  await transact(connection, ["claims", "drafts"], "readwrite", async (tx) => {
    const store = tx.objectStore("drafts");
    await Promise.all([
      ...dropClaims(tx.objectStore("claims")),
      ...drafts.map(async ({ articleKey, key, tab, at }) => {
        const id: [string, UnitKey, string] = [articleKey, key, tab];
        // Its tab, where it lives, may have typed on.
        if ((await store.get(id))?.at === at) await store.delete(id);
      }),
    ]);
  });
}

export function progressRow(articleKey: string, at: number, approved: number): ProgressRow {
  return { articleKey, at, approved, age: -at };
}

/** Articles read at a time. */
const PAGE = 100;

/** A page of the articles behind that one, newest first; empty where there are no more. */
export async function readRecent(
  connection: RectoConnection,
  after?: Pick<RecentArticle, "articleKey" | "at">,
): Promise<readonly RecentArticle[]> {
  const behind = after && IDBKeyRange.lowerBound([-after.at, after.articleKey], true);
  const progress = await transactAtOnce(connection, ["progress"], "readonly", ({ store }) =>
    store.index("age").getAll(behind, PAGE),
  );
  const rows = await transactAtOnce(connection, ["articles"], "readonly", ({ store }) =>
    Promise.all(progress.map(({ articleKey }) => store.get(articleKey))),
  );
  const page = rows.flatMap((row, index) => recentFrom(row, progress[index]));
  const last = progress.at(-1);
  // Some may have been forgotten in between.
  return page.length > 0 || last === undefined ? page : readRecent(connection, last);
}

export async function readArticlesAt(connection: RectoConnection, path: string): Promise<readonly RecentArticle[]> {
  const rows = await transactAtOnce(connection, ["articles"], "readonly", ({ store }) =>
    store.index("path").getAll(path),
  );
  const progress = await transactAtOnce(connection, ["progress"], "readonly", ({ store }) =>
    Promise.all(rows.map(({ articleKey }) => store.get(articleKey))),
  );
  return rows.flatMap((row, index) => recentFrom(row, progress[index])).sort((a, b) => b.at - a.at);
}

function recentFrom(row: ArticleRow | undefined, progress: ProgressRow | undefined): readonly RecentArticle[] {
  if (row === undefined || progress === undefined) return [];
  const { at, approved } = progress;
  return [{ locale: localeOf(undefined, row.path), ...row, at, approved }];
}

/** All compound keys that begin with the article's: an array sorts after every string. */
export function within(articleKey: string): IDBKeyRange {
  return IDBKeyRange.bound([articleKey], [articleKey, []]);
}

/** Whether the draft's tab decided something of the unit later, be it before what is stored now, and the page went before the draft was dropped. */
function isLeftOver(units: readonly UnitRow[], claims: readonly ClaimRow[]): (draft: DraftRow) => boolean {
  const last = new Map([...claims, ...units].map(({ key, tab, revision }) => [`${tab} ${key}`, revision]));
  return ({ key, tab, revision, base = revision }) =>
    base !== undefined && base < (last.get(`${tab} ${key}`) ?? Number.NEGATIVE_INFINITY);
}

function draftOf({ articleKey: _article, revision: _revision, ...draft }: DraftRow): Draft {
  return draft;
}
