/** What looks like a name in an English text: a word with a capital in the middle of a sentence, two of them, or one that is known. */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

export interface NamePlace extends Range {
  readonly name: string;
  /** Whether its capital could be the sentence's or the title's. */
  readonly isFirst: boolean;
}

/** With what belongs to it: `C#`, `C++`, `.NET`, `Node.js`. */
const WORD = /(?<![\w@\\/$%#&-])(?<!\w\.)\.?[A-Z][A-Za-z\d]*(?:\.[A-Za-z][A-Za-z\d]*)*(?:\+\+|#)?(?![\w@\\]|\/\w)/g;
/** A word, a comma or a closing mark stands before it, so that nothing begins there. */
const WITHIN = /[\p{L}\p{N},;)\]”’\ufffc]["”’]?\s$/u;
/** The number of what a title names stands before it: `HU-00001 Exchange rates`. */
const BEHIND_NUMBER = /^\W*[A-Z]*-?\d[\d.-]*[.:)]?\s$/;
const SMALL = /(?<![\w-])[a-z]{4,}/;

/** No number before a title is longer. */
const FIRST_WORD = 24;

/** In order of place. @param text reading text, or something much like it */
export function readNames(text: string): readonly NamePlace[] {
  const isTitle = !SMALL.test(text);
  return matchesOf(text, WORD).map(({ 0: name, index: from }) => ({
    name,
    from,
    to: from + name.length,
    isFirst:
      isTitle ||
      !WITHIN.test(text.slice(Math.max(0, from - 3), from)) ||
      (from < FIRST_WORD && BEHIND_NUMBER.test(text.slice(0, from))),
  }));
}

/** Names and pairs of names that only a blank parts, of which the first word at least is no sentence's beginning. */
export function withPairs(places: readonly NamePlace[], text: string): readonly NamePlace[] {
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    if (next === undefined || next.from !== place.to + 1 || text[place.to] !== " ") return [place];
    return [place, { ...place, name: `${place.name} ${next.name}`, to: next.to }];
  });
}
