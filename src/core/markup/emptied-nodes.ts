/** What an edit leaves of markup whose content it takes away: marks around nothing, which Markdown reads as mere characters. */
import { append } from "#core/append.ts";
import type { Range } from "#core/document/article.ts";
import { isTouched, standingMarks, type TextEdit } from "./lost-nodes.ts";
import type { MarkupKind, MarkupNode } from "./markup-node.ts";

export interface EmptiedNodes {
  /** No markup any more, as `****`: their marks are to go too. */
  readonly gone: readonly MarkupNode[];
  /** Still there around nothing, as a link whose text is gone. */
  readonly hollow: readonly MarkupNode[];
}

/** Around nothing these are never markup, whatever the characters read as beside others. */
const FORMATTING: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["strong", "emphasis", "strike", "code"]);

/**
 * The nodes that the edit empties without touching their marks.
 * @param before all nodes before the edit, an outer one before those inside it
 * @param removed marks that are to go with the edit anyway, in offsets before it
 * @param readAfter all nodes after it; only asked where a node other than formatting is emptied
 */
export function emptiedNodes(
  before: readonly MarkupNode[],
  edit: TextEdit,
  removed: readonly Range[],
  readAfter: () => readonly MarkupNode[],
): EmptiedNodes {
  const going = [...removed];
  const gone: MarkupNode[] = [];
  const hollow: MarkupNode[] = [];
  // The inner ones first: what goes with them may empty the outer one.
  for (const node of before.toReversed()) {
    if (!isEmptied(node, edit, going)) continue;
    const isGone = FORMATTING.has(node.kind) || !standingMarks(node, edit, readAfter()).every(Boolean);
    if (isGone) append(going, node.marks);
    (isGone ? gone : hollow).unshift(node);
  }
  return { gone, hollow };
}

function isEmptied({ content, marks }: MarkupNode, edit: TextEdit, going: readonly Range[]): boolean {
  if (content === null || content.from === content.to) return false;
  if (marks.some((mark) => isTouched(mark, edit.deleted))) return false;
  const isChanged = edit.deleted.some(({ from, to }) => from < content.to && content.from < to);
  if (!isChanged) return false;
  let left = edit.mapOffset(content.to, 1) - edit.mapOffset(content.from, -1);
  for (const { from, to } of going) {
    if (content.from <= from && to <= content.to) left -= Math.max(0, edit.mapOffset(to, -1) - edit.mapOffset(from, 1));
  }
  return left === 0;
}
