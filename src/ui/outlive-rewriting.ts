/**
 * Lets React work on where a page translator or an extension has rewritten the page: it wraps text nodes, puts others in their place or takes them away,
 * and React, which goes by the nodes it made, would stop at the next of them (docs/decisions/0013).
 *
 * A node of React's is *astray* where React names it as a child of an element and it is none. Then that element is mended before React goes on: what React
 * made stands in it again, in its order, and what somebody else put there is gone.
 */

/** Where a node stood when somebody else took it away. */
interface Stand {
  readonly parent: Node;
  readonly previous: Node | null;
  readonly next: Node | null;
}

interface Mender {
  /** Puts the child, and whatever else is astray, back into the element, without what is not React's. */
  mend(parent: Node, child: Node): void;
  /** The element that somebody else took the node from. */
  lostParent(node: Node): Node | null;
  /** Where React removes a node, its absence is no loss. */
  released(node: Node): void;
}

const { insertBefore, removeChild } = Node.prototype;

/** Guards what React does below `root`. To be called once, before React renders there. */
export function outliveRewriting(root: Node): void {
  const mender = createMender(root);
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (isAstray(child, this)) mender.mend(this, child);
    mender.released(child);
    removeChild.call(this, child);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, next: Node | null): T {
    if (next && isAstray(next, this)) mender.mend(this, next);
    insertBefore.call(this, node, next);
    return node;
  };
  guardTexts((text) => {
    const parent = mender.lostParent(text);
    if (parent !== null) mender.mend(parent, text);
  });
}

/** React changes a text in its node, seen or not: one that was taken out of the page has to come back to be read. */
function guardTexts(bringBack: (text: Text) => void): void {
  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  if (value?.set === undefined) return;
  const { set } = value;
  Object.defineProperty(Text.prototype, "nodeValue", {
    ...value,
    set(this: Text, text: string | null) {
      if (!this.isConnected) bringBack(this);
      set.call(this, text);
    },
  });
}

function createMender(root: Node): Mender {
  const stands = new WeakMap<Node, Stand>();
  /** What others took from an element, in the order they did. */
  const losses = new WeakMap<Node, Set<Node>>();
  const releases = new WeakSet<Node>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { target: parent, removedNodes, previousSibling: previous, nextSibling: next } of records) {
      for (const node of removedNodes) {
        if (releases.has(node) || !isReacts(node)) continue;
        stands.set(node, { parent, previous, next });
        losses.set(parent, (losses.get(parent) ?? new Set()).add(node));
      }
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(root, { childList: true, subtree: true });
  const catchUp = () => note(observer.takeRecords());
  return {
    mend(parent, child) {
      catchUp();
      const lost = [...(losses.get(parent) ?? [])].filter((node) => !releases.has(node) && node !== child);
      losses.delete(parent);
      // The last one taken away found its neighbours as they are now.
      for (const node of [...lost, child].reverse()) putBack(node, parent, stands.get(node));
      for (const node of [...parent.childNodes]) if (!isReacts(node)) unwrap(node, parent);
    },
    lostParent(node) {
      catchUp();
      return stands.get(node)?.parent ?? null;
    },
    released: (node) => releases.add(node),
  };
}

function putBack(node: Node, parent: Node, stand: Stand | undefined): void {
  if (parent.contains(node)) return;
  const { previous = null, next = null } = stand ?? {};
  if (next?.parentNode === parent) insertBefore.call(parent, node, next);
  else if (previous?.parentNode === parent) insertBefore.call(parent, node, previous.nextSibling);
  else insertBefore.call(parent, node, stand !== undefined && previous === null ? parent.firstChild : null);
}

/** Takes out an element of somebody else's, and leaves what it holds of React's. */
function unwrap(foreign: Node, parent: Node): void {
  for (const node of outermostOfReact(foreign)) insertBefore.call(parent, node, foreign);
  removeChild.call(parent, foreign);
}

function outermostOfReact(node: Node): readonly Node[] {
  return [...node.childNodes].flatMap((child) => (isReacts(child) ? [child] : outermostOfReact(child)));
}

function isAstray(node: Node, parent: Node): boolean {
  return node.parentNode !== parent && isReacts(node);
}

/** React marks what it made. A text that is all its element holds has no mark: React writes it by way of the element, which cannot fail. */
function isReacts(node: Node): boolean {
  return Object.keys(node).some((name) => name.startsWith("__reactFiber$"));
}
