import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from "react";

interface RowListOptions {
  readonly count: number;
  /** The row that has the keys; it is always among those in the page. */
  readonly active: number;
  /** Of every row, in pixels. */
  readonly height: number;
  readonly onMove: (index: number) => void;
}

/** Rows of one height of which only those in view are in the page, and one of which has the keys: for lists, trees and tables of any length. */
export function useRowList({ count, active, height, onMove }: RowListOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that is to have the focus as soon as it is in the page. */
  const wanted = useRef(-1);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count,
    overscan: 8,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    rangeExtractor: useCallback(
      (range: Range) => withActive(defaultRangeExtractor(range), active, count),
      [active, count],
    ),
  });
  useLayoutEffect(() => {
    if (wanted.current !== active) return;
    wanted.current = -1;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  });
  const moveTo = (index: number) => {
    wanted.current = index;
    virtualizer.scrollToIndex(index);
    onMove(index);
  };
  /** Moves by arrows, Home, End and the page keys; answers whether the key was one of these. */
  const moveBy = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const next = count === 0 ? null : movedTo(event, active, count, page);
    if (next === null) return false;
    event.preventDefault();
    moveTo(next);
    return true;
  };
  return {
    scroller,
    rows: virtualizer.getVirtualItems(),
    size: virtualizer.getTotalSize(),
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
    moveTo,
    moveBy,
  };
}

function withActive(indexes: number[], active: number, count: number): number[] {
  if (active < 0 || active >= count || indexes.includes(active)) return indexes;
  return active < (indexes[0] ?? 0) ? [active, ...indexes] : [...indexes, active];
}

/** Null for a key that moves nowhere. */
function movedTo(event: KeyboardEvent, active: number, count: number, page: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (event.key) {
    case "ArrowDown":
      return within(active + 1);
    case "ArrowUp":
      return within(active - 1);
    case "PageDown":
      return within(active + page);
    case "PageUp":
      return within(active - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
