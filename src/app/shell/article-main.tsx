import type { FindingsCode } from "#app/checks/findings-code.ts";
import { ArticleFilterPlace } from "#app/filter/article-filter-place.tsx";
import { useReadingOn } from "#app/opening/use-reading-on.ts";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";
import { FindingSignContext } from "#parts/finding-sign-context.ts";
import { ArticleTools } from "./article-tools.tsx";
import { PanelPlace } from "./panel-place.tsx";

interface ArticleMainProps {
  /** Null until it has arrived. */
  readonly findings: FindingsCode | null;
}

/** The room for the article itself. */
export function ArticleMain({ findings }: ArticleMainProps) {
  useReadingOn();
  return (
    <main className="article">
      <div className="article-column">
        <ArticleFilterPlace />
        <ArticleTools />
        <FindingSignContext value={findings?.FindingSign ?? null}>
          <SegmentGrid />
        </FindingSignContext>
      </div>
      <PanelPlace />
      {findings !== null && <findings.GlossaryLayer />}
      {findings !== null && <findings.FindingLayer />}
    </main>
  );
}
