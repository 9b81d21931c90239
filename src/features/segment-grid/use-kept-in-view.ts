import { useEffect } from "react";
import { rowAt } from "./grid-rows.ts";
import { type ActiveRowOptions, bringIntoView, distanceFromView } from "./use-active-row.ts";

export type KeptInViewOptions = Pick<ActiveRowOptions, "scroller" | "activeIndex" | "scrollBy">;

/** An active row that is seen is still seen when the view has another size: at another zoom, in another window, beside a panel. */
export function useKeptInView({ scroller, activeIndex, scrollBy }: KeptInViewOptions): void {
  useEffect(() => {
    const { current: view } = scroller;
    const row = rowAt(view, activeIndex);
    if (view === null || row === null) return;
    let isEnded = false;
    let isSeen = true;
    // Told only after the sizes of the same frame: by then it says how it was before.
    const seen = new IntersectionObserver(
      (entries) => {
        isSeen = entries.at(-1)?.isIntersecting === true;
      },
      { root: view },
    );
    let isKnown = false;
    const sizes = new ResizeObserver(() => {
      // The first notification is the size it begins with.
      const isOther = isKnown;
      isKnown = true;
      if (!isOther || !isSeen) return;
      bringIntoView({
        scroller: view,
        index: activeIndex,
        distance: distanceFromView,
        scrollBy,
        isEnded: () => isEnded,
      });
    });
    seen.observe(row);
    sizes.observe(view);
    return () => {
      isEnded = true;
      seen.disconnect();
      sizes.disconnect();
    };
  }, [scroller, activeIndex, scrollBy]);
}
