import { type CSSProperties, use } from "react";
import { FragmentText } from "#parts/fragment-text.tsx";
import { RowActions } from "#parts/row-actions.tsx";
import { RowDifference } from "#parts/row-difference.tsx";
import { RowExtrasContext } from "#parts/row-extras-context.ts";
import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { OriginalDifference } from "./original-difference.tsx";
import { OriginalPartner } from "./original-partner.tsx";
import { OriginalContext, PageSideContext } from "./page-side.ts";
import { refusalId } from "./page-unit.tsx";

function selectActiveView(state: ArticleState) {
  const unit = selectActiveUnit(state);
  return unit === null ? null : selectUnitView(state, unit);
}

interface PageStripProps {
  /** Where it stands in the block. */
  readonly style?: CSSProperties | undefined;
}

/** Under the active sentence's block, or its row of a table: its original where no page faces this one, what was changed, and what can be done. */
export function PageStrip({ style }: PageStripProps) {
  const { pages } = use(PageSideContext);
  const extras = use(RowExtrasContext);
  const unit = useArticle(selectActiveUnit);
  const view = useArticle(selectActiveView);
  const original = use(OriginalContext);
  if (unit === null || view === null) return null;
  const { refusal, reason, elsewhere } = view;
  const source = unit.kind === "segment" ? unit.source : original?.fields.get(unit.key);
  const now = original?.changed.get(unit.key);
  return (
    <div
      className="page-strip"
      dir="ltr"
      lang="en"
      style={style}
      data-covers
      data-alone={pages !== "facing" || undefined}
    >
      {now !== undefined && unit.kind === "segment" && (
        <div className="page-original">
          <b>Original changed since</b>
          <OriginalDifference before={unit.source} after={now} />
        </div>
      )}
      {original !== null && <OriginalPartner original={original} unitKey={unit.key} />}
      {pages === "target" && source !== undefined && (
        <div className="page-original">
          <b>Original</b>
          <div lang="en-US" className="page-text page-reading">
            <FragmentText text={source} place={unit.place} />
          </div>
        </div>
      )}
      {reason && <p className="row-reason">Needs work: {reason}</p>}
      {elsewhere && <p>Being typed in another tab.</p>}
      <RowDifference />
      <div className="row-actions" data-covers>
        <RowActions refusal={refusal} refusalId={refusalId} />
        {extras !== null && pages !== "facing" && <extras.RowRepeats />}
      </div>
    </div>
  );
}

/** Under what faces the active sentence's block: where else its source stands. */
export function SourceStrip({ style }: PageStripProps) {
  const extras = use(RowExtrasContext);
  return extras === null ? null : (
    <div className="page-strip" dir="ltr" lang="en" style={style}>
      <extras.RowRepeats />
    </div>
  );
}
