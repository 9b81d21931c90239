/**
 * Calls `work` once when the browser has nothing else to do. Without a patience that is only for what is wanted ahead of need: where the browser does not say when
 * it rests (Safari), it is never called.
 *
 * @param patience milliseconds after which a page that never rests goes on to it all the same; in Safari it then follows the next paint
 * @returns the function that calls it off
 */
export function whenIdle(work: () => void, patience?: number): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(work, patience === undefined ? {} : { timeout: patience });
    return () => cancelIdleCallback(handle);
  }
  return patience === undefined ? () => {} : afterPaint(work);
}

/** Calls `work` once when the next frame has been painted. Returns the function that calls it off. */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
