import { useEffect } from "react";
import { pageItself, turnedOver } from "#state/workspace/page-overlays.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** The window begins with the page the next time where it is what was seen last. */
export function useRememberedView(): void {
  const workspace = useWorkspaceStore();
  useEffect(() => {
    const remember = (isPage: boolean) => {
      const { pageTurned } = workspace.settings.getState();
      if (pageTurned.includes(pageItself) !== isPage)
        workspace.getState().actions.changeSettings({ pageTurned: turnedOver(pageTurned, pageItself) });
    };
    remember(true);
    // Not where only the article goes.
    return () => {
      if (!workspace.getState().isPage) remember(false);
    };
  }, [workspace]);
}
