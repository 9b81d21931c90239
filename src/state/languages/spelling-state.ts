/** What is known of a language's spelling, and what it takes to know it. */
import type { DictionarySource, OwnDictionary, SpellingStore } from "#core/ports.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import type { Live } from "#state/article/session/live.ts";

export interface SpellingPorts {
  readonly dictionaries: DictionarySource;
  readonly store: SpellingStore;
}

export interface SpellingState {
  /** Null for articles that don't say theirs. */
  readonly language: string | null;
  /** `idle` until it is asked for. */
  readonly loading: "idle" | "loading" | "loaded";
  /** Null where there is none for the language. `name` is null for the one that came with the app. */
  readonly dictionary: { readonly name: string | null; readonly files: DictionaryFiles } | null;
  /** The reviewer's, in order of the alphabet; replaced, never mutated. */
  readonly words: readonly string[];
  readonly actions: SpellingActions;
}

export interface SpellingActions {
  /** Fetches what there is for the language, once. */
  load(): Promise<void>;
  /** Resolves when it is stored, or it is told that it is not; then it lasts as long as the page. */
  addWord(word: string): Promise<void>;
  removeWord(word: string): Promise<void>;
  /** Takes a dictionary in place of the one there is; null goes back to the one that came with the app. */
  replaceDictionary(dictionary: OwnDictionary | null): Promise<void>;
}

export interface LanguageSpelling extends Live<SpellingState> {
  /** It was said that the dictionary can't be used; that is not said again for every article. */
  isFailureTold: boolean;
}
