import { LazyTermsTab } from "#app/glossary/lazy-terms-tab.tsx";
import { ChecksTab } from "#features/findings/checks-tab.tsx";
import { SegmentPanel } from "#features/segment-panel/segment-panel.tsx";
import { PanelEdge } from "./panel-edge.tsx";

/** The panel, with the views that are features of their own. */
export function ArticlePanel() {
  return (
    <>
      <PanelEdge />
      <SegmentPanel checks={ChecksTab} terms={LazyTermsTab} />
    </>
  );
}
