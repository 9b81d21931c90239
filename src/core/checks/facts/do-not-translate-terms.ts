/** Terms that stay as they are in every language, and where they stand in a source. */

import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Article, Range } from "#core/document/article.ts";
import { escapePattern, LONGEST_LITERAL } from "#core/search/escape-pattern.ts";
import { matchesOf } from "#core/search/matches-of.ts";

export interface KeptTerm extends Range {
  readonly term: string;
}

/** Case counts, and a term is no part of a word; of terms that begin at one place the longest is meant. A text of a page or more is no term. */
export class DoNotTranslate {
  readonly #pattern: RegExp | null;

  constructor(terms: Iterable<string>) {
    const unique = [...new Set(Array.from(terms, (term) => term.trim()))].filter(
      (term) => term !== "" && term.length <= LONGEST_LITERAL,
    );
    const longestFirst = unique.sort((a, b) => b.length - a.length).map(spaced);
    this.#pattern =
      longestFirst.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}_])`, "gu");
  }

  get isEmpty(): boolean {
    return this.#pattern === null;
  }

  /** In order of place. */
  findIn(text: string): readonly KeptTerm[] {
    if (this.#pattern === null) return [];
    return matchesOf(text, this.#pattern).map(({ 0: term, index }) => ({
      term,
      from: index,
      to: index + term.length,
    }));
  }
}

const known = new WeakMap<Article, DoNotTranslate>();

/** The terms of the article's front matter (`no-loc`), read once. */
export function doNotTranslateOf({ article }: CheckContext): DoNotTranslate {
  const terms = known.get(article) ?? new DoNotTranslate(noLocTerms(article));
  known.set(article, terms);
  return terms;
}

/** A list reads as `no-loc.0`, `no-loc.1`, …; a single term as `no-loc`. */
function noLocTerms({ frontMatter }: Article): readonly string[] {
  const values = frontMatter?.values ?? new Map<string, string>();
  return [...values].filter(([path]) => /^no-loc(?:\.\d+)?(?:~\d+)?$/.test(path)).map(([, value]) => value);
}

function spaced(term: string): string {
  return term.split(/\s+/).map(escapePattern).join("\\s+");
}
