/** The glossary of one language. Until it is kept where other articles and tabs find it, and where the browser keeps nothing, it lives in the page. */
import { createStore } from "zustand/vanilla";
import { applyGlossaryChange, type GlossaryChange } from "#core/glossary/edit-glossary.ts";
import { glossaryLanguageOf } from "#core/glossary/glossary-language.ts";
import type { Term } from "#core/glossary/term.ts";
import type { GlossaryStore, StoreFailure } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { GlossaryState, LanguageGlossary } from "./glossary-state.ts";
import type { Languages } from "./languages.ts";

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  unavailable:
    "The glossary could not be stored: this browser keeps nothing now. It is used until the page is closed; export it to keep it.",
  full: "The glossary could not be stored: there is no room left in this browser. It is used until the page is closed; export it to keep it.",
  outdated:
    "The glossary could not be stored: a newer version of Recto runs in another tab. It is used until the page is closed; export it to keep it, then reload the page.",
};

const NO_TERMS: readonly Term[] = [];

/** The glossary of the article's language: always the same one. */
export function glossaryOf(article: ArticleStore): LanguageGlossary {
  const { languages } = article;
  const language = glossaryLanguageOf(article.getState().open.article.locale);
  const known = languages.glossaries.get(language);
  if (known !== undefined) return known;
  const glossary = createGlossary(language, languages.report);
  languages.glossaries.set(language, glossary);
  if (languages.glossaryPort !== null) glossary.keepIn(languages.glossaryPort);
  return glossary;
}

/** Keeps all glossaries where others find them. Returns the function that ends it. */
export function keepGlossaries(languages: Languages, port: GlossaryStore): () => void {
  const keepIn = (next: GlossaryStore | null) => {
    languages.glossaryPort = next;
    for (const glossary of languages.glossaries.values()) glossary.keepIn(next);
  };
  keepIn(port);
  return () => keepIn(null);
}

/** @param report is told where a change could not be stored */
function createGlossary(language: string, report: (failure: string) => void): LanguageGlossary {
  let port: GlossaryStore | null = null;
  let unwatch = () => {};
  /** Changes that are not stored, or not yet: what is loaded is without them. */
  const unstored = new Set<GlossaryChange>();
  const store = async (change: GlossaryChange): Promise<Result<void, StoreFailure>> => {
    const stored = (await port?.change(language, change)) ?? fail("unavailable");
    if (stored.ok) unstored.delete(change);
    return stored;
  };
  const glossary = createStore<GlossaryState>((set) => ({
    language,
    terms: NO_TERMS,
    actions: {
      change: async (change) => {
        unstored.add(change);
        set(({ terms }) => ({ terms: applyGlossaryChange(terms, change) }));
        const stored = await store(change);
        if (!stored.ok) report(FAILURES[stored.failure]);
      },
    },
  }));
  const read = async (from: GlossaryStore) => {
    const loaded = await from.load(language);
    if (!loaded.ok || port !== from) return;
    const terms = [...unstored].reduce(applyGlossaryChange, loaded.value);
    if (terms.length + glossary.getState().terms.length > 0) glossary.setState({ terms });
  };
  const keepIn = (next: GlossaryStore | null) => {
    unwatch();
    port = next;
    unwatch = next?.watch(language, () => void read(next)) ?? (() => {});
    if (next === null) return;
    for (const change of unstored) void store(change);
    void read(next);
  };
  return Object.assign(glossary, { keepIn });
}
