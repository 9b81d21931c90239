import { useEffect } from "react";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import type { Place } from "./place.ts";
import { placeInView } from "./place-in-view.ts";
import { placeInArticle, replacePlace } from "./use-place.ts";

/** Opens or closes what a reload, Back, Forward and the start screen lead to. Fetched articles are opened by `useOpenAddress`. */
export function useFollowPlace(place: Place): void {
  const workspace = useWorkspaceStore();
  useEffect(() => {
    const { inView, actions } = workspace.getState();
    if (place.kind === "start" && inView !== null) void actions.closeArticle();
    if (place.kind !== "local" || inView?.stored.articleKey === place.articleKey) return;
    void actions.continueArticle(place.articleKey, ...placeInArticle()).then((opened) => {
      if (!opened) replacePlace(placeInView(workspace));
    });
  }, [place, workspace]);
}
