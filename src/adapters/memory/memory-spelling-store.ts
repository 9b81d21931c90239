import type { OwnDictionary, SpellingStore } from "#core/ports.ts";
import { ok } from "#core/result.ts";

interface MemorySpellingListener {
  readonly tab: object;
  readonly language: string;
  readonly hear: (what: "words" | "dictionary") => void;
}

/** What several memory spelling stores share, as the tabs of one browser share its storage. */
export interface MemorySpellingDisk {
  readonly words: Map<string, ReadonlySet<string>>;
  readonly dictionaries: Map<string, OwnDictionary>;
  readonly listeners: Set<MemorySpellingListener>;
}

export function createMemorySpellingDisk(): MemorySpellingDisk {
  return { words: new Map(), dictionaries: new Map(), listeners: new Set() };
}

/** A spelling store that lives as long as its disk. Several on one disk behave as several tabs. */
export function createMemorySpellingStore({ words, dictionaries, listeners }: MemorySpellingDisk): SpellingStore {
  const tab = {};
  const tell = (language: string, what: "words" | "dictionary") => {
    for (const one of listeners) if (one.tab !== tab && one.language === language) one.hear(what);
  };
  return {
    words: async (language) => ok([...(words.get(language) ?? [])]),
    addWord: async (language, word) => {
      words.set(language, new Set([...(words.get(language) ?? []), word]));
      tell(language, "words");
      return ok(undefined);
    },
    removeWord: async (language, word) => {
      words.set(language, new Set([...(words.get(language) ?? [])].filter((one) => one !== word)));
      tell(language, "words");
      return ok(undefined);
    },
    dictionary: async (language) => ok(dictionaries.get(language) ?? null),
    saveDictionary: async (language, dictionary) => {
      if (dictionary === null) dictionaries.delete(language);
      else dictionaries.set(language, dictionary);
      tell(language, "dictionary");
      return ok(undefined);
    },
    watch: (language, hear) => {
      const listener = { tab, language, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
