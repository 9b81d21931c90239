import { type RefObject, useLayoutEffect, useRef } from "react";
import type { PagesShown } from "#state/workspace/article-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** Pixels of the window, and of the room that a panel leaves, below which two pages beside each other have lines too short to be read. */
const WINDOW = 1100;
const ROOM = 800;

/** Where there is no room for both pages the target stands alone, until the reviewer chooses otherwise. */
export function useRoomForBoth(scroller: RefObject<HTMLDivElement | null>): void {
  const workspace = useWorkspaceStore();
  const last = useRef<PagesShown>("facing");
  useLayoutEffect(() => {
    if (scroller.current === null) return;
    const element = scroller.current;
    const follow = () => {
      const { pages, actions } = workspace.getState();
      const fitting = innerWidth < WINDOW || element.clientWidth < ROOM ? "target" : "facing";
      if (fitting === last.current || pages !== last.current) return;
      last.current = fitting;
      actions.showView({ pages: fitting });
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [workspace, scroller]);
}
