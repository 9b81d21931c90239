/** Texts of blocks: stretches of the article put together, each unit in them as one character. */
import type { Range, Unit } from "#core/document/article.ts";
import { type Atom, type BlockText, type Origin, UNIT } from "./page.ts";

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
    const origins: Origin[] = [];
    let text = "";
    const take = (from: number, to: number) => {
      let at = from;
      for (const piece of this.#text.slice(from, to).split("\r")) {
        if (piece !== "") origins.push({ at: text.length, from: at });
        text += piece;
        at += piece.length + 1;
      }
    };
    for (const [index, { from, to }] of stretches.entries()) {
      if (index > 0) text += "\n";
      let at = from;
      for (const unit of this.#unitsBetween(from, to)) {
        const range = rangeOf(unit);
        take(at, range.from);
        atoms.push({ at: text.length, unit });
        text += UNIT;
        at = range.to;
      }
      take(at, to);
    }
    return { text, atoms, origins };
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

/** A part of a text with the units in it. */
export function sliceText({ text, atoms, origins }: BlockText, from: number, to: number): BlockText {
  const inside = atoms.filter(({ at }) => at >= from && at < to);
  const before = origins.findLast(({ at }) => at <= from);
  const own = origins.filter(({ at }) => at > from && at < to);
  const first = before === undefined ? [] : [{ at: 0, from: before.from + from - before.at }];
  return {
    text: text.slice(from, to),
    atoms: inside.map(({ at, unit }) => ({ at: at - from, unit })),
    origins: [...first, ...own.map((origin) => ({ at: origin.at - from, from: origin.from }))],
  };
}

/** Where a stretch of the text stands in the article; it begins and ends with characters of it, and not with a unit or a line break. */
export function articleRange({ origins }: BlockText, from: number, to: number): Range | null {
  const offsetOf = (at: number) => {
    const origin = origins.findLast((one) => one.at <= at);
    return origin === undefined ? null : origin.from + at - origin.at;
  };
  const [first, last] = [offsetOf(from), offsetOf(to - 1)];
  return first === null || last === null || to <= from ? null : { from: first, to: last + 1 };
}
