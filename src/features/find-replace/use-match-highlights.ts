import { useEffect } from "react";
import type { Occurrence } from "#core/search/find-occurrences.ts";
import { type ShownUnits, selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { FindResult } from "#state/article/session/find-state.ts";
import { useArticle, useFindPanel } from "#state/article/use-article.ts";
import { holdInSight, marksAround } from "#ui/hold-in-sight.ts";
import { repaintOnChange } from "#ui/repaint-on-change.ts";
import { textRanges } from "#ui/text-ranges.ts";

const MATCH = "find-match";
const CURRENT = "find-current";

/**
 * Highlights what was found in the cells that are mounted, the open editor's among them. No markup is changed; a browser without the Custom Highlight
 * API shows the list and the count alone.
 */
export function useMatchHighlights(): void {
  const shown = useArticle(selectShownUnits);
  const result = useFindPanel((panel) => panel.result);
  const current = useFindPanel((panel) => panel.result.occurrences[panel.current] ?? null);
  useEffect(() => {
    const grid = document.querySelector('[role="grid"]');
    if (grid === null || typeof Highlight !== "function") return;
    const matches = new Highlight();
    const currents = new Highlight();
    currents.priority = 1;
    const paint = () => {
      matches.clear();
      currents.clear();
      const held: Element[] = [];
      for (const [range, occurrence] of shownRanges(grid, shown, result)) {
        (occurrence === current ? currents : matches).add(range);
        held.push(...marksAround([range]));
      }
      holdInSight(grid, "match", held);
    };
    const end = repaintOnChange(grid, paint);
    paint();
    CSS.highlights.set(MATCH, matches);
    CSS.highlights.set(CURRENT, currents);
    return () => {
      end();
      CSS.highlights.delete(MATCH);
      CSS.highlights.delete(CURRENT);
      holdInSight(grid, "match", []);
    };
  }, [shown, result, current]);
}

function* shownRanges(grid: Element, { units }: ShownUnits, result: FindResult): Generator<[Range, Occurrence]> {
  const byText = occurrencesByText(result);
  for (const row of grid.querySelectorAll("[aria-rowindex]")) {
    const unit = units[Number(row.getAttribute("aria-rowindex")) - 2];
    for (const side of ["source", "target"] as const) {
      const found = byText.get(`${side} ${unit?.key}`) ?? [];
      const cell = row.querySelector(`[data-part="${side}"]`);
      if (cell === null || found[0] === undefined) continue;
      for (const occurrence of found)
        for (const range of textRanges(cell, occurrence.in.text, [occurrence])) yield [range, occurrence];
    }
  }
}

const known = new WeakMap<FindResult, ReadonlyMap<string, readonly Occurrence[]>>();

function occurrencesByText(result: FindResult): ReadonlyMap<string, readonly Occurrence[]> {
  const last = known.get(result);
  if (last !== undefined) return last;
  const grouped = new Map<string, Occurrence[]>();
  for (const occurrence of result.occurrences) {
    const name = `${occurrence.in.side} ${occurrence.in.unitKey}`;
    const some = grouped.get(name);
    if (some === undefined) grouped.set(name, [occurrence]);
    else some.push(occurrence);
  }
  known.set(result, grouped);
  return grouped;
}
