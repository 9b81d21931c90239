import type { MountedCell, MountedUnits } from "./mounted-units.ts";

const texts = { childList: true, characterData: true, subtree: true };

/**
 * Calls `paint` before the next frame whenever sources or targets are mounted, go, or change their texts, as they do while one scrolls or types. Returns the
 * function that ends it.
 */
export function repaintOnChange(units: MountedUnits, paint: () => void): () => void {
  let frame = 0;
  // Asked for once: dozens of sentences come at a time, and each request costs the browser more than the look at it.
  const paintSoon = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
  };
  const observer = new MutationObserver(paintSoon);
  const observe = ({ part, element }: MountedCell) => {
    if (part !== "whole") observer.observe(element, texts);
  };
  for (const cell of units.cells()) observe(cell);
  const unsubscribe = units.subscribe((cell) => {
    observe(cell);
    paintSoon();
  });
  return () => {
    unsubscribe();
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
