// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { directionOf } from "#core/document/locale.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticle } from "#state/article/use-article.ts";
import { RowList } from "./row-list.tsx";
import "#ui/markup.css";
import "./segment-grid.css";
import "./row-places.css";
import "./active-row.css";
import "./reading.css";
import "./narrow-grid.css";
import "./row-check.css";
import "./mirrored-grid.css";
import "#ui/space-marks.css";

/** The open article as rows, source beside target. It fills the height it is given and scrolls within. */
export function SegmentGrid() {
  const open = useArticle((state) => state.open);
  const count = useArticle((state) => selectShownUnits(state).units.length);
  if (!open) return null;
  return (
    <div
      role="grid"
      aria-label="Segments"
      aria-rowcount={count + 1}
      aria-colcount={5}
      data-direction={directionOf(open.article.locale)}
      className="segment-grid"
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="row-sheet grid-head-row">
          <div role="columnheader" aria-colindex={1}>
            <span className="visually-hidden">Number</span>
          </div>
          <div role="columnheader" aria-colindex={2}>
            Source
          </div>
          <div role="columnheader" aria-colindex={3}>
            Target
          </div>
          <div role="columnheader" aria-colindex={4}>
            <span className="visually-hidden">Status</span>
          </div>
          <div role="columnheader" aria-colindex={5} className="visually-hidden">
            Notes and actions
          </div>
        </div>
      </div>
      <RowList key={open.articleKey} open={open} />
    </div>
  );
}
