import { type MouseEvent, type RefObject, useRef } from "react";
import { flushSync } from "react-dom";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { wordAt } from "#core/document/word-at.ts";
import { offsetAtPoint } from "#parts/offset-at-point.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { MountedUnits } from "#state/editor/mounted-units.ts";
import { useView } from "#state/editor/use-view.ts";
import { moveRows, releaseGap } from "./content-offset.ts";
import { measureNow } from "./grid-rows.ts";
import type { ActiveRowOptions } from "./use-active-row.ts";

interface PointerActivationOptions extends ActiveRowOptions {
  /** Holds the rows, as high as all of them. */
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly onScrolled: () => void;
}

/** A click opens the row for editing at the point clicked; the row stays under the pointer whatever collapses above it. */
export function usePointerActivation(options: PointerActivationOptions) {
  const { scroller, canvas, virtualizer, activeKey, byPointer, onScrolled } = options;
  const store = useArticleStore();
  const { editor, units } = useView();
  const opened = useRef<Opened | null>(null);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const row = clickedRow(event);
    const unit = selectUnit(store.getState(), units.cellAt(row)?.key ?? null);
    if (!row || !unit || !scroller.current || !canvas.current || selectsRow(event, store, unit.key)) return;
    // Text was selected, to copy it: the selection must not be lost to the editor.
    const mode = hasSelectionIn(row) ? "grid" : "editor";
    const { top } = row.getBoundingClientRect();
    // Markup comes into sight with the row, and what was clicked may be elsewhere then.
    const offset = clickedOffset(event, units);
    byPointer.current = true;
    flushSync(() => store.getState().actions.activate(unit.key, mode));
    byPointer.current = false;
    measureNow(scroller.current, virtualizer, [activeKey, unit.key]);
    moveRows(scroller.current, canvas.current, row.getBoundingClientRect().top - top);
    if (mode === "grid" || !editor.isReady) return;
    const { current } = editor;
    current.focus();
    if (offset !== null) current.select(unit.key, offset, offset);
    else if (targetAt(event, units) !== null) current.placeCaret(event.clientX, event.clientY);
    opened.current = offset === null ? null : { unit, offset, x: event.clientX, y: event.clientY };
  };
  const onMouseDownCapture = (event: MouseEvent<HTMLElement>) => {
    const first = opened.current;
    opened.current = null;
    if (first === null || event.detail !== 2 || !isNear(event, first)) return;
    // The second click of two is on what was under the pointer at the first, not on what stands there by now.
    event.preventDefault();
    event.stopPropagation();
    const state = store.getState();
    const { from, to } = wordAt(selectUnitView(state, first.unit).text, first.offset, state.open.article.locale);
    editor.current.select(first.unit.key, from, to, "reviewer");
  };
  const onScroll = () => {
    if (scroller.current && canvas.current) releaseGap(scroller.current, canvas.current);
    onScrolled();
  };
  return { onClick, onMouseDownCapture, onScroll };
}

/** A row that a click has just opened. */
interface Opened {
  readonly unit: Unit;
  /** What was clicked, as an offset into its text. */
  readonly offset: number;
  readonly x: number;
  readonly y: number;
}

function isNear({ clientX, clientY }: MouseEvent, { x, y }: Opened): boolean {
  return Math.abs(clientX - x) < 5 && Math.abs(clientY - y) < 5;
}

/** Null where the click was on no text of a target, or on one in the editor, which knows by itself. */
function clickedOffset(event: MouseEvent, units: MountedUnits): number | null {
  const cell = targetAt(event, units);
  if (cell === null || cell.querySelector("[role=textbox]") !== null) return null;
  return offsetAtPoint(cell, event.clientX, event.clientY);
}

function targetAt({ target }: MouseEvent, units: MountedUnits): HTMLElement | null {
  const cell = target instanceof Node ? units.cellAt(target) : null;
  return cell?.part === "target" ? cell.element : null;
}

/** A click with Shift selects the rows up to this one, one with Ctrl or ⌘ adds it or takes it out. */
function selectsRow(event: MouseEvent, store: ReturnType<typeof useArticleStore>, key: UnitKey): boolean {
  if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return false;
  const { extendTo, toggle } = store.selection.getState().actions;
  if (event.shiftKey) extendTo(key);
  else toggle(key);
  // What the browser selected between the two clicks is not what is meant.
  getSelection()?.removeAllRanges();
  store.getState().actions.activate(key, "grid");
  return true;
}

function clickedRow(event: MouseEvent): HTMLElement | null {
  const { target } = event;
  if (!(target instanceof Element) || target.closest("button, input, label, [role=textbox], .row-foot")) return null;
  return target.closest<HTMLElement>("[data-index]");
}

function hasSelectionIn(row: HTMLElement): boolean {
  const selection = getSelection();
  return (
    selection !== null &&
    !selection.isCollapsed &&
    row.contains(selection.anchorNode) &&
    !isEditable(selection.anchorNode)
  );
}

function isEditable(node: Node | null): boolean {
  return node?.parentElement?.closest("[role=textbox]") != null;
}
