/** What a reviewer does to a glossary's terms. */
import { foldText } from "#core/search/query-folding.ts";
import { type Term, uniteTerms } from "./term.ts";

/** More would not be read at a glance by any reader, nor matched in a frame. */
export const MAX_TERMS = 50_000;

/**
 * The terms with this one put in the place of the one of the source `before`, or at the end where that is null or gone. Where another has its source
 * already, both are one term.
 */
export function putTerm(terms: readonly Term[], term: Term, before: string | null): readonly Term[] {
  const at = before === null ? -1 : terms.findIndex(({ source }) => source === before);
  return uniteTerms(at < 0 ? [...terms, term] : terms.with(at, term));
}

export function removeTerm(terms: readonly Term[], source: string): readonly Term[] {
  return terms.filter((term) => term.source !== source);
}

/** Those that have the words anywhere, whatever their case and encoding (Q6); all where there are no words. */
export function searchTerms(terms: readonly Term[], words: string): readonly Term[] {
  const wanted = foldText(words.trim());
  if (wanted === "") return terms;
  return terms.filter(({ source, required, allowed, forbidden, note }) =>
    [source, ...required, ...allowed, ...forbidden, note].some((text) => foldText(text).includes(wanted)),
  );
}

/** Several translations as one line, and back. */
export function joinTranslations(texts: readonly string[]): string {
  return texts.join(" | ");
}

export function splitTranslations(line: string): readonly string[] {
  return [...new Set(line.split("|").map((part) => part.trim()))].filter((part) => part !== "");
}
