/** Which elements of the page show which units now, said by those who show them: nobody looks a unit up by how some view is built. */
import type { UnitKey } from "#core/document/article.ts";

/** `whole` holds the others and has the focus where the reviewer is at the unit but not in the editor. */
export type UnitPart = "source" | "target" | "whole";

/** An element that shows a part of a unit. */
export interface MountedCell {
  readonly key: UnitKey;
  readonly part: UnitPart;
  readonly element: HTMLElement;
}

type Listener = (cell: MountedCell) => void;

/** One unit may be mounted more than once. */
export class MountedUnits {
  /** By element, in the order they came. */
  readonly #cells = new Map<Node, MountedCell>();
  readonly #listeners = new Set<Listener>();

  /** The element shows the part from now on. Returns the function that ends it. */
  mount(key: UnitKey, part: UnitPart, element: HTMLElement): () => void {
    const cell = { key, part, element };
    this.#cells.set(element, cell);
    this.#tell(cell);
    return () => {
      if (this.#cells.get(element) !== cell) return;
      this.#cells.delete(element);
      this.#tell(cell);
    };
  }

  cells(): Iterable<MountedCell> {
    return this.#cells.values();
  }

  /** What shows that part of the unit, each time it is mounted, the first one first. */
  elementsOf(key: UnitKey, part: UnitPart): readonly HTMLElement[] {
    const cells = Array.from(this.#cells.values());
    return cells.filter((cell) => cell.key === key && cell.part === part).map(({ element }) => element);
  }

  /** The innermost cell that the node is in, whatever others put in between; null outside of every unit. */
  cellAt(node: Node | null): MountedCell | null {
    for (let at = node; at !== null; at = at.parentNode) {
      const cell = this.#cells.get(at);
      if (cell !== undefined) return cell;
    }
    return null;
  }

  /** Gives the focus to what is the whole of the unit, scrolled into view. */
  focus(key: UnitKey): void {
    this.elementsOf(key, "whole")[0]?.focus();
  }

  /** Calls `listener` with each cell that comes or goes. Returns the function that ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(cell: MountedCell) {
    for (const listener of this.#listeners) listener(cell);
  }
}
