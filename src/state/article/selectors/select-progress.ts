import { moveStatuses } from "#core/review/progress.ts";
import type { Status } from "#core/review/record.ts";
import type { ArticleState, OpenArticle, Progress } from "#state/article/session/article-state.ts";
import { statusCounts } from "./records.ts";
import { selectUnit, unitStatus } from "./select-unit.ts";

interface Known {
  readonly records: ArticleState["records"];
  readonly drafts: ArticleState["drafts"];
  readonly progress: Progress;
}

const known = new WeakMap<OpenArticle, Known>();

/** Progress of the open article, in segments: the same object for as long as its figures are the same. */
export function selectProgress(state: Pick<ArticleState, "open" | "records" | "drafts">): Progress {
  const { open, records, drafts } = state;
  const last = known.get(open);
  if (last?.records === records && last.drafts === drafts) return last.progress;
  const next = progressOf(open, state);
  const progress = last !== undefined && sameProgress(last.progress, next) ? last.progress : next;
  known.set(open, { records, drafts, progress });
  return progress;
}

function progressOf(open: OpenArticle, state: Pick<ArticleState, "records" | "drafts">): Progress {
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
