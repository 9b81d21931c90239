/** What a reviewer does with what was carried over from an earlier version of the article. Rules by number: docs/spec/carry.md. */
import type { Transition } from "#core/review/change.ts";
import { type CommentTransition, withoutText } from "#core/review/comment.ts";
import { bareState, initialState, sameState } from "#core/review/unit-state.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { applyChange } from "./apply-change.ts";

/** See `ArticleActions.takeCarriedBack`. */
export function takeCarriedBack(session: ArticleSession): number {
  const state = session.get();
  if (state.carried === null) return 0;
  const units = untouchedUnits(session, state.carried);
  const comments = carriedComments(state, state.carried);
  if (units.size + comments.size === 0) return 0;
  const label = `Took back what was carried over to ${unitsInWords([...units.keys()])}`;
  applyChange(session, { label, change: { label, units, ...(comments.size > 0 && { comments }) } });
  return units.size;
}

/** Those that are still as they were carried over. */
function untouchedUnits(session: ArticleSession, { lines }: CarriedReport): ReadonlyMap<string, Transition> {
  const state = session.get();
  const units = new Map<string, Transition>();
  for (const { key, revision } of lines) {
    const unit = selectUnit(state, key);
    const record = unit === null ? undefined : state.records.get(unit.key);
    if (unit === null || record === undefined || record.revision !== revision) continue;
    const to = initialState(unit);
    if (ownDraft(session, unit.key) === null && !sameState(record, to))
      units.set(unit.key, { from: bareState(record), to });
  }
  return units;
}

function carriedComments(
  { comments }: ArticleState,
  { lines, at }: CarriedReport,
): ReadonlyMap<string, CommentTransition> {
  const found = lines.flatMap(({ key }) => (key === null ? [] : (comments.get(key) ?? [])));
  const carried = found.filter((comment) => !comment.deleted && comment.changedAt <= at);
  return new Map(carried.map((comment) => [comment.id, { from: comment, to: withoutText(comment) }]));
}
