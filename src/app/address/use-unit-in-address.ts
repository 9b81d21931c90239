import { useEffect } from "react";
import { focusActiveRow } from "#app/filter/focus-active-row.ts";
import type { OpenArticle } from "#state/article/session/article-state.ts";
import { useReviewStore } from "#state/article/use-review.ts";
import { isReturn, unitKeyOf } from "./place.ts";
import { currentPlace, showUnitInAddress } from "./use-place.ts";

/** Long enough to pass over the rows that a held arrow key runs through. */
const settled = 200;

/** Keeps the address's `#<unit key>` and the active unit the same, whichever changes. */
export function useUnitInAddress(): void {
  const store = useReviewStore();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { open, activeKey } = store.getState();
      if (activeKey === null || !isPlaceOf(open)) return;
      const isNoted = unitKeyOf(location.hash) === activeKey && isReturn(location.hash, history.state);
      if (open !== null && !isNoted) showUnitInAddress(activeKey);
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.activeKey === before.activeKey && state.open === before.open) return;
      clearTimeout(timer);
      timer = setTimeout(write, settled);
    });
    const read = ({ newURL }: HashChangeEvent) => {
      const { open, activeKey, actions } = store.getState();
      // The address itself may hold again the row that was active before, written between the link and this event.
      const key = unitKeyOf(new URL(newURL).hash);
      if (key === null || !isPlaceOf(open)) return;
      if (key !== activeKey) actions.goToUnit(key);
      // Whoever followed a link there means to go on there, whatever had the focus before.
      focusActiveRow(store);
    };
    window.addEventListener("hashchange", read);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener("hashchange", read);
    };
  }, [store]);
}

/** On the way Back to another article the address already names a unit of that one. */
function isPlaceOf(open: OpenArticle | null): boolean {
  const place = currentPlace();
  return place.kind !== "local" || place.articleKey === open?.articleKey;
}
