/**
 * A glossary says which words of the source have to be which words of the target. It belongs to one pair of languages. Terms are plain text as a reader
 * sees it, never Markdown; a `*` at the end of a word stands for any ending.
 */

/** What a translation of a term is to the glossary. */
export type Standing = "required" | "allowed" | "forbidden";

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

/** Entries of one source are one term: what any of them says holds. */
function mergeTerms(first: Term, others: readonly Term[]): Term {
  const all = [first, ...others];
  return {
    source: first.source,
    required: union(all.map(({ required }) => required)),
    allowed: union(all.map(({ allowed }) => allowed)),
    forbidden: union(all.map(({ forbidden }) => forbidden)),
    doNotTranslate: all.some(({ doNotTranslate }) => doNotTranslate),
    caseSensitive: all.some(({ caseSensitive }) => caseSensitive),
    note: union(all.map(({ note }) => (note === "" ? [] : [note]))).join("; "),
  };
}

/** What is the same for sources that differ in their encoding alone. */
export function termName(source: string): string {
  return source.normalize("NFC");
}

/** The terms with those of one source merged, in the order they first came. */
export function uniteTerms(terms: readonly Term[]): readonly Term[] {
  const united = new Map<string, { readonly first: Term; readonly others: Term[] }>();
  for (const term of terms) {
    const name = termName(term.source);
    const known = united.get(name);
    if (known === undefined) united.set(name, { first: term, others: [] });
    else known.others.push(term);
  }
  return Array.from(united.values(), ({ first, others }) => (others.length === 0 ? first : mergeTerms(first, others)));
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
