import { moveStatuses } from "#core/review/progress.ts";
import type { Status } from "#core/review/record.ts";
import type { OpenArticle, Progress, ReviewState } from "#state/article/session/article-state.ts";
import { statusCounts } from "./records.ts";
import { selectUnit, unitStatus } from "./select-unit.ts";

interface Known {
  readonly records: ReviewState["records"];
  readonly drafts: ReviewState["drafts"];
  readonly progress: Progress;
}

const known = new WeakMap<OpenArticle, Known>();
const nothing: Progress = { total: 0, approved: 0, edited: 0, needsWork: 0 };

/** Progress of the open article, in segments: the same object for as long as its figures are the same. */
export function selectProgress(state: Pick<ReviewState, "open" | "records" | "drafts">): Progress {
  const { open, records, drafts } = state;
  if (open === null) return nothing;
  const last = known.get(open);
  if (last?.records === records && last.drafts === drafts) return last.progress;
  const next = progressOf(open, state);
  const progress = last !== undefined && sameProgress(last.progress, next) ? last.progress : next;
  known.set(open, { records, drafts, progress });
  return progress;
}

function progressOf(open: OpenArticle, state: Pick<ReviewState, "records" | "drafts">): Progress {
  const committed = statusCounts(open, state.records);
  const moves: [Status, Status][] = [];
  for (const key of state.drafts.keys()) {
    const unit = selectUnit({ open }, key);
    if (unit?.kind !== "segment") continue;
    moves.push([state.records.get(key)?.status ?? "unreviewed", unitStatus(state, unit)]);
  }
  const shown = moveStatuses(committed, moves);
  const total = shown.unreviewed + shown.edited + shown.approved + shown["needs-work"];
  return { total, approved: shown.approved, edited: shown.edited, needsWork: shown["needs-work"] };
}

function sameProgress(a: Progress, b: Progress): boolean {
  return a.total === b.total && a.approved === b.approved && a.edited === b.edited && a.needsWork === b.needsWork;
}
