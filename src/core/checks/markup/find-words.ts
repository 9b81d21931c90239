/** Where words of the source stand in the target as they are. */

import type { Side } from "#core/checks/reading/subject.ts";
import type { MarkupKind, MarkupNode } from "#core/markup/markup-node.ts";

/** So many places are looked at: each is compared with every node. */
const MOST_PLACES = 100;

/**
 * The first place where a stretch of Markdown stands whole: not as a part of a longer word, across no mark, and in no node of the kinds given.
 *
 * @returns its offset, -1 where there is none
 */
export function findWords(side: Side, words: string, notIn: ReadonlySet<MarkupKind>, start = 0): number {
  const { text, flat } = side;
  let looked = 0;
  for (let at = text.indexOf(words, start); at >= 0; at = text.indexOf(words, at + 1)) {
    const to = at + words.length;
    if (isInWord(side, at) || isInWord(side, to)) continue;
    if (looked++ >= MOST_PLACES) return -1;
    if (!flat.some((node) => isInWay(node, at, to, notIn))) return at;
  }
  return -1;
}

function isInWay({ kind, marks, from, to }: MarkupNode, start: number, end: number, notIn: ReadonlySet<MarkupKind>) {
  if (notIn.has(kind) && from < end && start < to) return true;
  return !(start <= from && to <= end) && marks.some((mark) => mark.from < end && start < mark.to);
}

/** Whether letters of one word stand on either side. */
function isInWord({ text, language }: Side, at: number): boolean {
  if (at === 0) return false;
  const around = text.slice(at - 1, at + 1);
  return /^\w\w$/.test(around) || (language.hasWordSpaces && /^[\p{L}\p{N}]{2}$/u.test(around));
}
