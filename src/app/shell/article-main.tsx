import type { ComponentProps } from "react";
import { ArticleFilter } from "#app/finding/article-filter.tsx";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";

interface ArticleMainProps extends ComponentProps<typeof SegmentGrid> {
  readonly onManageFilters: () => void;
}

/** The room for the article itself. */
export function ArticleMain({ onManageFilters, ...props }: ArticleMainProps) {
  return (
    <main className="article">
      <ArticleFilter onManage={onManageFilters} />
      <SegmentGrid {...props} />
    </main>
  );
}
