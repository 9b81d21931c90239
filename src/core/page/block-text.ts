/** Texts of blocks: stretches of the article put together, each unit in them as one character. */
import type { Range, Unit } from "#core/document/article.ts";
import { type Atom, type BlockText, UNIT } from "./page.ts";

/** What a unit takes of the article's text: a segment its whole pair, a field its value. */
export function rangeOf(unit: Unit): Range {
  return unit.kind === "segment" ? unit.pairRange : unit.range;
}

/** Puts stretches together that come in document order. It looks at every unit once. */
export class BlockTexts {
  readonly #text: string;
  readonly #units: readonly Unit[];
  #next = 0;

  /** @param units in document order */
  constructor(text: string, units: readonly Unit[]) {
    this.#text = text;
    this.#units = units;
  }

  /** @returns the stretches with a line break between any two, and the units that begin in them */
  read(stretches: readonly Range[]): BlockText {
    const atoms: Atom[] = [];
    let text = "";
    for (const [index, { from, to }] of stretches.entries()) {
      if (index > 0) text += "\n";
      let at = from;
      for (const unit of this.#unitsBetween(from, to)) {
        const range = rangeOf(unit);
        text += this.#text.slice(at, range.from);
        atoms.push({ at: text.length, unit });
        text += UNIT;
        at = range.to;
      }
      text += this.#text.slice(at, to);
    }
    return { text: text.replaceAll("\r", ""), atoms: text.includes("\r") ? withoutReturns(text, atoms) : atoms };
  }

  #unitsBetween(from: number, to: number): readonly Unit[] {
    while (this.#startOf(this.#next) < from) this.#next++;
    const first = this.#next;
    while (this.#startOf(this.#next) < to) this.#next++;
    return this.#units.slice(first, this.#next);
  }

  #startOf(index: number): number {
    const unit = this.#units[index];
    return unit === undefined ? Number.POSITIVE_INFINITY : rangeOf(unit).from;
  }
}

function withoutReturns(text: string, atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map(({ at, unit }) => ({ at: text.slice(0, at).replaceAll("\r", "").length, unit }));
}

/** A part of a text with the units in it. */
export function sliceText({ text, atoms }: BlockText, from: number, to: number): BlockText {
  const inside = atoms.filter(({ at }) => at >= from && at < to);
  return { text: text.slice(from, to), atoms: inside.map(({ at, unit }) => ({ at: at - from, unit })) };
}
