import { createHunspellFromStrings } from "hunspell-wasm";
import type { Speller } from "#core/checks/reading/speller.ts";
import { type DictionaryFiles, decodeDictionary } from "./decode-dictionary.ts";

/** Loads a dictionary into Hunspell, which blocks for up to half a second. Null where its encoding is not known; rejects where Hunspell cannot run. */
export async function createHunspellSpeller(files: DictionaryFiles): Promise<Speller | null> {
  const text = decodeDictionary(files);
  if (text === null) return null;
  const hunspell = await createHunspellFromStrings(text.aff, text.dic);
  return {
    isKnown: (word) => hunspell.testSpelling(word),
    suggest: (word) => hunspell.getSpellingSuggestions(word),
  };
}
