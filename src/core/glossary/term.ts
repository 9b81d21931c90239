/**
 * A glossary says which words of the source have to be which words of the target. It belongs to one pair of languages. Terms are plain text as a reader
 * sees it, never Markdown; a `*` at the end of a word stands for any ending.
 */

export interface Term {
  /** As the source has it: `sync agent`. */
  readonly source: string;
  /** One of these has to stand in the target, or one that is allowed; the first is what a fix writes. */
  readonly required: readonly string[];
  readonly allowed: readonly string[];
  /** None of these may stand in the target of a source that has the term. */
  readonly forbidden: readonly string[];
  /** The target has to have the source's own words. */
  readonly doNotTranslate: boolean;
  /** `Teams` is the product, `teams` are people. */
  readonly caseSensitive: boolean;
  /** Shown beside the term; empty for none. */
  readonly note: string;
}

export interface Glossary {
  /** The target's locale; null where the file did not say. */
  readonly locale: string | null;
  readonly terms: readonly Term[];
}

export const emptyGlossary: Glossary = { locale: null, terms: [] };

/** A term of which nothing but the source is known. */
export function bareTerm(source: string): Term {
  const none: readonly string[] = [];
  return {
    source,
    required: none,
    allowed: none,
    forbidden: none,
    doNotTranslate: false,
    caseSensitive: false,
    note: "",
  };
}

/** Two entries of one source are one term: what either says holds. */
function mergeTerms(a: Term, b: Term): Term {
  return {
    source: a.source,
    required: union(a.required, b.required),
    allowed: union(a.allowed, b.allowed),
    forbidden: union(a.forbidden, b.forbidden),
    doNotTranslate: a.doNotTranslate || b.doNotTranslate,
    caseSensitive: a.caseSensitive || b.caseSensitive,
    note: union([a.note], [b.note])
      .filter((note) => note !== "")
      .join("; "),
  };
}

/** The terms with those of one source merged, in the order they first came. */
export function uniteTerms(terms: readonly Term[]): readonly Term[] {
  const united = new Map<string, Term>();
  for (const term of terms) {
    const name = term.source.normalize("NFC");
    const known = united.get(name);
    united.set(name, known === undefined ? term : mergeTerms(known, term));
  }
  return [...united.values()];
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
