import { use, useEffect, useMemo, useState } from "react";
import type { Article } from "#core/document/article.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { readPage } from "#core/page/read-page.ts";
import { MarkupReaderContext } from "#parts/use-markup-reader.ts";
import { BesideContext } from "./files-beside.ts";
import { IncludedBlocks } from "./page-block.tsx";
import { type PageIncludeProps, PageSideContext } from "./page-side.ts";

/** What the article includes, under the line that does so: to be read, since it is another file's. What it includes in turn stays a line. */
export function PageInclude({ address, children }: PageIncludeProps) {
  const included = useIncluded(address);
  return (
    <span className="page-include">
      {children}
      {included !== null && <Included article={included} />}
    </span>
  );
}

/** More of a file is no include, and would be in the way. */
const MAX_BLOCKS = 100;

function Included({ article }: { readonly article: Article }) {
  const side = use(PageSideContext);
  const blocks = useMemo(() => readPage(article).blocks.filter(({ kind }) => kind !== "value"), [article]);
  const readMarkup = useMemo(() => pageMarkup(article.text), [article]);
  const inside = useMemo(() => ({ ...side, isIncluded: true }), [side]);
  return (
    <PageSideContext value={inside}>
      <MarkupReaderContext value={readMarkup}>
        <span className="page-included">
          <IncludedBlocks blocks={blocks.slice(0, MAX_BLOCKS)} />
        </span>
      </MarkupReaderContext>
    </PageSideContext>
  );
}

/** Null until it is there, and where it is not. */
function useIncluded(address: string): Article | null {
  const beside = use(BesideContext);
  const { isIncluded } = use(PageSideContext);
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    const file = beside?.files.find(address) ?? null;
    if (beside === null || file === null || isIncluded || (file.kind === "web" && file.isElsewhere)) return;
    let isOver = false;
    void beside.article(file).then((read) => {
      if (!isOver) setArticle(read.ok ? read.value : null);
    });
    return () => {
      isOver = true;
    };
  }, [address, beside, isIncluded]);
  return article;
}
