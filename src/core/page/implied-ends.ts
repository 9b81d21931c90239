/** Elements of HTML that need no closing tag: each ends where the next one of its kind begins, or with what holds it. */
import { elementNamed } from "./elements.ts";
import type { ElementName, PageNode } from "./page.ts";

/** What ends an element that is not closed. */
const ENDED_BY: ReadonlyMap<ElementName, ReadonlySet<ElementName>> = new Map<ElementName, ReadonlySet<ElementName>>([
  ["td", new Set<ElementName>(["td", "th", "tr", "tbody", "thead"])],
  ["th", new Set<ElementName>(["td", "th", "tr", "tbody", "thead"])],
  ["tr", new Set<ElementName>(["tr", "tbody", "thead"])],
  ["thead", new Set<ElementName>(["tbody", "thead"])],
  ["tbody", new Set<ElementName>(["tbody", "thead"])],
  ["li", new Set<ElementName>(["li"])],
  ["table", new Set<ElementName>()],
  ["ul", new Set<ElementName>()],
  ["ol", new Set<ElementName>()],
]);

const OPENING = /^<[a-z]/i;
/** Deeper is nobody's table. */
const MAX_OPEN = 50;

interface Open {
  readonly name: ElementName;
  readonly children: PageNode[];
}

/** @returns the nodes, in which a tag of a table or a list that stands alone is an element of what follows it; as written they are the same */
export function closeImplied(nodes: readonly PageNode[]): readonly PageNode[] {
  const closed: PageNode[] = [];
  const open: Open[] = [];
  const put = (node: PageNode) => (open.at(-1)?.children ?? closed).push(node);
  const close = () => {
    const last = open.pop();
    if (last !== undefined) put({ kind: "element", ...last });
  };
  const closeFor = (name: ElementName | null) => {
    while (name !== null && open.some((one) => ENDED_BY.get(one.name)?.has(name))) close();
  };
  for (const node of nodes) {
    const name = openedBy(node);
    closeFor(name ?? (node.kind === "element" ? node.name : null));
    if (name !== null && open.length < MAX_OPEN) open.push({ name, children: [node] });
    else put(node.kind === "element" ? { ...node, children: closedWithin(node.children) } : node);
  }
  while (open.length > 0) close();
  return closed;
}

/** Of an element, whose own tag comes first. */
function closedWithin([tag, ...rest]: readonly PageNode[]): readonly PageNode[] {
  return tag === undefined ? [] : [tag, ...closeImplied(rest)];
}

/** The element that a mark begins and that nothing closes. */
function openedBy(node: PageNode): ElementName | null {
  if (node.kind !== "mark" || !OPENING.test(node.text)) return null;
  const name = elementNamed(node.text);
  return name !== null && ENDED_BY.has(name) ? name : null;
}
