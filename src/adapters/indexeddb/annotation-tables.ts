/**
 * Annotations by id and by when they were changed: a version of one is a row of its own, so that storing one needs no reading, and the last of its rows is
 * what holds. Rows before that are dropped once a later one is stored, and passed over meanwhile.
 */
import type { Annotation } from "#core/review/annotation.ts";
import type { AnnotationRow, RectoConnection } from "./tables.ts";
import { oneOf, transactAtOnce } from "./transact.ts";

/**
 * Keeps an annotation with its article, or, without one, in the workspace's own table.
 *
 * @returns false where one that was changed later is stored: that holds on
 */
export async function saveAnnotationRow(
  connection: RectoConnection,
  articleKey: string | null,
  annotation: Annotation,
): Promise<boolean> {
  const { id, changedAt } = annotation;
  return articleKey === null
    ? saveVersion(connection, "workspaceAnnotations", annotation, [id], changedAt)
    : saveVersion(connection, "annotations", { ...annotation, articleKey }, [articleKey, id], changedAt);
}

async function saveVersion<T extends "annotations" | "workspaceAnnotations">(
  connection: RectoConnection,
  table: T,
  row: T extends "annotations" ? AnnotationRow : Annotation,
  key: readonly string[],
  changedAt: number,
): Promise<boolean> {
  const later = IDBKeyRange.bound([...key, changedAt], [...key, []], true);
  const [laterOnes] = await transactAtOnce(connection, [table], "readwrite", ({ store }) => {
    const found = oneOf(store.count(later));
    const putting = oneOf(store.put(row));
    return Promise.all([found, putting, store.delete(versionsBefore(key, changedAt))]);
  });
  return laterOnes === 0;
}

/** Versions of one annotation that were changed before. */
export function versionsBefore(key: readonly string[], changedAt: number): IDBKeyRange {
  return IDBKeyRange.bound(key, [...key, changedAt], false, true);
}

/** The workspace's own. */
export async function readEverywhere(connection: RectoConnection): Promise<readonly Annotation[]> {
  return lastVersions(
    await transactAtOnce(connection, ["workspaceAnnotations"], "readonly", ({ store }) => store.getAll()),
  );
}

/** The last version of each, where the rows are in the order of their keys. */
export function lastVersions<T extends Annotation>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export function annotationOf({ articleKey: _, ...annotation }: AnnotationRow): Annotation {
  return annotation;
}
