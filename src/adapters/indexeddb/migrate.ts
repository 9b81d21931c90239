/**
 * Brings the tables of an earlier version of the app to the present shape, within the transaction in which the browser opens a newer version of a database:
 * a crash or a full disk half-way leaves everything as it was, and the next opening begins again.
 */
import { type IDBPDatabase, unwrap, wrap } from "idb";
import type { Annotation } from "#core/review/annotation.ts";
import type { Comment } from "#core/review/comment.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { progressRow } from "./article-tables.ts";
import type { DatabaseShape, MigrationProgress, Upgrade } from "./database.ts";
import type { AnnotationRow, RectoTables, UnitRow } from "./tables.ts";

/** 2: comments. 3: dismissals. 4: versions stand in a table of their own. 5: what was carried over. 6: annotations of every kind stand in one table; which tab
 * stored a revision, and how far an article is, in tables beside. 7: articles by path and by when they were worked on; each has its row in the table of progress. 8: steps over many articles. */
export const rectoDatabase: DatabaseShape<RectoTables> = { version: 8, migrate };

/** Told of so many rows at a time. */
const STEP = 500;

async function migrate(
  database: IDBPDatabase<RectoTables>,
  from: number,
  tx: Upgrade<RectoTables>,
  tell: (progress: MigrationProgress) => void,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore("articles", { keyPath: "articleKey" });
    database.createObjectStore("texts", { keyPath: "articleKey" });
    database.createObjectStore("units", { keyPath: ["articleKey", "key"] });
    database.createObjectStore("drafts", { keyPath: ["articleKey", "key", "tab"] });
  }
  if (from < 4) database.createObjectStore("versions", { keyPath: ["articleKey", "key", "revision"] });
  if (from < 5) {
    database.createObjectStore("earlier", { keyPath: ["articleKey", "id"] });
    database.createObjectStore("carried", { keyPath: "articleKey" });
  }
  if (from < 6) {
    database.createObjectStore("annotations", { keyPath: ["articleKey", "id", "changedAt"] });
    database.createObjectStore("workspaceAnnotations", { keyPath: ["id", "changedAt"] });
    const claims = database.createObjectStore("claims", { keyPath: ["articleKey", "key", "tab"] });
    claims.createIndex("revision", ["articleKey", "key", "revision"], { unique: true });
    database.createObjectStore("progress", { keyPath: "articleKey" });
  }
  if (from < 7) {
    tx.objectStore("articles").createIndex("path", "path");
    tx.objectStore("progress").createIndex("age", ["age", "articleKey"]);
  }
  if (from < 8) database.createObjectStore("steps", { keyPath: ["workspace", "id"] });
  if (from > 0) await moveRows(unwrap(database), from, tx, tell);
}

/** Moves what stands elsewhere by now. */
async function moveRows(
  database: IDBDatabase,
  from: number,
  tx: Upgrade<RectoTables>,
  tell: (progress: MigrationProgress) => void,
): Promise<void> {
  const annotations = from < 6 ? await readAnnotationsBefore6(database, tx) : [];
  const histories = from < 4 ? await tx.objectStore("units").count() : 0;
  const articles = await tx.objectStore("articles").getAll();
  const total = histories + annotations.length + articles.length;
  let done = 0;
  const step = () => {
    if (++done % STEP === 0) tell({ done, total });
  };
  if (total > 0) tell({ done, total });
  if (histories > 0) await moveHistories(tx, step);
  for (const { articleKey, ...annotation } of annotations) {
    if (articleKey === undefined) await tx.objectStore("workspaceAnnotations").put(annotation);
    else await tx.objectStore("annotations").put({ ...annotation, articleKey });
    step();
  }
  for (const { articleKey, at, approved } of articles) {
    const known = await tx.objectStore("progress").get(articleKey);
    await tx.objectStore("progress").put(progressRow(articleKey, known?.at ?? at, known?.approved ?? approved));
    step();
  }
  for (const name of TABLES_BEFORE_6) if (database.objectStoreNames.contains(name)) database.deleteObjectStore(name);
  if (total > 0) tell({ done, total });
}

/** Until version 4 a unit's row held its earlier versions, oldest first, without their revisions: the last of them is the one before the present. */
interface UnitRowBefore4 extends UnitRow {
  readonly history?: readonly Omit<UnitRecord, "revision">[];
}

async function moveHistories(tx: Upgrade<RectoTables>, step: () => void): Promise<void> {
  const units = tx.objectStore("units");
  for (let cursor = await units.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { history = [], ...row }: UnitRowBefore4 = cursor.value;
    const { articleKey, key, revision } = row;
    const versions = history.map((version, index) => ({
      ...version,
      articleKey,
      key,
      revision: revision - history.length + index,
    }));
    for (const version of [...versions, row]) await tx.objectStore("versions").put(version);
    await cursor.update(row);
    step();
  }
}

/** Until version 6 each kind of annotation had tables and a mark of its own. Version 1 had no comments, version 2 no dismissals. */
const TABLES_BEFORE_6 = ["comments", "dismissals", "workspaceDismissals"];

interface CommentRowBefore6 extends Omit<Comment, "kind" | "gone"> {
  readonly articleKey: string;
  readonly deleted: boolean;
}

interface DismissalRowBefore6 extends Omit<Dismissal, "kind" | "gone"> {
  /** The workspace's have none. */
  readonly articleKey?: string;
  readonly withdrawn: boolean;
}

/** The workspace's without an article. */
async function readAnnotationsBefore6(database: IDBDatabase, tx: Upgrade<RectoTables>) {
  const isThere = (name: string) => database.objectStoreNames.contains(name);
  const [comments = [], ...dismissals] = await Promise.all(
    TABLES_BEFORE_6.map((name) => (isThere(name) ? wrap(unwrap(tx).objectStore(name)).getAll() : [])),
  );
  return [...comments.map(commentFrom), ...dismissals.flat().map(dismissalFrom)];
}

function commentFrom({ deleted, ...comment }: CommentRowBefore6): AnnotationRow {
  return { ...comment, kind: "comment", gone: deleted };
}

function dismissalFrom({
  withdrawn,
  ...dismissal
}: DismissalRowBefore6): Annotation & { readonly articleKey?: string } {
  return { ...dismissal, kind: "dismissal", gone: withdrawn };
}
