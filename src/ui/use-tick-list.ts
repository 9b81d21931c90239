import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefCallback, useRef, useState } from "react";
import { isEnter } from "./enter-key.ts";

interface TickListOptions {
  readonly count: number;
  /** About how high a row is, pixels; those on screen are measured. */
  readonly rowHeight: number;
  /** What Enter does with the row that has the tab stop. */
  readonly onEnter?: (index: number) => void;
}

/** A row on screen, for an element with `data-index` that stands `offset` pixels below the list's beginning and holds an `input`. */
export interface TickRow {
  readonly index: number;
  readonly offset: number;
  /** Whether its tick is the one that Tab reaches. */
  readonly isStop: boolean;
  readonly measure: RefCallback<HTMLElement>;
  readonly onFocus: () => void;
}

/** A long list of ticks of which only the rows on screen are there. One tick has the tab stop; arrows, Home and End move among them. */
export function useTickList({ count, rowHeight, onEnter }: TickListOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);
  const virtualizer = useVirtualizer({
    count,
    overscan: 6,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
  });
  const stop = Math.min(wanted, count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(event.key, stop, count);
    if (to !== null) {
      event.preventDefault();
      setWanted(to);
      virtualizer.scrollToIndex(to);
      // The row may have to be mounted first.
      requestAnimationFrame(() => requestAnimationFrame(() => tickAt(scroller.current, to)?.focus()));
    } else if (isEnter(event) && onEnter !== undefined) {
      event.preventDefault();
      onEnter(stop);
    }
  };
  const rows = virtualizer.getVirtualItems().map(
    ({ index, start }): TickRow => ({
      index,
      offset: start,
      isStop: index === stop,
      measure: virtualizer.measureElement,
      onFocus: () => setWanted(index),
    }),
  );
  return { scroller, rows, blockSize: virtualizer.getTotalSize(), onKeyDown };
}

function destination(key: string, from: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(from + 1, count - 1);
  if (key === "ArrowUp") return Math.max(from - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

function tickAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"] input`) ?? null;
}
