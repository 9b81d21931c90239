/** Sentences of a source that a person made one of: the target of the first goes on in that of the second, behind a comma or without any mark. */
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { unitBeside } from "#core/checks/reading/unit-beside.ts";
import type { Segment } from "#core/document/article.ts";

/** An engine translates each sentence by itself, and joins none. */
const isByPeople = ({ context: { article } }: Subject) => !isMachineMade(article);

const BEGINS_SMALL = /^[\s*_[("'“„«]*\p{Ll}/u;
const GOES_ON = /[\p{L}\p{M}\p{N},)\]*_"'”’»][\s*_]*$/u;

/** Whether the next sentence of the same block begins in small letters. */
export function goesOnInNext(subject: Subject): boolean {
  const next = neighbour(subject, 1);
  return next !== null && isByPeople(subject) && BEGINS_SMALL.test(next.target);
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
