/**
 * Reads a fragment's markup in one walk from left to right, as CommonMark's appendix describes it: leaves are recognised where they begin, brackets and
 * runs of `*`, `_`, `~` go on stacks, and a closing bracket or the end decides what they were. The walk yields nodes without children that never
 * cross; `nest` makes a tree of them. Block structure is not its business: `place` says what kind of text the fragment is.
 */
import type { Place, Range } from "#core/document/article.ts";
import { BacktickRuns, endOfBackticks, maskCode } from "#core/document/code-spans.ts";
import { type Delimiter, DelimiterStack, type Pairing, readDelimiter } from "./delimiter-runs.ts";
import { readLeaf } from "./dialect-tokens.ts";
import type { LinkDefinitions } from "./link-definitions.ts";
import { isEscapable, type LinkTail, readLinkTail } from "./link-tail.ts";
import type { MarkupNode } from "./markup-node.ts";
import { nestNodes } from "./nest-nodes.ts";

/** Finds tags in a fragment whose code spans are masked by characters of the same length. */
export type TagReader = (masked: string) => readonly Range[];

/** Whether `[text][label]` is a link wherever it stands, as in a fragment of which nothing else is known, or where the label is defined, as on the published page. */
export type References = "all" | "defined";

/** `markdown`; `html`: tags but no Markdown; `literal`: neither. */
export type Syntax = "markdown" | "html" | "literal";

/** A longer fragment is no sentence; it is shown as plain text. */
const MAX_LENGTH = 20_000;
/** HTML without Markdown is a whole table, or a page of it. */
export const MAX_HTML_LENGTH = 100_000;
const MARKUP = /[`<*_~[{%:$!@&\\\n]|https?:/i;
/** Characters with which markup of any syntax begins, or a link's text ends. */
const BEGINNINGS = /[`<*_~[\]{%:$!@&\\\nh]/gi;

export function syntaxOf({ block }: Pick<Place, "block">): Syntax {
  if (block === "code" || block === "front-matter") return "literal";
  return block === "html" ? "html" : "markdown";
}

/**
 * @param readTags reads inline HTML; without it tags are not told apart from other text
 * @param defines says which labels have an address in the article; without it `[label]` alone is no link
 * @param references whether a label that has no address makes a link all the same
 * @returns the outermost nodes, in order
 */
export function readMarkup(
  fragment: string,
  syntax: Syntax = "markdown",
  readTags: TagReader = () => [],
  defines: LinkDefinitions = () => false,
  references: References = "all",
): readonly MarkupNode[] {
  if (fragment.length > (syntax === "html" ? MAX_HTML_LENGTH : MAX_LENGTH) || !MARKUP.test(fragment)) return [];
  const tags = syntax === "literal" || !fragment.includes("<") ? [] : readTags(maskCode(fragment));
  return nestNodes(fragment, new Walk(fragment, syntax, tags, defines, references).run());
}

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
  readonly below: Delimiter | null;
}

class Walk {
  readonly #text: string;
  readonly #syntax: Syntax;
  readonly #defines: LinkDefinitions;
  readonly #references: References;
  readonly #tags: ReadonlyMap<number, number>;
  readonly #nodes: MarkupNode[] = [];
  readonly #delimiters = new DelimiterStack();
  readonly #brackets: Bracket[] = [];
  readonly #backticks = new BacktickRuns();
  /** Brackets of links below this height are only text: a link holds no other link. */
  #linksFrom = 0;

  constructor(text: string, syntax: Syntax, tags: readonly Range[], defines: LinkDefinitions, references: References) {
    this.#text = text;
    this.#syntax = syntax;
    this.#defines = defines;
    this.#references = references;
    this.#tags = new Map(tags.map(({ from, to }) => [from, to]));
    this.#backticks.add(text, 0, text.length);
  }

  run(): readonly MarkupNode[] {
    const read = this.#syntax === "markdown" ? (at: number) => this.#markdown(at) : (at: number) => this.#leaf(at);
    for (let at = this.#nextBeginning(0); at < this.#text.length; ) at = this.#nextBeginning(read(at));
    this.#settle(null);
    return this.#nodes;
  }

  /** Most characters begin nothing and are passed over together. */
  #nextBeginning(from: number): number {
    BEGINNINGS.lastIndex = from;
    return BEGINNINGS.test(this.#text) ? BEGINNINGS.lastIndex - 1 : this.#text.length;
  }

  /** Reads what stands at an offset; answers with the offset to go on from. */
  #markdown(at: number): number {
    const character = this.#text[at];
    if (character === "\\") return this.#backslash(at);
    if (character === "`") return this.#code(at);
    if (character === "\n") return this.#lineBreak(at);
    const behindLeaf = this.#leaf(at);
    if (behindLeaf > at + 1) return behindLeaf;
    if (character === "[") this.#brackets.push({ at, isImage: false, below: this.#delimiters.top });
    else if (character === "!" && this.#text[at + 1] === "[") return this.#imageStart(at);
    else if (character === "]") return this.#closeBracket(at);
    else if (character === "*" || character === "_" || character === "~") return this.#delimiter(at);
    return at + 1;
  }

  #backslash(at: number): number {
    const next = this.#text[at + 1];
    if (next === "\n" && at + 2 < this.#text.length) return this.#plain("break", at, at + 2);
    return isEscapable(next) ? this.#plain("escape", at, at + 2) : at + 1;
  }

  #lineBreak(at: number): number {
    let from = at;
    while (this.#text[from - 1] === " ") from--;
    if (at - from >= 2 && from > 0 && at + 1 < this.#text.length) this.#plain("break", from, at + 1);
    return at + 1;
  }

  #code(at: number): number {
    const open = endOfBackticks(this.#text, at, this.#text.length);
    const close = this.#backticks.nextOfLength(open - at, open);
    if (close < 0) return open;
    const to = close + open - at;
    this.#pair("code", at, to, open - at, this.#text.slice(open, close));
    return to;
  }

  /** A tag, a token or anything else that is nothing but its mark. */
  #leaf(at: number): number {
    const tagTo = this.#text[at] === "<" ? this.#tags.get(at) : undefined;
    if (tagTo !== undefined) return this.#tag(at, tagTo);
    const leaf = readLeaf(this.#text, at, this.#syntax !== "markdown");
    if (leaf === null) return at + 1;
    const { kind, from, to, label } = leaf;
    const key = this.#text.slice(label.from, label.to);
    return this.#bare(kind, key, from, to, label);
  }

  #tag(from: number, to: number): number {
    const key = this.#text.slice(from, to);
    return this.#bare("tag", key, from, to, { from, to });
  }

  /** An image, or a footnote behind a sentence that calls out. */
  #imageStart(at: number): number {
    const inner = this.#text[at + 2] === "^" ? readLeaf(this.#text, at + 1, false) : null;
    if (inner?.kind === "footnote" && this.#text[inner.to] !== "(") return at + 1;
    this.#brackets.push({ at, isImage: true, below: this.#delimiters.top });
    return at + 2;
  }

  #closeBracket(at: number): number {
    const bracket = this.#brackets.pop();
    if (bracket === undefined) return at + 1;
    const isInactive = !bracket.isImage && this.#brackets.length < this.#linksFrom;
    if (this.#brackets.length < this.#linksFrom) this.#linksFrom = this.#brackets.length;
    const tail = isInactive ? null : this.#tail(bracket, at);
    if (tail === null) return at + 1;
    this.#settle(bracket.below);
    this.#nodes.push(this.#link(bracket, at, tail));
    if (!bracket.isImage) this.#linksFrom = this.#brackets.length;
    return tail.to;
  }

  #tail({ at, isImage }: Bracket, close: number): LinkTail | null {
    const own = { from: at + (isImage ? 2 : 1), to: close };
    const tail = readLinkTail(this.#text, close + 1);
    if (tail === null) return this.#isDefined(own) ? shortcutTail(own) : null;
    if (tail.id === null || this.#isDefined(tail.id.from < tail.id.to ? tail.id : own)) return tail;
    // Where nothing says what the label means, `[text][label](address)` is a link by its address.
    const hasAddress = readLinkTail(this.#text, tail.to)?.kind === "inline";
    return this.#references === "defined" || hasAddress ? null : tail;
  }

  #isDefined({ from, to }: Range): boolean {
    return this.#defines(this.#text.slice(from, to));
  }

  #link({ at: from, isImage }: Bracket, close: number, tail: LinkTail): MarkupNode {
    const content = { from: from + (isImage ? 2 : 1), to: close };
    const { destination, title, to } = tail;
    const shown = tail.id ?? destination ?? { from: close + 1, to };
    // Where there is nothing to show, all of it is shown: `[]`, `()`. Behind the label of `[label]` stands nothing at all.
    const label = close < shown.from && shown.from < shown.to ? shown : { from: close + 1, to };
    const kind = isImage ? "image" : tail.kind === "reference" ? "reference" : "link";
    const key = this.#text.slice(shown.from, shown.to);
    const marks = [
      { from, to: content.from, label: null },
      { from: close, to, label },
    ];
    return { kind, key, from, to, marks, content, destination, title, children: [] };
  }

  #delimiter(at: number): number {
    const delimiter = readDelimiter(this.#text, at);
    if (delimiter.opens || delimiter.closes) this.#delimiters.push(delimiter);
    return delimiter.to;
  }

  #settle(bottom: Delimiter | null): void {
    for (const pairing of this.#delimiters.settle(bottom)) this.#pairing(pairing);
  }

  #pairing({ kind, from, to, width }: Pairing): void {
    this.#pair(kind, from, to, width, "");
  }

  #pair(kind: MarkupNode["kind"], from: number, to: number, width: number, key: string): void {
    const content = { from: from + width, to: to - width };
    const marks = [
      { from, to: content.from, label: null },
      { from: content.to, to, label: null },
    ];
    this.#nodes.push({ kind, key, from, to, marks, content, destination: null, title: null, children: [] });
  }

  #plain(kind: "escape" | "break", from: number, to: number): number {
    return this.#bare(kind, "", from, to, null);
  }

  /** A node that is nothing but its mark. Nodes are written out in full everywhere: spreading defaults took half of the reading's time. */
  #bare(kind: MarkupNode["kind"], key: string, from: number, to: number, label: Range | null): number {
    const marks = [{ from, to, label }];
    this.#nodes.push({ kind, key, from, to, marks, content: null, destination: null, title: null, children: [] });
    return to;
  }
}

/** Nothing stands behind a label that is the link's text too. */
function shortcutTail(id: Range): LinkTail {
  return { kind: "reference", to: id.to + 1, destination: null, title: null, id };
}
