import type { ComponentProps } from "react";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";
import { PanelPlace } from "./panel-place.tsx";

/** The room for the article itself. */
export function ArticleMain(props: ComponentProps<typeof SegmentGrid>) {
  return (
    <main className="article">
      <SegmentGrid {...props} />
      <PanelPlace />
    </main>
  );
}
