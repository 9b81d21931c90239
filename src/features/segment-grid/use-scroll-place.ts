import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { ShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { type RowVirtualizer, rowAt } from "./grid-rows.ts";

interface ScrollPlaceOptions {
  readonly shown: ShownUnits;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RowVirtualizer;
}

/** Begins where the view stood when the article was left, and tells the store where it stands now. */
export function useScrollPlace({ shown, scroller, virtualizer }: ScrollPlaceOptions) {
  const store = useArticleStore();
  const restoring = useRef(false);
  const begun = useRef(false);
  useLayoutEffect(() => {
    const { openedAt } = store.getState();
    const index = openedAt === null || begun.current ? undefined : shown.indexOf.get(openedAt.key);
    begun.current = true;
    if (openedAt === null || index === undefined) return;
    restoring.current = true;
    return restore(scroller.current, virtualizer, index, openedAt.offset, () => {
      restoring.current = false;
    });
  }, [store, shown, scroller, virtualizer]);
  const note = useCallback(() => {
    const offset = scroller.current?.scrollTop ?? 0;
    const top = virtualizer.getVirtualItemForOffset(offset);
    if (top === undefined || restoring.current) return;
    store.getState().actions.scrolled({ key: String(top.key), offset: Math.round(offset - top.start) });
  }, [store, scroller, virtualizer]);
  return { restoring, note };
}

/** By estimate first, then by where the row stands, until measuring no longer moves it. Keys and wheel end it. */
function restore(
  scroller: HTMLElement | null,
  virtualizer: RowVirtualizer,
  index: number,
  offset: number,
  onEnd: () => void,
): () => void {
  let frames = 0;
  let quietFrames = 0;
  let handle = 0;
  const end = () => {
    cancelAnimationFrame(handle);
    for (const event of interruptions) window.removeEventListener(event, end);
    onEnd();
  };
  const look = () => {
    frames += 1;
    const row = rowAt(scroller, index);
    const away =
      scroller && row ? row.getBoundingClientRect().top - scroller.getBoundingClientRect().top + offset : null;
    quietFrames = away !== null && Math.abs(away) < 1 ? quietFrames + 1 : 0;
    if (quietFrames >= 3 || frames > 60) return end();
    if (scroller && away !== null) scroller.scrollTop += away;
    else if (scroller) scroller.scrollTop = (virtualizer.measurementsCache[index]?.start ?? 0) + offset;
    handle = requestAnimationFrame(look);
  };
  for (const event of interruptions) window.addEventListener(event, end, { passive: true });
  look();
  return end;
}

const interruptions = ["keydown", "wheel", "pointerdown"] as const;
