/** What an edit would take away of a text's markup. */
import type { Range } from "#core/document/article.ts";
import { isGuarded, type Mark, type MarkupNode } from "./markup-node.ts";

/** An edit of the text: what it deletes, in offsets before it, and where an offset before it is afterwards. */
export interface TextEdit {
  readonly deleted: readonly Range[];
  mapOffset(offset: number, side: -1 | 1): number;
}

/**
 * The guarded nodes that lose a character of a mark to the edit, and that the text afterwards has fewer of than before. A node that was moved, or that
 * was replaced by its like, is not lost.
 * @param before all nodes before the edit
 * @param readAfter all nodes after it; only asked where a mark is touched
 */
export function lostNodes(
  before: readonly MarkupNode[],
  { deleted }: TextEdit,
  readAfter: () => readonly MarkupNode[],
): readonly MarkupNode[] {
  if (deleted.length === 0) return [];
  const touched = before.filter((node) => isGuarded(node) && node.marks.some((mark) => isTouched(mark, deleted)));
  if (touched.length === 0) return [];
  const were = countNames(before);
  const are = countNames(readAfter());
  return touched.filter((node) => (are.get(nameOf(node)) ?? 0) < (were.get(nameOf(node)) ?? 0));
}

/**
 * The marks of lost nodes that the edit would leave behind as mere characters, in offsets before it: whole marks, some of which the edit has
 * deleted in part. With them gone nothing of the nodes is left but their content.
 */
export function strandedMarks(
  lost: readonly MarkupNode[],
  edit: TextEdit,
  after: readonly MarkupNode[],
): readonly Range[] {
  return lost.flatMap((node) => {
    const standing = standingMarks(node, edit, after);
    return node.marks
      .filter((mark, index) => isTouched(mark, edit.deleted) || !standing[index])
      .map(({ from, to }) => ({ from, to }));
  });
}

/** Of each mark of a node, whether the text after the edit has a node of its sort with that mark there. */
export function standingMarks(
  node: MarkupNode,
  { mapOffset }: TextEdit,
  after: readonly MarkupNode[],
): readonly boolean[] {
  const like = after.filter((other) => sortOf(other) === sortOf(node)).flatMap(({ marks }) => marks);
  return node.marks.map(({ from, to }) => {
    const [start, end] = [mapOffset(from, 1), mapOffset(to, -1)];
    return like.some((mark) => mark.from === start && mark.to === end);
  });
}

export function isTouched(mark: Mark, deleted: readonly Range[]): boolean {
  return deleted.some(({ from, to }) => from < mark.to && mark.from < to);
}

/** Whether every guarded node is still there, wherever. */
export function keepsAll(before: readonly MarkupNode[], after: readonly MarkupNode[]): boolean {
  const are = countNames(after);
  return [...countNames(before.filter(isGuarded))].every(([name, count]) => (are.get(name) ?? 0) >= count);
}

function nameOf(node: MarkupNode): string {
  return `${sortOf(node)} ${node.key}`;
}

/** A tag without its partner is not the pair it was. */
function sortOf({ kind, content }: MarkupNode): string {
  return `${kind} ${content === null ? "alone" : "around"}`;
}

function countNames(nodes: readonly MarkupNode[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(nameOf(node), (counts.get(nameOf(node)) ?? 0) + 1);
  return counts;
}
