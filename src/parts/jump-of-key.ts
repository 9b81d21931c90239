import type { KeyboardEvent } from "react";

/**
 * How many units Home, End and the page keys lead on, in a view whose units are moved through one by one; 0 for any other key.
 *
 * @param count of the units shown
 * @param page how many a page is, that way
 */
export function jumpOfKey(event: KeyboardEvent, count: number, page: (way: 1 | -1) => number): number {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return 0;
  if (event.key === "Home") return -count;
  if (event.key === "End") return count;
  if (event.key === "PageDown") return page(1);
  return event.key === "PageUp" ? page(-1) : 0;
}
