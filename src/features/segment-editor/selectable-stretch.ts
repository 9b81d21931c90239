import type { Range } from "#core/document/article.ts";
import { flattenNodes, type MarkupNode } from "#core/markup/markup-node.ts";

const WORDS = /[\p{L}\p{N}]/u;

/**
 * What the program may select of a text, asked for a stretch of it: the stretch, or the caret behind it where nothing but marks and blanks would be left
 * outside. The next key takes the place of what is selected, and nobody chose to write the whole text anew.
 */
export function selectableStretch(text: string, { from, to }: Range, nodes: readonly MarkupNode[]): Range {
  const marks = flattenNodes(nodes).flatMap((node) => node.marks);
  const words = marks.reduce((bare, mark) => blanked(bare, mark), text);
  return WORDS.test(words.slice(0, from) + words.slice(to)) ? { from, to } : { from: to, to };
}

function blanked(text: string, { from, to }: Range): string {
  return text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
}
