import { useLayoutEffect } from "react";
import { notLoaded } from "#core/not-loaded.ts";
import { usePanelShown, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { AwaitedPanel } from "./awaited-panel.tsx";
import "./panel-place.css";

/** As in panel-place.css: below this the panel would leave the text too little room. */
const NARROW = "(width < 1000px)";

/** Its code is fetched when it is first shown; its room is kept meanwhile, so that the rows don't move twice. */
const panelCode = fetchedCode<object>(() => import("./article-panel.tsx").then(({ ArticlePanel }) => ArticlePanel));

function PanelMissing() {
  return <p className="panel-missing">{notLoaded("The panel")}</p>;
}

/** The room at the end of the article for what is said about its active segment. */
export function PanelPlace() {
  const workspace = useWorkspaceStore();
  const shown = usePanelShown();
  // Before the first paint, so that no panel flashes up in a narrow window.
  useLayoutEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => workspace.getState().actions.setNarrow(query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [workspace]);
  if (!shown) return null;
  return (
    <section className="panel-place" aria-label="Active segment">
      <FetchedPart code={panelCode} props={{}} waiting={<AwaitedPanel />} missing={<PanelMissing />} isLast />
    </section>
  );
}
