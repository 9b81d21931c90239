import { type RefObject, useLayoutEffect, useRef } from "react";
import type { UnitKey } from "#core/document/article.ts";
import type { ShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useEditorReady, useView } from "#state/editor/use-view.ts";
import { focusedBehindStandIn } from "#ui/held-keys/stand-in.ts";
import { measureNow, type RowVirtualizer, rowAt } from "./grid-rows.ts";

export interface ActiveRowOptions {
  readonly shown: ShownUnits;
  readonly activeKey: UnitKey | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RowVirtualizer;
  readonly scrollBy: (distance: number) => void;
  /** Among the rows shown. */
  readonly activeIndex: number;
  /** True while a click activates a row: it scrolls by itself. */
  readonly byPointer: RefObject<boolean>;
  /** True while the grid scrolls to where it stood when the article was left. */
  readonly restoring: RefObject<boolean>;
}

/** Keeps the active row in view and the focus in it. */
export function useActiveRow(options: ActiveRowOptions) {
  // At the grid's first rendering its height is not known yet and no row stands.
  const mounted = options.virtualizer.getVirtualItems().some((item) => item.index === options.activeIndex);
  useRowInView(options, mounted);
  useRowFocus(options, mounted);
}

function useRowInView(options: ActiveRowOptions, mounted: boolean) {
  const { shown, activeKey, scroller, virtualizer, scrollBy, activeIndex, byPointer, restoring } = options;
  const before = useRef(activeKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows shown around it move it, though neither key nor index changes
  useLayoutEffect(() => {
    const left = before.current;
    before.current = activeKey;
    if (activeIndex < 0 || !mounted) return;
    let ended = false;
    if (!byPointer.current && !restoring.current) {
      // After React has committed, and still before the next paint.
      queueMicrotask(() => {
        if (ended) return;
        measureNow(scroller.current, virtualizer, [left, activeKey]);
        // Other rows around it, or other heights, move it only where it would be out of view.
        const distance = left === activeKey ? distanceFromView : distanceFromPlace;
        bringIntoView({ scroller: scroller.current, index: activeIndex, distance, scrollBy, isEnded: () => ended });
      });
    }
    const endGrowth = followGrowth(scroller.current, activeIndex);
    return () => {
      ended = true;
      endGrowth();
    };
  }, [shown, activeKey, scroller, virtualizer, scrollBy, activeIndex, byPointer, restoring, mounted]);
}

type Distance = (scroller: HTMLElement, row: HTMLElement) => number;

interface Bringing extends Pick<ActiveRowOptions, "scrollBy"> {
  readonly scroller: HTMLElement | null;
  readonly index: number;
  readonly distance: Distance;
  readonly isEnded: () => boolean;
}

/** Scrolls the row by its distance, and looks again until measuring no longer moves it. */
export function bringIntoView({ scroller, index, distance, scrollBy, isEnded }: Bringing) {
  let quietFrames = 0;
  const look = () => {
    const row = rowAt(scroller, index);
    if (isEnded() || !scroller || !row || quietFrames >= 3) return;
    const away = distance(scroller, row);
    quietFrames = Math.abs(away) < 1 ? quietFrames + 1 : 0;
    if (quietFrames === 0) scrollBy(away);
    requestAnimationFrame(look);
  };
  look();
}

/** None where the row is in view. */
export function distanceFromView(scroller: HTMLElement, row: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return top >= view.top && bottom <= view.bottom ? 0 : distanceFromPlace(scroller, row);
}

/**
 * How far to scroll until the row stands in the upper middle, so that approving moves the text and never the eyes: a third of the view above it, less where the
 * row would not fit below that, or the article ends.
 */
function distanceFromPlace(scroller: HTMLElement, row: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  const { top, height } = row.getBoundingClientRect();
  const above = Math.max(0, Math.min(view.height / 3, view.height - height));
  const room = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return Math.max(-scroller.scrollTop, Math.min(top - view.top - above, room));
}

/** How far to scroll until the row's end is in view; its beginning counts more. */
function distanceFromEnd(scroller: HTMLElement, row: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const room = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return Math.max(0, Math.min(bottom - view.bottom, top - view.top, room));
}

/** Text that grows under the reviewer's hands takes its actions along into view. */
function followGrowth(scroller: HTMLElement | null, index: number): () => void {
  const row = rowAt(scroller, index);
  if (!scroller || !row) return () => {};
  // The first notification is the height it begins with.
  let height = Number.POSITIVE_INFINITY;
  const observer = new ResizeObserver((entries) => {
    const now = entries.at(-1)?.borderBoxSize[0]?.blockSize ?? 0;
    const grown = now > height;
    height = now;
    if (!grown || !row.contains(document.activeElement)) return;
    scroller.scrollTop += distanceFromEnd(scroller, row);
  });
  observer.observe(row);
  return () => observer.disconnect();
}

function useRowFocus({ activeKey, scroller, activeIndex }: ActiveRowOptions, mounted: boolean) {
  const { editor } = useView();
  const mode = useArticle((state) => state.mode);
  const ready = useEditorReady();
  const before = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row at the same index may be another one
  useLayoutEffect(() => {
    const row = rowAt(scroller.current, activeIndex);
    if (!row || !mounted) return;
    const opened = before.current === null;
    const asked = before.current !== mode && mode === "editor";
    before.current = mode;
    if (!opened && !asked && !isFocusOurs(scroller.current)) return;
    if (mode === "editor" && ready) editor.current.focus();
    else if (document.activeElement !== row) row.focus({ preventScroll: true });
  }, [activeKey, scroller, editor, activeIndex, mode, ready, mounted]);
}

/** The focus is in the grid, or nowhere because what had it is gone. */
function isFocusOurs(scroller: HTMLElement | null): boolean {
  const focused = focusedBehindStandIn();
  return !focused || focused === document.body || scroller?.contains(focused) === true;
}
