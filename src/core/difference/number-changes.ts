/**
 * Which hunks are one change. The two marks of a bold that was added stand in two hunks, and one of them without the other is no markup: they are one
 * change, and so is all that hangs together by marks, such as a mark removed here and added there.
 */
import type { MarkupNode } from "#core/markup/markup-node.ts";
import type { Span } from "./hunk.ts";

/** @returns for every hunk the number of its change, counted from 0 in order of the hunks */
export function numberChanges(
  hunks: readonly Span[],
  ofBase: readonly MarkupNode[],
  ofText: readonly MarkupNode[],
): readonly number[] {
  const groups = new Groups(hunks.length + ofBase.length + ofText.length);
  const inText = hunks.map(({ from, to }) => ({ from, to }));
  const inBase = hunks.map(({ baseFrom, baseTo }) => ({ from: baseFrom, to: baseTo }));
  const byMark = new Map<string, number>();
  for (const [index, { marks }] of ofText.entries()) {
    const own = hunks.length + index;
    for (const { from, to } of marks) {
      for (const hunk of touching(inText, from, to)) groups.unite(hunk, own);
      byMark.set(`${from} ${to}`, own);
    }
  }
  for (const [index, { marks }] of ofBase.entries()) {
    const own = hunks.length + ofText.length + index;
    for (const { from, to } of marks) {
      const touched = touching(inBase, from, to);
      for (const hunk of touched) groups.unite(hunk, own);
      const by = shiftAt(hunks, from);
      const kept = touched.length === 0 ? byMark.get(`${from + by} ${to + by}`) : undefined;
      if (kept !== undefined) groups.unite(kept, own);
    }
  }
  const roots = hunks.map((_, index) => groups.rootOf(index));
  const order = [...new Set(roots)];
  return roots.map((root) => order.indexOf(root));
}

function touching(ranges: readonly { readonly from: number; readonly to: number }[], from: number, to: number) {
  return ranges.flatMap((range, index) => (range.from < to && from < range.to ? [index] : []));
}

/** How far a kept place of the base has moved in the text. */
function shiftAt(hunks: readonly Span[], place: number): number {
  const last = hunks.findLast(({ baseTo }) => baseTo <= place);
  return last === undefined ? 0 : last.to - last.baseTo;
}

/** Sets of numbers that grow together. */
class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  rootOf(member: number): number {
    let root = member;
    for (let up = this.#parents[root]; up !== undefined && up !== root; up = this.#parents[root]) root = up;
    return root;
  }

  unite(one: number, other: number): void {
    this.#parents[this.rootOf(other)] = this.rootOf(one);
  }
}
