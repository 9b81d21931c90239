/** Steps of workspaces that live as long as the page, on the disk of a memory record store. */
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleWrites, WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type { Clock } from "#core/ports.ts";
import { ok } from "#core/result.ts";
import { nextRecord } from "#core/review/history.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { MemoryDisk } from "./memory-disk.ts";
import { broadcast, keepAnnotation, shelf } from "./memory-record-store.ts";

interface MemoryStepsOptions {
  readonly disk: MemoryDisk;
  readonly tab: string;
  readonly clock: Clock;
}

export function createMemoryWorkspaceSteps({ disk, tab, clock }: MemoryStepsOptions): WorkspaceSteps {
  const stepsOf = (workspace: string) => {
    const steps = disk.steps.get(workspace) ?? new Map();
    disk.steps.set(workspace, steps);
    return steps;
  };
  return {
    all: async (workspace) => {
      const steps = [...stepsOf(workspace).values()];
      return ok(steps.sort((a, b) => b.change.at - a.change.at || (a.change.id < b.change.id ? 1 : -1)));
    },
    commit: async (workspace, { step, drop, articles, dismissal }) => {
      const units = articles.flatMap((one) => othersIn(disk, one));
      if (units.length > 0) return ok({ kind: "conflict", units });
      for (const one of articles) {
        const records = write(disk, tab, one, clock.now());
        const event = { kind: "units", records } as const;
        broadcast(disk, (listener) => listener.tab !== tab && listener.articleKey === one.articleKey, event);
      }
      if (dismissal !== null && keepAnnotation(disk.annotations, dismissal)) {
        const event = { kind: "annotation", annotation: dismissal } as const;
        broadcast(disk, (listener) => listener.tab !== tab, event);
      }
      const steps = stepsOf(workspace);
      for (const id of drop) steps.delete(id);
      steps.set(step.change.id, step);
      return ok({ kind: "stored" });
    },
  };
}

function othersIn(disk: MemoryDisk, { articleKey, writes }: ArticleWrites) {
  const { units } = shelf(disk, articleKey);
  const isOther = (key: UnitKey, baseRevision: number) => (units.get(key)?.revision ?? 0) !== baseRevision;
  return writes.filter((one) => isOther(one.key, one.baseRevision)).map(({ key }) => ({ articleKey, key }));
}

function write(
  disk: MemoryDisk,
  tab: string,
  { articleKey, article, writes }: ArticleWrites,
  at: number,
): ReadonlyMap<UnitKey, UnitRecord> {
  const found = shelf(disk, articleKey);
  if (article !== null) Object.assign(found, { article: article.stored, total: article.segments });
  found.at = at;
  const records = new Map<UnitKey, UnitRecord>();
  for (const { key, baseRevision, state, by } of writes) {
    const record = nextRecord({ revision: baseRevision }, state, at, by);
    found.units.set(key, record);
    found.writers.set(key, tab);
    found.versions.set(key, [...(found.versions.get(key) ?? []), record]);
    records.set(key, record);
  }
  return records;
}
