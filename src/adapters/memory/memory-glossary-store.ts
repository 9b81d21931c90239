import { applyGlossaryChange } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import type { GlossaryStore } from "#core/ports.ts";
import { ok } from "#core/result.ts";

/** What several memory glossary stores share, as the tabs of one browser share its storage. */
export interface MemoryGlossaryDisk {
  readonly glossaries: Map<string, readonly Term[]>;
  readonly listeners: Set<{ readonly tab: object; readonly language: string; readonly hear: () => void }>;
}

export function createMemoryGlossaryDisk(): MemoryGlossaryDisk {
  return { glossaries: new Map(), listeners: new Set() };
}

/** A glossary store that lives as long as its disk. Several on one disk behave as several tabs. */
export function createMemoryGlossaryStore({ glossaries, listeners }: MemoryGlossaryDisk): GlossaryStore {
  const tab = {};
  return {
    load: async (language) => ok(glossaries.get(language) ?? []),
    change: async (language, change) => {
      glossaries.set(language, applyGlossaryChange(glossaries.get(language) ?? [], change));
      for (const one of listeners) if (one.tab !== tab && one.language === language) one.hear();
      return ok(undefined);
    },
    watch: (language, hear) => {
      const listener = { tab, language, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
