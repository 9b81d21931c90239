/** Makes a tree of nodes that don't cross, and one node of an opening tag and its closing tag where both stand in the same node. */
import type { MarkupNode } from "./markup-node.ts";

interface Open {
  readonly node: MarkupNode;
  readonly children: MarkupNode[];
}

export function nestNodes(text: string, flat: readonly MarkupNode[]): readonly MarkupNode[] {
  const sorted = [...flat].sort((a, b) => a.from - b.from || b.to - a.to);
  const top: MarkupNode[] = [];
  const open: Open[] = [];
  const close = () => {
    const ended = open.pop();
    if (ended) (open.at(-1)?.children ?? top).push(withChildren(ended.node, pairTags(text, ended.children)));
  };
  for (const node of sorted) {
    while ((open.at(-1)?.node.to ?? Number.POSITIVE_INFINITY) <= node.from) close();
    if (open.length < MOST_NESTED) open.push({ node, children: [] });
  }
  while (open.length > 0) close();
  return pairTags(text, top);
}

/** What is deeper is text: trees are walked by functions that call themselves, and browsers lay them out so. */
const MOST_NESTED = 64;

function withChildren(node: MarkupNode, children: readonly MarkupNode[]): MarkupNode {
  return children.length === 0 ? node : { ...node, children };
}

/** Among nodes side by side: the last tag open is the one that a closing tag of its name closes; what stands between goes inside. */
function pairTags(text: string, nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  if (!nodes.some(({ kind }) => kind === "tag")) return nodes;
  const paired: MarkupNode[] = [];
  const openings = new Map<string, number[]>();
  for (const node of nodes) {
    const tag = node.kind === "tag" ? /^<(\/?)([a-z][a-z\d-]*)/i.exec(text.slice(node.from, node.to)) : null;
    const name = tag?.[2]?.toLowerCase();
    if (name === undefined) paired.push(node);
    else if (tag?.[1] === "") {
      const places = openings.get(name) ?? [];
      openings.set(name, [...places.slice(-MAX_DEPTH), paired.push(node) - 1]);
    } else closeTag(paired, openings.get(name)?.pop(), node);
  }
  return paired;
}

/** Deeper nesting of one tag than anybody writes. */
const MAX_DEPTH = 16;

function closeTag(paired: MarkupNode[], at: number | undefined, closing: MarkupNode): void {
  const opening = at === undefined ? undefined : paired[at];
  if (at === undefined || opening?.kind !== "tag" || opening.content !== null) {
    paired.push(closing);
    return;
  }
  const children = paired.splice(at + 1);
  paired[at] = {
    ...opening,
    to: closing.to,
    marks: [...opening.marks, ...closing.marks],
    content: { from: opening.to, to: closing.from },
    children,
  };
}
