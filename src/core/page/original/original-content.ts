import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { type BlockContent, readContent, type TableRow } from "#core/page/block-content.ts";
import { asWritten, type PageBlock, type PageNode, unitsIn } from "#core/page/page.ts";
import { type PageCell, readParted } from "#core/page/parted-html.ts";
import { isSameTable } from "./align-original.ts";

/**
 * What the source page shows of a block whose original is known: what has a source in the file is shown from there, and all else as the original has it.
 *
 * @param theirs the original's block
 */
export function readOriginal(block: PageBlock, theirs: PageBlock, readMarkup: MarkupReader): BlockContent {
  const own = readContent(block, readMarkup);
  const other = readContent(theirs, readMarkup);
  if (own.kind === "table" && other.kind === "table" && isSameTable(block, theirs)) {
    const rows = own.rows.map((row, index) => mixedRow(row, other.rows[index]));
    return { ...own, rows };
  }
  return block.units.some(({ kind }) => kind === "segment") || block.kind === "code" ? own : withoutUnits(other);
}

/** The same of a cell of several blocks: its tags and what they hold. @param theirs the original's block of a block */
export function readOriginalParted(
  cell: PageCell,
  theirs: (block: PageBlock) => PageBlock | undefined,
  readMarkup: MarkupReader,
): readonly PageNode[] {
  return readParted(cell, readMarkup, (block) =>
    block.units.some(({ kind }) => kind === "segment") ? undefined : theirs(block)?.text,
  );
}

function mixedRow({ isHeader, cells }: TableRow, theirs: TableRow | undefined): TableRow {
  const hasSource = (cell: readonly PageNode[]) => unitsIn(cell).some(({ kind }) => kind === "segment");
  return {
    isHeader,
    cells: cells.map((cell, column) => (hasSource(cell) ? cell : textOnly(theirs?.cells[column] ?? cell))),
  };
}

function withoutUnits(content: BlockContent): BlockContent {
  if (content.kind !== "table") return { ...content, nodes: textOnly(content.nodes) };
  return { ...content, rows: content.rows.map((row) => ({ ...row, cells: row.cells.map(textOnly) })) };
}

/** The original has no units of its own here: its fields are text like all else. */
function textOnly(nodes: readonly PageNode[]): readonly PageNode[] {
  return nodes.map((node): PageNode => {
    if (node.kind === "unit") return { kind: "text", text: asWritten([node]), shown: node.unit.target };
    return "children" in node ? { ...node, children: textOnly(node.children) } : node;
  });
}
