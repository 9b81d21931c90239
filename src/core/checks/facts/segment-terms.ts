import type { Subject } from "#core/checks/reading/subject.ts";
import { findKeptName } from "./kept-name.ts";
import { searchableText } from "./searchable-text.ts";
import { isKeptAsIs, preferredTranslation, type TermReading, termsOf } from "./term-findings.ts";

/** A term of a segment's source, as a translator wants to see it. */
export interface SegmentTerm extends TermReading {
  /** What is put at the caret; null where the glossary gives none. */
  readonly translation: string | null;
  /** Whether the target has what is wanted; a name that stays as it is may stand in code as well. */
  readonly isThere: boolean;
}

/** In the order they first stand in the source. */
export function segmentTerms(subject: Subject): readonly SegmentTerm[] {
  const { target } = subject;
  return termsOf(subject).map((reading) => {
    const { term, wanted } = reading;
    const isKept = () => findKeptName(searchableText(target), term.source, target.language) !== null;
    return {
      ...reading,
      translation: preferredTranslation(term),
      isThere: wanted.length > 0 || (isKeptAsIs(term) && isKept()),
    };
  });
}
