/** Glossaries and spellings belong to a language: all articles of one share them. They are made when one of their articles first asks, and last as long as the page. */
import type { GlossaryStore } from "#core/ports.ts";
import type { LanguageGlossary } from "./glossary-state.ts";
import type { LanguageSpelling, SpellingPorts } from "./spelling-state.ts";

export interface Languages {
  /** By language; `glossary.ts` makes them. */
  readonly glossaries: Map<string, LanguageGlossary>;
  /** By language, null for articles that don't say theirs; `spelling.ts` makes them. */
  readonly spellings: Map<string | null, LanguageSpelling>;
  /** Where glossaries are kept; null until that is known: then they live in the page. */
  glossaryPort: GlossaryStore | null;
  /** Fetches what finds dictionaries and words; null where nothing does. */
  readonly loadSpelling: (() => Promise<SpellingPorts>) | null;
  /** Is told what could not be loaded or stored. */
  readonly report: (failure: string) => void;
}

export function createLanguages(given: Pick<Languages, "loadSpelling" | "report">): Languages {
  return { ...given, glossaries: new Map(), spellings: new Map(), glossaryPort: null };
}
