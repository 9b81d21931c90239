/** Sentences of a source that are one in the target: the first goes on in the second, behind a comma or, where a person did so, without any mark. */

import type { Segment } from "#core/document/article.ts";
import { isMachineMade } from "./made-by.ts";
import type { Subject } from "./subject.ts";
import { unitBeside } from "./unit-beside.ts";

/** An engine translates each sentence by itself, and joins none; but people work on what engines made as well, and a comma shows it. */
const isByPeople = ({ context: { article } }: Subject) => !isMachineMade(article);

const BEGINS_SMALL = /^[\s*_[("'“„«]*\p{Ll}/u;
const GOES_ON = /[\p{L}\p{M}\p{N},:;)\]*_"'”’»][\s*_]*$/u;

/** What leads on in a script without small letters: nothing but a comma shows there that a sentence is not over. */
const ENDS_WITH_COMMA = /[,，、،]\s*$/u;

/** Whether the next sentence of the same block begins in small letters. */
export function goesOnInNext(subject: Subject): boolean {
  const next = neighbour(subject, 1);
  if (next === null) return false;
  const isLeading = ENDS_WITH_COMMA.test(subject.target.text);
  if (!subject.language.hasCase) return isLeading;
  return BEGINS_SMALL.test(next.target) && (isLeading || isByPeople(subject));
}

/** Of an engine's texts only where the source's mark became another or none: that is told of the sentence before. */
const HAS_MARK = /[.!?:][\s*_)"'”’]*$/u;

/** Whether the sentence before it in the same block has no final mark but one that leads on. */
export function goesOnFromBefore(subject: Subject): boolean {
  const before = neighbour(subject, -1);
  if (before === null || !GOES_ON.test(before.target)) return false;
  return isByPeople(subject) || HAS_MARK.test(before.source);
}

function neighbour(subject: Subject, step: 1 | -1): Segment | null {
  const other = unitBeside(subject, step);
  return other?.kind === "segment" && other.place.blockNumber === subject.place.blockNumber ? other : null;
}
