import { useEffect } from "react";
import { useReviewStore } from "#state/article/use-review.ts";
import type { Place } from "./place.ts";
import { placeInArticle, replacePlace } from "./use-place.ts";

/** Opens or closes what a reload, Back, Forward and the start screen lead to. Fetched articles are opened by `useOpenAddress`. */
export function useFollowPlace(place: Place): void {
  const store = useReviewStore();
  useEffect(() => {
    const { open, actions } = store.getState();
    if (place.kind === "start" && open !== null) void actions.closeArticle();
    if (place.kind !== "local" || open?.articleKey === place.articleKey) return;
    void actions.continueArticle(place.articleKey, ...placeInArticle()).then((opened) => {
      const { open: now } = store.getState();
      if (!opened) replacePlace(now === null ? { kind: "start" } : { kind: "local", articleKey: now.articleKey });
    });
  }, [place, store]);
}
