/** Longer than an article takes to be on screen; a page that never rests goes on to what waits. */
const PATIENCE_MS = 1_000;

/** Calls `work` when the browser has nothing else to do; where it cannot say so (Safari), after the next paint. Returns the function that calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(work, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(handle);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
