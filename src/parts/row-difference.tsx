import { lazy, Suspense } from "react";
import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";
import { useSettings } from "#state/workspace/use-workspace.ts";
import "./row-difference.css";

/** Its code is fetched with the first changed row. Without it the row is as it would be with changes hidden. */
const DifferenceView = lazy(() =>
  import("./difference-view.tsx").then(
    ({ DifferenceView: View }) => ({ default: View }),
    () => ({ default: () => null }),
  ),
);

/** The row with this is mounted for one unit, so that the text is always that unit's. */
function selectActiveText(state: ArticleState): string {
  const unit = selectActiveUnit(state);
  return unit === null ? "" : selectUnitView(state, unit).text;
}

/** Under the active row's target: what it changed of the machine translation, as long as it does and the reviewer wants to see it. */
export function RowDifference() {
  const wanted = useSettings(({ difference }) => difference);
  const unit = useArticle(selectActiveUnit);
  const text = useArticleAfterPaint(selectActiveText);
  if (!wanted || unit === null || text === unit.target) return null;
  return (
    <Suspense>
      <DifferenceView unit={unit} text={text} />
    </Suspense>
  );
}
