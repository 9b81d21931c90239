import type { UnitKey } from "#core/document/article.ts";
import { countStatuses, moveStatuses, type StatusCounts } from "#core/review/progress.ts";
import type { Status } from "#core/review/record.ts";
import type { ArticleState, OpenArticle, Progress } from "#state/article/session/article-state.ts";
import { changedSince } from "./changed-keys.ts";
import { selectUnit, unitStatus } from "./select-unit.ts";

type CountedState = Pick<ArticleState, "open" | "records" | "drafts" | "changedKeys">;

interface Counted {
  readonly revision: number;
  /** Of every segment; brought up to date in place. */
  readonly statuses: Map<UnitKey, Status>;
  readonly counts: StatusCounts;
}

const known = new WeakMap<OpenArticle, Counted & { readonly progress: Progress }>();

/** Progress of the open article, in segments: the same object for as long as its figures are the same. What did not change is not counted again. */
export function selectProgress(state: CountedState): Progress {
  const last = known.get(state.open);
  const changed = last === undefined ? null : changedSince(state, last.revision);
  if (last !== undefined && changed?.size === 0) return last.progress;
  const counted = last === undefined || changed === null ? countAll(state) : countAgain(state, last, changed);
  const next = progressOf(counted.counts);
  const progress = last !== undefined && sameProgress(last.progress, next) ? last.progress : next;
  known.set(state.open, { ...counted, progress });
  return progress;
}

function countAll(state: CountedState): Counted {
  const segments = state.open.article.units.filter(({ kind }) => kind === "segment");
  const statuses = new Map(segments.map((unit) => [unit.key, unitStatus(state, unit)]));
  return { revision: state.changedKeys.revision, statuses, counts: countStatuses(statuses.values()) };
}

function countAgain(state: CountedState, { statuses, counts }: Counted, changed: ReadonlySet<UnitKey>): Counted {
  const moves: [Status, Status][] = [];
  for (const key of changed) {
    const [unit, from] = [selectUnit(state, key), statuses.get(key)];
    // A field has none: it does not count.
    if (unit === null || from === undefined) continue;
    const to = unitStatus(state, unit);
    moves.push([from, to]);
    statuses.set(key, to);
  }
  return { revision: state.changedKeys.revision, statuses, counts: moveStatuses(counts, moves) };
}

function progressOf(counts: StatusCounts): Progress {
  const total = counts.unreviewed + counts.edited + counts.approved + counts["needs-work"];
  return { total, approved: counts.approved, edited: counts.edited, needsWork: counts["needs-work"] };
}

function sameProgress(a: Progress, b: Progress): boolean {
  return a.total === b.total && a.approved === b.approved && a.edited === b.edited && a.needsWork === b.needsWork;
}
