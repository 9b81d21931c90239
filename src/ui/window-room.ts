/** Whether the window leaves room for what stands beside the text, now and whenever that changes. */

/** As in panel-place.css: less would leave the text too little room beside the panel, or the tree. */
export const NARROW = "(width < 1000px)";
/** Two pages need more than rows do. */
export const NARROW_FOR_PAGES = "(width < 1400px)";

type Room = typeof NARROW | typeof NARROW_FOR_PAGES;

export function isWindow(room: Room): boolean {
  return matchMedia(room).matches;
}

/** Calls `hear` when it is another one. Returns the function that ends it. */
export function followWindow(room: Room, hear: () => void): () => void {
  const query = matchMedia(room);
  query.addEventListener("change", hear);
  return () => query.removeEventListener("change", hear);
}
