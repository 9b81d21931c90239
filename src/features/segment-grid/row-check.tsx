import type { MouseEvent } from "react";
import type { Unit } from "#core/document/article.ts";
import { shownUnitName } from "#core/review/unit-state.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { keepsFocus } from "#ui/button.tsx";

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
  const selection = useArticleStore().selection;
  const name = shownUnitName(unit);
  const choose = ({ nativeEvent }: { nativeEvent: Event }) => {
    const { actions } = selection.getState();
    if (nativeEvent instanceof globalThis.MouseEvent && nativeEvent.shiftKey) actions.extendTo(unit.key);
    else actions.toggle(unit.key);
  };
  // Beside the box the browser would press it for the label, and give it the focus.
  const press = (event: MouseEvent<HTMLLabelElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    choose(event);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys select by commands
    <label className="row-check" {...keepsFocus} onClick={press}>
      <input type="checkbox" tabIndex={-1} aria-label={`Select ${name}`} checked={checked} onChange={choose} />
    </label>
  );
}
