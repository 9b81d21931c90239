/** What an edit would take away of a text's markup. */
import type { Range } from "#core/document/article.ts";
import { isGuarded, type Mark, type MarkupKind, type MarkupNode } from "./markup-node.ts";

/** An edit of the text: what it changes and what of that it deletes, in offsets before it, and where an offset before it is afterwards. */
export interface TextEdit {
  /** Where it only inserts, an empty range. */
  readonly changed: readonly Range[];
  readonly deleted: readonly Range[];
  mapOffset(offset: number, side: -1 | 1): number;
}

const FORMATTING: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["strong", "emphasis", "strike", "code"]);

/**
 * The guarded nodes that the text afterwards has fewer of than before: those that lose a character of a mark, and those that what changed around
 * them makes mere characters. A node that was moved, or that was replaced by its like, is not lost; nor is one that only lost all its content.
 * @param before all nodes before the edit
 * @param readAfter all nodes after it; only asked where there is something to lose
 */
export function lostNodes(
  before: readonly MarkupNode[],
  edit: TextEdit,
  readAfter: () => readonly MarkupNode[],
): readonly MarkupNode[] {
  const guarded = before.filter(isGuarded);
  if (guarded.length === 0) return [];
  const after = readAfter();
  const touched = new Set(guarded.filter((node) => node.marks.some((mark) => isTouched(mark, edit.deleted))));
  const isFewer = (name: (node: MarkupNode) => string) => {
    const [were, are] = [countNames(before, name), countNames(after, name)];
    return (node: MarkupNode) => (are.get(name(node)) ?? 0) < (were.get(name(node)) ?? 0);
  };
  // A tag that stood alone may have got the partner of the one taken away.
  const [isFewerOfSort, isFewerAtAll] = [isFewer(nameOf), isFewer(({ kind, key }) => `${kind} ${key}`)];
  const lost = new Set([...touched].filter((node) => isFewerOfSort(node) || isFewerAtAll(node)));
  const beside = guarded.filter((node) => !touched.has(node) && !isEditedWithin(node, edit));
  for (const node of undoneBeside(beside, edit, after)) lost.add(node);
  return guarded.filter((node) => lost.has(node));
}

/** Nodes that the edit leaves alone and that are none afterwards all the same, for it takes away or brings something beside them. */
function undoneBeside(
  unchanged: readonly MarkupNode[],
  edit: TextEdit,
  after: readonly MarkupNode[],
): readonly MarkupNode[] {
  const isInsertion = edit.deleted.length === 0;
  // Code is changed within its marks, and an address that is typed is another one with every letter: there the kind is enough.
  const isByKind = ({ kind }: MarkupNode) => kind === "code" || (isInsertion && kind === "autolink");
  const kept = (node: MarkupNode) => (isByKind(node) ? node.kind : `${node.kind} ${node.key}`);
  const were = countNames(unchanged, kept);
  const are = countNames(after, kept);
  return unchanged.filter(
    (node) =>
      (are.get(kept(node)) ?? 0) < (were.get(kept(node)) ?? 0) && standingMarks(node, edit, after).includes(false),
  );
}

/** Formatting being typed in is none for a while, as after the blank before its next word; and any node may lose its content. */
function isEditedWithin({ kind, content }: MarkupNode, { changed, deleted }: TextEdit): boolean {
  if (content === null) return false;
  const isInside = changed.every(({ from, to }) => content.from <= from && to <= content.to);
  const isEmptied = deleted.some(({ from, to }) => from <= content.from && content.to <= to);
  return (isInside && FORMATTING.has(kind)) || isEmptied;
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

/**
 * Whether a node is gone because what was typed beside it made other markup of it, as `*a*` becomes `**a**` by way of `**a*`: its marks are part of those of
 * a node that stands afterwards.
 */
export function isPartOfOther(node: MarkupNode, { mapOffset }: TextEdit, after: readonly MarkupNode[]): boolean {
  const marks = node.marks.map(({ from, to }) => ({ from: mapOffset(from, 1), to: mapOffset(to, -1) }));
  const isIn = (mark: Range) => (other: Range) => other.from <= mark.from && mark.to <= other.to;
  return marks.length > 0 && after.some((other) => marks.every((mark) => other.marks.some(isIn(mark))));
}

export function isTouched(mark: Mark, deleted: readonly Range[]): boolean {
  return deleted.some(({ from, to }) => from < mark.to && mark.from < to);
}

/** Whether every guarded node is still there, wherever. */
export function keepsAll(before: readonly MarkupNode[], after: readonly MarkupNode[]): boolean {
  const are = countNames(after, nameOf);
  return [...countNames(before.filter(isGuarded), nameOf)].every(([name, count]) => (are.get(name) ?? 0) >= count);
}

function nameOf(node: MarkupNode): string {
  return `${sortOf(node)} ${node.key}`;
}

/** A tag without its partner is not the pair it was. */
function sortOf({ kind, content }: MarkupNode): string {
  return `${kind} ${content === null ? "alone" : "around"}`;
}

function countNames(nodes: readonly MarkupNode[], name: (node: MarkupNode) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(name(node), (counts.get(name(node)) ?? 0) + 1);
  return counts;
}
