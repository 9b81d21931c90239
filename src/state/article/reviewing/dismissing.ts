import type { Finding } from "#core/checks/finding.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import { type Change, dismissalChange, squash } from "#core/review/change.ts";
import { type DismissalId, type DismissalScope, dismissalOf } from "#core/review/dismissal.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import { applyChange } from "./apply-change.ts";

/** See `ArticleActions.dismiss`. */
export function dismiss(session: ArticleSession, findings: readonly Finding[], scope: DismissalScope): boolean {
  const state = session.get();
  const by = reviewerOf(session.ports.settings.getState());
  const dismissals = findings.flatMap((finding) => {
    const unit = selectUnit(state, finding.unit);
    const text = state.checked.get(finding.unit)?.text;
    return unit === null || text === undefined ? [] : [dismissalOf(finding, unit, text, scope, by)];
  });
  const units = unitsInWords(new Set(findings.map(({ unit }) => unit)));
  const what = counted(findings.length, "finding");
  const where = scope === "segment" ? `in ${units}` : "in every article";
  return run(
    session,
    `Dismissed ${what} ${where}`,
    dismissals.map((to) => dismissalChange("", { ...to, gone: true }, to)),
  );
}

/** See `ArticleActions.withdrawDismissals`. */
export function withdrawDismissals(session: ArticleSession, ids: readonly DismissalId[]): boolean {
  const { dismissals } = session.get();
  const open = ids.flatMap((id) => dismissals.get(id) ?? []).filter(({ gone }) => !gone);
  const label =
    open.length === 1 ? "Brought back a dismissed finding" : `Brought back ${grouped(open.length)} dismissed findings`;
  return run(
    session,
    label,
    open.map((from) => dismissalChange("", from, { ...from, gone: true })),
  );
}

function run(session: ArticleSession, label: string, changes: readonly (Change | null)[]): boolean {
  const done = changes.filter((change) => change !== null);
  if (done.length === 0) return false;
  applyChange(session, { label, change: squash(done, label) });
  return true;
}
