/**
 * The article as its readers will see it: blocks in document order, each with its text and the units that stand in it. There is one page for source and target:
 * only the units' texts differ, so that the two face each other block by block, and an edit changes nothing but its own block.
 *
 * Article ─ readPage ─→ Page { blocks } ─ readNodes, a block at a time ─→ nodes, of which an interface makes elements.
 *
 * Nothing is ever left out: the nodes of a block, written one after the other, are its text again, each unit once. What is no text (marks, tags) is told apart from what
 * is, and what is not understood is a box that holds it as written.
 */
import type { Range, Unit } from "#core/document/article.ts";

/** A quote, an alert, a section or a list item around a block. */
export interface PageContainer {
  /** Names it within the page: blocks that follow each other in the same one share it. */
  readonly id: number;
  readonly kind: "quote" | "alert" | "section" | "item";
  /** Of an alert: its keyword in lower case, as written; of a section (`[!div class="checklist"]`) its class. */
  readonly alert: string | null;
  /** Of an item, where it begins: the marker as written (`-`), with the number that readers see (`3.`). */
  readonly marker: string;
}

/** Text of a block with its containers' prefixes and line breaks `\n`; each unit in it is one character. */
export interface BlockText {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** Where it comes from; none where it is no stretch of the article's body. */
  readonly origins: Origins;
}

/**
 * Two numbers each time: from the first on the text is the article's from the second on, character for character until the next of these or a unit. They are as many as there are stretches between
 * units, so that as objects they would take more room than the texts.
 */
export type Origins = readonly number[];

/** A unit, and the offset of the character that stands for it. */
export interface Atom {
  readonly at: number;
  readonly unit: Unit;
}

export type PageBlockKind =
  | "heading"
  | "paragraph"
  | "table"
  | "code"
  | "html"
  | "rule"
  | "directive"
  /** A value of the front matter or of a YAML file. */
  | "value"
  /** What is no part of the page, as written: the rest of a YAML file, say. */
  | "raw";

export interface PageRow {
  readonly isHeader: boolean;
  readonly cells: readonly BlockText[];
  /** As written around the cells: nothing of it is shown. */
  readonly text: BlockText;
}

/** Half-open in `Article.text`, in order and apart. */
export interface PageBlock extends Range {
  readonly index: number;
  readonly kind: PageBlockKind;
  /** Heading level 1 to 6; 0 for all else. */
  readonly level: number;
  /** Of code: its first line is a fence; without one its lines are indented. */
  readonly isFenced: boolean;
  /** How many items, definitions and quotes of HTML are open where it begins: a blank line ends a block of HTML, and not what its tags have opened. */
  readonly indent: number;
  /** Outermost first. */
  readonly containers: readonly PageContainer[];
  /** In document order: each unit of the article stands in exactly one block. */
  readonly units: readonly Unit[];
  readonly text: BlockText;
  /** Of a table, else empty. */
  readonly rows: readonly PageRow[];
  /** Of a table: how its columns are aligned. */
  readonly columns: readonly ("start" | "center" | "end" | null)[];
  /** Of a table: its columns' parts of the whole width, the same in all its pieces and on both pages; else empty. Worked out when first asked for. */
  readonly widths: () => readonly number[];
}

export interface Page {
  readonly blocks: readonly PageBlock[];
  /** Index of a unit's block, by the unit's key. */
  readonly blockOf: ReadonlyMap<string, number>;
}

/** Elements that HTML of an article may become, by their tags. All others stand as written. */
export type ElementName =
  | "abbr"
  | "b"
  | "blockquote"
  | "br"
  | "center"
  | "cite"
  | "dd"
  | "del"
  | "details"
  | "dfn"
  | "div"
  | "dl"
  | "dt"
  | "em"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "hr"
  | "i"
  | "ins"
  | "kbd"
  | "li"
  | "mark"
  | "ol"
  | "p"
  | "pre"
  | "q"
  | "s"
  | "samp"
  | "small"
  | "span"
  | "strong"
  | "sub"
  | "summary"
  | "sup"
  | "table"
  | "tbody"
  | "td"
  | "th"
  | "thead"
  | "tr"
  | "tt"
  | "u"
  | "ul"
  | "var";

export interface PageElement {
  readonly kind: "element";
  readonly name: ElementName;
  readonly children: readonly PageNode[];
}

/** What a block is made of. Written one after the other, with `markOf` around children, nodes are the text they were read from. */
export type PageNode =
  /** `shown` is what a reader sees of it: an entity's character, else the text itself. */
  | { readonly kind: "text"; readonly text: string; readonly shown: string }
  | { readonly kind: "unit"; readonly unit: Unit }
  /** Characters that make markup what it is; no reader sees them. */
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "break"; readonly text: string }
  | {
      readonly kind: "strong" | "emphasis" | "strike" | "code" | "footnote";
      readonly children: readonly PageNode[];
    }
  /** `address` is as written, and only ever shown. */
  | { readonly kind: "link"; readonly address: string; readonly children: readonly PageNode[] }
  /** Its children are the alternative text. */
  | { readonly kind: "image"; readonly address: string; readonly children: readonly PageNode[] }
  | PageElement
  /** Prose that no unit holds, which can be opened as a field: its range in the article's text. */
  | { readonly kind: "unpaired"; readonly range: Range; readonly children: readonly PageNode[] }
  /** A block of Markdown within tags that blank lines part from it. */
  | { readonly kind: "block"; readonly block: PageBlock }
  /** Something of the dialect, or not understood: as written, under a name. */
  | {
      readonly kind: "box";
      readonly name: string;
      readonly isUnderstood: boolean;
      readonly children: readonly PageNode[];
    };

/** Nodes as they were written, each unit and each block as one character. */
export function asWritten(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "unit" || node.kind === "block") return UNIT;
      return "children" in node ? asWritten(node.children) : node.text;
    })
    .join("");
}

/** Whether a reader sees anything of the nodes. */
export function isSeen(nodes: readonly PageNode[]): boolean {
  return nodes.some((node) => {
    if (node.kind === "text") return node.shown.trim() !== "";
    if (node.kind === "element") return node.name === "hr" || isSeen(node.children);
    return node.kind !== "mark" && node.kind !== "break";
  });
}

/** The units that stand in nodes, in order. */
export function unitsIn(nodes: readonly PageNode[]): readonly Unit[] {
  return nodes.flatMap((node) => {
    if (node.kind === "unit") return [node.unit];
    if (node.kind === "block") return node.block.units;
    return "children" in node ? unitsIn(node.children) : [];
  });
}

/** Stands for a unit in a block's text: to Markdown it is a letter like any other. */
export const UNIT = "\ue000";
