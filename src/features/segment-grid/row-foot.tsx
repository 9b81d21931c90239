// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not

import { use } from "react";
import { RowActions } from "#parts/row-actions.tsx";
import { RowDifference } from "#parts/row-difference.tsx";
import { RowExtrasContext } from "#parts/row-extras-context.ts";
import type { UnitView } from "#state/article/session/article-state.ts";

interface RowFootProps {
  readonly view: UnitView;
  readonly active: boolean;
  readonly refusalId: string;
}

/** Under the text: why it was refused or needs work, and in the active row what can be done, with the refusal among it: nothing moves when that comes. */
export function RowFoot({ view, active, refusalId }: RowFootProps) {
  const { refusal, reason, elsewhere } = view;
  const extras = use(RowExtrasContext);
  if (!active && !refusal && !reason && !elsewhere) return null;
  return (
    <div role="gridcell" aria-colindex={5} className="row-foot">
      {refusal && !active && (
        <p id={refusalId} className="row-note row-refusal">
          {refusal}
        </p>
      )}
      {reason && <p className="row-note row-reason">Needs work: {reason}</p>}
      {elsewhere && <p className="row-note">Being typed in another tab.</p>}
      {active && <RowDifference />}
      {active && (
        <div className="row-actions" data-covers="">
          <RowActions refusal={refusal} refusalId={refusalId} />
          {extras !== null && <extras.RowRepeats />}
        </div>
      )}
    </div>
  );
}
