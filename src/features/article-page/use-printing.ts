import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** Chunks that are built before the window may answer again. */
const STEP = 120;

interface Printing {
  /** How many chunks are built for it, the first ones; null while nothing is printed. */
  readonly built: number | null;
  cancel(): void;
}

/**
 * Prints the page once all of it is built, which takes seconds in a long article: step by step, so that the window answers and it can be called off. Where the browser prints by itself, all is built
 * at once.
 *
 * @param count of chunks
 */
export function usePrinting(count: number, scroller: RefObject<HTMLDivElement | null>): Printing {
  const workspace = useWorkspaceStore();
  const isAsked = useWorkspace((state) => state.isPrinting === true);
  const [steps, setSteps] = useState(0);
  const isForced = useBrowserPrinting();
  const built = isAsked ? Math.min(steps * STEP, count) : null;
  useEffect(() => {
    if (!isAsked) return setSteps(0);
    const go = () => {
      if (steps * STEP < count) return setSteps(steps + 1);
      window.print();
      workspace.getState().actions.showView({ isPrinting: false });
    };
    const handle = requestAnimationFrame(go);
    return () => cancelAnimationFrame(handle);
  }, [isAsked, steps, count, workspace]);
  const place = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // While it is built it has no height.
    if (isAsked) place.current = element.scrollTop;
    else if (place.current > 0) {
      element.scrollTop = place.current;
      place.current = 0;
    }
  }, [isAsked, scroller]);
  // Left for the segments or another article it is not waiting there.
  useEffect(() => () => workspace.getState().actions.showView({ isPrinting: false }), [workspace]);
  return {
    built: isForced ? count : built,
    cancel: () => workspace.getState().actions.showView({ isPrinting: false }),
  };
}

/** From when the browser begins to print until it has ended. */
function useBrowserPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
