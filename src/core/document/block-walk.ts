/**
 * Reads the block structure of Markdown line by line: which containers (quotes, list items) a line stands in and which leaf block (heading,
 * paragraph, table row, code, HTML) it belongs to. CommonMark's two phases without a tree: nothing here is ever rendered, so a stack of
 * open containers and one open leaf are all the state there is.
 */
import type { BlockKind } from "./article.ts";
import {
  ALERT,
  DIRECTIVE,
  FENCE,
  HEADING,
  htmlBlockEnd,
  interruptsParagraph,
  isTableDelimiter,
  isThematicBreak,
  LIST_MARKER,
  SETEXT_UNDERLINE,
  trimBlanksEnd,
} from "./block-starts.ts";
import type { LogicalLine } from "./logical-lines.ts";
import type { Pair } from "./pair-tags.ts";

/** A block as it is known when its last line has been read. */
export interface Block {
  readonly number: number;
  kind: BlockKind;
  level: number;
  readonly listDepth: number;
  readonly marker: string;
  readonly quoteDepth: number;
  readonly alert: string | null;
  /** First block of the innermost quote. */
  readonly opensQuote?: boolean;
  /** Table row from 0; -1 outside tables. */
  readonly row: number;
  /** The table the row belongs to: number of its header row's block. */
  readonly table: number;
}

/** A line of a block; `contentFrom` is the offset behind the containers' prefixes. */
export interface BlockLine {
  readonly block: Block;
  readonly contentFrom: number;
}

/** A quote or a list item around a line. */
export type Container =
  | { readonly kind: "quote"; alert: string | null; isEmpty: boolean }
  | { readonly kind: "item"; readonly contentColumn: number; marker: string };

/** A block without blocks in it that is still open. */
export type Leaf =
  | { readonly kind: "paragraph"; readonly block: Block }
  | { readonly kind: "indented"; readonly block: Block }
  | { readonly kind: "fence"; readonly block: Block; readonly mark: string }
  | { readonly kind: "html"; readonly block: Block; readonly end: RegExp | null }
  | { readonly kind: "table"; readonly table: number; rows: number };

interface Position {
  readonly at: number;
  readonly column: number;
}

const TAB = 4;
/** Stands for a pair in the lines the walk looks at: a character that begins and ends nothing in Markdown. */
const PAIR = "\ufffc";
/** Containers nested deeper than any article's are read as text, so that hostile input costs no more than its length. */
const MAX_CONTAINERS = 100;

export class BlockWalk {
  private readonly text: string;
  private readonly lines: readonly LogicalLine[];
  private readonly pairs: readonly Pair[];
  private containers: Container[] = [];
  /** What the line that was read last belongs to, as long as it may go on; only the walk changes it. */
  leaf: Leaf | null = null;
  private blocks: number;
  private at = 0;
  private column = 0;
  /** The next character that is not white space. It is the same from anywhere in the white space before it, so it is looked for but once. */
  private next: Position | null = null;

  /** @param firstBlock the number the first block gets */
  constructor(text: string, lines: readonly LogicalLine[], pairs: readonly Pair[], firstBlock: number) {
    this.text = text;
    this.lines = lines;
    this.pairs = pairs;
    this.blocks = firstBlock;
  }

  /** Reads one line; lines must be read in order. Null for lines that belong to no block: blank lines, rules, a table's row of dashes. */
  readLine(index: number): BlockLine | null {
    const line = this.lines[index];
    if (line === undefined) return null;
    this.goToLine(line);
    const matched = this.matchContainers(line.to);
    const open = this.leaf?.kind === "fence" || this.leaf?.kind === "html";
    if (matched === this.containers.length && open) return this.continueOpenLeaf(line);
    if (matched < this.containers.length) {
      if (this.isLazy(line)) return this.continueParagraph(line);
      this.containers.length = matched;
      this.leaf = null;
    }
    this.openContainers(line);
    return this.readLeaf(index, line);
  }

  /** Those around the line that was read last, outermost first: the same objects for as long as they are open. */
  get openContainersNow(): readonly Container[] {
    return this.containers.slice();
  }

  /** Offset in the line that was read last behind the prefixes of its containers, white space behind them not counted as one. */
  get behindPrefixes(): number {
    return this.at;
  }

  /** Whether the line goes on with the open paragraph although it leaves out the prefixes of its containers. */
  private isLazy(line: LogicalLine): boolean {
    if (this.leaf?.kind !== "paragraph") return false;
    const content = this.contentOf(line);
    return content !== "" && (this.isIndented(line) || !interruptsParagraph(content));
  }

  private continueParagraph(line: LogicalLine): BlockLine | null {
    const contentFrom = this.nextCharacter(line.to).at;
    return this.leaf?.kind === "paragraph" ? { block: this.leaf.block, contentFrom } : null;
  }

  /** Consumes the prefixes of the open containers; answers how many of them the line continues. */
  private matchContainers(to: number): number {
    for (const [index, container] of this.containers.entries()) {
      const next = this.nextCharacter(to);
      if (container.kind === "quote") {
        if (this.text[next.at] !== ">" || next.at >= to || next.column - this.column >= TAB) return index;
        this.consumeQuoteMark(next);
      } else if (next.at < to) {
        if (next.column < container.contentColumn) return index;
        this.consumeTo(container.contentColumn, to);
      }
    }
    return this.containers.length;
  }

  private openContainers(line: LogicalLine): void {
    while (this.containers.length < MAX_CONTAINERS) {
      const next = this.nextCharacter(line.to);
      if (next.at >= line.to || this.isIndented(line)) return;
      if (this.text[next.at] === ">") {
        this.consumeQuoteMark(next);
        this.containers.push({ kind: "quote", alert: null, isEmpty: true });
      } else if (!this.openItem(next, line)) return;
      this.leaf = null;
    }
  }

  private openItem(next: Position, line: LogicalLine): boolean {
    if (!/[-+*\d]/.test(this.text[next.at] ?? "")) return false;
    const content = this.contentOf(line);
    const marker = LIST_MARKER.exec(content)?.[1];
    if (marker === undefined || isThematicBreak(content)) return false;
    const isEmpty = content.length === marker.length;
    const isFirst = !/^\d/.test(marker) || /^1[.)]$/.test(marker);
    if (this.leaf?.kind === "paragraph" && (isEmpty || !isFirst)) return false;
    this.at = next.at + marker.length;
    this.column = next.column + marker.length;
    const padding = this.nextCharacter(line.to).column - this.column;
    const contentColumn = this.column + (isEmpty || padding > TAB ? 1 : padding);
    this.consumeTo(contentColumn, line.to);
    this.containers.push({ kind: "item", contentColumn, marker });
    return true;
  }

  private continueOpenLeaf(line: LogicalLine): BlockLine | null {
    const leaf = this.leaf;
    if (leaf === null || leaf.kind === "table") return null;
    const content = this.contentOf(line);
    const contentFrom = this.nextCharacter(line.to).at;
    if (leaf.kind === "fence" && content.startsWith(leaf.mark) && /^(`+|~+)$/.test(content) && !this.isIndented(line)) {
      this.leaf = null;
    }
    if (leaf.kind === "html" && (leaf.end === null ? content === "" : leaf.end.test(content))) this.leaf = null;
    return content === "" ? null : { block: leaf.block, contentFrom };
  }

  private readLeaf(index: number, line: LogicalLine): BlockLine | null {
    const content = this.contentOf(line);
    if (content === "") {
      if (this.leaf?.kind !== "indented") this.leaf = null;
      return null;
    }
    const contentFrom = this.nextCharacter(line.to).at;
    if (this.isIndented(line)) {
      if (this.leaf?.kind === "paragraph") return this.continueParagraph(line);
      if (this.leaf?.kind !== "indented") this.leaf = { kind: "indented", block: this.addBlock("code") };
      return { block: this.leaf.block, contentFrom };
    }
    if (this.leaf?.kind === "indented") this.leaf = null;
    const block = this.readRule(content) ? null : (this.readMarked(content) ?? this.readTableOrText(index, content));
    return block === null ? null : { block, contentFrom };
  }

  /** Setext underlines and thematic breaks, which hold no text themselves. */
  private readRule(content: string): boolean {
    const underline = SETEXT_UNDERLINE.exec(content)?.[1];
    if (underline !== undefined && this.leaf?.kind === "paragraph") {
      this.leaf.block.kind = "heading";
      this.leaf.block.level = underline.startsWith("=") ? 1 : 2;
    } else if (!isThematicBreak(content)) return false;
    this.leaf = null;
    return true;
  }

  /** Blocks that are known by their first characters. */
  private readMarked(content: string): Block | null {
    const heading = HEADING.exec(content)?.[1];
    const fence = FENCE.exec(content)?.[1];
    if (heading !== undefined) {
      this.leaf = null;
      return this.addBlock("heading", { level: heading.length });
    }
    if (fence !== undefined) {
      this.leaf = { kind: "fence", block: this.addBlock("code"), mark: fence };
      return this.leaf.block;
    }
    if (DIRECTIVE.test(content)) {
      this.leaf = null;
      return this.addBlock(this.textKind());
    }
    return this.readHtml(content);
  }

  private readHtml(content: string): Block | null {
    const end = htmlBlockEnd(content, this.leaf?.kind === "paragraph");
    if (end === undefined) return null;
    const block = this.addBlock("html");
    this.leaf = end?.test(content) ? null : { kind: "html", block, end };
    return block;
  }

  private readTableOrText(index: number, content: string): Block | null {
    if (this.leaf?.kind === "table") {
      if (this.leaf.rows === 1 && isTableDelimiter(content)) {
        this.leaf.rows = 2;
        return null;
      }
      const row = this.leaf.rows - 1;
      this.leaf.rows++;
      return this.addBlock("table-cell", { row, table: this.leaf.table });
    }
    if (content.includes("|") && this.isDelimiter(index + 1)) {
      const table = this.blocks;
      this.leaf = { kind: "table", table, rows: 1 };
      return this.addBlock("table-cell", { row: 0, table });
    }
    if (this.leaf?.kind === "paragraph") return this.leaf.block;
    this.readAlert(content);
    this.leaf = { kind: "paragraph", block: this.addBlock(this.textKind()) };
    return this.leaf.block;
  }

  /** An alert's keyword stands at the head of its quote. */
  private readAlert(content: string): void {
    const alert = ALERT.exec(content)?.[1];
    const container = this.containers.at(-1);
    if (alert !== undefined && container?.kind === "quote" && container.isEmpty) container.alert = alert.toLowerCase();
  }

  /** Whether a line goes on with the open containers and is a table's row of dashes. */
  private isDelimiter(index: number): boolean {
    const line = this.lines[index];
    if (line === undefined || line.pairsFrom !== line.pairsTo) return false;
    const { at, column, next } = this;
    this.goToLine(line);
    const isMatched = this.matchContainers(line.to) === this.containers.length;
    const isDelimiter = isMatched && !this.isIndented(line) && isTableDelimiter(this.contentOf(line));
    this.at = at;
    this.column = column;
    this.next = next;
    return isDelimiter;
  }

  private textKind(): BlockKind {
    const container = this.containers.at(-1);
    if (container === undefined) return "paragraph";
    if (container.kind === "item") return "list-item";
    return container.alert === null ? "quote" : "alert";
  }

  private addBlock(kind: BlockKind, more: { level?: number; row?: number; table?: number } = {}): Block {
    const innermost = this.containers.at(-1);
    const marker = innermost?.kind === "item" ? innermost.marker : "";
    if (innermost?.kind === "item") innermost.marker = "";
    const quotes = this.containers.filter((container) => container.kind === "quote");
    const opensQuote = quotes.at(-1)?.isEmpty === true;
    for (const quote of quotes) quote.isEmpty = false;
    return {
      number: this.blocks++,
      kind,
      level: 0,
      listDepth: this.containers.length - quotes.length,
      marker,
      quoteDepth: quotes.length,
      alert: quotes.at(-1)?.alert ?? null,
      opensQuote,
      row: -1,
      table: -1,
      ...more,
    };
  }

  /** The rest of the line without white space at its ends, each pair as one character. */
  private contentOf(line: LogicalLine): string {
    const from = this.nextCharacter(line.to).at;
    if (line.pairsFrom === line.pairsTo) return trimBlanksEnd(this.text.slice(from, line.to));
    let content = "";
    let at = from;
    for (let index = line.pairsFrom; index < line.pairsTo; index++) {
      const pair = this.pairs[index];
      if (pair === undefined) break;
      content += this.text.slice(at, pair.from) + PAIR;
      at = pair.to;
    }
    return trimBlanksEnd(content + this.text.slice(at, line.to));
  }

  /** Whether what is left of the line is indented too far to begin a block. */
  private isIndented(line: LogicalLine): boolean {
    return this.nextCharacter(line.to).column - this.column >= TAB;
  }

  private goToLine(line: LogicalLine): void {
    this.at = line.from;
    this.column = 0;
    this.next = null;
  }

  /** @param to the end of the line */
  private nextCharacter(to: number): Position {
    if (this.next === null || this.next.at < this.at) this.next = this.findCharacter(to);
    return this.next;
  }

  private findCharacter(to: number): Position {
    let { at, column } = this;
    for (; at < to; at++) {
      const character = this.text[at];
      if (character === " ") column++;
      else if (character === "\t") column += TAB - (column % TAB);
      else break;
    }
    return { at, column };
  }

  private consumeQuoteMark(next: Position): void {
    this.at = next.at + 1;
    this.column = next.column + 1;
    const character = this.text[this.at];
    if (character === " " || character === "\t") this.consumeTo(this.column + 1, this.at + 1);
  }

  /** Consumes white space up to a column. Of a tab that reaches beyond it the rest stays: then the column stands within the tab. */
  private consumeTo(column: number, to: number): void {
    while (this.column < column && this.at < to) {
      const character = this.text[this.at];
      if (character !== " " && character !== "\t") return;
      const next = character === "\t" ? this.column + TAB - (this.column % TAB) : this.column + 1;
      this.column = Math.min(next, column);
      if (next <= column) this.at++;
    }
  }
}
