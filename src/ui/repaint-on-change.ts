/**
 * Calls `paint` before the next frame whenever texts in `root` come, go or change, as they do while one scrolls or types. Returns the function that ends it.
 */
export function repaintOnChange(root: Element, paint: () => void): () => void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
