import { SegmentPanel } from "#features/segment-panel/segment-panel.tsx";
import { PanelEdge } from "./panel-edge.tsx";
import { panelTabs } from "./panel-tabs.ts";

/** The panel, with its tabs, some of which are features of their own. */
export function ArticlePanel() {
  return (
    <>
      <PanelEdge />
      <SegmentPanel tabs={panelTabs} />
    </>
  );
}
