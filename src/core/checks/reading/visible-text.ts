/**
 * A fragment as its reader sees it on the page: markup that only formats is gone, entities and escapes are the characters they stand for, and what is no
 * prose (code, an address, a token, a placeholder) is one `OBJECT` character. Checks of prose read this text; `rangeOf` leads back to the fragment.
 */
import type { Range } from "#core/document/article.ts";
import { entityText } from "#core/markup/entity-text.ts";
import type { MarkupKind, MarkupNode } from "#core/markup/markup-node.ts";

/** Stands for a piece that is no prose: OBJECT REPLACEMENT CHARACTER. */
export const OBJECT = "\ufffc";

export interface VisibleText {
  readonly text: string;
  /** The stretch of the fragment that a stretch of the visible text was read from; an empty one stands before the character at `from`. */
  rangeOf(from: number, to: number): Range;
}

const OBJECTS: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["code", "autolink", "footnote", "token", "placeholder"]);

/** @param nodes the fragment's nodes, flattened: an outer one before those inside it */
export function readVisibleText(fragment: string, nodes: readonly MarkupNode[]): VisibleText {
  const pieces = nodes.flatMap((node) => piecesOf(fragment, node)).sort((a, b) => a.from - b.from || b.to - a.to);
  if (pieces.length === 0) return { text: fragment, rangeOf: (from, to) => ({ from, to }) };
  const builder = new Builder(fragment);
  for (const piece of pieces) builder.replace(piece);
  return builder.end();
}

/** Tags on whose two sides a reader sees text apart. */
const BREAKS = /^<(?:br|p|div|li|ul|ol|dl|dt|dd|t[dhr]|table|thead|tbody|summary|details|h[1-6]|hr)\b/i;

interface Piece extends Range {
  readonly by: string;
}

function piecesOf(fragment: string, node: MarkupNode): readonly Piece[] {
  const { kind, from, to, marks } = node;
  if (OBJECTS.has(kind)) return [{ from, to, by: OBJECT }];
  if (kind === "entity") return [{ from, to, by: entityText(fragment.slice(from, to)) ?? OBJECT }];
  if (kind === "escape") return [{ from, to, by: fragment.slice(from + 1, to) }];
  if (kind === "break") return [{ from, to, by: "\n" }];
  const by = kind === "tag" && BREAKS.test(node.key) ? "\n" : "";
  return marks.map((mark) => ({ from: mark.from, to: mark.to, by }));
}

class Builder {
  readonly #fragment: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #text = "";
  #at = 0;

  constructor(fragment: string) {
    this.#fragment = fragment;
  }

  /** Pieces come in order; one inside another is passed over. */
  replace({ from, to, by }: Piece): void {
    if (from < this.#at) return;
    this.#copyTo(from);
    for (let unit = 0; unit < by.length; unit++) this.#push(from, to);
    this.#text += by;
    this.#at = to;
  }

  end(): VisibleText {
    this.#copyTo(this.#fragment.length);
    const starts = this.#starts;
    const ends = this.#ends;
    const length = this.#fragment.length;
    return {
      text: this.#text,
      rangeOf(from, to) {
        const start = starts[from] ?? length;
        return { from: start, to: to > from ? (ends[to - 1] ?? length) : start };
      },
    };
  }

  #copyTo(to: number): void {
    for (let at = this.#at; at < to; at++) this.#push(at, at + 1);
    this.#text += this.#fragment.slice(this.#at, to);
    this.#at = to;
  }

  #push(from: number, to: number): void {
    this.#starts.push(from);
    this.#ends.push(to);
  }
}
