/** What a reviewer does with what was carried over from an earlier version of the article. Rules by number: docs/spec/carry.md. */
import { type Change, commentChange, isEmpty, squash, transitionsOf, unitChange } from "#core/review/change.ts";
import { withoutText } from "#core/review/comment.ts";
import { initialState } from "#core/review/unit-state.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { raise, say } from "#state/article/session/notices.ts";
import { readOn } from "#state/article/session/reading-on.ts";
import { loadCarryOver } from "#state/article/storing/earlier-version.ts";
import { loadAgain } from "#state/article/storing/load-review.ts";
import { NOT_LOADED } from "#state/article/storing/other-version.ts";
import { applyChange } from "./apply-change.ts";
import { settleReview } from "./start-review.ts";

/** See `ArticleActions.takeCarriedBack`. */
export function takeCarriedBack(session: ArticleSession): number {
  const state = session.get();
  if (state.carried === null) return 0;
  const change = squash([...untouchedUnits(session, state.carried), ...carriedComments(state, state.carried)]);
  if (isEmpty(change)) return 0;
  const units = transitionsOf(change, "unit");
  const label = `Took back what was carried over to ${unitsInWords([...units.keys()])}`;
  applyChange(session, { label, change: { ...change, label } });
  return units.size;
}

/** Changes of those that are still as they were carried over. */
function untouchedUnits(session: ArticleSession, { lines }: CarriedReport): readonly Change[] {
  const state = session.get();
  return lines.flatMap(({ key, revision }) => {
    const unit = selectUnit(state, key);
    const record = unit === null ? undefined : state.records.get(unit.key);
    const isTouched = record?.revision !== revision || (key !== null && ownDraft(session, key) !== null);
    if (unit === null || record === undefined || isTouched) return [];
    return unitChange("", unit.key, record, initialState(unit)) ?? [];
  });
}

function carriedComments({ comments }: ArticleState, { lines, at }: CarriedReport): readonly Change[] {
  const found = lines.flatMap(({ key }) => (key === null ? [] : (comments.get(key) ?? [])));
  const carried = found.filter(({ changedAt }) => changedAt <= at);
  return carried.flatMap((comment) => commentChange("", comment, withoutText(comment)) ?? []);
}

/** See `ArticleActions.carryOver`. */
export async function carryOver(session: ArticleSession): Promise<void> {
  readOn(session);
  const { otherVersion } = session.get();
  if (otherVersion === null) return;
  await settleReview(session);
  const code = await loadCarryOver();
  const outcome = await code?.carryOver(session, otherVersion.articleKey, true);
  if (outcome?.kind !== "carried") {
    raise(session, `Nothing was carried over. ${outcome?.kind === "nothing" ? "" : (outcome?.why ?? NOT_LOADED)}`);
    return;
  }
  await loadAgain(session);
  session.patch({ otherVersion: null });
  say(session, `Carried over: ${outcome.words}`, null);
}
