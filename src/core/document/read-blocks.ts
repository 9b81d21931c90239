import type { Article, BlockKind, Range, Segment, Unit } from "./article.ts";
import { type Block, BlockWalk } from "./block-walk.ts";
import { isYamlPath } from "./front-matter-lines.ts";
import { readLogicalLines } from "./logical-lines.ts";
import type { Pair } from "./pair-tags.ts";

/**
 * A block of the article with where it stands: from the first character behind its containers' prefixes to the end of its last line, line break not counted.
 * Its further lines have their prefixes in it. What only tells blocks what they are, such as rules, underlines of headings and a table's row of dashes, is in none.
 */
export interface ArticleBlock extends Range {
  /** As `Place.blockNumber` has it: in the Markdown they count up, in YAML values go before pairs. */
  readonly number: number;
  readonly kind: BlockKind;
  readonly level: number;
  readonly listDepth: number;
  readonly marker: string;
  readonly quoteDepth: number;
  readonly alert: string | null;
  /** Table row from 0; null outside tables. */
  readonly row: number | null;
}

/** @returns every block, in order and apart, those without a unit too. Each unit stands in the one of its number. */
export function readBlocks(article: Article): readonly ArticleBlock[] {
  const values = article.units.filter(isYaml).map(yamlBlock);
  return isYamlPath(article.path) ? values : [...values, ...markdownBlocks(article, values.length)];
}

function isYaml({ place }: Unit): boolean {
  return place.block === "front-matter" || place.block === "yaml";
}

function yamlBlock(unit: Unit): ArticleBlock {
  const { block, blockNumber, level, listDepth, marker, quoteDepth, alert } = unit.place;
  const { from, to } = unit.kind === "segment" ? unit.pairRange : unit.range;
  return { from, to, number: blockNumber, kind: block, level, listDepth, marker, quoteDepth, alert, row: null };
}

function markdownBlocks(article: Article, firstBlock: number): readonly ArticleBlock[] {
  const { text, units, frontMatter } = article;
  const pairs = pairsOf(units);
  const end = frontMatter?.range.to ?? 0;
  const from = Math.max(end, pairs.find((pair) => pair.from < end && pair.to > end)?.to ?? 0);
  const lines = readLogicalLines(text, pairs, from);
  const walk = new BlockWalk(text, lines, pairs, firstBlock);
  const read = new Map<Block, Range>();
  for (const [index, line] of lines.entries()) {
    const found = walk.readLine(index);
    if (found !== null) read.set(found.block, { from: read.get(found.block)?.from ?? found.contentFrom, to: line.to });
  }
  return Array.from(read, ([block, range]) => markdownBlock(block, range));
}

function markdownBlock(block: Block, { from, to }: Range): ArticleBlock {
  const { number, kind, level, listDepth, marker, quoteDepth, alert, row } = block;
  return { from, to, number, kind, level, listDepth, marker, quoteDepth, alert, row: row < 0 ? null : row };
}

/** The pairs that the segments among the units were read from, in order. */
export function pairsOf(units: readonly Unit[]): readonly Pair[] {
  return units.filter((unit) => unit.kind === "segment").map(pairOf);
}

function pairOf({ id, range, sourceRange, pairRange }: Segment): Pair {
  return {
    id,
    from: pairRange.from,
    targetFrom: range.from,
    targetTo: range.to,
    sourceFrom: sourceRange.from,
    sourceTo: sourceRange.to,
    to: pairRange.to,
  };
}
