/** What is known of a language's glossary. */
import type { GlossaryChange } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import type { GlossaryStore } from "#core/ports.ts";
import type { Live } from "#state/article/session/live.ts";

export interface GlossaryState {
  readonly language: string;
  /** Replaced, never mutated. */
  readonly terms: readonly Term[];
  readonly actions: GlossaryActions;
}

export interface GlossaryActions {
  /** Changes the terms at once. Resolves when that is stored, or it is told that it is not; then it holds as long as the page. */
  change(change: GlossaryChange): Promise<void>;
}

export interface LanguageGlossary extends Live<GlossaryState> {
  /** Loads it from there, now and whenever another tab has changed it, and stores what is changed; null ends it. */
  keepIn(port: GlossaryStore | null): void;
}
