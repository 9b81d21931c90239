import { lazy, Suspense } from "react";
import { selectActiveUnit, selectUnitView } from "#state/select-unit.ts";
import { useReview } from "#state/use-review.ts";
import { useAfterPaint } from "#ui/use-after-paint.ts";
import "./row-difference.css";

/** Its code is fetched with the first changed row. Without it the row is as it would be with changes hidden. */
const DifferenceView = lazy(() =>
  import("./difference-view.tsx").then(
    ({ DifferenceView: View }) => ({ default: View }),
    () => ({ default: () => null }),
  ),
);

/** Under the active row's target: what it changed of the machine translation, as long as it does and the reviewer wants to see it. */
export function RowDifference() {
  const wanted = useReview((state) => state.settings.difference);
  const unit = useReview(selectActiveUnit);
  const text = useReview((state) => (unit === null ? "" : selectUnitView(state, unit).text));
  const painted = useAfterPaint(text);
  if (!wanted || unit === null || text === unit.target) return null;
  return (
    <Suspense>
      <DifferenceView unit={unit} text={painted} />
    </Suspense>
  );
}
