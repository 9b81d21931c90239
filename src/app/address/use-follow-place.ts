import { useEffect } from "react";
import { useReviewStore } from "#state/use-review.ts";
import { type Place, unitKeyOf } from "./place.ts";
import { replacePlace } from "./use-place.ts";

/** Opens or closes what Back, Forward and the start screen lead to. Fetched articles are opened by `useOpenAddress`. */
export function useFollowPlace(place: Place): void {
  const store = useReviewStore();
  useEffect(() => {
    const { open, actions } = store.getState();
    if (place.kind === "start" && open !== null) void actions.closeArticle();
    if (place.kind !== "local" || open?.articleKey === place.articleKey) return;
    const unit = unitKeyOf(location.hash);
    void actions.continueArticle(place.articleKey).then((opened) => {
      const { open: now } = store.getState();
      if (!opened) replacePlace(now === null ? { kind: "start" } : { kind: "local", articleKey: now.articleKey });
      else if (unit !== null) actions.goToUnit(unit);
    });
  }, [place, store]);
}
