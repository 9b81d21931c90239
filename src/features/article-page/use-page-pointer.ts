import { type MouseEvent, type RefObject, useRef } from "react";
import { flushSync } from "react-dom";
import type { Unit } from "#core/document/article.ts";
import { wordAt } from "#core/document/word-at.ts";
import { offsetAtPoint } from "#parts/offset-at-point.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { useOpenUnpaired } from "./use-open-unpaired.ts";

interface PagePointerOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly byPointer: RefObject<boolean>;
}

/** A sentence that a click has just opened. */
interface Opened {
  readonly unit: Unit;
  readonly offset: number;
  readonly x: number;
  readonly y: number;
}

/** A click edits the sentence at the point clicked; it stays under the pointer whatever collapses above it. */
export function usePagePointer({ scroller, byPointer }: PagePointerOptions) {
  const store = useArticleStore();
  const { editor, units } = useView();
  const opened = useRef<Opened | null>(null);
  const openUnpaired = useOpenUnpaired(byPointer);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("button, a, input, .page-strip, [role=textbox]")) return;
    const unpaired = target.closest<HTMLElement>("[data-unpaired]");
    if (unpaired !== null) return void openUnpaired(Number(unpaired.dataset["unpaired"]), event.clientX, event.clientY);
    const cell = units.cellAt(target);
    const unit = selectUnit(store.getState(), cell?.key ?? null);
    if (cell === null || unit === null || scroller.current === null) return;
    const selection = getSelection();
    const isSelecting = selection !== null && !selection.isCollapsed && cell.element.contains(selection.anchorNode);
    // Markup comes into sight with the editor, and what was clicked may be elsewhere then.
    const offset = cell.part === "target" ? offsetAtPoint(cell.element, event.clientX, event.clientY) : null;
    const { top } = cell.element.getBoundingClientRect();
    byPointer.current = true;
    flushSync(() => store.getState().actions.activate(unit.key, isSelecting ? "grid" : "editor"));
    byPointer.current = false;
    scroller.current.scrollTop += cell.element.getBoundingClientRect().top - top;
    if (isSelecting || !editor.isReady) return;
    editor.current.focus();
    if (offset !== null) editor.current.select(unit.key, offset, offset);
    opened.current = offset === null ? null : { unit, offset, x: event.clientX, y: event.clientY };
  };
  const onMouseDownCapture = (event: MouseEvent<HTMLElement>) => {
    const first = opened.current;
    opened.current = null;
    if (first === null || event.detail !== 2) return;
    if (Math.abs(event.clientX - first.x) > 5 || Math.abs(event.clientY - first.y) > 5) return;
    // The second click of two is on what was under the pointer at the first, not on what stands there by now.
    event.preventDefault();
    event.stopPropagation();
    const state = store.getState();
    const { from, to } = wordAt(selectUnitView(state, first.unit).text, first.offset, state.open.article.locale);
    editor.current.select(first.unit.key, from, to, "reviewer");
  };
  return { onClick, onMouseDownCapture };
}
