// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { type ReactNode, useRef } from "react";
import { copyMarkdown } from "#parts/copy-markdown.ts";
import { MarkupReaderContext, useMarkupReader } from "#parts/use-markup-reader.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { OpenArticle } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { useFetched } from "#ui/use-fetched.ts";
import { SegmentRow } from "./segment-row.tsx";
import { useActiveRow } from "./use-active-row.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useGridVirtualizer } from "./use-grid-virtualizer.ts";
import { usePointerActivation } from "./use-pointer-activation.ts";
import { useScrollPlace } from "./use-scroll-place.ts";

const fetchRowCode = () =>
  import("./row-code.tsx").then(({ alertLabel, RowFollowers }) => ({ alertLabel, RowFollowers }));

/**
 * The rows near the viewport and the active one, in natural flow below the room of those above: a row that grows pushes only what is below it,
 * in the same layout, and one that stays is where it was when others come and go, so that it is not painted again. A spacer stands for rows left out in between.
 */
export function RowList({ open }: { readonly open: OpenArticle }) {
  const { article } = open;
  const { units: mounted } = useView();
  const shown = useArticle(selectShownUnits);
  const { units, indexOf } = shown;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const activeKey = useArticle((state) => state.activeKey);
  const activeIndex = activeKey === null ? -1 : (indexOf.get(activeKey) ?? -1);
  const { virtualizer, scrollBy } = useGridVirtualizer({ units, locale: article.locale, scroller, probe, activeIndex });
  const byPointer = useRef(false);
  const place = useScrollPlace({ shown, scroller, virtualizer });
  const active = {
    shown,
    activeKey,
    activeIndex,
    scroller,
    virtualizer,
    scrollBy,
    byPointer,
    restoring: place.restoring,
  };
  useActiveRow(active);
  const activation = usePointerActivation({ ...active, canvas, onScrolled: place.note });
  const keys = useGridKeys({ units, scroller, virtualizer });

  const readMarkup = useMarkupReader(article);
  const code = useFetched(fetchRowCode);

  const rows: ReactNode[] = [];
  const items = virtualizer.getVirtualItems();
  let end = items[0]?.start ?? 0;
  for (const item of items) {
    if (item.start > end) rows.push(<div key="spacer" role="presentation" style={{ blockSize: item.start - end }} />);
    rows.push(
      <SegmentRow
        key={item.key}
        article={article}
        units={units}
        index={item.index}
        alertLabel={code?.alertLabel}
        measure={virtualizer.measureElement}
      />,
    );
    end = item.end;
  }
  return (
    <div
      ref={scroller}
      role="rowgroup"
      className="grid-scroller"
      {...activation}
      {...keys}
      onCopy={(event) => copyMarkdown(event, mounted)}
    >
      <div ref={canvas} role="presentation" className="grid-canvas" style={{ blockSize: virtualizer.getTotalSize() }}>
        <div role="presentation" className="grid-rows" style={{ paddingBlockStart: items[0]?.start ?? 0 }}>
          <MarkupReaderContext value={readMarkup}>{rows}</MarkupReaderContext>
          {code && <code.RowFollowers {...active} readMarkup={readMarkup} />}
        </div>
        <div ref={probe} aria-hidden="true" className="row-sheet grid-probe">
          <div />
          <div className="row-text">x</div>
        </div>
      </div>
    </div>
  );
}
