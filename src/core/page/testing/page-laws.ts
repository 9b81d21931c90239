/** What holds of the page of any article (PG1 to PG4 in `docs/spec/page.md`). */
import { expect } from "vitest";
import type { Article } from "#core/document/article.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { readContent } from "#core/page/block-content.ts";
import { asWritten, type PageBlock, type PageNode, unitsIn } from "#core/page/page.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { cellsOf, readParted, tagsOf } from "#core/page/parted-html.ts";
import { readPage } from "#core/page/read-page.ts";

/** @returns how many blocks there are, and names and texts of the boxes that hold what was not understood */
export function expectWholePage(article: Article): { readonly blocks: number; readonly strange: readonly string[] } {
  const { blocks, blockOf } = readPage(article);
  const readMarkup = pageMarkup(article.text);
  const keys = article.units.map(({ key }) => key);
  expect(blocks.flatMap((block) => block.units.map(({ key }) => key))).toEqual(keys);
  expect(keys.filter((key) => !blockOf.has(key))).toEqual([]);
  const strange: string[] = [];
  for (const [index, block] of blocks.entries()) {
    expect(block.index).toBe(index);
    expect(block.from).toBeGreaterThanOrEqual(blocks[index - 1]?.to ?? 0);
    strange.push(...expectWholeBlock(block, readMarkup));
  }
  expectNothingBetween(article, blocks);
  expectWholeCells(blocks, readMarkup);
  return { blocks: blocks.length, strange };
}

/** Each block stands in one cell, in order, and so do its units. */
function expectWholeCells(blocks: readonly PageBlock[], readMarkup: MarkupReader): void {
  const cells = cellsOf(blocks);
  expect(cells.flat().map(({ index }) => index)).toEqual(blocks.map(({ index }) => index));
  for (const cell of cells.filter(({ length }) => length > 1)) {
    const nodes = readParted(cell, readMarkup);
    expect(asWritten(nodes)).toBe(tagsOf(cell).text);
    expect(unitsIn(nodes)).toEqual(cell.flatMap(({ units }) => units));
  }
}

/** Behind the front matter nothing stands between blocks but prefixes, underlines and blank lines. */
function expectNothingBetween(article: Article, blocks: readonly PageBlock[]): void {
  let at = article.frontMatter?.range.to ?? 0;
  for (const { from, to } of [...blocks, { from: article.text.length, to: article.text.length }]) {
    const between = article.text.slice(at, Math.max(at, from));
    expect(between.replace(/\d{1,9}[.)]/g, "")).toMatch(/^[\s>*+=|:"'\ufeff-]*$/);
    at = Math.max(at, to);
  }
}

function expectWholeBlock(block: PageBlock, readMarkup: MarkupReader): readonly string[] {
  const content = readContent(block, readMarkup);
  if (content.kind === "table") {
    const cells = content.rows.flatMap((row) => row.cells);
    const texts = block.rows.flatMap((row) => row.cells);
    expect(cells.map(asWritten)).toEqual(texts.map(({ text }) => text));
    expect(cells.flatMap(unitsIn)).toEqual(block.units);
    for (const { cells: written, text } of block.rows)
      expect(written.map((cell) => cell.text).join("|")).toBe(
        text.text.replace(/^\s*\|/, "").replace(/(?<!\\)\|\s*$/, ""),
      );
    return cells.flatMap(strangeIn);
  }
  expect(asWritten(content.nodes)).toBe(block.text.text);
  expect(unitsIn(content.nodes)).toEqual(block.units);
  if (content.kind === "box" && !content.isUnderstood) return [`${content.name}: ${block.text.text}`];
  return strangeIn(content.nodes);
}

function strangeIn(nodes: readonly PageNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "box" && !node.isUnderstood) return [`${node.name}: ${asWritten(node.children)}`];
    return "children" in node ? strangeIn(node.children) : [];
  });
}
