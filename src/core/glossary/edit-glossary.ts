/** What a reviewer does to a glossary's terms. */
import { foldText } from "#core/search/query-folding.ts";
import { type Term, termName, uniteTerms } from "./term.ts";

/** More would not be read at a glance by any reader, nor matched in a frame. */
export const MAX_TERMS = 50_000;

/**
 * What becomes of a glossary, as data: it is stored without reading what is there, and made again of whatever another tab stored before it. Some terms go, then
 * others come.
 */
export interface GlossaryChange {
  /** By their sources. */
  readonly removed: readonly string[] | "all";
  /** In the place of the first that goes, else at the end. One whose source is there already joins that term. */
  readonly added: readonly Term[];
}

/** Puts the term in the place of the one of the source `before`, or at the end where that is null or gone. */
export function putTerm(term: Term, before: string | null): GlossaryChange {
  return { removed: before === null ? [] : [before], added: [term] };
}

export function removeTerm(source: string): GlossaryChange {
  return { removed: [source], added: [] };
}

export function addTerms(added: readonly Term[]): GlossaryChange {
  return { removed: [], added };
}

/** Has these terms and no other. */
export function replaceTerms(added: readonly Term[]): GlossaryChange {
  return { removed: "all", added };
}

export function applyGlossaryChange(terms: readonly Term[], { removed, added }: GlossaryChange): readonly Term[] {
  if (removed === "all") return uniteTerms(added);
  const gone = new Set(removed.map(termName));
  const isKept = ({ source }: Term) => !gone.has(termName(source));
  const at = gone.size === 0 ? -1 : terms.findIndex((term) => !isKept(term));
  if (at < 0) return uniteTerms([...terms, ...added]);
  return uniteTerms([...terms.slice(0, at), ...added, ...terms.slice(at).filter(isKept)]);
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
