/**
 * The text of a block as nodes: the project's own reader of markup reads it with each unit as one letter, and what it finds becomes what a reader would see. HTML is
 * never interpreted: a tag on the list of `ElementName` becomes a node of that name and nothing else of it is kept; any other stands as written.
 */
import { append } from "#core/append.ts";
import type { Range } from "#core/document/article.ts";
import { entityText } from "#core/markup/entity-text.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import type { Syntax } from "#core/markup/read-markup.ts";
import { uidParts } from "#core/markup/uid-parts.ts";
import { commentsIn } from "./comments.ts";
import { boxName, isUnderstoodToken } from "./dialect-names.ts";
import { elementNamed, isKnownTag } from "./elements.ts";
import { type BlockText, type PageNode, UNIT } from "./page.ts";

/** @returns nodes that are, as written, the text again, each of its units once and in order */
export function readNodes(text: BlockText, syntax: Syntax, readMarkup: MarkupReader): readonly PageNode[] {
  return readPlaced(text.text, unitsPlaced(text), syntax, readMarkup);
}

/** The name of a comment's box. */
export const COMMENT = "Comment";

/** A node that one character of a text stands for. */
export interface PlacedNode {
  readonly at: number;
  readonly node: PageNode;
}

/** The units of a text as nodes in their places. */
export function unitsPlaced({ atoms }: BlockText): readonly PlacedNode[] {
  return atoms.map(({ at, unit }) => ({ at, node: { kind: "unit", unit } }));
}

/** @param placed in the text's order @returns nodes that are, as written, the text again, each of the placed ones once and in order */
export function readPlaced(
  text: string,
  placed: readonly PlacedNode[],
  syntax: Syntax,
  readMarkup: MarkupReader,
): readonly PageNode[] {
  if (text === "") return [];
  const { text: read, placed: all } = withComments(text, placed, syntax === "markdown");
  return new NodeReader(read, all).all(readMarkup(read, syntax));
}

/** The text with one character for each comment in it, and what stands in these places. */
function withComments(text: string, placed: readonly PlacedNode[], isMarkdown: boolean) {
  const comments = commentsIn(text, isMarkdown);
  if (comments.length === 0) return { text, placed };
  const all: PlacedNode[] = [];
  let [read, at, next] = ["", 0, 0];
  const placedBefore = (end: number): readonly PlacedNode[] => {
    const from = next;
    while ((placed[next]?.at ?? Number.POSITIVE_INFINITY) < end) next++;
    return placed.slice(from, next);
  };
  const moved = (by: number) => (one: PlacedNode) => ({ ...one, at: one.at + by });
  for (const { from, to } of comments) {
    append(all, placedBefore(from).map(moved(read.length - at)));
    read += text.slice(at, from);
    const inside = new NodeReader(text.slice(from, to), placedBefore(to).map(moved(-from)));
    all.push({
      at: read.length,
      node: { kind: "box", name: COMMENT, isUnderstood: true, children: inside.literal() },
    });
    read += UNIT;
    at = to;
  }
  append(all, placedBefore(text.length).map(moved(read.length - at)));
  return { text: read + text.slice(at), placed: all };
}

/** The same of a table's cell, where a backslash makes a pipe one that divides nothing, in code too. */
export function readCell(text: BlockText, readMarkup: MarkupReader): readonly PageNode[] {
  return withoutEscapes(readNodes(text, "markdown", readMarkup));
}

function withoutEscapes(nodes: readonly PageNode[]): readonly PageNode[] {
  return nodes.flatMap((node): readonly PageNode[] => {
    if (node.kind === "text" && node.text.includes("\\|")) return node.text.split(/(\\)(?=\|)/).map(markOrText);
    return "children" in node ? [{ ...node, children: withoutEscapes(node.children) }] : [node];
  });
}

/** Of a text that was split at its escapes every second piece is one. */
function markOrText(text: string, index: number): PageNode {
  return index % 2 === 1 ? { kind: "mark", text } : textNode(text);
}

/** The text with its units and nothing else. */
export function literalNodes(text: BlockText): readonly PageNode[] {
  return new NodeReader(text.text, unitsPlaced(text)).literal();
}

/** The image that the directive `:::image` shows; null where it is not written in one piece around its text. */
export function readImageDirective(text: BlockText): PageNode | null {
  return new NodeReader(text.text, unitsPlaced(text)).picture();
}

interface ImageAttributes {
  readonly text: RegExp;
  readonly address: RegExp;
}

const IMAGE_TAG: ImageAttributes = {
  text: /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  address: /\bsrc\s*=\s*["']?([^"'\s>]*)/i,
};
const IMAGE_DIRECTIVE: ImageAttributes = {
  text: /\balt-text\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  address: /\bsource\s*=\s*["']([^"'\n]*)["']/i,
};

/** A closing tag whose opening one stands in another block, or nowhere: browsers pass over it. */
const CLOSING = /(<\/[a-z][a-z\d]*\s*>)/i;

class NodeReader {
  readonly #text: string;
  readonly #placed: readonly PlacedNode[];
  /** Of the next one. */
  #next = 0;

  constructor(text: string, placed: readonly PlacedNode[]) {
    this.#text = text;
    this.#placed = placed;
  }

  all(nodes: readonly MarkupNode[]): readonly PageNode[] {
    return this.#between(nodes, 0, this.#text.length);
  }

  picture(): PageNode | null {
    return this.#picture(this.#text, 0, this.#text.length, IMAGE_DIRECTIVE);
  }

  literal(): readonly PageNode[] {
    return this.#plain(0, this.#text.length);
  }

  #between(nodes: readonly MarkupNode[], from: number, to: number): readonly PageNode[] {
    const read: PageNode[] = [];
    let at = from;
    for (const node of nodes) {
      append(read, this.#prose(at, node.from));
      append(read, this.#node(node));
      at = node.to;
    }
    return [...read, ...this.#prose(at, to)];
  }

  /** Text and units; closing tags that stand alone are marks. */
  #prose(from: number, to: number): readonly PageNode[] {
    let at = from;
    return this.#text
      .slice(from, to)
      .split(CLOSING)
      .flatMap((piece, index) => {
        at += piece.length;
        const isMark = index % 2 === 1 && isKnownTag(piece);
        return isMark ? this.#mark(at - piece.length, at) : this.#plain(at - piece.length, at);
      });
  }

  /** Text and units. */
  #plain(from: number, to: number): readonly PageNode[] {
    const read: PageNode[] = [];
    let at = from;
    for (let next = this.#placed[this.#next]; next !== undefined && next.at < to; next = this.#placed[++this.#next]) {
      if (next.at > at) read.push(textNode(this.#text.slice(at, next.at)));
      read.push(next.node);
      at = next.at + 1;
    }
    if (at < to) read.push(textNode(this.#text.slice(at, to)));
    return read;
  }

  /** Whether a unit stands in a stretch. */
  #holdsUnit(from: number, to: number): boolean {
    return this.#placed.some(({ at }) => at >= from && at < to);
  }

  #node(node: MarkupNode): readonly PageNode[] {
    const { from, to, content, marks } = node;
    if (content === null) return this.#bare(node);
    const [open, close] = marks;
    if (
      open === undefined ||
      close === undefined ||
      this.#holdsUnit(open.from, open.to) ||
      this.#holdsUnit(close.from, close.to)
    )
      return [
        {
          kind: "box",
          name: boxName(this.#text.slice(from, to)),
          isUnderstood: false,
          children: this.#plain(from, to),
        },
      ];
    const children = [
      ...this.#mark(open.from, open.to),
      ...(node.kind === "code" ? this.#code(content) : this.#between(node.children, content.from, content.to)),
      ...this.#mark(close.from, close.to),
    ];
    return this.#enclosing(node, children);
  }

  /** A blank at each end of code only keeps backticks apart. */
  #code({ from, to }: Range): readonly PageNode[] {
    const code = this.#text.slice(from, to);
    if (!/^[ \n]/.test(code) || !/[ \n]$/.test(code) || code.trim() === "") return this.#plain(from, to);
    return [...this.#mark(from, from + 1), ...this.#plain(from + 1, to - 1), ...this.#mark(to - 1, to)];
  }

  #enclosing(node: MarkupNode, children: readonly PageNode[]): readonly PageNode[] {
    const { kind, key } = node;
    if (kind === "strong" || kind === "emphasis" || kind === "strike" || kind === "code") return [{ kind, children }];
    if (kind === "link" || kind === "reference") return [{ kind: "link", address: key, children }];
    if (kind === "image") return [{ kind: "image", address: key, children }];
    const address = /^<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]*)/i.exec(key)?.[1];
    if (address !== undefined) return [{ kind: "link", address, children }];
    if (/^<code\b/i.test(key)) return [{ kind: "code", children }];
    if (/^<strike\b/i.test(key)) return [{ kind: "strike", children }];
    const name = elementNamed(key);
    return name === null ? children : [{ kind: "element", name, children }];
  }

  /** A node that is nothing but its mark. */
  #bare({ kind, from, to, key }: MarkupNode): readonly PageNode[] {
    const written = this.#text.slice(from, to);
    if (kind === "escape") return [...this.#mark(from, from + 1), ...this.#plain(from + 1, to)];
    if (kind === "break") return this.#broken(from, to);
    if (kind === "entity") return [{ kind: "text", text: written, shown: entityText(written) ?? written }];
    if (kind === "footnote") return [{ kind: "footnote", children: this.#plain(from, to) }];
    if (kind === "autolink") {
      const fence = written.startsWith("<") ? 1 : 0;
      const children = [
        ...this.#mark(from, from + fence),
        ...this.#plain(from + fence, to - fence),
        ...this.#mark(to - fence, to),
      ];
      return [{ kind: "link", address: key, children }];
    }
    if (kind === "tag") return this.#tag(written, from, to);
    if (kind === "token") return [this.#token(written, from, to)];
    return this.#plain(from, to);
  }

  #token(written: string, from: number, to: number): PageNode {
    const [name] = uidParts(written);
    if (name !== undefined) return this.#reference(written, from, name);
    const children = this.#plain(from, to);
    return { kind: "box", name: boxName(written), isUnderstood: isUnderstoodToken(written), children };
  }

  /** To a thing of an API: a link by its name. */
  #reference(written: string, at: number, name: Range): PageNode {
    const [from, to, end] = [at + name.from, at + name.to, at + written.length];
    const address = written.replace(/^(?:<xref:|@"?)|[">]$/g, "");
    if (this.#holdsUnit(at, from) || this.#holdsUnit(to, end))
      return { kind: "link", address, children: this.#plain(at, end) };
    const children = [...this.#mark(at, from), ...this.#plain(from, to), ...this.#mark(to, end)];
    return { kind: "link", address, children: [{ kind: "code", children }] };
  }

  /** A tag without its counterpart. */
  #tag(written: string, from: number, to: number): readonly PageNode[] {
    if (/^<\/?br\b/i.test(written)) return this.#broken(from, to);
    if (/^<hr\b/i.test(written)) return [{ kind: "element", name: "hr", children: this.#mark(from, to) }];
    if (/^<img\b/i.test(written)) return [this.#image(written, from, to)];
    // An anchor, or a tag whose counterpart stands in another block: nothing that is seen.
    if (!this.#holdsUnit(from, to) && isKnownTag(written)) return this.#mark(from, to);
    return [{ kind: "box", name: "HTML", isUnderstood: false, children: this.#plain(from, to) }];
  }

  /** Of an image's tag its alternative text is shown. */
  #image(written: string, from: number, to: number): PageNode {
    return (
      this.#picture(written, from, to, IMAGE_TAG) ?? {
        kind: "box",
        name: "HTML",
        isUnderstood: false,
        children: this.#plain(from, to),
      }
    );
  }

  /** An image whose address and text are attributes; null where a unit stands anywhere but in its text. */
  #picture(written: string, from: number, to: number, { text, address }: ImageAttributes): PageNode | null {
    const found = text.exec(written);
    const inside = found?.[1] ?? found?.[2] ?? "";
    const textTo = found === null ? to : from + found.index + found[0].length - 1;
    const textFrom = textTo - inside.length;
    if (this.#holdsUnit(from, textFrom) || this.#holdsUnit(textTo, to)) return null;
    const children = [...this.#mark(from, textFrom), ...this.#plain(textFrom, textTo), ...this.#mark(textTo, to)];
    return { kind: "image", address: address.exec(written)?.[1] ?? "", children };
  }

  #broken(from: number, to: number): readonly PageNode[] {
    return [{ kind: "break", text: this.#text.slice(from, to) }];
  }

  #mark(from: number, to: number): readonly PageNode[] {
    return from < to ? [{ kind: "mark", text: this.#text.slice(from, to) }] : [];
  }
}

function textNode(text: string): PageNode {
  return { kind: "text", text, shown: text };
}
