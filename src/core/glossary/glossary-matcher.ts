/**
 * A glossary made ready for use: which of its terms stand in a source, and whether a target has what they ask for. The longest term speaks first: where
 * “sync agent” is a term, “agent” within it is none.
 */
import { type Language, languageOf } from "#core/checks/reading/language.ts";
import type { Range } from "#core/document/article.ts";
import { findPhrase, firstWord, type Phrase, readPhrase, readWords, type WordedText } from "./phrase-finder.ts";
import type { Glossary, Term } from "./term.ts";
import { foldWord, isFormOf, isWantedForm } from "./word-forms.ts";

export interface TermMatch {
  readonly term: Term;
  /** Where in the visible text of the source. */
  readonly range: Range;
}

export interface GlossaryMatcher {
  /** Terms that stand in a source, in order and apart. */
  readonly termsIn: (visible: string) => readonly TermMatch[];
  /** Where the translations of a kind stand in a target. A text that must not be translated is required as it is. */
  readonly translationsIn: (visible: string, term: Term, kind: "wanted" | "forbidden") => readonly Range[];
  /** Whether a word of a target is a form of one that the glossary wants somewhere. */
  readonly knowsWord: (word: string) => boolean;
}

interface ReadTerm {
  readonly term: Term;
  readonly source: Phrase;
  readonly wanted: readonly Phrase[];
  readonly forbidden: readonly Phrase[];
}

/**
 * Terms are read when a text first begins with their letters, so that a glossary of 50,000 is ready at once.
 *
 * @param locale the target's
 * @returns linear in the words of a text: terms are looked up by the beginning of their first word
 */
export function matchGlossary({ terms }: Glossary, locale: string | null, sourceLocale: string): GlossaryMatcher {
  const source = languageOf(sourceLocale);
  const target = languageOf(locale);
  const known = new Map<Term, ReadTerm>();
  const read = (term: Term) => {
    const found = known.get(term) ?? readTerm(term, source, target);
    known.set(term, found);
    return found;
  };
  const index = new TermIndex(terms, read);
  let wanted: readonly string[] | null = null;
  /** An article asks for few words, and often for the same. */
  const asked = new Map<string, boolean>();
  return {
    knowsWord(word) {
      wanted ??= wantedWords(terms.map(read));
      const [exact, folded] = [foldWord(word, true), foldWord(word, false)];
      const isKnown =
        asked.get(word) ?? wanted.some((own) => isFormOf(own, exact, target) || isFormOf(own, folded, target));
      asked.set(word, isKnown);
      return isKnown;
    },
    termsIn: (visible) => index.find(readWords(visible, source)),
    translationsIn(visible, term, kind) {
      const worded = readWords(visible, target);
      const isForm = kind === "wanted" ? isWantedForm : isFormOf;
      return read(term)[kind].flatMap((phrase) => findPhrase(phrase, worded, isForm));
    },
  };
}

function wantedWords(terms: readonly ReadTerm[]): readonly string[] {
  return [...new Set(terms.flatMap(({ wanted }) => wanted.flatMap(({ words }) => words)))];
}

function readTerm(term: Term, source: Language, target: Language): ReadTerm {
  const own = term.doNotTranslate ? [readPhrase(term.source, true, source)] : [];
  const phrases = (texts: readonly string[]) => texts.map((text) => readPhrase(text, term.caseSensitive, target));
  return {
    term,
    source: readPhrase(term.source, term.caseSensitive, source),
    wanted: [...own, ...phrases(term.required), ...phrases(term.allowed)],
    forbidden: phrases(term.forbidden),
  };
}

/** Every form of a word of some length begins with its first letters. */
const KEY_LENGTH = 3;

class TermIndex {
  readonly #byKey = new Map<string, Term[]>();
  readonly #read: (term: Term) => ReadTerm;

  constructor(terms: readonly Term[], read: (term: Term) => ReadTerm) {
    this.#read = read;
    for (const term of terms) {
      const key = keyOf(foldWord(firstWord(term.source), false));
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [term]);
      else known.push(term);
    }
  }

  find(worded: WordedText): readonly TermMatch[] {
    const keys = new Set(worded.words.map(({ folded }) => keyOf(folded)));
    const candidates = [...keys].flatMap((key) => this.#byKey.get(key) ?? []).map(this.#read);
    const taken: TermMatch[] = [];
    for (const { term, source } of candidates.sort(byLength)) {
      for (const range of findPhrase(source, worded)) {
        if (!taken.some((other) => other.range.from < range.to && range.from < other.range.to))
          taken.push({ term, range });
      }
    }
    return taken.sort((a, b) => a.range.from - b.range.from);
  }
}

function byLength(a: ReadTerm, b: ReadTerm): number {
  return b.source.words.length - a.source.words.length || b.source.text.length - a.source.text.length;
}

function keyOf(word: string): string {
  return word.toLowerCase().replace("*", "").slice(0, KEY_LENGTH);
}
