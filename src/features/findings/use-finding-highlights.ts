import { useEffect } from "react";
import { type Finding, isSameFinding, type Severity } from "#core/checks/finding.ts";
import { movedRange } from "#core/checks/run/moved-range.ts";
import type { Segment, Range as TextRange, Unit } from "#core/document/article.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle, useArticleStore, useFindingsPanel } from "#state/article/use-article.ts";
import type { MountedUnits } from "#state/editor/mounted-units.ts";
import { repaintOnChange } from "#state/editor/repaint-on-change.ts";
import { useView } from "#state/editor/use-view.ts";
import { holdInSight, marksAround } from "#ui/hold-in-sight.ts";
import { shownRanges } from "#ui/text-ranges.ts";
import "./finding-highlights.css";

const severities: readonly Severity[] = ["info", "warning", "error"];

/** The source that the finding gone to speaks of as a whole. */
const SOURCE = "finding-source";

/**
 * Underlines what the checks found in the cells that are mounted, the open editor's among them; what the target lacks, in the source. No markup is changed and
 * nothing moves; a browser without the Custom Highlight API shows the signs and the list alone.
 */
export function useFindingHighlights(): void {
  const store = useArticleStore();
  const { units } = useView();
  const checked = useArticle((state) => state.checked);
  const dismissals = useArticle((state) => state.dismissals);
  const current = useFindingsPanel((panel) => panel.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: findings that are new are painted anew, though no text has changed
  useEffect(() => {
    if (typeof Highlight !== "function") return;
    const holdMarks = holdInSight("finding");
    const names = [SOURCE, ...severities.map(nameOf)];
    const highlights = new Map(names.map((name, priority) => [name, register(name, priority)]));
    const paint = () => {
      for (const highlight of highlights.values()) highlight.clear();
      const held: [Element, string][] = [];
      for (const { name, ranges } of marked(units, store.getState(), current)) {
        for (const mark of marksAround(ranges)) held.push([mark, name]);
        for (const range of ranges) highlights.get(name)?.add(wholeChip(range));
      }
      holdMarks(held);
    };
    paint();
    const end = repaintOnChange(units, paint);
    return () => {
      end();
      for (const name of names) CSS.highlights.delete(name);
      holdMarks([]);
    };
  }, [store, units, checked, dismissals, current]);
}

function nameOf(severity: Severity): string {
  return `finding-${severity}`;
}

function register(name: string, priority: number): Highlight {
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** One finding's stretches in one cell. */
interface Marked {
  /** Of the highlight. */
  readonly name: string;
  readonly ranges: readonly Range[];
}

function* marked(units: MountedUnits, state: ArticleState, current: Finding | null): Generator<Marked> {
  for (const { key, part, element } of units.cells()) {
    const unit = selectUnit(state, key);
    if (unit === null) continue;
    if (part === "target") yield* inTarget(element, state, unit);
    if (part === "source" && unit.kind === "segment") yield* inSource(element, state, unit, current);
  }
}

function* inTarget(cell: Element, state: ArticleState, unit: Unit): Generator<Marked> {
  const { text: found = "" } = state.checked.get(unit.key) ?? {};
  const { text } = selectUnitView(state, unit);
  for (const { severity, range, sourceRange, isWhole } of selectFindings(state, unit.key)) {
    const isInSource = sourceRange !== null && range.from === range.to;
    const stretch = isWhole || isInSource ? null : movedRange(range, found, text);
    if (stretch === null) continue;
    yield { name: nameOf(severity), ranges: shownRanges(cell, text, visibleStretch(stretch, text)) };
  }
}

/** What the target lacks has nothing to be underlined there. Of a finding that is about the whole source, that is shown when it is gone to. */
function* inSource(cell: Element, state: ArticleState, unit: Segment, current: Finding | null): Generator<Marked> {
  for (const finding of selectFindings(state, unit.key)) {
    const { severity, range, sourceRange, isWhole } = finding;
    const isCurrent = state.activeKey === unit.key && current !== null && isSameFinding(finding, current);
    if (sourceRange === null || (isWhole ? !isCurrent : range.from < range.to)) continue;
    const name = isWhole ? SOURCE : nameOf(severity);
    yield { name, ranges: shownRanges(cell, unit.source, sourceRange) };
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
