/** What a block shows: its text as nodes, and what is said of it beside them. */
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { sliceText } from "./block-text.ts";
import { boxName, isUnderstoodToken } from "./dialect-names.ts";
import { closeImplied } from "./implied-ends.ts";
import type { BlockText, PageBlock, PageNode, PageRow } from "./page.ts";
import { COMMENT, literalNodes, readCell, readImageDirective, readNodes } from "./read-nodes.ts";
import { SECTION } from "./read-page.ts";

export type BlockContent =
  | { readonly kind: "heading"; readonly isTab: boolean; readonly nodes: readonly PageNode[] }
  | { readonly kind: "text" | "html" | "value" | "rule"; readonly nodes: readonly PageNode[] }
  /** A list item that can be ticked. */
  | { readonly kind: "task"; readonly isDone: boolean; readonly nodes: readonly PageNode[] }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] }
  /** `language` is what its fence says, empty for none. */
  | { readonly kind: "code"; readonly language: string; readonly nodes: readonly PageNode[] }
  /** As written, under a name. */
  | {
      readonly kind: "box";
      readonly name: string;
      readonly isUnderstood: boolean;
      readonly nodes: readonly PageNode[];
    };

export interface TableRow {
  readonly isHeader: boolean;
  readonly cells: readonly (readonly PageNode[])[];
}

/** @returns what the block shows; its nodes, as written, are its text, of a table each cell's its cell's */
export function readContent(block: PageBlock, readMarkup: MarkupReader): BlockContent {
  const { kind, text } = block;
  if (kind === "table") return { kind, rows: block.rows.map((row) => readRow(row, readMarkup)) };
  if (kind === "heading") return readHeading(text, readMarkup);
  if (kind === "code") return readCode(block);
  if (kind === "html") return readHtml(text, readMarkup);
  if (kind === "directive") return readDirective(text);
  if (kind === "raw") return { kind: "box", name: "As written", isUnderstood: true, nodes: literalNodes(text) };
  if (kind === "rule") return { kind, nodes: [{ kind: "mark", text: text.text }] };
  if (kind === "value") return { kind, nodes: literalNodes(text) };
  return readText(block, readMarkup);
}

function readRow({ isHeader, cells }: PageRow, readMarkup: MarkupReader): TableRow {
  return { isHeader, cells: cells.map((cell) => readCell(cell, readMarkup)) };
}

/** Marks at both ends, and what is read between them. */
function between(
  text: BlockText,
  from: number,
  to: number,
  read: (inner: BlockText) => readonly PageNode[],
): readonly PageNode[] {
  return [...markOf(text, 0, from), ...read(sliceText(text, from, to)), ...markOf(text, to, text.text.length)];
}

function markOf({ text }: BlockText, from: number, to: number): readonly PageNode[] {
  return from < to ? [{ kind: "mark", text: text.slice(from, to) }] : [];
}

function readHeading(text: BlockText, readMarkup: MarkupReader): BlockContent {
  const opening = /^#{1,6}(?:[ \t]+|$)/.exec(text.text)?.[0] ?? "";
  const closing = opening === "" ? "" : (/(?:[ \t]+#+)?[ \t]*$/.exec(text.text.slice(opening.length))?.[0] ?? "");
  const nodes = between(text, opening.length, text.text.length - closing.length, (inner) =>
    readNodes(inner, "markdown", readMarkup),
  );
  return { kind: "heading", isTab: /\]\(#tab\/[^)]*\)\s*$/.test(text.text), nodes };
}

function readCode({ text, isFenced }: PageBlock): BlockContent {
  const [first = ""] = text.text.split("\n", 1);
  const fence = isFenced ? /^[ \t]*(`{3,}|~{3,})[ \t]*(.*)$/.exec(first) : null;
  const [, mark = "", info = ""] = fence ?? [];
  // A unit in the fence itself would be hidden with it.
  if (fence === null || text.atoms.some(({ at }) => at < first.length))
    return { kind: "code", language: "", nodes: withoutIndent(literalNodes(text), isFenced ? 0 : CODE_INDENT) };
  const indent = first.search(/[^ ]/);
  const lastFrom = text.text.lastIndexOf("\n") + 1;
  const last = text.text.slice(lastFrom).trim();
  const isClosed = lastFrom > 0 && last.startsWith(mark) && /^(?:`+|~+)$/.test(last);
  const from = Math.min(first.length + 1, text.text.length);
  const to = isClosed ? Math.max(from, lastFrom - 1) : text.text.length;
  const language = /^[\w#+.-]+/.exec(info)?.[0] ?? "";
  return {
    kind: "code",
    language,
    nodes: between(text, from, to, (inner) => withoutIndent(literalNodes(inner), indent)),
  };
}

/** Columns by which a line of code is told from text where it has no fence. */
const CODE_INDENT = 4;

/** @param indent columns of blanks that are not seen where lines begin: as many as their fence has */
function withoutIndent(nodes: readonly PageNode[], indent: number): readonly PageNode[] {
  if (indent === 0) return nodes;
  const blanks = indent === CODE_INDENT ? /(^|\n)(?: {0,3}\t| {1,4})/g : new RegExp(`(^|\n) {1,${indent}}`, "g");
  return nodes.map((node, index) => {
    if (node.kind !== "text") return node;
    // Behind a unit no line begins.
    const shown =
      index === 0 ? node.text.replace(blanks, "$1") : node.text.slice(0, 1) + node.text.slice(1).replace(blanks, "$1");
    return { ...node, shown };
  });
}

const LITERAL_HTML = /^\s*<(?:script|style|textarea)\b/i;

function readHtml(text: BlockText, readMarkup: MarkupReader): BlockContent {
  const written = text.text.trim();
  const isComment = /^<!--(?:(?!-->)[\s\S])*(?:-->)?$/.test(written);
  if (isComment) return { kind: "box", name: COMMENT, isUnderstood: true, nodes: literalNodes(text) };
  if (LITERAL_HTML.test(written)) return { kind: "box", name: "HTML", isUnderstood: true, nodes: literalNodes(text) };
  return { kind: "html", nodes: closeImplied(readNodes(text, "html", readMarkup)) };
}

/** A directive's line: `:::image` as the image that it is, all others as written. */
function readDirective(text: BlockText): BlockContent {
  const image = /^:::[ \t]*image[ \t]/i.test(text.text) ? readImageDirective(text) : null;
  if (image !== null) return { kind: "text", nodes: [image] };
  return {
    kind: "box",
    name: boxName(text.text),
    isUnderstood: isUnderstoodToken(text.text),
    nodes: literalNodes(text),
  };
}

/** Each a label, an address and maybe a title, and nothing else. */
const DEFINITIONS =
  /^(?:\[(?!\^)(?:\\.|[^[\]\\\n])+\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^\n]*"|'[^\n]*'|\([^\n]*\)))?[ \t]*(?:\n|$))+$/;

function readText({ text, containers }: PageBlock, readMarkup: MarkupReader): BlockContent {
  const read = (inner: BlockText) => readNodes(inner, "markdown", readMarkup);
  const container = containers.at(-1);
  if (container?.kind === "alert") {
    const keyword = /^\[![\p{L}\p{M}]+\][ \t]*\n?/u.exec(text.text)?.[0] ?? "";
    return { kind: "text", nodes: between(text, keyword.length, text.text.length, read) };
  }
  const section = container?.kind === "section" ? (SECTION.exec(text.text)?.[0] ?? "") : "";
  if (section !== "") return { kind: "text", nodes: between(text, section.length, text.text.length, read) };
  const tick = container?.kind === "item" && container.marker !== "" ? /^\[([ xX])\][ \t]+/.exec(text.text) : null;
  if (tick !== null)
    return { kind: "task", isDone: tick[1] !== " ", nodes: between(text, tick[0].length, text.text.length, read) };
  if (DEFINITIONS.test(text.text))
    return { kind: "box", name: "Link addresses", isUnderstood: true, nodes: literalNodes(text) };
  return { kind: "text", nodes: read(text) };
}
