/** Sentences of a source that a person made one of: the target of the first goes on in that of the second, behind a comma or without any mark. */

import type { Segment } from "#core/document/article.ts";
import { isMachineMade } from "./made-by.ts";
import type { Subject } from "./subject.ts";
import { unitBeside } from "./unit-beside.ts";

/** An engine translates each sentence by itself, and joins none. */
const isByPeople = ({ context: { article } }: Subject) => !isMachineMade(article);

const BEGINS_SMALL = /^[\s*_[("'“„«]*\p{Ll}/u;
const GOES_ON = /[\p{L}\p{M}\p{N},)\]*_"'”’»][\s*_]*$/u;

/** What leads on in a script without small letters: nothing but a comma shows there that a sentence is not over. */
const ENDS_WITH_COMMA = /[,，、،]\s*$/u;

/** Whether the next sentence of the same block begins in small letters. */
export function goesOnInNext(subject: Subject): boolean {
  const next = neighbour(subject, 1);
  if (next === null || !isByPeople(subject)) return false;
  return BEGINS_SMALL.test(next.target) || (!subject.language.hasCase && ENDS_WITH_COMMA.test(subject.unit.target));
}

/** Whether the sentence before it in the same block has no final mark but a comma at most. */
export function goesOnFromBefore(subject: Subject): boolean {
  const before = neighbour(subject, -1);
  return before !== null && isByPeople(subject) && GOES_ON.test(before.target);
}

function neighbour(subject: Subject, step: 1 | -1): Segment | null {
  const other = unitBeside(subject, step);
  return other?.kind === "segment" && other.place.blockNumber === subject.place.blockNumber ? other : null;
}
