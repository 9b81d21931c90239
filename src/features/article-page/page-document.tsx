import { createContext, Fragment, memo, type RefObject, use, useCallback, useMemo } from "react";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import type { Page } from "#core/page/page.ts";
import { groupsOf } from "#core/page/page-groups.ts";
import type { PageCell } from "#core/page/parted-html.ts";
import { shownText } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { PagesShown } from "#state/workspace/article-view.ts";
import { PageCellView } from "./page-block.tsx";
import {
  type ChunkHeights,
  chunkOf,
  heightOf,
  heightOfSection,
  isOpen,
  type PageChunk,
  type PageSection,
  rowsOf,
  rowsOfChunk,
  sectionsOf,
} from "./page-chunks.ts";
import { PageGroups } from "./page-groups.tsx";
import { type PageSide, PageSideContext } from "./page-side.ts";
import { namesOf } from "./page-unit.tsx";
import { useNearChunks } from "./use-near-chunks.ts";

interface PageDocumentsProps {
  readonly page: Page;
  readonly chunks: readonly PageChunk[];
  readonly pages: PagesShown;
  readonly locale: string | null;
  readonly activeKey: UnitKey | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** So many chunks are built to be printed; null while nothing is. */
  readonly built: number | null;
  readonly hasNumbers: boolean;
}

/** The pages that are shown. What comes into view is rendered here, and nothing around it. */
export function PageDocuments({
  page,
  chunks,
  pages,
  locale,
  activeKey,
  scroller,
  built,
  hasNumbers,
}: PageDocumentsProps) {
  const sections = useMemo(() => sectionsOf(chunks), [chunks]);
  const activeBlock = activeKey === null ? undefined : page.blockOf.get(activeKey);
  const active = activeBlock === undefined ? 0 : chunkOf(chunks, activeBlock);
  const shown = useNearChunks({ scroller, sections, count: chunks.length, pages, active, built });
  const { near, heights } = shown;
  const rows = sections.reduce((sum, section) => sum + (isOpen(section, near) ? rowsOf(section, near) : 1), 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other chunks have other texts
  const texts = useMemo(() => ({ source: new Map(), target: new Map() }), [chunks]);
  const behind = pages === "facing" ? shown.behind : near;
  const shared = { page, sections, near, heights, rows, pages, hasNumbers };
  return (
    <FarTextsContext value={texts}>
      {pages !== "target" && <PageDocument part="source" lang={SOURCE_LOCALE} dir="ltr" built={behind} {...shared} />}
      {pages !== "source" && (
        <PageDocument part="target" lang={locale ?? undefined} dir={directionOf(locale)} built={near} {...shared} />
      )}
    </FarTextsContext>
  );
}

interface PageDocumentProps extends PageSide {
  readonly page: Page;
  readonly sections: readonly PageSection[];
  /** Indexes of the chunks that have a row for each of their cells. */
  readonly near: ReadonlySet<number>;
  /** Of those that may be built by now. */
  readonly built: ReadonlySet<number>;
  readonly heights: ChunkHeights;
  /** Rows of the spread that it takes. */
  readonly rows: number;
}

/** One of the two pages, as a column of the spread. */
function PageDocument({ page, sections, near, built, heights, rows, ...side }: PageDocumentProps) {
  const { part, lang, dir, pages, hasNumbers = false } = side;
  const context = useMemo(() => ({ part, lang, dir, pages, hasNumbers }), [part, lang, dir, pages, hasNumbers]);
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
        {sections.map((section) => (
          <Fragment key={section.index}>
            {isOpen(section, near) ? (
              section.chunks.map((chunk) => {
                const rowsTaken = near.has(chunk.index) ? rowsOfChunk(chunk) : 1;
                return near.has(chunk.index) && built.has(chunk.index) ? (
                  <NearChunk key={chunk.index} chunk={chunk} page={page} />
                ) : (
                  <FarTexts
                    key={chunk.index}
                    of={chunk}
                    part={part}
                    height={heightOf(chunk, heights)}
                    rows={rowsTaken}
                  />
                );
              })
            ) : (
              <FarTexts of={section} part={part} height={heightOfSection(section, heights)} rows={1} />
            )}
          </Fragment>
        ))}
      </PageSideContext>
    </div>
  );
}

interface NearChunkProps {
  readonly chunk: PageChunk;
  readonly page: Page;
}

const NearChunk = memo(function NearChunk({ chunk, page }: NearChunkProps) {
  const { lang } = use(PageSideContext);
  const groups = useMemo(() => groupsOf(chunk.cells), [chunk]);
  const show = (cell: PageCell) => (
    <PageCellView
      cell={cell}
      before={page.blocks[cell[0].index - 1]}
      after={page.blocks[cell[0].index + cell.length]}
    />
  );
  return (
    <div className="page-chunk" data-chunk={chunk.index} style={{ gridRow: `span ${rowsOfChunk(chunk)}` }}>
      <PageGroups groups={groups} lang={lang} show={show} />
    </div>
  );
});

/** Elements that hold the texts of chunks out of view, by the chunks' indexes. */
type MadeTexts = Map<number, HTMLElement>;

const FarTextsContext = createContext<Readonly<Record<PageSide["part"], MadeTexts>>>({
  source: new Map(),
  target: new Map(),
});

interface FarTextsProps {
  readonly of: PageChunk | PageSection;
  readonly part: PageSide["part"];
  /** In pixels. */
  readonly height: number;
  /** Of the spread. */
  readonly rows: number;
}

/**
 * Out of view: the texts alone, which are there for whoever looks for them, and cost no layout. They are put there by hand: as elements of React's those of 15,000 sentences would take more memory
 * than all that is in view. A chunk's are made once, and moved when its section opens or closes.
 */
const FarTexts = memo(function FarTexts({ of, part, height, rows }: FarTextsProps) {
  const store = useArticleStore();
  const texts = use(FarTextsContext);
  const fill = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const chunks = "chunks" in of ? of.chunks : [of];
      element.replaceChildren(...chunks.map((chunk) => textsOf(store.getState(), chunk, part, texts[part])));
    },
    [of, part, store, texts],
  );
  const name = "chunks" in of ? { "data-section": of.index } : { "data-chunk": of.index };
  const style = { blockSize: `${height}px`, gridRow: `span ${rows}` };
  return <div ref={fill} className="page-chunk page-chunk-far" {...name} style={style} />;
});

/** The texts of a chunk's units, as they are by now. */
function textsOf(state: ArticleState, chunk: PageChunk, part: PageSide["part"], made: MadeTexts): HTMLElement {
  const units = chunk.cells.flatMap((cell) => cell.flatMap((block) => block.units));
  const textOf = (unit: Unit) => {
    if (part === "target") return shownText(state, unit);
    return unit.kind === "segment" ? unit.source : "";
  };
  const before = made.get(chunk.index);
  if (before === undefined) {
    const element = document.createElement("div");
    element.append(...units.map((unit) => plainUnit(unit, textOf(unit))));
    made.set(chunk.index, element);
    return element;
  }
  units.forEach((unit, index) => {
    const [element, text] = [before.children[index], textOf(unit)];
    if (element !== undefined && element.textContent !== text) element.textContent = text;
  });
  return before;
}

function plainUnit(unit: Unit, text: string): HTMLElement {
  const element = document.createElement("span");
  for (const [name, value] of Object.entries(namesOf(unit))) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
