import { WidgetType } from "@codemirror/view";
import type { Range } from "#core/document/article.ts";
import { chipParts, chipTitle, nodeName } from "#core/markup/chip.ts";
import type { Mark, MarkupNode } from "#core/markup/markup-node.ts";

/** How a node stands out at present. */
export type NodeState = "" | "armed" | "lit";

export interface PlacedMark {
  readonly node: MarkupNode;
  /** By which the page names the node. */
  readonly number: number;
  readonly mark: Mark;
  readonly state: NodeState;
}

const chips = new WeakMap<Element, ChipWidget>();

/** A mark as a box that the caret passes in one step. It looks as in the cells, and its text is the Markdown it stands for. */
export class ChipWidget extends WidgetType {
  readonly #text: string;
  readonly #node: MarkupNode;
  readonly #mark: Mark;
  readonly #number: number;
  readonly #shown: Range | undefined;
  readonly #state: NodeState;

  /** @param shown what is to be seen of the mark; without it, its label */
  constructor(text: string, { node, mark, number, state }: PlacedMark, shown: Range | undefined) {
    super();
    this.#shown = shown;
    this.#text = text;
    this.#node = node;
    this.#mark = mark;
    this.#number = number;
    this.#state = state;
  }

  override eq(other: ChipWidget): boolean {
    return (
      this.#characters === other.#characters &&
      this.#node.kind === other.#node.kind &&
      this.#number === other.#number &&
      this.#look === other.#look &&
      this.#state === other.#state
    );
  }

  get #characters(): string {
    return this.#text.slice(this.#mark.from, this.#mark.to);
  }

  get #look(): string {
    return this.#shown === undefined ? "" : this.#text.slice(this.#shown.from, this.#shown.to);
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement("bdi");
    chip.dir = "ltr";
    chip.className = `chip chip-${this.#node.kind} ${this.#state}`.trim();
    chip.title = chipTitle(this.#text, this.#mark) || this.#node.key;
    chip.dataset["node"] = String(this.#number);
    chip.setAttribute("role", "img");
    chip.setAttribute("aria-label", nodeName(this.#node));
    chip.append(...this.#parts());
    chips.set(chip, this);
    return chip;
  }

  /** Writes the text of the chip that the node stands in anew: CodeMirror does not look into it. */
  static restoreAround(node: Node): void {
    const chip = (node instanceof Element ? node : node.parentElement)?.closest(".chip");
    const widget = chip && chips.get(chip);
    if (widget) chip.replaceChildren(...widget.#parts());
  }

  #parts(): readonly HTMLElement[] {
    return chipParts(this.#text, this.#mark, this.#shown).map(({ from, to, look }) => {
      const part = document.createElement("span");
      part.className = `chip-${look}`;
      part.textContent = this.#text.slice(from, to);
      return part;
    });
  }

  /** A click on the chip is a click of the editor. */
  override ignoreEvent(): boolean {
    return false;
  }
}
