/**
 * Prose that no unit holds: raw table cells, sentences that the publisher left without a pair, the text of a definition list. A stretch of it is as long as no unit, no box but a
 * comment's and no tag that stands alone comes between, and has a letter that a reader sees; marks around all of it (`[text](address)`) belong to it.
 */
import { append } from "#core/append.ts";
import type { Article, BlockKind, Field, Place, Range, UnitKey } from "#core/document/article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { fieldKey } from "#core/document/unit-key.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { type BlockContent, readContent, type TableRow } from "./block-content.ts";
import { articleRange } from "./block-text.ts";
import {
  asWritten,
  type BlockText,
  type PageBlock,
  type PageBlockKind,
  type PageContainer,
  type PageNode,
  unitsIn,
} from "./page.ts";
import { pageMarkup } from "./page-markup.ts";
import { type PageCell, readParted, tagsOf } from "./parted-html.ts";
import { COMMENT } from "./read-nodes.ts";
import { readPage } from "./read-page.ts";

/** What a block shows, with each stretch of unpaired prose as a node of its own. Parameters as for `readContent`. */
export function readOpenable(block: PageBlock, readMarkup: MarkupReader): BlockContent {
  const content = readContent(block, readMarkup);
  switch (content.kind) {
    case "table":
      return { ...content, rows: block.rows.map((row, index) => openableRow(row.cells, content.rows[index])) };
    case "heading":
    case "text":
    case "task":
    case "html":
      return { ...content, nodes: openable(content.nodes, block.text, isQuoted(block)) };
    default:
      return content;
  }
}

/** The same of a cell of several blocks. */
export function readOpenableParted(cell: PageCell, readMarkup: MarkupReader): readonly PageNode[] {
  const { text, origins } = tagsOf(cell);
  return openable(readParted(cell, readMarkup), { text, atoms: [], origins }, isQuoted(cell[0]));
}

function openableRow(texts: readonly BlockText[], row: TableRow | undefined): TableRow {
  const cells = texts.map((text, column) => openable(row?.cells[column] ?? [], text, false));
  return { isHeader: row?.isHeader ?? false, cells };
}

/** Lines of a quote have its marks between them. */
function isQuoted({ containers }: PageBlock): boolean {
  return containers.some(({ kind }) => kind !== "item");
}

function openable(nodes: readonly PageNode[], text: BlockText, isQuoted: boolean): readonly PageNode[] {
  return new OpenableNodes(text, isQuoted).wrap(nodes);
}

class OpenableNodes {
  readonly #text: BlockText;
  readonly #isQuoted: boolean;
  /** Of the next node. */
  #at = 0;

  constructor(text: BlockText, isQuoted: boolean) {
    this.#text = text;
    this.#isQuoted = isQuoted;
  }

  wrap(nodes: readonly PageNode[]): readonly PageNode[] {
    const wrapped: PageNode[] = [];
    let run: PageNode[] = [];
    const end = () => {
      append(wrapped, this.#stretch(run));
      run = [];
    };
    for (const node of nodes) {
      if (isPartOfText(node)) run.push(node);
      else {
        end();
        if ("children" in node && node.kind !== "box") wrapped.push({ ...node, children: this.wrap(node.children) });
        else {
          this.#at += asWritten([node]).length;
          wrapped.push(node);
        }
      }
    }
    end();
    return wrapped;
  }

  /** The nodes, those of them that are prose within one. */
  #stretch(nodes: readonly PageNode[]): readonly PageNode[] {
    const written = asWritten(nodes);
    const from = this.#at + (written.length - written.trimStart().length);
    const to = this.#at + written.trimEnd().length;
    this.#at += written.length;
    if (!nodes.some(holdsLetter) || (this.#isQuoted && written.trim().includes("\n"))) return nodes;
    const range = articleRange(this.#text, from, to);
    return range === null ? nodes : [{ kind: "unpaired", range, children: nodes }];
  }
}

const INLINE = new Set([
  "abbr",
  "b",
  "cite",
  "del",
  "dfn",
  "em",
  "i",
  "ins",
  "kbd",
  "mark",
  "q",
  "s",
  "samp",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "tt",
  "u",
  "var",
]);

/** What a sentence may hold without being parted by it. */
function isPartOfText(node: PageNode): boolean {
  if (unitsIn([node]).length > 0 || holdsBlock(node)) return false;
  switch (node.kind) {
    case "mark":
      return node.text === "\\";
    case "element":
      return INLINE.has(node.name);
    case "box":
      // A sentence goes on behind it.
      return node.name === COMMENT;
    case "block":
    case "image":
    case "unit":
    case "unpaired":
      return false;
    default:
      return true;
  }
}

function holdsBlock(node: PageNode): boolean {
  return node.kind === "block" || ("children" in node && node.children.some(holdsBlock));
}

const LETTERLESS: ReadonlySet<PageNode["kind"]> = new Set(["box", "code", "footnote"]);

/** Whether a reader sees a letter in it that is no code. */
function holdsLetter(node: PageNode): boolean {
  if (node.kind === "text") return /\p{L}/u.test(node.shown);
  return "children" in node && !LETTERLESS.has(node.kind) && node.children.some(holdsLetter);
}

const known = new WeakMap<Article, readonly Field[]>();

/**
 * @returns a field for each stretch of unpaired prose, in document order: none of them is a unit of the article. Its key says what it holds, so that it is the same whenever the
 * file is read again; where the same text stands there several times they are counted.
 */
export function unpairedFields(article: Article): readonly Field[] {
  const last = known.get(article);
  if (last !== undefined) return last;
  const counts = new Map<string, number>();
  const readMarkup = pageMarkup(article.text);
  const fields = readPage(article).blocks.flatMap((block) =>
    placesIn(block, readMarkup).map(({ range, place }) => {
      const target = article.text.slice(range.from, range.to);
      const name = nameOf(target, counts);
      return { kind: "field" as const, key: fieldKey(name), name, target, range, syntax: "text" as const, place };
    }),
  );
  known.set(article, fields);
  return fields;
}

/** What the keys of such fields begin with. */
const NAME = "text:";

/** Whether the key is such a field's, in whatever article. */
export function isUnpairedKey(key: UnitKey): boolean {
  return key.startsWith(fieldKey(NAME));
}

function hashOf(text: string): string {
  return articleKeyOf(text, "").split("-")[0] ?? "";
}

function nameOf(target: string, counts: Map<string, number>): string {
  const name = NAME + hashOf(target.replaceAll("\r", ""));
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? name : `${name}~${count}`;
}

interface Placed {
  readonly range: Range;
  readonly place: Place;
}

function placesIn(block: PageBlock, readMarkup: MarkupReader): readonly Placed[] {
  const content = readOpenable(block, readMarkup);
  if (content.kind !== "table") return rangesIn(content.nodes).map((range) => ({ range, place: placeOf(block, null) }));
  const header = content.rows[0]?.isHeader === true ? content.rows[0].cells.map((cell) => asWritten(cell).trim()) : [];
  return content.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      rangesIn(cell).map((range) => ({ range, place: placeOf(block, { row, column, header: header[column] ?? "" }) })),
    ),
  );
}

function rangesIn(nodes: readonly PageNode[]): readonly Range[] {
  return nodes.flatMap((node) => {
    if (node.kind === "unpaired") return [node.range];
    return "children" in node ? rangesIn(node.children) : [];
  });
}

/** As a unit's beside it, where there is one; else a block of its own. */
function placeOf({ units, index, kind, level, containers }: PageBlock, cell: Place["cell"]): Place {
  const neighbour = units.find(({ place }) => cell === null || place.cell?.row === cell.row);
  const innermost = containers.at(-1);
  return {
    block: blockKind(kind, innermost?.kind),
    // Below all that are counted, a row of a table for itself.
    blockNumber: neighbour?.place.blockNumber ?? -1 - index * 1000 - (cell?.row ?? 0),
    level,
    listDepth: containers.filter((one) => one.kind === "item").length,
    marker: neighbour === undefined && innermost?.kind === "item" ? innermost.marker : "",
    quoteDepth: containers.filter((one) => one.kind !== "item").length,
    alert: innermost?.alert ?? null,
    cell,
    inline: null,
  };
}

function blockKind(kind: PageBlockKind, container: PageContainer["kind"] | undefined): BlockKind {
  if (kind === "heading" || kind === "html") return kind;
  if (kind === "table") return "table-cell";
  if (container === undefined) return "paragraph";
  if (container === "item") return "list-item";
  return container === "alert" ? "alert" : "quote";
}
