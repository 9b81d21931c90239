import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { UnitKey } from "#core/document/article.ts";
import type { ShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticle } from "#state/article/use-article.ts";
import type { EditorPort } from "./editor-port.ts";
import { measureNow, type RowVirtualizer, rowAt } from "./grid-rows.ts";

export interface ActiveRowOptions {
  readonly shown: ShownUnits;
  readonly activeKey: UnitKey | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RowVirtualizer;
  readonly editor: EditorPort;
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
  const { shown, activeKey, scroller, virtualizer, activeIndex, byPointer, restoring } = options;
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
        bringIntoView(scroller.current, activeIndex, () => ended);
      });
    }
    const endGrowth = followGrowth(scroller.current, activeIndex);
    return () => {
      ended = true;
      endGrowth();
    };
  }, [shown, activeKey, scroller, virtualizer, activeIndex, byPointer, restoring, mounted]);
}

/** Scrolls as little as it can; a row far away is brought to the middle. Looks again until measuring no longer moves it. */
function bringIntoView(scroller: HTMLElement | null, index: number, isEnded: () => boolean) {
  const row = rowAt(scroller, index);
  if (!scroller || !row) return;
  const distance = distanceFromView(scroller, row, contextOf(scroller));
  if (Math.abs(distance) > scroller.clientHeight) scroller.scrollTop += distanceFromMiddle(scroller, row);
  else if (distance !== 0) scroller.scrollTop += distance;
  let quietFrames = 0;
  const look = () => {
    const mounted = rowAt(scroller, index);
    if (isEnded() || !mounted || quietFrames >= 3) return;
    const rest = distanceFromView(scroller, mounted, 0);
    quietFrames = Math.abs(rest) < 1 ? quietFrames + 1 : 0;
    if (quietFrames === 0) scroller.scrollTop += rest;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The row is mounted wherever it stands, so its place is known without asking the virtualizer, whose scrolling takes several frames. */
function distanceFromMiddle(scroller: HTMLElement, row: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  const { top, height } = row.getBoundingClientRect();
  return top - view.top - Math.max(0, view.height - height) / 2;
}

/** A row or two of context above and below the active one. */
function contextOf(scroller: HTMLElement): number {
  return Math.min(88, scroller.clientHeight / 6);
}

/** How far to scroll until the row is in view with `context` around it; its beginning counts more than its end. */
function distanceFromView(scroller: HTMLElement, row: HTMLElement, context: number): number {
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const above = top - (view.top + context);
  if (above < 0) return Math.max(above, -scroller.scrollTop);
  const below = bottom - (view.bottom - context);
  if (below <= 0) return 0;
  const room = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return Math.max(0, Math.min(below, above, room));
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
    const distance = distanceFromView(scroller, row, 0);
    if (distance > 0) scroller.scrollTop += distance;
  });
  observer.observe(row);
  return () => observer.disconnect();
}

function useRowFocus({ activeKey, scroller, editor, activeIndex }: ActiveRowOptions, mounted: boolean) {
  const mode = useArticle((state) => state.mode);
  const ready = useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => editor.ready,
  );
  const before = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row at the same index may be another one
  useLayoutEffect(() => {
    const row = rowAt(scroller.current, activeIndex);
    if (!row || !mounted) return;
    const opened = before.current === null;
    const asked = before.current !== mode && mode === "editor";
    before.current = mode;
    if (!opened && !asked && !isFocusOurs(scroller.current)) return;
    if (mode === "editor" && ready) editor.focus();
    else if (document.activeElement !== row) row.focus({ preventScroll: true });
  }, [activeKey, scroller, editor, activeIndex, mode, ready, mounted]);
}

/** The focus is in the grid, or nowhere because what had it is gone. */
function isFocusOurs(scroller: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return !focused || focused === document.body || scroller?.contains(focused) === true;
}
