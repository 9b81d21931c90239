import type { MouseEvent } from "react";
import type { Unit } from "#core/document/article.ts";
import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import { useReviewStore } from "#state/article/use-review.ts";

interface RowCheckProps {
  readonly unit: Unit;
  /** Whether the row is in the selection. */
  readonly checked: boolean;
}

/**
 * Tells whether the row is selected, and changes it: `aria-selected` is the active row's. Keys do it by commands, so it is no tab stop and never
 * takes the focus from the row.
 */
export function RowCheck({ unit, checked }: RowCheckProps) {
  const selection = rowSelectionOf(useReviewStore());
  const name = unit.kind === "segment" ? unit.id : unit.name;
  const choose = ({ nativeEvent }: { nativeEvent: Event }) => {
    const { actions } = selection.getState();
    if (nativeEvent instanceof globalThis.MouseEvent && nativeEvent.shiftKey) actions.extendTo(unit.key);
    else actions.toggle(unit.key);
  };
  return (
    <label className="row-check" onMouseDown={(event: MouseEvent) => event.preventDefault()}>
      <input type="checkbox" tabIndex={-1} aria-label={`Select ${name}`} checked={checked} onChange={choose} />
    </label>
  );
}
