import { unitName } from "#core/review/unit-state.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** Says which of the texts that were approved before they were checked have an open error after all. */
export function sayFoundLate(review: ArticleStore): void {
  for (const [key, text] of review.approvedUnchecked) {
    if (review.checks?.isKnown(key, text) !== true) continue;
    review.approvedUnchecked.delete(key);
    sayIfWrong(review, key, text);
  }
}

function sayIfWrong(review: ArticleStore, key: string, text: string): void {
  const state = review.getState();
  const unit = selectUnit(state, key);
  if (unit === null) return;
  const view = selectUnitView(state, unit);
  const [error] = selectFindings(state, key).filter(({ severity }) => severity === "error");
  if (error === undefined || view.status !== "approved" || view.text !== text) return;
  state.actions.say(
    `${unitName(unit)} was approved before it was checked, and has an open error: ${error.message}`,
    key,
  );
}
