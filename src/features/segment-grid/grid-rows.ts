import type { Virtualizer } from "@tanstack/react-virtual";
import type { UnitKey } from "#core/document/article.ts";

/** The virtualizer as the grid uses it. */
export type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLElement>;

/** The mounted row of a unit. It is looked for among the rows alone, since this is asked several times for every key: what stands in them is far more. */
export function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  for (const row of scroller?.querySelector(".grid-rows")?.children ?? []) {
    if (row instanceof HTMLElement && row.dataset["index"] === String(index)) return row;
  }
  return null;
}

/** Unrounded, because the rows stand in natural flow and rounding would add up. */
export function exactHeight(row: HTMLElement): number {
  return row.getBoundingClientRect().height;
}

/** Tells the virtualizer the present heights of the rows now, not with the next resize notification. */
export function measureNow(
  scroller: HTMLElement | null,
  virtualizer: RowVirtualizer,
  keys: readonly (UnitKey | null)[],
) {
  for (const { index, key } of virtualizer.getVirtualItems()) {
    const row = keys.some((wanted) => wanted === key) ? rowAt(scroller, index) : null;
    if (row) virtualizer.resizeItem(index, exactHeight(row));
  }
}
