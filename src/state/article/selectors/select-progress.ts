import { someOf } from "#core/count-in-words.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { countStatuses, moveStatuses, type StatusCounts } from "#core/review/progress.ts";
import type { Status } from "#core/review/record.ts";
import type { ArticleState, OpenArticle, Progress } from "#state/article/session/article-state.ts";
import { changedSince } from "./changed-keys.ts";
import { selectUnit, unitStatus } from "./select-unit.ts";

type CountedState = Pick<ArticleState, "open" | "records" | "drafts" | "changedKeys">;

interface Counted {
  readonly revision: number;
  /** Of every unit; brought up to date in place. */
  readonly statuses: Map<UnitKey, Status>;
  readonly segments: StatusCounts;
  readonly fields: StatusCounts;
}

const known = new WeakMap<OpenArticle, Counted & { readonly progress: Progress }>();

/** Progress of the open article: the same object for as long as its figures are the same. What did not change is not counted again. */
export function selectProgress(state: CountedState): Progress {
  const last = known.get(state.open);
  const changed = last === undefined ? null : changedSince(state, last.revision);
  if (last !== undefined && changed?.size === 0) return last.progress;
  const counted = last === undefined || changed === null ? countAll(state) : countAgain(state, last, changed);
  const next = progressOf(counted);
  const progress = last !== undefined && isSameProgress(last.progress, next) ? last.progress : next;
  known.set(state.open, { ...counted, progress });
  return progress;
}

function countAll(state: CountedState): Counted {
  const { units } = state.open.article;
  const statuses = new Map(units.map((unit) => [unit.key, unitStatus(state, unit)]));
  const countKind = (wanted: Unit["kind"]) =>
    countStatuses(units.filter(({ kind }) => kind === wanted).map((unit) => statuses.get(unit.key) ?? "unreviewed"));
  return {
    revision: state.changedKeys.revision,
    statuses,
    segments: countKind("segment"),
    fields: countKind("field"),
  };
}

function countAgain(state: CountedState, last: Counted, changed: ReadonlySet<UnitKey>): Counted {
  const moves: Record<Unit["kind"], [Status, Status][]> = { segment: [], field: [] };
  for (const key of changed) {
    const [unit, from] = [selectUnit(state, key), last.statuses.get(key)];
    if (unit === null || from === undefined) continue;
    const to = unitStatus(state, unit);
    moves[unit.kind].push([from, to]);
    last.statuses.set(key, to);
  }
  return {
    revision: state.changedKeys.revision,
    statuses: last.statuses,
    segments: moveStatuses(last.segments, moves.segment),
    fields: moveStatuses(last.fields, moves.field),
  };
}

function progressOf({ segments, fields }: Counted): Progress {
  return {
    total: totalOf(segments),
    approved: segments.approved,
    edited: segments.edited,
    needsWork: segments["needs-work"],
    fields: totalOf(fields),
    approvedFields: fields.approved,
    isDecided: [segments, fields].every(({ unreviewed, edited }) => unreviewed + edited === 0),
  };
}

function totalOf(counts: StatusCounts): number {
  return counts.unreviewed + counts.edited + counts.approved + counts["needs-work"];
}

function isSameProgress(a: Progress, b: Progress): boolean {
  return (
    a.total === b.total &&
    a.approved === b.approved &&
    a.edited === b.edited &&
    a.needsWork === b.needsWork &&
    a.fields === b.fields &&
    a.approvedFields === b.approvedFields &&
    a.isDecided === b.isDecided
  );
}

/** `12 of 80 segments, 1 of 2 fields`; an article without fields says nothing of them. */
export function progressInWords({ total, approved, fields, approvedFields }: Progress): string {
  const segments = someOf(approved, total, "segment");
  return fields === 0 ? segments : `${segments}, ${someOf(approvedFields, fields, "field")}`;
}
