/** Which piece of the target's markup stands for which of the source's. */
import { flattenNodes, type MarkupKind, type MarkupNode } from "./markup-node.ts";

export interface Alignment {
  /** Source node to its target node; equal kind, and for all that is not formatting, a link or code, equal key. */
  readonly targetOf: ReadonlyMap<MarkupNode, MarkupNode>;
  readonly sourceOf: ReadonlyMap<MarkupNode, MarkupNode>;
  /** Nodes of the source without a counterpart, in order. */
  readonly missing: readonly MarkupNode[];
  /** Nodes of the target without a counterpart, in order. */
  readonly extra: readonly MarkupNode[];
}

/** A translator may write these otherwise, or not at all. */
const NOT_ASKED_FOR: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["entity", "escape", "break"]);
/** These are what they are by their content: with another key one is still the same thing, changed. */
const PAIRED_BY_KIND: ReadonlySet<MarkupKind> = new Set<MarkupKind>([
  "strong",
  "emphasis",
  "strike",
  "code",
  "link",
  "reference",
  "image",
]);

/** Takes the outermost nodes of both; nodes within them are paired as well. Linear in their number. */
export function alignMarkup(source: readonly MarkupNode[], target: readonly MarkupNode[]): Alignment {
  const sources = flattenNodes(source).filter(({ kind }) => !NOT_ASKED_FOR.has(kind));
  const targets = flattenNodes(target).filter(({ kind }) => !NOT_ASKED_FOR.has(kind));
  const targetOf = new Map<MarkupNode, MarkupNode>();
  const sourceOf = new Map<MarkupNode, MarkupNode>();
  const pairBy = (nameOf: (node: MarkupNode) => string | null) => {
    const free = queuesOf(
      targets.filter((node) => !sourceOf.has(node)),
      nameOf,
    );
    for (const node of sources) {
      const name = targetOf.has(node) ? null : nameOf(node);
      const found = name === null ? undefined : free.get(name)?.pop();
      if (found === undefined) continue;
      targetOf.set(node, found);
      sourceOf.set(found, node);
    }
  };
  pairBy(({ kind, key }) => `${kind} ${key}`);
  pairBy(({ kind }) => (PAIRED_BY_KIND.has(kind) ? kind : null));
  return {
    targetOf,
    sourceOf,
    missing: sources.filter((node) => !targetOf.has(node)),
    extra: targets.filter((node) => !sourceOf.has(node)),
  };
}

/** Nodes of one name, the first one at the end. */
function queuesOf(
  nodes: readonly MarkupNode[],
  nameOf: (node: MarkupNode) => string | null,
): ReadonlyMap<string, MarkupNode[]> {
  const queues = new Map<string, MarkupNode[]>();
  for (const node of [...nodes].reverse()) {
    const name = nameOf(node);
    if (name === null) continue;
    const queue = queues.get(name);
    if (queue) queue.push(node);
    else queues.set(name, [node]);
  }
  return queues;
}
