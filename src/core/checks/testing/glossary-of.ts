import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { bareTerm, type Term } from "#core/glossary/term.ts";

/** A glossary of terms of which only what matters is said. */
export function glossaryOf(locale: string, terms: readonly Partial<Term>[]): GlossaryMatcher {
  const whole = terms.map((term) => ({ ...bareTerm(""), ...term }));
  return matchGlossary({ locale, terms: whole }, locale, "en-US");
}
