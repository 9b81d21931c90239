import type { Services } from "#app/services.ts";
import { glossaryLanguageOf } from "#core/glossary/glossary-language.ts";
import type { Term } from "#core/glossary/term.ts";

const none: readonly Term[] = [];

/** The terms of each language, read once. */
export function glossaryTerms({ loadGlossaries }: Services): (locale: string | null) => Promise<readonly Term[]> {
  const known = new Map<string, Promise<readonly Term[]>>();
  const read = async (language: string) => {
    const store = await loadGlossaries().catch(() => null);
    const terms = await store?.load(language);
    return terms?.ok === true && terms.value.length > 0 ? terms.value : none;
  };
  return (locale) => {
    const language = glossaryLanguageOf(locale);
    const terms = known.get(language) ?? read(language);
    known.set(language, terms);
    return terms;
  };
}
