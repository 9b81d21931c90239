/**
 * Tables and lists of HTML that blank lines part into many blocks. To Markdown a blank line ends a block of HTML, and what follows is Markdown again; to a browser, which sees the tags alone, all of
 * it is one table. The blocks stay what they are, for whoever aligns or checks them; here those of one table are found, and read as one: its tags from its blocks of HTML, and within
 * them the others.
 */
import { append } from "#core/append.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { MAX_HTML_LENGTH } from "#core/markup/read-markup.ts";
import { closeImplied } from "./implied-ends.ts";
import { type BlockText, type PageBlock, type PageContainer, type PageNode, UNIT } from "./page.ts";
import { type PlacedNode, readPlaced, unitsPlaced } from "./read-nodes.ts";

/** What faces its like on the other page: a block, or those of one table or list of HTML. */
export type PageCell = readonly [PageBlock, ...PageBlock[]];

/** Longer ones are shown block by block, so that what is out of view costs nothing. */
const MAX_BLOCKS = 200;

/** @returns the blocks in their order, each in one cell */
export function cellsOf(blocks: readonly PageBlock[]): readonly PageCell[] {
  const ends = endsOf(blocks);
  const cells: PageCell[] = [];
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at];
    if (first === undefined) break;
    const more = blocks.slice(at + 1, behindParted(blocks, ends, at));
    cells.push([first, ...more]);
    at += 1 + more.length;
  }
  return cells;
}

/** Behind the last of the blocks that belong together with the one at `from`; where there are none or too many, behind that one. */
function behindParted(blocks: readonly PageBlock[], ends: ReadonlyMap<number, number>, from: number): number {
  let [last, length] = [from, 0];
  for (let at = from; at <= last; at++) {
    // A block may end one table and begin another.
    last = Math.max(last, ends.get(at) ?? at);
    length += blocks[at]?.text.text.length ?? 0;
    if (last - from >= MAX_BLOCKS || length > MAX_HTML_LENGTH) return from + 1;
  }
  return last + 1;
}

interface OpenTag {
  readonly name: string;
  /** Index of its block. */
  readonly at: number;
}

/** Deeper is nobody's table. */
const MAX_DEPTH = 50;

/** For each block with a tag that another one closes: the last such one. */
function endsOf(blocks: readonly PageBlock[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: readonly OpenTag[] = [];
  const isOpenIn = (block: PageBlock) => (one: OpenTag) => stands(block, blocks[one.at]?.containers ?? []);
  for (const [at, block] of blocks.entries()) {
    open = open.slice(0, open.findLastIndex(isOpenIn(block)) + 1);
    for (const { name, isClosing } of tagsIn(block)) {
      const opened = isClosing ? open.findLastIndex((one) => one.name === name) : -1;
      const first = open[opened]?.at ?? at;
      if (first < at) ends.set(first, at);
      if (opened >= 0) open = open.slice(0, opened);
      else if (!isClosing) open = [...open.slice(-MAX_DEPTH), { name, at }];
    }
  }
  return ends;
}

/** Whether a block stands within the containers, and maybe more. */
function stands(block: PageBlock, containers: readonly PageContainer[]): boolean {
  return containers.every(({ id }, depth) => block.containers[depth]?.id === id);
}

const TAGS = /<(\/?)(table|ul|ol)\b[^<>]*>/gi;
const NO_TAGS = /<!--[\s\S]*?(?:-->|$)|(`+)[^`]+\1/g;

/** Its tags of tables and lists. Markdown can close what HTML has opened, and opens nothing. */
function tagsIn({ kind, text }: PageBlock): readonly { readonly name: string; readonly isClosing: boolean }[] {
  if ((kind !== "html" && kind !== "paragraph") || !text.text.includes("<")) return [];
  return Array.from(text.text.replace(NO_TAGS, "").matchAll(TAGS), ([, slash, name = ""]) => ({
    name: name.toLowerCase(),
    isClosing: slash === "/",
  })).filter(({ isClosing }) => isClosing || kind === "html");
}

/** Of a block that is read here: another text in the place of its own, of which no unit is the article's. */
export type OtherText = (block: PageBlock) => BlockText | undefined;

/**
 * @param textOf the text that stands for a block's tags, where it is not its own
 * @returns the tags of a cell of several blocks as nodes, and its other blocks as nodes in their places; each unit stands in one of them, in order
 */
export function readParted(cell: PageCell, readMarkup: MarkupReader, textOf?: OtherText): readonly PageNode[] {
  const { text, placed } = tagsOf(cell, textOf);
  return closeImplied(readPlaced(text, placed, "html", readMarkup));
}

/** The text of the cell's tags, in which each unit and each other block is one character; so is each place where a blank line parts two blocks. */
export function tagsOf(cell: PageCell, textOf?: OtherText) {
  let text = "";
  const placed: PlacedNode[] = [];
  const origins: BlockText["origins"][number][] = [];
  const place = (node: PageNode) => {
    placed.push({ at: text.length, node });
    text += UNIT;
  };
  for (const block of cell) {
    const before = text.length;
    if (block.kind !== "html" || isLiteral(block.text.text)) place({ kind: "block", block });
    else {
      if (before > 0) place({ kind: "mark", text: UNIT });
      const other = textOf?.(block);
      const from = text.length;
      for (const { at, node } of other === undefined ? unitsPlaced(block.text) : textsPlaced(other))
        placed.push({ at: at + from, node });
      if (other === undefined)
        append(
          origins,
          block.text.origins.map((offset, index) => (index % 2 === 0 ? offset + from : offset)),
        );
      text += (other ?? block.text).text;
    }
  }
  return { text, placed, origins };
}

/** Comments, scripts and the like are no tags. */
function isLiteral(text: string): boolean {
  return /^\s*<(?:!--|\?|!|script\b|style\b|textarea\b)/i.test(text);
}

/** Units that are not the article's are text like all else. */
function textsPlaced({ atoms }: BlockText): readonly PlacedNode[] {
  return atoms.map(({ at, unit }) => ({ at, node: { kind: "text", text: UNIT, shown: unit.target } }));
}
