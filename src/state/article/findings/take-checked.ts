import type { CheckedUnit } from "#core/checks/finding.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";

/** See `ArticleActions.takeChecked`. A unit without findings needs no entry. */
export function takeChecked(session: ArticleSession, units: readonly CheckedUnit[], isChecked: boolean): void {
  const state = session.get();
  const checked = withUnits(state.checked, units);
  if (checked !== state.checked || isChecked !== state.isChecked) session.patch({ checked, isChecked });
}

/** The same map where nothing was found that was not known, and nothing known is gone: then nobody looks at findings anew. */
function withUnits(checked: ArticleState["checked"], units: readonly CheckedUnit[]): ArticleState["checked"] {
  const news = units.filter(({ key, findings }) => findings.length > 0 || checked.has(key));
  if (news.length === 0) return checked;
  const next = new Map(checked);
  for (const unit of news) {
    if (unit.findings.length > 0) next.set(unit.key, unit);
    else next.delete(unit.key);
  }
  return next;
}
