import { append } from "#core/append.ts";
import type { Article, BlockKind, Range, Unit } from "#core/document/article.ts";
import { type Block, BlockWalk, type Container } from "#core/document/block-walk.ts";
import { isYamlPath } from "#core/document/front-matter-lines.ts";
import { readLogicalLines } from "#core/document/logical-lines.ts";
import { pairsOf } from "#core/document/read-blocks.ts";
import { BlockTexts, rangeOf } from "./block-text.ts";
import { indentsOf } from "./html-indent.ts";
import type { BlockText, Page, PageBlock, PageBlockKind, PageContainer, PageRow } from "./page.ts";
import { columnsOf, splitCells, widthsOf } from "./table-cells.ts";

/** A longer table comes in pieces, each a block: what is out of view costs nothing, and an edit no more than its piece. */
const MAX_ROWS = 12;
const PIECE_ROWS = 4;

const noWidths = () => [];

const NO_TEXT: BlockText = { text: "", atoms: [], origins: [] };

/** What is found before the blocks know their index, their units and what is open around them. */
type Found = Omit<PageBlock, "index" | "units" | "indent">;

/** @returns the page, on which each unit of the article stands in exactly one block, in document order */
export function readPage(article: Article): Page {
  const found = isYamlPath(article.path)
    ? yamlBlocks(article)
    : [...frontMatterBlocks(article), ...bodyBlocks(article)];
  const indents = indentsOf(found);
  const blocks = found.map((block, index) => ({
    ...block,
    index,
    indent: indents[index] ?? 0,
    units: block.text.atoms.map(({ unit }) => unit),
  }));
  const blockOf = new Map<string, number>();
  for (const { units, index } of blocks) for (const { key } of units) blockOf.set(key, index);
  return { blocks, blockOf };
}

function plainBlock(kind: PageBlockKind, range: Range, text: BlockText): Found {
  return { ...range, kind, level: 0, isFenced: false, containers: [], text, rows: [], columns: [], widths: noWidths };
}

function isOf(kind: BlockKind) {
  return ({ place }: Unit) => place.block === kind;
}

/** Of the front matter a reader sees the values that are translated; all else is the publisher's. */
function frontMatterBlocks({ units }: Article): readonly Found[] {
  return units.filter(isOf("front-matter")).map(valueBlock);
}

function valueBlock(unit: Unit): Found {
  const { from, to } = rangeOf(unit);
  return plainBlock("value", { from, to }, { text: "\ue000", atoms: [{ at: 0, unit }], origins: [] });
}

/** A YAML file is its values, and between them what else it says, as written. */
function yamlBlocks({ text, units }: Article): readonly Found[] {
  const blocks: Found[] = [];
  let at = 0;
  const rest = (from: number, to: number) => {
    const lines = text.slice(from, to);
    if (/[^\s"'>|-]/.test(lines))
      blocks.push(plainBlock("raw", { from, to }, { text: lines.trim(), atoms: [], origins: [] }));
  };
  for (const unit of units) {
    const { from, to } = rangeOf(unit);
    rest(at, from);
    blocks.push(valueBlock(unit));
    at = to;
  }
  rest(at, text.length);
  return blocks;
}

/** A block of the walk with its lines, as offsets behind their prefixes. */
interface Read {
  readonly block: Block;
  readonly kind: PageBlockKind;
  readonly containers: readonly Container[];
  /** Of those of them that no block has yet, where they begin: a block has the marker of the innermost. */
  readonly markers: readonly string[];
  readonly isFenced: boolean;
  readonly lines: Range[];
  /** Of the lines as the walk counts them. */
  last: number;
}

function bodyBlocks(article: Article): readonly Found[] {
  const { text, units, frontMatter } = article;
  const pairs = pairsOf(units);
  const end = frontMatter?.range.to ?? 0;
  const from = Math.max(end, pairs.find((pair) => pair.from < end && pair.to > end)?.to ?? 0);
  const read = new BodyReader(text, pairs, from).read();
  const texts = new BlockTexts(
    text,
    units.filter((unit) => !isOf("front-matter")(unit)),
  );
  const ids: ContainerIds = new Map();
  return withSections(withNumbers(joinTables(read.map((one) => toFound(text, one, texts, ids)))));
}

/** A quote that begins so is no quote: the publisher makes a section of that class of it. */
export const SECTION = /^\[!div[ \t]+class[ \t]*=[ \t]*["']([\w -]+)["'][ \t]*\][ \t]*\n?/i;

function withSections(found: readonly Found[]): readonly Found[] {
  const classes = new Map<number, string>();
  const seen = new Set<number>();
  for (const { containers, text } of found) {
    const quote = containers.findLast(({ kind }) => kind === "quote");
    const name = SECTION.exec(text.text)?.[1];
    if (quote !== undefined && name !== undefined && !seen.has(quote.id)) classes.set(quote.id, name.toLowerCase());
    for (const { id } of containers) seen.add(id);
  }
  if (classes.size === 0) return found;
  const sectioned = (container: PageContainer): PageContainer => {
    const alert = classes.get(container.id);
    return alert === undefined ? container : { ...container, kind: "section", alert };
  };
  return found.map((block) => ({ ...block, containers: block.containers.map(sectioned) }));
}

/** An item of a list, or another container, that is open at its depth. */
interface OpenAtDepth {
  readonly id: number;
  /** `.` or `)`; empty for what is not numbered. */
  readonly delimiter: string;
  readonly number: number;
}

/** Numbers of items as readers see them: the first says where its list begins, and the others follow it whatever they say. */
function withNumbers(found: readonly Found[]): readonly Found[] {
  const open: OpenAtDepth[] = [];
  return found.map((block) => {
    const containers = block.containers.map((container, depth) => {
      const last = open[depth];
      if (last?.id === container.id) return container;
      const [, written = "", delimiter = ""] = /^(\d+)([.)])$/.exec(container.marker) ?? [];
      const number = delimiter !== "" && last?.delimiter === delimiter ? last.number + 1 : Number(written);
      open.length = depth;
      open.push({ id: container.id, delimiter, number });
      return delimiter === "" ? container : { ...container, marker: `${number}${delimiter}` };
    });
    open.length = containers.length;
    return { ...block, containers };
  });
}

function containersOf({ containers, markers, block }: Read, ids: ContainerIds): readonly PageContainer[] {
  return containers.map((container, index) => {
    const isInnermost = index === containers.length - 1;
    return pageContainer(container, ids, (isInnermost && block.marker) || (markers[index] ?? ""));
  });
}

function markerOf(container: Container): string {
  return container.kind === "item" ? container.marker : "";
}

class BodyReader {
  readonly #text: string;
  readonly #lines: ReturnType<typeof readLogicalLines>;
  readonly #walk: BlockWalk;
  readonly #read: Read[] = [];

  constructor(text: string, pairs: Parameters<typeof readLogicalLines>[1], from: number) {
    this.#text = text;
    this.#lines = readLogicalLines(text, pairs, from);
    this.#walk = new BlockWalk(text, this.#lines, pairs, 0);
  }

  read(): readonly Read[] {
    for (const [index, { to }] of this.#lines.entries()) {
      const before = this.#read.at(-1);
      const kindBefore = before?.block.kind;
      const found = this.#walk.readLine(index);
      if (found !== null) this.#add(index, found.block, found.contentFrom, to);
      else if (kindBefore === before?.block.kind) this.#addRule(index);
    }
    return this.#read;
  }

  #add(index: number, block: Block, contentFrom: number, to: number): void {
    const last = this.#read.at(-1);
    const isLiteral = block.kind === "code" || block.kind === "html";
    const from = isLiteral ? this.#walk.behindPrefixes : contentFrom;
    if (last?.block !== block) {
      const containers = this.#walk.openContainersNow;
      this.#read.push({
        block,
        kind: kindOf(block, this.#text.slice(contentFrom, to)),
        containers,
        markers: containers.map(markerOf),
        isFenced: this.#walk.leaf?.kind === "fence",
        lines: [{ from, to }],
        last: index,
      });
      return;
    }
    // Blank lines within code are its lines too.
    for (let blank = last.last + 1; blank < index; blank++) {
      const at = this.#lines[blank]?.to ?? from;
      last.lines.push({ from: at, to: at });
    }
    last.lines.push({ from, to });
    last.last = index;
  }

  /** A line that is of no block: one that only tells another what it is, or a rule. */
  #addRule(index: number): void {
    const line = this.#lines[index];
    if (line === undefined) return;
    const text = this.#text.slice(line.from, line.to);
    const last = this.#read.at(-1);
    if (last?.kind === "table" && last.block.row === 0 && last.last === index - 1 && text.includes("-")) {
      last.lines.push({ from: line.from, to: line.to });
      last.last = index;
      return;
    }
    if (!RULE.test(text)) return;
    const containers = this.#walk.openContainersNow;
    const block: Block = {
      number: -1,
      kind: "paragraph",
      level: 0,
      listDepth: 0,
      marker: "",
      quoteDepth: 0,
      alert: null,
      row: -1,
      table: -1,
    };
    this.#read.push({
      block,
      kind: "rule",
      containers,
      markers: containers.map(markerOf),
      isFenced: false,
      lines: [{ from: line.from, to: line.to }],
      last: index,
    });
  }
}

const RULE = /^(?:[\s>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t])){0,200}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

function kindOf({ kind, row }: Block, content: string): PageBlockKind {
  if (row >= 0) return "table";
  if (kind === "code" || kind === "html") return kind;
  if (content.startsWith(":::")) return "directive";
  return "paragraph";
}

type ContainerIds = Map<Container, number>;

function pageContainer(container: Container, ids: ContainerIds, marker: string): PageContainer {
  const isNew = !ids.has(container);
  const id = ids.get(container) ?? ids.size;
  ids.set(container, id);
  if (container.kind === "item") return { id, kind: "item", alert: null, marker: isNew ? marker : "" };
  const { alert } = container;
  return { id, kind: alert === null ? "quote" : "alert", alert, marker: "" };
}

interface TableFound extends Found {
  readonly table: number;
}

function toFound(article: string, read: Read, texts: BlockTexts, ids: ContainerIds): Found | TableFound {
  const { block, lines } = read;
  const from = lines[0]?.from ?? 0;
  const to = lines.at(-1)?.to ?? from;
  // Of a table's row of dashes nothing is read but how it aligns the columns.
  const shown = read.kind === "table" ? lines.slice(0, 1) : lines;
  const text = read.kind === "rule" ? ruleText(article, from, to) : texts.read(shown);
  const kind = block.kind === "heading" ? "heading" : read.kind;
  const found = {
    from,
    to,
    kind,
    level: block.level,
    isFenced: read.isFenced,
    containers: containersOf(read, ids),
    text,
    rows: [],
    columns: [],
    widths: noWidths,
  };
  if (kind !== "table") return found;
  const dashes = lines[1];
  return {
    ...found,
    table: block.table,
    rows: [new Row(block.row === 0, text)],
    columns: dashes === undefined ? [] : columnsOf(article.slice(dashes.from, dashes.to)),
  };
}

/** It is divided into cells when these are asked for: those of all rows of a long article would take more room than the article. */
class Row implements PageRow {
  readonly isHeader: boolean;
  readonly text: BlockText;
  #cells: readonly BlockText[] | null = null;

  constructor(isHeader: boolean, text: BlockText) {
    this.isHeader = isHeader;
    this.text = text;
  }

  get cells(): readonly BlockText[] {
    this.#cells ??= splitCells(this.text);
    return this.#cells;
  }
}

function ruleText(article: string, from: number, to: number): BlockText {
  return { ...NO_TEXT, text: article.slice(from, to) };
}

/** Rows of one table become one block, or several where they are many. */
function joinTables(found: readonly (Found | TableFound)[]): readonly Found[] {
  const joined: Found[] = [];
  for (let at = 0; at < found.length; ) {
    const first = found[at];
    if (first === undefined) break;
    const rows = "table" in first ? rowsOf(found, at, first.table) : [];
    if (rows.length === 0) joined.push(first);
    else append(joined, piecesOf(rows));
    at += Math.max(1, rows.length);
  }
  return joined;
}

function rowsOf(found: readonly (Found | TableFound)[], from: number, table: number): readonly Found[] {
  let to = from;
  for (let next = found[to]; next !== undefined && "table" in next && next.table === table; next = found[to]) to++;
  return found.slice(from, to);
}

function piecesOf(rows: readonly Found[]): readonly Found[] {
  const columns = rows[0]?.columns ?? [];
  const widths = widthsWhenAsked(rows);
  const size = rows.length <= MAX_ROWS ? rows.length : PIECE_ROWS;
  const pieces: Found[] = [];
  for (let at = 0; at < rows.length; at += size) pieces.push(tableOf(rows.slice(at, at + size), columns, widths));
  return pieces;
}

/** Whoever reads a page for its texts alone needs none. */
function widthsWhenAsked(rows: readonly Found[]): Found["widths"] {
  let widths: readonly number[] | null = null;
  return () => {
    widths ??= widthsOf(rows.flatMap((row) => row.rows.map(({ text }) => splitCells(text))));
    return widths;
  };
}

function tableOf(rows: readonly Found[], columns: Found["columns"], widths: Found["widths"]): Found {
  const [first] = rows;
  if (first === undefined) throw new RangeError("A table without rows");
  const atoms: BlockText["atoms"][number][] = [];
  let before = 0;
  for (const row of rows) {
    for (const { at, unit } of row.text.atoms) atoms.push({ at: at + before, unit });
    before += row.text.text.length + 1;
  }
  const text = rows.map((row) => row.text.text).join("\n");
  const to = rows.at(-1)?.to ?? first.to;
  return { ...first, to, rows: rows.flatMap((row) => row.rows), columns, text: { text, atoms, origins: [] }, widths };
}
