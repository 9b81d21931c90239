import { useEffect } from "react";
import type { Severity } from "#core/checks/finding.ts";
import { movedRange } from "#core/checks/moved-range.ts";
import type { Range as TextRange, Unit } from "#core/document/article.ts";
import { selectShownUnits } from "#state/filtering-shown.ts";
import type { ReviewState } from "#state/review-state.ts";
import { selectFindings } from "#state/select-findings.ts";
import { selectUnitView } from "#state/select-unit.ts";
import { useReview, useReviewStore } from "#state/use-review.ts";
import { repaintOnChange } from "#ui/repaint-on-change.ts";
import { shownRanges } from "#ui/text-ranges.ts";
import "./finding-highlights.css";

const severities: readonly Severity[] = ["info", "warning", "error"];

/**
 * Underlines what the checks found in the cells that are mounted, the open editor's among them. No markup is changed and nothing moves; a browser without the
 * Custom Highlight API shows the signs and the list alone.
 */
export function useFindingHighlights(): void {
  const store = useReviewStore();
  const isOpen = useReview((state) => state.open !== null);
  const checked = useReview((state) => state.checked);
  const dismissals = useReview((state) => state.dismissals);
  // biome-ignore lint/correctness/useExhaustiveDependencies: findings that are new are painted anew, though no text has changed
  useEffect(() => {
    const grid = document.querySelector('[role="grid"]');
    if (!isOpen || grid === null || typeof Highlight !== "function") return;
    const highlights = severities.map((severity, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(nameOf(severity), highlight);
      return [severity, highlight] as const;
    });
    const bySeverity = new Map(highlights);
    const paint = () => {
      for (const [, highlight] of highlights) highlight.clear();
      for (const [severity, range] of underlined(grid, store.getState())) bySeverity.get(severity)?.add(range);
    };
    paint();
    const end = repaintOnChange(grid, paint);
    return () => {
      end();
      for (const severity of severities) CSS.highlights.delete(nameOf(severity));
    };
  }, [store, isOpen, checked, dismissals]);
}

function nameOf(severity: Severity): string {
  return `finding-${severity}`;
}

function* underlined(grid: Element, state: ReviewState): Generator<[Severity, Range]> {
  const { units } = selectShownUnits(state);
  for (const row of grid.querySelectorAll("[aria-rowindex]")) {
    const unit = units[Number(row.getAttribute("aria-rowindex")) - 2];
    const cell = row.querySelector('[data-part="target"]');
    if (unit !== undefined && cell !== null) yield* inCell(cell, state, unit);
  }
}

function* inCell(cell: Element, state: ReviewState, unit: Unit): Generator<[Severity, Range]> {
  const findings = selectFindings(state, unit.key);
  const { text: found = "" } = state.checked.get(unit.key) ?? {};
  const { text } = selectUnitView(state, unit);
  for (const { severity, range } of findings) {
    const stretch = movedRange(range, found, text);
    if (stretch === null) continue;
    for (const one of shownRanges(cell, text, visibleStretch(stretch, text))) yield [severity, wholeChip(one)];
  }
}

/** Where something is missing there is nothing to underline but what stands beside it. */
function visibleStretch({ from, to }: TextRange, text: string): TextRange {
  return from < to ? { from, to } : { from: Math.max(0, from - 1), to: Math.min(text.length, to + 1) };
}

/** A chip may show its text shortened: it is underlined as a whole. */
function wholeChip(range: Range): Range {
  const chip = range.startContainer.parentElement?.closest(".chip");
  if (chip) range.selectNodeContents(chip);
  return range;
}
