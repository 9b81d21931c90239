/**
 * A dictionary with the reviewer's own words. It remembers what it was asked, for an article says the same words over and over, and gives suggestions,
 * each of which takes milliseconds, only while somebody waits for them.
 */
import type { Speller } from "#core/checks/reading/speller.ts";

export class ReviewerSpeller implements Speller {
  /** Whether suggestions are worked out; else those are given that are known by now. */
  isAsked = false;
  #dictionary: Speller | null;
  readonly #known = new Map<string, boolean>();
  readonly #suggestions = new Map<string, readonly string[]>();
  #words: ReadonlySet<string> = new Set();

  /** @param dictionary null until it is loaded: nothing is unknown as long */
  constructor(dictionary: Speller | null = null) {
    this.#dictionary = dictionary;
  }

  get isWaiting(): boolean {
    return this.#dictionary === null;
  }

  /** Once, in place of none. */
  takeDictionary(dictionary: Speller | null): void {
    this.#dictionary = dictionary;
  }

  /** The reviewer's words in place of those before; the case of letters makes no difference to them. Answers whether one of those is gone. */
  takeWords(words: Iterable<string>): boolean {
    const before = this.#words;
    const now = new Set(Array.from(words, plain));
    this.#words = now;
    return Array.from(before).some((word) => !now.has(word));
  }

  isKnown(word: string): boolean {
    if (this.#dictionary === null || this.#words.has(plain(word))) return true;
    const known = this.#known.get(word) ?? this.#dictionary.isKnown(word);
    this.#known.set(word, known);
    return known;
  }

  suggest(word: string): readonly string[] {
    const known = this.#suggestions.get(word);
    if (known !== undefined || !this.isAsked || this.#dictionary === null) return known ?? [];
    const suggestions = this.#dictionary.suggest(word);
    this.#suggestions.set(word, suggestions);
    return suggestions;
  }
}

function plain(word: string): string {
  return word.normalize("NFC").replaceAll("’", "'").toLowerCase();
}
