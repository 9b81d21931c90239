import { useEffect } from "react";
import type { Occurrence } from "#core/search/find-occurrences.ts";
import type { FindResult } from "#state/article/session/find-state.ts";
import { useFindPanel } from "#state/article/use-article.ts";
import type { MountedUnits } from "#state/editor/mounted-units.ts";
import { repaintOnChange } from "#state/editor/repaint-on-change.ts";
import { useView } from "#state/editor/use-view.ts";
import { holdInSight, marksAround } from "#ui/hold-in-sight.ts";
import { textRanges } from "#ui/text-ranges.ts";

const MATCH = "find-match";
const CURRENT = "find-current";

/**
 * Highlights what was found in the cells that are mounted, the open editor's among them. No markup is changed; a browser without the Custom Highlight
 * API shows the list and the count alone.
 */
export function useMatchHighlights(): void {
  const { units } = useView();
  const result = useFindPanel((panel) => panel.result);
  const current = useFindPanel((panel) => panel.result.occurrences[panel.current] ?? null);
  useEffect(() => {
    if (typeof Highlight !== "function") return;
    const matches = new Highlight();
    const currents = new Highlight();
    currents.priority = 1;
    const holdMarks = holdInSight("match");
    const paint = () => {
      matches.clear();
      currents.clear();
      const held: [Element, string][] = [];
      for (const [range, occurrence] of shownRanges(units, result)) {
        (occurrence === current ? currents : matches).add(range);
        for (const mark of marksAround([range])) held.push([mark, ""]);
      }
      holdMarks(held);
    };
    const end = repaintOnChange(units, paint);
    paint();
    CSS.highlights.set(MATCH, matches);
    CSS.highlights.set(CURRENT, currents);
    return () => {
      end();
      CSS.highlights.delete(MATCH);
      CSS.highlights.delete(CURRENT);
      holdMarks([]);
    };
  }, [units, result, current]);
}

function* shownRanges(units: MountedUnits, result: FindResult): Generator<[Range, Occurrence]> {
  const byText = occurrencesByText(result);
  for (const { key, part, element } of units.cells()) {
    for (const occurrence of byText.get(`${part} ${key}`) ?? [])
      for (const range of textRanges(element, occurrence.in.text, [occurrence])) yield [range, occurrence];
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
