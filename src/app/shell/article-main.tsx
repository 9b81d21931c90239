import type { FindingsCode } from "#app/checks/findings-code.ts";
import { ArticleFilterPlace } from "#app/filter/article-filter-place.tsx";
import { useReadingOn } from "#app/opening/use-reading-on.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";
import { RowExtrasContext } from "#parts/row-extras-context.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { HoldKeys } from "#ui/held-keys/hold-keys.tsx";
import { ArticleTools } from "./article-tools.tsx";
import { PanelPlace } from "./panel-place.tsx";

interface ArticleMainProps {
  /** Null until it has arrived. */
  readonly findings: FindingsCode | null;
}

const pageCode = fetchedCode<object>(() => import("#app/page/article-page.tsx").then((code) => code.ArticlePage));

/** The room for the article itself. */
export function ArticleMain({ findings }: ArticleMainProps) {
  const isPage = useWorkspace((state) => state.isPage);
  useReadingOn();
  return (
    <main className="article">
      <div className="article-column">
        <ArticleFilterPlace />
        <ArticleTools />
        <RowExtrasContext value={findings}>
          {isPage ? (
            <FetchedPart
              code={pageCode}
              props={{}}
              waiting={<HoldKeys />}
              missing={<p role="alert">{notLoaded()}</p>}
            />
          ) : (
            <SegmentGrid />
          )}
        </RowExtrasContext>
      </div>
      <PanelPlace />
      {findings !== null && <findings.GlossaryLayer />}
      {findings !== null && <findings.FindingLayer />}
      {findings !== null && <findings.MemoryLayer />}
    </main>
  );
}
