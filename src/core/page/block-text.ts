/** Texts of blocks: stretches of the article put together, each unit in them as one character. */
import type { Range, Unit } from "#core/document/article.ts";
import { type Atom, type BlockText, type Origins, UNIT } from "./page.ts";

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
    const origins: number[] = [];
    const parts: string[] = [];
    let length = 0;
    const put = (part: string) => {
      parts.push(part);
      length += part.length;
    };
    const take = (from: number, to: number) => {
      let at = from;
      for (const piece of this.#text.slice(from, to).split("\r")) {
        if (piece !== "") origins.push(length, at);
        put(piece);
        at += piece.length + 1;
      }
    };
    for (const [index, { from, to }] of stretches.entries()) {
      if (index > 0) put("\n");
      let at = from;
      for (const unit of this.#unitsBetween(from, to)) {
        const range = rangeOf(unit);
        take(at, range.from);
        atoms.push({ at: length, unit });
        put(UNIT);
        at = range.to;
      }
      take(at, to);
    }
    return { text: parts.join(""), atoms: noneAlike(atoms), origins: noneAlike(origins) };
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

const NONE: readonly never[] = [];

/** The same for all that are empty: most are. */
function noneAlike<T>(all: readonly T[]): readonly T[] {
  return all.length === 0 ? NONE : all.slice();
}

/** A part of a text with the units in it. */
export function sliceText({ text, atoms, origins }: BlockText, from: number, to: number): BlockText {
  const inside = atoms.filter(({ at }) => at >= from && at < to);
  const own: number[] = [];
  for (let index = 0; index < origins.length; index += 2) {
    const [at = 0, of = 0] = origins.slice(index, index + 2);
    const isLast = (origins[index + 2] ?? Number.POSITIVE_INFINITY) > from;
    if (at <= from && isLast) own.push(0, of + from - at);
    else if (at > from && at < to) own.push(at - from, of);
  }
  return {
    text: text.slice(from, to),
    atoms: noneAlike(inside.map(({ at, unit }) => ({ at: at - from, unit }))),
    origins: noneAlike(own),
  };
}

/** Where a stretch of the text stands in the article; it begins and ends with characters of it, and not with a unit or a line break. */
export function articleRange({ origins }: BlockText, from: number, to: number): Range | null {
  const [first, last] = [offsetOf(origins, from), offsetOf(origins, to - 1)];
  return first === null || last === null || to <= from ? null : { from: first, to: last + 1 };
}

function offsetOf(origins: Origins, at: number): number | null {
  for (let index = origins.length - 2; index >= 0; index -= 2) {
    const [start = 0, from = 0] = origins.slice(index, index + 2);
    if (start <= at) return from + at - start;
  }
  return null;
}
