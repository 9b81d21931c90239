/**
 * Emphasis, strong emphasis and strikethrough: the delimiter stack of CommonMark (appendix “An algorithm for parsing nested emphasis and links”) with
 * GFM's tildes.
 */
import type { MarkupKind } from "./markup-node.ts";

/** A run of one character, what is left of it, as a link of the stack. */
export interface Delimiter {
  readonly character: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What is not used up: an opener is used from its end, a closer from its start. */
  from: number;
  to: number;
  previous: Delimiter | null;
  next: Delimiter | null;
}

export interface Pairing {
  readonly kind: MarkupKind;
  readonly from: number;
  readonly to: number;
  /** Length of each mark. */
  readonly width: number;
}

const BLANK = /[\s\u00a0]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Reads a run: what may stand on either side says whether it may open or close. */
export function readDelimiter(text: string, from: number): Delimiter {
  const character = text[from] ?? "";
  let to = from;
  while (text[to] === character) to++;
  const before = lastCharacter(text, from);
  const after = String.fromCodePoint(text.codePointAt(to) ?? 32);
  const left = !BLANK.test(after) && (!PUNCTUATION.test(after) || BLANK.test(before) || PUNCTUATION.test(before));
  const right = !BLANK.test(before) && (!PUNCTUATION.test(before) || BLANK.test(after) || PUNCTUATION.test(after));
  const isWordless = character === "_";
  return {
    character,
    length: to - from,
    opens: left && (!isWordless || !right || PUNCTUATION.test(before)),
    closes: right && (!isWordless || !left || PUNCTUATION.test(after)),
    from,
    to,
    previous: null,
    next: null,
  };
}

function lastCharacter(text: string, at: number): string {
  if (at === 0) return " ";
  const low = text.charCodeAt(at - 1);
  const isLow = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return isLow ? text.slice(at - 2, at) : (text[at - 1] ?? " ");
}

/** The stack of runs not yet decided. */
export class DelimiterStack {
  #top: Delimiter | null = null;

  get top(): Delimiter | null {
    return this.#top;
  }

  push(delimiter: Delimiter): void {
    delimiter.previous = this.#top;
    if (this.#top) this.#top.next = delimiter;
    this.#top = delimiter;
  }

  /** Pairs what stands above `bottom`, and takes it all from the stack. */
  settle(bottom: Delimiter | null): readonly Pairing[] {
    const pairings: Pairing[] = [];
    const floors = new Map<string, Delimiter | null>();
    let closer = this.#above(bottom);
    while (closer) {
      const opener = closer.closes ? findOpener(closer, bottom, floors) : null;
      if (opener) {
        pairings.push(pairUp(opener, closer));
        this.#removeBetween(opener, closer);
        if (opener.from === opener.to) this.#remove(opener);
        if (closer.from < closer.to) continue;
        const next: Delimiter | null = closer.next;
        this.#remove(closer);
        closer = next;
        continue;
      }
      const next: Delimiter | null = closer.next;
      if (closer.closes && !closer.opens) this.#remove(closer);
      closer = next;
    }
    this.#cutTo(bottom);
    return pairings;
  }

  #above(bottom: Delimiter | null): Delimiter | null {
    if (bottom) return bottom.next;
    let lowest = this.#top;
    while (lowest?.previous) lowest = lowest.previous;
    return lowest;
  }

  #remove(delimiter: Delimiter): void {
    if (delimiter.previous) delimiter.previous.next = delimiter.next;
    if (delimiter.next) delimiter.next.previous = delimiter.previous;
    else this.#top = delimiter.previous;
  }

  #removeBetween(opener: Delimiter, closer: Delimiter): void {
    opener.next = closer;
    closer.previous = opener;
  }

  #cutTo(bottom: Delimiter | null): void {
    this.#top = bottom;
    if (bottom) bottom.next = null;
  }
}

/** Looks down the stack; where it finds nothing, no closer of the same sort looks as far down again. */
function findOpener(
  closer: Delimiter,
  bottom: Delimiter | null,
  floors: Map<string, Delimiter | null>,
): Delimiter | null {
  const sort = `${closer.character}${closer.opens}${closer.character === "~" ? closer.length : closer.length % 3}`;
  const floor = floors.has(sort) ? floors.get(sort) : bottom;
  for (let opener = closer.previous; opener && opener !== bottom && opener !== floor; opener = opener.previous) {
    if (opener.character === closer.character && opener.opens && fits(opener, closer)) return opener;
  }
  floors.set(sort, closer.previous);
  return null;
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (closer.character === "~") return opener.length === closer.length && closer.length <= 2;
  const isEitherBoth = opener.closes || closer.opens;
  return !isEitherBoth || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

function pairUp(opener: Delimiter, closer: Delimiter): Pairing {
  const isStrike = closer.character === "~";
  const both = Math.min(opener.to - opener.from, closer.to - closer.from);
  const width = isStrike ? both : Math.min(2, both);
  const pairing = {
    kind: isStrike ? "strike" : width === 2 ? "strong" : "emphasis",
    from: opener.to - width,
    to: closer.from + width,
    width,
  } as const;
  opener.to -= width;
  closer.from += width;
  return pairing;
}
