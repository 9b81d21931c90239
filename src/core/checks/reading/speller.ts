/** A dictionary as checks use it. What implements it is loaded elsewhere; the core asks only whether a word is known. */
export interface Speller {
  /** Whether the dictionary has the word, in this case of letters, or the reviewer has added it. */
  isKnown(word: string): boolean;
  /** Words that may have been meant, best first. May take milliseconds. */
  suggest(word: string): readonly string[];
}
