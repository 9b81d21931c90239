import type { Virtualizer } from "@tanstack/react-virtual";

/** The virtualizer as the grid uses it. */
export type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLElement>;

/** The mounted row of a unit. */
export function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`:scope [data-index="${index}"]`) ?? null;
}

/** Unrounded, because the rows stand in natural flow and rounding would add up. */
export function exactHeight(row: HTMLElement): number {
  return row.getBoundingClientRect().height;
}

/** Tells the virtualizer the present heights of the rows now, not with the next resize notification. */
export function measureNow(scroller: HTMLElement | null, virtualizer: RowVirtualizer, indexes: readonly number[]) {
  for (const index of indexes) {
    const row = rowAt(scroller, index);
    if (row) virtualizer.resizeItem(index, exactHeight(row));
  }
}
