import { use } from "react";
import { FragmentText } from "#parts/fragment-text.tsx";
import { RowActions } from "#parts/row-actions.tsx";
import { RowDifference } from "#parts/row-difference.tsx";
import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { PageSideContext } from "./page-side.ts";
import { refusalId } from "./page-unit.tsx";

function selectActiveView(state: ArticleState) {
  const unit = selectActiveUnit(state);
  return unit === null ? null : selectUnitView(state, unit);
}

/** Under the active sentence's block: its original where no page faces this one, what was changed, and what can be done. */
export function PageStrip() {
  const { pages } = use(PageSideContext);
  const unit = useArticle(selectActiveUnit);
  const view = useArticle(selectActiveView);
  if (unit === null || view === null) return null;
  const { refusal, reason, elsewhere } = view;
  return (
    <div className="page-strip" dir="ltr" lang="en">
      {pages === "target" && unit.kind === "segment" && (
        <div className="page-original">
          <b>Original</b>
          <div lang="en-US" className="page-text page-reading">
            <FragmentText text={unit.source} place={unit.place} />
          </div>
        </div>
      )}
      {reason && <p className="row-reason">Needs work: {reason}</p>}
      {elsewhere && <p>Being typed in another tab.</p>}
      <RowDifference />
      <div className="row-actions">
        <RowActions refusal={refusal} refusalId={refusalId} />
      </div>
    </div>
  );
}
