/**
 * What is seldom done to an article: its review read whole, what was decided of another version of it, or elsewhere, added to what is there, and all of it
 * forgotten. Its code comes when it is needed.
 */
import type { IDBPTransaction, StoreNames } from "idb";
import type { UnitKey } from "#core/document/article.ts";
import type { StoreEvent, WholeReview } from "#core/ports.ts";
import { type Annotation, unitOfAnnotation } from "#core/review/annotation.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import type { ReviewAddition, UnitAddition } from "#core/workspace/records/merge-review.ts";
import { progressRow, readReview, within } from "./article-tables.ts";
import type { TabChannel } from "./tab-channel.ts";
import type { RectoConnection, RectoTables, UnitRow } from "./tables.ts";
import { oneOf, transact, transactAtOnce } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

type Writing = IDBPTransaction<RectoTables, readonly StoreNames<RectoTables>[], "readwrite">;

/** Null where the article is not kept. */
export async function readWholeReview(connection: RectoConnection, articleKey: string): Promise<WholeReview | null> {
  const { units, drafts, annotations, earlier, carried } = (await readReview(connection, articleKey)).review;
  const [article, rows] = await transactAtOnce(connection, ["texts", "versions"], "readonly", (tx) =>
    Promise.all([tx.objectStore("texts").get(articleKey), tx.objectStore("versions").getAll(within(articleKey))]),
  );
  if (article === undefined) return null;
  const own = annotations.filter((one) => unitOfAnnotation(one) !== null);
  const review = { records: units, versions: versionsBefore(units, rows), drafts, annotations: own, earlier };
  const everywhere = annotations.filter((one) => unitOfAnnotation(one) === null);
  return { article, review, everywhere, carriedFrom: carried?.from ?? null };
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

/** Has this tab hear of all that the store has of the article and another tab may have stored. */
export async function hearAgain(
  connection: RectoConnection,
  channel: Pick<TabChannel, "tellSelf">,
  articleKey: string,
  tab: string,
): Promise<void> {
  const { units, drafts, annotations } = (await readReview(connection, articleKey)).review;
  const elsewhere = drafts.filter((draft) => draft.tab !== tab);
  for (const event of eventsOf({ units, annotations, drafts: elsewhere })) channel.tellSelf(event, articleKey);
}

/** Returns what other tabs are to hear. */
export async function addCarried(
  connection: RectoConnection,
  articleKey: string,
  review: ArticleReview,
  report: CarriedReport,
  at: number,
): Promise<readonly StoreEvent[]> {
  const tables = ["progress", "units", "versions", "drafts", "annotations", "earlier", "carried"] as const;
  return transact(connection, tables, "readwrite", async (tx) => {
    const [present, annotations, drafts] = await Promise.all([
      tx.objectStore("units").getAll(within(articleKey)),
      tx.objectStore("annotations").getAll(within(articleKey)),
      tx.objectStore("drafts").getAllKeys(within(articleKey)),
    ]);
    const decided = new Set(present.map(({ key }) => key));
    const units = new Map([...review.records].filter(([key]) => !decided.has(key)));
    const added = {
      units,
      annotations: newer(review.annotations, annotations),
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
      ...added.annotations.map((annotation) => tx.objectStore("annotations").put({ ...annotation, articleKey })),
      ...added.drafts.map((draft) => tx.objectStore("drafts").put({ ...draft, articleKey })),
      ...review.earlier.map((earlier) => tx.objectStore("earlier").put({ ...earlier, articleKey })),
      tx.objectStore("carried").put({ ...report, articleKey }),
    ]);
    const all = [...present.map(({ key, status }) => [key, status] as const), ...statuses(units)];
    const approved = all.filter(([key, status]) => isApprovedSegment(key, status)).length;
    await tx.objectStore("progress").put(progressRow(articleKey, at, approved));
    return eventsOf(added);
  });
}

/** Returns what other tabs are to hear; null where a unit has another revision by now. */
export async function addDecided(
  connection: RectoConnection,
  articleKey: string,
  addition: ReviewAddition,
  at: number,
): Promise<readonly StoreEvent[] | null> {
  return transact(connection, DECIDED, "readwrite", (tx) => addDecidedWithin(tx, articleKey, addition, at));
}

/** The tables in which anything that was decided stands. */
export const DECIDED = ["progress", "units", "versions", "drafts", "annotations", "earlier"] as const;

type Deciding = IDBPTransaction<RectoTables, ArrayLike<StoreNames<RectoTables>>, "readwrite">;

/** As `addDecided`, as a part of more. Where it answers with null, nothing of the article was changed. */
export async function addDecidedWithin(
  tx: Deciding,
  articleKey: string,
  { units, drafts, annotations, earlier }: ReviewAddition,
  at: number,
): Promise<readonly StoreEvent[] | null> {
  const [present, kept, translations] = await Promise.all([
    tx.objectStore("units").getAll(within(articleKey)),
    tx.objectStore("annotations").getAll(within(articleKey)),
    tx.objectStore("earlier").getAll(within(articleKey)),
  ]);
  const rows = new Map(present.map((row) => [row.key, row]));
  if (Array.from(units).some(([key, { baseRevision }]) => (rows.get(key)?.revision ?? 0) !== baseRevision)) return null;
  const added = {
    units: new Map(Array.from(units).flatMap(recordAdded)),
    annotations: newer(annotations, kept),
    drafts,
  };
  const changedAt = new Map(translations.map((one) => [one.id, one.changedAt]));
  await Promise.all([
    ...Array.from(units, ([key, { versions }]) =>
      versions.map((version) => oneOf(tx.objectStore("versions").put({ ...version, articleKey, key }))),
    ).flat(),
    ...Array.from(added.units, ([key, record]) => oneOf(tx.objectStore("units").put({ ...record, articleKey, key }))),
    ...added.annotations.map((annotation) => oneOf(tx.objectStore("annotations").put({ ...annotation, articleKey }))),
    ...drafts.map((draft) => oneOf(tx.objectStore("drafts").put({ ...draft, articleKey }))),
    ...earlier
      .filter((one) => (changedAt.get(one.id) ?? -1) <= one.changedAt)
      .map((one) => oneOf(tx.objectStore("earlier").put({ ...one, articleKey }))),
  ]);
  const all = new Map([...present.map(({ key, status }) => [key, status] as const), ...statuses(added.units)]);
  const approved = Array.from(all).filter(([key, status]) => isApprovedSegment(key, status)).length;
  await tx.objectStore("progress").put(progressRow(articleKey, at, approved));
  return eventsOf(added);
}

export async function forgetArticle(connection: RectoConnection, articleKey: string): Promise<void> {
  await transactAtOnce(
    connection,
    ["articles", "progress", "texts", "units", "versions", "claims", "drafts", "annotations", "earlier", "carried"],
    "readwrite",
    (tx) =>
      Promise.all([
        tx.objectStore("articles").delete(articleKey),
        tx.objectStore("progress").delete(articleKey),
        tx.objectStore("texts").delete(articleKey),
        tx.objectStore("units").delete(within(articleKey)),
        tx.objectStore("versions").delete(within(articleKey)),
        tx.objectStore("claims").delete(within(articleKey)),
        tx.objectStore("drafts").delete(within(articleKey)),
        tx.objectStore("annotations").delete(within(articleKey)),
        tx.objectStore("earlier").delete(within(articleKey)),
        tx.objectStore("carried").delete(articleKey),
      ]),
  );
}

/** Stores versions as they are, the last of a unit as its record, where the store has none of the unit or an older one. */
export async function putBackUnits(
  connection: RectoConnection,
  articleKey: string,
  units: ReadonlyMap<UnitKey, readonly UnitRecord[]>,
): Promise<void> {
  await transact(connection, ["units", "versions"], "readwrite", async (tx) => {
    const stored = await readUnits(tx, articleKey, units.keys());
    for (const [key, versions] of units) {
      if ((versions.at(-1)?.revision ?? 0) <= (stored.get(key)?.revision ?? 0)) continue;
      for (const version of versions) await putVersion(tx, { ...version, articleKey, key });
    }
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

/** The one of its versions that the unit has from now on. */
function recordAdded([key, { baseRevision, versions }]: readonly [UnitKey, UnitAddition]) {
  const record = versions.findLast(({ revision }) => revision > baseRevision);
  return record === undefined ? [] : [[key, record] as const];
}

function statuses(units: ReadonlyMap<UnitKey, UnitRecord>) {
  return Array.from(units, ([key, { status }]) => [key, status] as const);
}

/** Those that are not there, or were changed later than what is. */
function newer(carried: readonly Annotation[], present: readonly Annotation[]): readonly Annotation[] {
  const changedAt = new Map(present.map((one) => [one.id, one.changedAt]));
  return carried.filter((one) => (changedAt.get(one.id) ?? Number.NEGATIVE_INFINITY) < one.changedAt);
}

type Added = Pick<ArticleReview, "annotations" | "drafts"> & { units: ReadonlyMap<UnitKey, UnitRecord> };

function eventsOf({ units, annotations, drafts }: Added): readonly StoreEvent[] {
  return [
    ...(units.size === 0 ? [] : [{ kind: "units", records: units } as const]),
    ...annotations.map((annotation) => ({ kind: "annotation", annotation }) as const),
    ...drafts.map((draft) => ({ kind: "draft", draft }) as const),
  ];
}
