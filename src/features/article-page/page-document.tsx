import { memo, useCallback, useMemo } from "react";
import type { Unit } from "#core/document/article.ts";
import type { Page } from "#core/page/page.ts";
import { shownText } from "#state/article/selectors/select-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { PageCellView } from "./page-block.tsx";
import { estimatedLines, type PageChunk } from "./page-chunks.ts";
import { type PageSide, PageSideContext } from "./page-side.ts";
import { namesOf } from "./page-unit.tsx";

interface PageDocumentProps extends PageSide {
  readonly page: Page;
  readonly chunks: readonly PageChunk[];
  /** Indexes of the chunks that are built. */
  readonly near: ReadonlySet<number>;
  /** How high chunks were when they were built last, in pixels. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows of the spread that it takes. */
  readonly rows: number;
}

/** One of the two pages, as a column of the spread. */
export function PageDocument({ page, chunks, near, heights, rows, ...side }: PageDocumentProps) {
  const { part, lang, dir, pages } = side;
  const context = useMemo(() => ({ part, lang, dir, pages }), [part, lang, dir, pages]);
  return (
    <div
      role="document"
      aria-label={part === "source" ? "Source page" : "Target page"}
      className="page-document"
      data-part={part}
      lang={lang}
      dir={dir}
      style={{ gridRow: `1 / span ${rows}` }}
    >
      <PageSideContext value={context}>
        {chunks.map((chunk) =>
          near.has(chunk.index) ? (
            <NearChunk key={chunk.index} chunk={chunk} page={page} />
          ) : (
            <FarChunk key={chunk.index} chunk={chunk} part={part} height={heights.get(chunk.index)} />
          ),
        )}
      </PageSideContext>
    </div>
  );
}

interface NearChunkProps {
  readonly chunk: PageChunk;
  readonly page: Page;
}

const NearChunk = memo(function NearChunk({ chunk, page }: NearChunkProps) {
  return (
    <div className="page-chunk" data-chunk={chunk.index} style={{ gridRow: `span ${chunk.cells.length}` }}>
      {chunk.cells.map((cell) => (
        <PageCellView
          key={cell[0].index}
          cell={cell}
          before={page.blocks[cell[0].index - 1]}
          after={page.blocks[cell[0].index + cell.length]}
        />
      ))}
    </div>
  );
});

interface FarChunkProps {
  readonly chunk: PageChunk;
  readonly part: PageSide["part"];
  readonly height: number | undefined;
}

/**
 * Out of view: the texts alone, which are there for whoever looks for them, and cost no layout. They are put there by hand: as elements of React's those of 15,000 sentences would take more memory
 * than all that is in view.
 */
const FarChunk = memo(function FarChunk({ chunk, part, height }: FarChunkProps) {
  const store = useArticleStore();
  const fill = useCallback(
    (element: HTMLElement | null) => {
      const textOf = (unit: Unit) => {
        if (part === "target") return shownText(store.getState(), unit);
        return unit.kind === "segment" ? unit.source : "";
      };
      element?.replaceChildren(
        ...chunk.cells.flat().flatMap(({ units }) => units.map((unit) => plainUnit(unit, textOf(unit)))),
      );
    },
    [chunk, part, store],
  );
  const blockSize = height === undefined ? `${estimatedLines(chunk)}lh` : `${height}px`;
  return <div ref={fill} className="page-chunk page-chunk-far" data-chunk={chunk.index} style={{ blockSize }} />;
});

function plainUnit(unit: Unit, text: string): HTMLElement {
  const element = document.createElement("span");
  for (const [name, value] of Object.entries(namesOf(unit))) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
