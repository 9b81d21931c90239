/** The steps of workspaces in IndexedDB, beside the records that they write: a step and all of its records are one transaction. */
import { localeOfHead } from "#core/document/locale.ts";
import type { ArticleWrites, StepCommit, StepOutcome, WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type { Clock } from "#core/ports.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import { nextRecord } from "#core/review/history.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { versionsBefore } from "./annotation-tables.ts";
import { HEAD_LENGTH, progressRow } from "./article-tables.ts";
import { attempt } from "./attempt.ts";
import { connect } from "./database.ts";
import { rectoDatabase } from "./migrate.ts";
import { openTabChannel } from "./tab-channel.ts";
import type { RectoConnection, StepRow, UnitRow } from "./tables.ts";
import { oneOf, transactAtOnce } from "./transact.ts";
import { recordOf } from "./unit-tables.ts";

export interface WorkspaceStepsOptions {
  readonly clock: Clock;
  /** Names the tab, as its record store does. */
  readonly tab: string;
  /** Of the record store. */
  readonly name?: string;
}

export interface IndexedDbWorkspaceSteps extends WorkspaceSteps {
  /** The tab ends. */
  close(): void;
}

export function createIndexedDbWorkspaceSteps({
  clock,
  tab,
  name = "recto",
}: WorkspaceStepsOptions): IndexedDbWorkspaceSteps {
  const connection: RectoConnection = connect(name, rectoDatabase);
  const channel = openTabChannel(`${name}-records`, tab, () => undefined);
  return {
    all: (workspace) =>
      attempt(async () => {
        const within = IDBKeyRange.bound([workspace], [workspace, []]);
        const rows = await transactAtOnce(connection, ["steps"], "readonly", ({ store }) => store.getAll(within));
        return rows
          .map(({ step }) => step)
          .sort((a, b) => b.change.at - a.change.at || (a.change.id < b.change.id ? 1 : -1));
      }),
    commit: (workspace, commit) =>
      attempt(async (): Promise<StepOutcome> => {
        const at = clock.now();
        const rows = commit.articles.map((one) => ({ ...one, rows: rowsOf(one, tab, at) }));
        try {
          await store(connection, workspace, commit, rows, at);
        } catch (error) {
          if (!(error instanceof Error && error.name === "ConstraintError")) throw error;
          const units = await otherUnits(connection, commit.articles);
          if (units.length === 0) throw error;
          return { kind: "conflict", units };
        }
        for (const { articleKey, rows: written } of rows) {
          const records = new Map(written.map((row): [string, UnitRecord] => [row.key, recordOf(row)]));
          channel.tell(articleKey, { kind: "units", records });
          channel.tellCounted(articleKey);
        }
        if (commit.dismissal !== null) channel.tell(null, { kind: "annotation", annotation: commit.dismissal });
        return { kind: "stored" };
      }),
    close: () => {
      channel.close();
      connection.close();
    },
  };
}

type Rows = readonly (UnitRow & { readonly tab: string })[];

function rowsOf({ articleKey, writes }: ArticleWrites, tab: string, at: number): Rows {
  return writes.map(({ key, baseRevision, state, by }) => ({
    ...nextRecord({ revision: baseRevision }, state, at, by),
    articleKey,
    key,
    tab,
  }));
}

/** All requests at once: where a revision is there already, adding it fails, and with it all of the transaction. */
async function store(
  connection: RectoConnection,
  workspace: string,
  { step, drop, dismissal }: StepCommit,
  articles: readonly (ArticleWrites & { readonly rows: Rows })[],
  at: number,
): Promise<void> {
  const tables = [
    "units",
    "versions",
    "claims",
    "articles",
    "texts",
    "progress",
    "steps",
    "workspaceAnnotations",
  ] as const;
  await transactAtOnce(connection, tables, "readwrite", (tx) => {
    const stepRow: StepRow = { workspace, id: step.change.id, step };
    return Promise.all([
      ...articles.flatMap(({ articleKey, article, approved, rows }) => [
        ...rows.flatMap((row) => {
          const { key, tab, revision } = row;
          const claimed = oneOf(tx.objectStore("claims").put({ articleKey, key, tab, revision }));
          return [claimed, oneOf(tx.objectStore("versions").add(row)), oneOf(tx.objectStore("units").put(row))];
        }),
        oneOf(tx.objectStore("progress").put(progressRow(articleKey, at, approved))),
        ...(article === null
          ? []
          : [
              oneOf(tx.objectStore("texts").put(article.stored)),
              oneOf(tx.objectStore("articles").put(articleRow(article, approved, at))),
            ]),
      ]),
      oneOf(tx.objectStore("steps").put(stepRow)),
      ...(dismissal === null ? [] : dismissing(tx.objectStore("workspaceAnnotations"), dismissal)),
      ...drop.map((id) => oneOf(tx.objectStore("steps").delete([workspace, id]))),
    ]);
  });
}

interface WorkspaceAnnotations {
  put(annotation: Annotation): Promise<unknown>;
  delete(range: IDBKeyRange): Promise<unknown>;
}

/** As `saveAnnotationRow` stores it. */
function dismissing(table: WorkspaceAnnotations, dismissal: Dismissal): readonly Promise<unknown>[] {
  const { id, changedAt } = dismissal;
  return [oneOf(table.put(dismissal)), oneOf(table.delete(versionsBefore([id], changedAt)))];
}

function articleRow({ stored, segments }: NonNullable<ArticleWrites["article"]>, approved: number, at: number) {
  const { articleKey, path, text } = stored;
  return { articleKey, path, locale: localeOfHead(text.slice(0, HEAD_LENGTH), path), at, total: segments, approved };
}

/** Units that have another revision than what was to be written is made from. */
async function otherUnits(connection: RectoConnection, articles: readonly ArticleWrites[]) {
  const all = articles.flatMap(({ articleKey, writes }) => writes.map((write) => ({ articleKey, ...write })));
  const rows = await transactAtOnce(connection, ["units"], "readonly", ({ store: units }) =>
    Promise.all(all.map(({ articleKey, key }) => units.get([articleKey, key]))),
  );
  return all.flatMap(({ articleKey, key, baseRevision }, index) =>
    (rows[index]?.revision ?? 0) === baseRevision ? [] : [{ articleKey, key }],
  );
}
