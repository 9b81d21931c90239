import { useLayoutEffect } from "react";
import { notLoaded } from "#core/not-loaded.ts";
import { usePanelShown, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { followWindow, isWindow, NARROW, NARROW_FOR_PAGES } from "#ui/window-room.ts";
import { AwaitedPanel } from "./awaited-panel.tsx";
import "./panel-place.css";

/** Its code is fetched when it is first shown; its room is kept meanwhile, so that the rows don't move twice. */
const panelCode = fetchedCode<object>(() => import("./article-panel.tsx").then(({ ArticlePanel }) => ArticlePanel));

/** The room at the end of the article for what is said about its active segment. */
export function PanelPlace() {
  const workspace = useWorkspaceStore();
  const shown = usePanelShown();
  const isNarrow = useWorkspace(({ narrow }) => narrow);
  const isPage = useWorkspace((state) => state.isPage);
  // Before the first paint, so that no panel flashes up where it would leave the text too little room.
  useLayoutEffect(() => {
    const room = isPage ? NARROW_FOR_PAGES : NARROW;
    const follow = () => workspace.getState().actions.setNarrow(isWindow(room));
    follow();
    return followWindow(room, follow);
  }, [workspace, isPage]);
  if (!shown) return null;
  return (
    <section className="panel-place" data-over={isNarrow || undefined} aria-label="Active segment">
      <FetchedPart
        code={panelCode}
        props={{}}
        waiting={<AwaitedPanel />}
        missing={<p className="panel-missing">{notLoaded("The panel")}</p>}
        isLast
      />
    </section>
  );
}
