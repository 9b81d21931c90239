/**
 * Moves all rows up by `shift` pixels (down where negative): by scrolling, and at the very top, where there is nothing left to scroll, by a gap
 * above the first row. Otherwise a row clicked in a short article would slip from under the pointer, and a double click would hit its buttons.
 */
export function moveRows(scroller: HTMLElement, canvas: HTMLElement, shift: number) {
  const offset = scroller.scrollTop - gapOf(canvas) + shift;
  canvas.style.marginBlockStart = `${Math.max(0, -offset)}px`;
  scroller.scrollTop = Math.max(0, offset);
}

/** Turns the gap back into scrolling as soon as it is out of view. */
export function releaseGap(scroller: HTMLElement, canvas: HTMLElement) {
  const gap = gapOf(canvas);
  if (gap > 0 && scroller.scrollTop >= gap) moveRows(scroller, canvas, 0);
}

function gapOf(canvas: HTMLElement): number {
  return Number.parseFloat(canvas.style.marginBlockStart) || 0;
}
