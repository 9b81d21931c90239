import { type CSSProperties, memo, type ReactNode, use, useMemo } from "react";
import { alertLabel } from "#core/page/alert-labels.ts";
import { type BlockContent, readContent } from "#core/page/block-content.ts";
import { facedRows, rowOfUnit } from "#core/page/faced-rows.ts";
import { readOriginal, readOriginalParted } from "#core/page/original/original-content.ts";
import { isSeen, type PageBlock, type PageContainer, type PageNode } from "#core/page/page.ts";
import { groupsOf } from "#core/page/page-groups.ts";
import { cellsOf, type PageCell, readParted } from "#core/page/parted-html.ts";
import { unitLabel } from "#core/page/unit-label.ts";
import { readOpenable, readOpenableParted } from "#core/page/unpaired.ts";
import { MarkupReaderContext } from "#parts/use-markup-reader.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { ColouredCode } from "./coloured-code.tsx";
import { rowsOfCell } from "./page-chunks.ts";
import { PageGroups } from "./page-groups.tsx";
import { holdsInclude, renderNodes } from "./page-nodes.tsx";
import { BlockWithinContext, OriginalContext, PageSideContext } from "./page-side.ts";
import { PageStrip, SourceStrip } from "./page-strip.tsx";
import { HtmlBody, lineBehind, PageTable } from "./page-table.tsx";

interface PageCellProps {
  readonly cell: PageCell;
  /** Blocks next to it: what stands in one box with them has no gap between. */
  readonly before: PageBlock | undefined;
  readonly after: PageBlock | undefined;
}

/** A block of one of the pages, or the blocks of one table of HTML: a cell of the spread, as high as the one that faces it. */
export const PageCellView = memo(function PageCellView(props: PageCellProps) {
  const { part, pages } = use(PageSideContext);
  const Strip = part === "target" ? PageStrip : SourceStrip;
  const { cell } = props;
  const [first] = cell;
  const aligned = use(OriginalContext)?.blocks.get(first.index);
  const activeKey = useArticle((state) =>
    cell.some(({ units }) => units.some(({ key }) => key === state.activeKey)) ? state.activeKey : null,
  );
  const isApproved = useArticle((state) =>
    cell.every(({ units }) => units.every((unit) => selectUnitView(state, unit).status === "approved")),
  );
  const isDimmed = useArticle((state) => isPassedOver(state, cell));
  const rows = rowsOfCell(cell);
  const tableRows = facedRows(cell);
  const isTable = tableRows.length > 0;
  const activeRow = activeKey === null ? -1 : rowOfUnit(tableRows, activeKey);
  return (
    <div
      className="page-cell"
      data-faced={isTable || undefined}
      data-boxed={(!isTable && rows > 1) || undefined}
      data-filled={(rows === 1 && activeKey !== null) || undefined}
      style={rows > 1 ? ({ gridRow: `span ${rows}`, "--rows": tableRows.length || 1 } as CSSProperties) : undefined}
      data-block={first.index}
      data-aligned={part === "source" ? aligned?.by : undefined}
      data-indent={first.indent || undefined}
      data-approved={isApproved || undefined}
      data-dimmed={isDimmed || undefined}
    >
      <CellBody {...props} activeRow={activeRow} />
      {activeKey !== null && (part === "target" || pages === "facing") && (
        <Strip style={activeRow === -1 ? undefined : { gridRow: lineBehind(activeRow) }} />
      )}
    </div>
  );
});

/** Whether a filter shows none of the cell's sentences. */
function isPassedOver(state: ArticleState, cell: PageCell): boolean {
  const { indexOf } = selectShownUnits(state);
  return (
    cell.some(({ units }) => units.length > 0) && cell.every(({ units }) => !units.some(({ key }) => indexOf.has(key)))
  );
}

/** Blocks of a file that the article includes: nothing of them is edited here. */
export function IncludedBlocks({ blocks }: { readonly blocks: readonly PageBlock[] }) {
  const { lang } = use(PageSideContext);
  const cells = useMemo(() => cellsOf(blocks), [blocks]);
  const groups = useMemo(() => groupsOf(cells), [cells]);
  const show = (cell: PageCell) => {
    const index = cells.indexOf(cell);
    return <CellBody cell={cell} before={cells[index - 1]?.at(-1)} after={cells[index + 1]?.[0]} />;
  };
  return <PageGroups groups={groups} lang={lang} show={show} />;
}

interface CellBodyProps extends PageCellProps {
  /** Of a table whose rows are rows of the spread: index of that with the active sentence, else -1. */
  readonly activeRow?: number;
}

function CellBody({ cell, before, after, activeRow = -1 }: CellBodyProps) {
  const { lang } = use(PageSideContext);
  const [block, ...more] = cell;
  const inside =
    more.length > 0 ? (
      <PartedBody cell={cell} activeRow={activeRow} />
    ) : (
      <BlockBody block={block} cell={cell} activeRow={activeRow} />
    );
  return contained({ block, before, after, lang, depth: 0, role: "presentation", inside });
}

/** A table or list of HTML that blank lines part, in one piece, with the blocks of Markdown that stand in it. */
function PartedBody({ cell, activeRow }: { readonly cell: PageCell; readonly activeRow: number }) {
  const { lang } = use(PageSideContext);
  const nodes = usePartedNodes(cell);
  const [first] = cell;
  const depth = first.containers.length;
  const blockWithin = (block: PageBlock) => {
    const [before, after] = [-1, 1].map((by) => cell[block.index - first.index + by]);
    return contained({ block, before, after, lang, depth, role: undefined, inside: <BlockBody block={block} /> });
  };
  return (
    <BlockWithinContext value={blockWithin}>
      <HtmlBody cell={cell} nodes={nodes} activeRow={activeRow} />
    </BlockWithinContext>
  );
}

/** What a page shows of a block: its own, or on the source page the original's. */
function useContent(block: PageBlock): BlockContent {
  const { part, isIncluded } = use(PageSideContext);
  const readMarkup = use(MarkupReaderContext);
  const original = use(OriginalContext)?.blocks.get(block.index)?.block;
  return useMemo(() => {
    if (isIncluded) return readContent(block, readMarkup);
    if (part === "target") return readOpenable(block, readMarkup);
    return original === undefined ? readContent(block, readMarkup) : readOriginal(block, original, readMarkup);
  }, [block, readMarkup, part, isIncluded, original]);
}

function usePartedNodes(cell: PageCell): readonly PageNode[] {
  const { part, isIncluded } = use(PageSideContext);
  const readMarkup = use(MarkupReaderContext);
  const original = use(OriginalContext);
  return useMemo(() => {
    if (isIncluded) return readParted(cell, readMarkup);
    if (part === "target") return readOpenableParted(cell, readMarkup);
    return readOriginalParted(cell, ({ index }) => original?.blocks.get(index)?.block, readMarkup);
  }, [cell, readMarkup, part, isIncluded, original]);
}

interface Contained {
  readonly block: PageBlock;
  readonly before: PageBlock | undefined;
  readonly after: PageBlock | undefined;
  readonly lang: string | undefined;
  readonly depth: number;
  /** None of their own where what they are is said around the cell. */
  readonly role: "presentation" | undefined;
  readonly inside: ReactNode;
}

/** The block within its quotes, alerts and list items. */
function contained(props: Contained): ReactNode {
  const { block, before, after, lang, depth, role, inside } = props;
  const container = block.containers[depth];
  if (container === undefined) return inside;
  const deeper = contained({ ...props, depth: depth + 1 });
  const [joinsBefore, joinsAfter] = [holds(before, container), holds(after, container)];
  if (container.kind === "item") return <Item marker={container.marker} role={role} inside={deeper} />;
  if (container.kind === "quote")
    return (
      <blockquote
        role={role}
        className="page-quote"
        data-joins-before={joinsBefore || undefined}
        data-joins-after={joinsAfter || undefined}
      >
        {deeper}
      </blockquote>
    );
  if (container.kind === "section")
    return (
      <div className="page-section" data-section={container.alert}>
        {deeper}
      </div>
    );
  return (
    <div
      role={role ?? "note"}
      className="page-alert"
      data-alert={container.alert}
      data-joins-before={joinsBefore || undefined}
      data-joins-after={joinsAfter || undefined}
    >
      {!joinsBefore && <strong className="page-alert-label">{alertLabel(container.alert ?? "", lang)}</strong>}
      {deeper}
    </div>
  );
}

function holds(block: PageBlock | undefined, { id }: PageContainer): boolean {
  return block?.containers.some((container) => container.id === id) === true;
}

interface ItemProps extends Pick<Contained, "role" | "inside"> {
  readonly marker: string;
}

function Item({ marker, role, inside }: ItemProps) {
  if (marker === "") return <div className="page-item">{inside}</div>;
  if (!/^\d/.test(marker))
    return (
      <ul className="page-item" role={role}>
        <li role={role} data-marker="•">
          {inside}
        </li>
      </ul>
    );
  return (
    <ol className="page-item" role={role}>
      <li role={role} data-marker={marker}>
        {inside}
      </li>
    </ol>
  );
}

interface BlockBodyProps {
  readonly block: PageBlock;
  /** Where it is all that stands in one. */
  readonly cell?: PageCell;
  readonly activeRow?: number;
}

function BlockBody({ block, cell, activeRow = -1 }: BlockBodyProps) {
  const content = useContent(block);
  switch (content.kind) {
    case "heading": {
      const Heading = `h${block.level || 1}` as "h1";
      return <Heading className={content.isTab ? "page-tab" : undefined}>{renderNodes(content.nodes)}</Heading>;
    }
    case "code":
      return (
        <pre className="page-code" dir="ltr" data-language={content.language || undefined}>
          <code>
            <ColouredCode nodes={content.nodes} language={content.language} />
          </code>
        </pre>
      );
    case "table":
      return <PageTable block={block} rows={content.rows} activeRow={activeRow} />;
    case "rule":
      return <hr />;
    case "html":
      // A blank line parts a list of HTML: of tags alone no line is seen.
      return isSeen(content.nodes) ? <HtmlBody cell={cell} nodes={content.nodes} activeRow={activeRow} /> : null;
    case "value":
      return (
        <p className="page-value">
          <b>{block.units[0] && unitLabel(block.units[0])}</b> {renderNodes(content.nodes)}
        </p>
      );
    case "task":
      return (
        <p>
          <span role="img" aria-label={content.isDone ? "Done" : "Not done"}>
            {content.isDone ? "☑" : "☐"}
          </span>{" "}
          {renderNodes(content.nodes)}
        </p>
      );
    case "box":
      return (
        <div className="page-box page-box-block" data-strange={!content.isUnderstood || undefined}>
          <b className="page-box-name">{content.name}</b>
          <bdi>{renderNodes(content.nodes)}</bdi>
        </div>
      );
    case "text":
      if (block.text.text !== "" && !isSeen(content.nodes)) return null;
      if (holdsInclude(content.nodes)) return <div className="page-including">{renderNodes(content.nodes)}</div>;
      return <p>{renderNodes(content.nodes)}</p>;
  }
}
