/**
 * Offset into the fragment of what is nearest to a point of the window, in a cell that shows the fragment's characters, out of sight some of them; behind a chip
 * that is hit. Null where nothing of the cell is there, or the browser cannot tell.
 */
export function offsetAtPoint(cell: Element, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (!position || !cell.contains(position.offsetNode)) return null;
  const { offsetNode, offset } = position;
  const chip = (offsetNode instanceof Element ? offsetNode : offsetNode.parentElement)?.closest(".chip");
  const before = document.createRange();
  before.selectNodeContents(cell);
  if (chip) before.setEndAfter(chip);
  else before.setEnd(offsetNode, offset);
  return before.toString().length;
}
