/** Tables of the page, of Markdown and of HTML. Where their rows are rows of the spread they face each other, and their columns are as wide on both pages. */
import { type CSSProperties, createElement, Fragment, type ReactNode, useMemo } from "react";
import type { TableRow } from "#core/page/block-content.ts";
import { type CellPlaces, inColumns } from "#core/page/cell-places.ts";
import { spansOf } from "#core/page/elements.ts";
import { type FacedRows, facedPlaces, facedRows } from "#core/page/faced-rows.ts";
import { isSeen, type PageBlock, type PageElement, type PageNode } from "#core/page/page.ts";
import type { PageCell } from "#core/page/parted-html.ts";
import { widthsOf } from "#core/page/table-cells.ts";
import { BreaksNamesContext } from "#parts/name-text.tsx";
import { renderNodes } from "./page-nodes.tsx";

/** Of a table whose rows are rows of the spread: the line behind one of them, by its index. */
export function lineBehind(row: number): number {
  return row + 2;
}

/** Behind the active row one of the spread is left to what stands under it, on both pages. */
function placeOf(row: number, activeRow: number): CSSProperties | undefined {
  return activeRow >= 0 && row > activeRow ? { gridRow: lineBehind(row) } : undefined;
}

interface RowsOfTableProps {
  /** Parts of the whole width. */
  readonly widths: readonly number[];
  /** The original's own table may have other rows. */
  readonly isOther: boolean;
  /** Some of its cells take the room of several. */
  readonly isSpanned?: boolean;
  readonly children: ReactNode;
}

function TableOfRows({ widths, isOther, isSpanned = false, children }: RowsOfTableProps) {
  return (
    <table
      className="page-table"
      data-rows
      data-longer={isOther || undefined}
      data-spanned={isSpanned || undefined}
      style={{ "--columns": widths.map((width) => `minmax(0, ${width}fr)`).join(" ") } as CSSProperties}
    >
      <colgroup>
        {widths.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
          <col key={column} style={{ inlineSize: `${100 * width}%` }} />
        ))}
      </colgroup>
      <BreaksNamesContext value>{children}</BreaksNamesContext>
    </table>
  );
}

interface PageTableProps {
  readonly block: PageBlock;
  readonly rows: readonly TableRow[];
  /** Index of that with the active sentence, else -1. */
  readonly activeRow: number;
}

/** A table of Markdown. */
export function PageTable({ block, rows, activeRow }: PageTableProps) {
  const columns = block.widths().length;
  const row = ({ isHeader, cells }: TableRow, index: number) => (
    <tr key={index} style={placeOf(index, activeRow)}>
      {inWholeRow(cells, columns).map((cell, column) => {
        const Cell = isHeader ? "th" : "td";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name
          <Cell key={column} data-align={block.columns[column] ?? undefined}>
            {renderNodes(cell)}
          </Cell>
        );
      })}
    </tr>
  );
  const head = rows.filter(({ isHeader }) => isHeader);
  return (
    <TableOfRows widths={block.widths()} isOther={rows.length > block.rows.length}>
      {head.length > 0 && <thead>{head.map(row)}</thead>}
      <tbody>{rows.slice(head.length).map((one, index) => row(one, head.length + index))}</tbody>
    </TableOfRows>
  );
}

/** A row may say less than its table has columns: it is as wide as the others all the same. */
function inWholeRow(cells: TableRow["cells"], columns: number): TableRow["cells"] {
  return cells.length < columns ? Array.from({ length: columns }, (_, column) => cells[column] ?? []) : cells;
}

interface HtmlBodyProps {
  /** None for a block within another's tags. */
  readonly cell: PageCell | undefined;
  readonly nodes: readonly PageNode[];
  readonly activeRow: number;
}

/** What tags of HTML make of what stands between them. */
export function HtmlBody({ cell, nodes, activeRow }: HtmlBodyProps) {
  const rows = cell === undefined ? [] : facedRows(cell);
  // The original may have something else in its place.
  const [table, ...more] = rows.length === 0 ? [] : nodes.filter(isShown);
  const isTable = table !== undefined && more.length === 0 && isElement(table) && table.name === "table";
  if (isTable)
    return (
      <div className="page-html">
        <HtmlTable {...{ table, rows, activeRow }} />
      </div>
    );
  const shown = renderNodes(nodes);
  return <div className="page-html">{rows.length > 0 ? <div>{shown}</div> : shown}</div>;
}

function isElement(node: PageNode): node is PageElement {
  return node.kind === "element";
}

interface HtmlTableProps {
  readonly table: PageElement;
  readonly rows: FacedRows;
  readonly activeRow: number;
}

function HtmlTable({ table, rows, activeRow }: HtmlTableProps) {
  const places = useMemo(() => facedPlaces(rows), [rows]);
  const widths = useMemo(() => widthsOf(places === null ? rows : inColumns(rows, places)), [rows, places]);
  const own = useMemo(() => rowsIn(table), [table]);
  const isOther = useMemo(
    () => own.length !== rows.length || spansOfTable(own.map(tagsOf)) !== spansOfTable(rows.map(tagsOfFaced)),
    [own, rows],
  );
  const shown = (nodes: readonly PageNode[]): ReactNode =>
    nodes.filter(isShown).map((node, key) => createElement(Fragment, { key }, part(node)));
  const part = (node: PageNode): ReactNode => {
    if (!isElement(node)) return renderNodes([node]);
    if (node.name !== "tr") return createElement(node.name, null, shown(node.children));
    const cells = node.children.filter(isShown);
    if (places === null || isOther) return <tr style={placeOf(own.indexOf(node), activeRow)}>{renderNodes(cells)}</tr>;
    return <tr>{placedCells(cells, places[own.indexOf(node)] ?? [], activeRow)}</tr>;
  };
  return (
    <TableOfRows widths={widths} isOther={isOther} isSpanned={places !== null}>
      {shown(table.children)}
    </TableOfRows>
  );
}

/** Of a table of which some cells take the room of several no row is a grid of its own: the table's is one for all cells. */
function placedCells(cells: readonly PageNode[], places: CellPlaces[number], activeRow: number): ReactNode {
  const line = (row: number) => (activeRow >= 0 && row > activeRow ? row + 2 : row + 1);
  return cells.filter(isElement).map(({ name, children }, index) => {
    const { column, columnTo, row, rowTo } = places[index] ?? { column: index, columnTo: index + 1, row: 0, rowTo: 1 };
    const style = {
      gridColumn: `${column + 1} / ${columnTo + 1}`,
      gridRow: `${line(row)} / ${line(rowTo - 1) + 1}`,
    };
    const spans = { colSpan: columnTo - column, rowSpan: rowTo - row };
    return createElement(name, { key: column, style, ...spans }, renderNodes(children));
  });
}

/** How many columns and rows each cell takes, by the cells' tags; "" where all take one. */
function spansOfTable(rows: readonly (readonly string[])[]): string {
  const spans = rows.map((tags) => tags.map((tag) => JSON.stringify(spansOf(tag))).join());
  return /\d/.test(spans.join()) ? spans.join(";") : "";
}

function tagsOf({ children }: PageElement): readonly string[] {
  return children.filter(isElement).map(({ children: [tag] }) => (tag?.kind === "mark" ? tag.text : ""));
}

function tagsOfFaced(cells: FacedRows[number]): readonly string[] {
  return cells.map(({ text }) => /^<[^<>]*>/.exec(text)?.[0] ?? "");
}

/** Blanks between tags are nothing. */
function isShown(node: PageNode): boolean {
  return isElement(node) || isSeen([node]);
}

function rowsIn({ children }: PageElement): readonly PageElement[] {
  return children.filter(isElement).flatMap((child) => (child.name === "tr" ? [child] : rowsIn(child)));
}
