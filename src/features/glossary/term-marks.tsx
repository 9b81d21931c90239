import { useEffect } from "react";
import type { SegmentTerm } from "#core/checks/facts/segment-terms.ts";
import type { Unit } from "#core/document/article.ts";
import { joinTranslations } from "#core/glossary/edit-glossary.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { MountedUnits } from "#state/editor/mounted-units.ts";
import { repaintOnChange } from "#state/editor/repaint-on-change.ts";
import { useView } from "#state/editor/use-view.ts";
import { termsOfUnit } from "#state/languages/segment-terms.ts";
import { useGlossary } from "#state/languages/use-glossary.ts";
import { shownRanges } from "#ui/text-ranges.ts";
import "./term-marks.css";

const NAME = "glossary-term";

interface Mark {
  readonly range: Range;
  readonly entry: SegmentTerm;
}

/**
 * Underlines the glossary's terms in the source cells that are mounted, after their paint; a pointer over one is told its translation. No markup is changed
 * and nothing moves; a browser without the Custom Highlight API has the panel's tab alone.
 */
export function TermMarks() {
  const store = useArticleStore();
  const { units } = useView();
  const terms = useGlossary((glossary) => glossary.terms);
  useEffect(() => {
    if (terms.length === 0 || typeof Highlight !== "function") return;
    const highlight = new Highlight();
    CSS.highlights.set(NAME, highlight);
    let marks: readonly Mark[] = [];
    const found = new Map<Unit, readonly SegmentTerm[]>();
    const termsOf = (unit: Unit) => {
      const known = found.get(unit) ?? sourceTerms(store.getState(), unit);
      found.set(unit, known);
      return known;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      marks = [...marksIn(units, store.getState(), termsOf)];
      highlight.clear();
      for (const { range } of marks) highlight.add(range);
    };
    // A frame callback runs before its paint, a task begun in it after.
    const paintLater = () => {
      clearTimeout(timer);
      timer = setTimeout(paint);
    };
    paintLater();
    const endRepaint = repaintOnChange(units, paintLater);
    const endTitles = titleUnderPointer(units, () => marks);
    return () => {
      clearTimeout(timer);
      endRepaint();
      endTitles();
      CSS.highlights.delete(NAME);
    };

    function sourceTerms({ open }: ArticleState, unit: Unit): readonly SegmentTerm[] {
      return termsOfUnit(open.article, unit, unit.target, terms);
    }
  }, [store, units, terms]);
  return null;
}

function* marksIn(
  units: MountedUnits,
  state: ArticleState,
  termsOf: (unit: Unit) => readonly SegmentTerm[],
): Generator<Mark> {
  for (const { key, part, element } of units.cells()) {
    const unit = part === "source" ? selectUnit(state, key) : null;
    if (unit?.kind !== "segment") continue;
    for (const entry of termsOf(unit)) {
      for (const stretch of entry.sourceRanges)
        for (const range of shownRanges(element, unit.source, stretch)) yield { range, entry };
    }
  }
}

/** The cell has the title of the term that the pointer is on, and none elsewhere. */
function titleUnderPointer(units: MountedUnits, marksNow: () => readonly Mark[]): () => void {
  let titled: HTMLElement | null = null;
  const onMove = ({ target, clientX, clientY }: PointerEvent) => {
    const at = target instanceof Node ? units.cellAt(target) : null;
    const cell = at?.part === "source" ? at.element : null;
    const mark = cell === null ? undefined : marksNow().find(({ range }) => isAt(cell, range, clientX, clientY));
    if (titled !== null && (titled !== cell || mark === undefined)) titled.removeAttribute("title");
    titled = mark === undefined ? null : cell;
    if (titled !== null && mark !== undefined) titled.title = titleOf(mark.entry);
  };
  document.addEventListener("pointermove", onMove, { passive: true });
  return () => {
    document.removeEventListener("pointermove", onMove);
    titled?.removeAttribute("title");
  };
}

function isAt(cell: Element, range: Range, x: number, y: number): boolean {
  if (!cell.contains(range.startContainer)) return false;
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom,
  );
}

function titleOf({ term, translation }: SegmentTerm): string {
  const wanted = joinTranslations([...term.required, ...term.allowed]) || (translation ?? "");
  const parts = [
    wanted,
    term.doNotTranslate ? "stays as it is" : "",
    term.forbidden.length > 0 ? `not ${joinTranslations(term.forbidden)}` : "",
    term.note,
  ];
  return `${term.source}: ${parts.filter((part) => part !== "").join("; ")}`;
}
