import type { Speller } from "#core/checks/reading/speller.ts";

/** A dictionary of these words alone; suggested are those that begin and end as the word does. */
export function spellerOf(words: readonly string[]): Speller {
  const known = new Set(words);
  return {
    isKnown: (word) => known.has(word),
    suggest: (word) => words.filter((own) => own[0] === word[0]?.toLowerCase() && own.at(-1) === word.at(-1)),
  };
}
