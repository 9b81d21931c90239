import { useEffect } from "react";
import { focusText } from "#app/filter/focus-text.ts";
import type { OpenArticle } from "#state/article/session/article-state.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { isReturn, unitKeyOf } from "./place.ts";
import { currentPlace, showUnitInAddress } from "./use-place.ts";

/** Long enough to pass over the rows that a held arrow key runs through. */
const settled = 200;

/** Keeps the address's `#<unit key>` and the active unit the same, whichever changes. */
export function useUnitInAddress(): void {
  const workspace = useWorkspaceStore();
  const view = useView();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { open, activeKey } = workspace.getState().inView?.getState() ?? { open: null, activeKey: null };
      if (activeKey === null || !isPlaceOf(open)) return;
      const isNoted = unitKeyOf(location.hash) === activeKey && isReturn(location.hash, history.state);
      if (!isNoted) showUnitInAddress(activeKey);
    };
    const unsubscribe = workspace.follow((now, before) => {
      if (now?.activeKey === before?.activeKey && now?.open === before?.open) return;
      clearTimeout(timer);
      timer = setTimeout(write, settled);
    });
    const read = ({ newURL }: HashChangeEvent) => {
      const { inView } = workspace.getState();
      // The address itself may hold again the row that was active before, written between the link and this event.
      const key = unitKeyOf(new URL(newURL).hash);
      if (key === null || inView === null) return;
      const { open, activeKey, actions } = inView.getState();
      if (!isPlaceOf(open)) return;
      if (key !== activeKey) actions.goToUnit(key);
      // Whoever followed a link there means to go on there, whatever had the focus before.
      focusText(view, inView);
    };
    window.addEventListener("hashchange", read);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener("hashchange", read);
    };
  }, [workspace, view]);
}

/** On the way Back to another article the address already names a unit of that one. */
function isPlaceOf(open: OpenArticle | null): boolean {
  const place = currentPlace();
  return place.kind !== "local" || place.articleKey === open?.articleKey;
}
