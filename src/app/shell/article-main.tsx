import type { ComponentProps } from "react";
import { LazyArticleFilter } from "#app/finding/lazy-article-filter.tsx";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";
import { ArticleTools } from "./article-tools.tsx";
import { PanelPlace } from "./panel-place.tsx";

interface ArticleMainProps extends ComponentProps<typeof SegmentGrid> {
  readonly editor: ComponentProps<typeof SegmentGrid>["editor"] & ComponentProps<typeof ArticleTools>["editor"];
}

/** The room for the article itself. */
export function ArticleMain(props: ArticleMainProps) {
  return (
    <main className="article">
      <div className="article-column">
        <LazyArticleFilter />
        <ArticleTools editor={props.editor} />
        <SegmentGrid {...props} />
      </div>
      <PanelPlace />
    </main>
  );
}
