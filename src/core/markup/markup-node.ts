/**
 * Markup in a fragment, as a tree of nodes over the text. The text stays what it is: a node only says which characters make it (its marks) and
 * which stand inside (its content). Offsets are UTF-16 code units into the fragment, half-open.
 */
import type { Range } from "#core/document/article.ts";

export type MarkupKind =
  | "strong"
  | "emphasis"
  | "strike"
  | "code"
  | "link"
  | "reference"
  | "image"
  | "autolink"
  | "footnote"
  | "tag"
  | "token"
  | "placeholder"
  | "entity"
  | "escape"
  | "break";

/** A stretch of characters that make a node what it is. */
export interface Mark extends Range {
  /** What a chip for it shows; null where the mark is shown as it is (`**`). */
  readonly label: Range | null;
}

export interface MarkupNode extends Range {
  readonly kind: MarkupKind;
  /** What tells nodes of a kind apart: destination, code, the token itself; empty for formatting. */
  readonly key: string;
  /** In order: one for a node without content, else the opening and the closing one. */
  readonly marks: readonly Mark[];
  /** What the marks enclose; null for a node that is nothing but its mark. */
  readonly content: Range | null;
  /** Of a link or image: where it leads, without angle brackets. */
  readonly destination: Range | null;
  /** Of a link or image: its title, without quotes. */
  readonly title: Range | null;
  readonly children: readonly MarkupNode[];
}

/** All nodes, an outer one before those inside it, in order of `from`. A node's index here is how it is named on the page. */
export function flattenNodes(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.flatMap((node) => [node, ...flattenNodes(node.children)]);
}

const UNGUARDED: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["escape", "break"]);

/** Whether a node must not be taken away by accident; an escape is a way to write a character. */
export function isGuarded({ kind }: MarkupNode): boolean {
  return !UNGUARDED.has(kind);
}
