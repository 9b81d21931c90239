/** What a glossary says of one unit: shared by the checks that tell of a missing term and of a forbidden one. */

import type { Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import type { TermMatch } from "#core/glossary/glossary-matcher.ts";
import type { Term } from "#core/glossary/term.ts";

export interface TermReading {
  readonly term: Term;
  /** Where the source has it, in the source as written. */
  readonly sourceRanges: readonly Range[];
  /** Where the target has what is wanted, and what is forbidden and not part of something wanted; in the target as written. */
  readonly wanted: readonly Range[];
  readonly forbidden: readonly Range[];
}

/** @returns one for each term of the source, in the order they first stand there; none without a glossary, and none where nothing is translated */
export function readTerms(subject: Subject): readonly TermReading[] {
  return subject.target.text.trim() === "" ? [] : termsOf(subject);
}

/** As `readTerms`, also where nothing is translated yet. */
export function termsOf({ source, target, context: { glossary }, isCode }: Subject): readonly TermReading[] {
  if (glossary === undefined || source === null || isCode) return [];
  return [...groupByTerm(glossary.termsIn(source.visible.text))].map(([term, ranges]) => {
    const wanted = glossary.translationsIn(target.visible.text, term, "wanted");
    const forbidden = glossary.translationsIn(target.visible.text, term, "forbidden");
    const isOther = ({ from, to }: Range) => !wanted.some((range) => range.from < to && from < range.to);
    return {
      term,
      sourceRanges: ranges.map(({ from, to }) => source.visible.rangeOf(from, to)),
      wanted: wanted.map(({ from, to }) => target.visible.rangeOf(from, to)),
      forbidden: forbidden.filter(isOther).map(({ from, to }) => target.visible.rangeOf(from, to)),
    };
  });
}

function groupByTerm(found: readonly TermMatch[]): ReadonlyMap<Term, readonly Range[]> {
  const groups = new Map<Term, readonly Range[]>();
  for (const { term, range } of found) groups.set(term, [...(groups.get(term) ?? []), range]);
  return groups;
}

/** The translation that a fix writes; null where the glossary gives none. */
export function preferredTranslation({ doNotTranslate, source, required, allowed }: Term): string | null {
  const text = doNotTranslate ? source : (required[0] ?? allowed[0]);
  return text === undefined ? null : text.replaceAll("*", "");
}

/** Nothing but the source's own words will do: told by `do-not-translate`. */
export function isKeptAsIs({ doNotTranslate, required, allowed }: Term): boolean {
  return doNotTranslate && required.length === 0 && allowed.length === 0;
}
