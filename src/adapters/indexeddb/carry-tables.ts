/** An article's review read whole, and what of it was carried over written beside a later version of the article. */
import type { UnitKey } from "#core/document/article.ts";
import type { StoreEvent, WholeReview } from "#core/ports.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { readReview, within } from "./article-tables.ts";
import type { Connection } from "./database.ts";
import type { UnitRow } from "./tables.ts";
import { transact, transactAtOnce } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

/** Null where the article is not kept. */
export async function readWholeReview(connection: Connection, articleKey: string): Promise<WholeReview | null> {
  const { units, drafts, comments, dismissals, earlier } = (await readReview(connection, articleKey)).review;
  const [article, rows] = await transactAtOnce(connection, ["texts", "versions"], "readonly", (tx) =>
    Promise.all([tx.objectStore("texts").get(articleKey), tx.objectStore("versions").getAll(within(articleKey))]),
  );
  if (article === undefined) return null;
  const own = dismissals.filter(({ unit }) => unit !== null);
  const review = { records: units, versions: versionsBefore(units, rows), drafts, comments, dismissals: own, earlier };
  return { article, review };
}

/** By unit, oldest first; the present record is none of them. */
function versionsBefore(units: ReadonlyMap<UnitKey, UnitRecord>, rows: readonly UnitRow[]) {
  const versions = new Map<UnitKey, UnitRecord[]>();
  for (const row of rows) {
    if (row.revision >= (units.get(row.key)?.revision ?? 0)) continue;
    const known = versions.get(row.key);
    if (known === undefined) versions.set(row.key, [recordOf(row)]);
    else known.push(recordOf(row));
  }
  return versions;
}

/** Returns what other tabs are to hear. */
export async function addCarried(
  connection: Connection,
  articleKey: string,
  review: ArticleReview,
  report: CarriedReport,
  at: number,
): Promise<readonly StoreEvent[]> {
  const tables = ["progress", "units", "versions", "drafts", "comments", "dismissals", "earlier", "carried"] as const;
  return transact(connection, tables, "readwrite", async (tx) => {
    const [present, comments, dismissals, drafts] = await Promise.all([
      tx.objectStore("units").getAll(within(articleKey)),
      tx.objectStore("comments").getAll(within(articleKey)),
      tx.objectStore("dismissals").getAll(within(articleKey)),
      tx.objectStore("drafts").getAllKeys(within(articleKey)),
    ]);
    const decided = new Set(present.map(({ key }) => key));
    const units = new Map([...review.records].filter(([key]) => !decided.has(key)));
    const added = {
      units,
      comments: newer(review.comments, comments),
      dismissals: newer(review.dismissals, dismissals),
      drafts: review.drafts.filter(
        ({ key, tab }) => !decided.has(key) && !drafts.some(([, unit, of]) => unit === key && of === tab),
      ),
    };
    await Promise.all([
      ...Array.from(units, ([key, record]) => tx.objectStore("units").put({ ...record, articleKey, key })),
      ...Array.from(units, ([key, record]) =>
        [...(review.versions.get(key) ?? []), record].map((version) =>
          tx.objectStore("versions").put({ ...version, articleKey, key }),
        ),
      ).flat(),
      ...added.comments.map((comment) => tx.objectStore("comments").put({ ...comment, articleKey })),
      ...added.dismissals.map((dismissal) => tx.objectStore("dismissals").put({ ...dismissal, articleKey })),
      ...added.drafts.map((draft) => tx.objectStore("drafts").put({ ...draft, articleKey })),
      ...review.earlier.map((earlier) => tx.objectStore("earlier").put({ ...earlier, articleKey })),
      tx.objectStore("carried").put({ ...report, articleKey }),
    ]);
    const all = [...present.map(({ key, status }) => [key, status] as const), ...statuses(units)];
    const approved = all.filter(([key, status]) => isApprovedSegment(key, status)).length;
    await tx.objectStore("progress").put({ articleKey, at, approved });
    return eventsOf(added);
  });
}

function statuses(units: ReadonlyMap<UnitKey, UnitRecord>) {
  return Array.from(units, ([key, { status }]) => [key, status] as const);
}

interface Identified {
  readonly id: string;
  readonly changedAt: number;
}

/** Those that are not there, or were changed later than what is. */
function newer<T extends Identified>(carried: readonly T[], present: readonly Identified[]): readonly T[] {
  const changedAt = new Map(present.map((one) => [one.id, one.changedAt]));
  return carried.filter((one) => (changedAt.get(one.id) ?? Number.NEGATIVE_INFINITY) < one.changedAt);
}

type Added = Pick<ArticleReview, "comments" | "dismissals" | "drafts"> & { units: ReadonlyMap<UnitKey, UnitRecord> };

function eventsOf({ units, comments, dismissals, drafts }: Added): readonly StoreEvent[] {
  return [
    ...(units.size === 0 ? [] : [{ kind: "units", records: units } as const]),
    ...comments.map((comment) => ({ kind: "comment", comment }) as const),
    ...dismissals.map((dismissal) => ({ kind: "dismissal", dismissal }) as const),
    ...drafts.map((draft) => ({ kind: "draft", draft }) as const),
  ];
}
