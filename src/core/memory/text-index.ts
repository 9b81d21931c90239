/** Distinct texts with the words they hold, so that any part of a text is found: what a concordance asks. */
import { PostingLists } from "./posting-lists.ts";
import { TextTable } from "./text-table.ts";
import { wholeWordsOf } from "./words-of.ts";

export class TextIndex {
  readonly texts = new TextTable();
  readonly #numberOf = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #lists = new PostingLists();
  readonly #hasWords: boolean;

  /** @param hasWords false where nobody looks for parts of texts, which takes half the time and room: only further words are kept then */
  constructor(hasWords = true) {
    this.#hasWords = hasWords;
  }

  /**
   * @param further words it is to be found by as well
   * @returns the text's number; a text that is there already keeps its own
   */
  add(text: string, further: Iterable<string> = []): number {
    const before = this.texts.size;
    const number = this.texts.add(text);
    if (number < before) return number;
    if (this.#hasWords) for (const word of wholeWordsOf(text)) this.#lists.add(this.#numberFor(word), number);
    for (const word of further) this.#lists.add(this.#numberFor(word), number);
    return number;
  }

  #numberFor(word: string): number {
    const known = this.#numberOf.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#words.push(word);
    this.#numberOf.set(word, number);
    return number;
  }

  /** @returns the word's number; -1 for one that no text holds */
  wordNumber(word: string): number {
    return this.#numberOf.get(word) ?? -1;
  }

  /** @returns numbers of all words that a test is true of */
  wordsThat(test: (word: string) => boolean): readonly number[] {
    const numbers: number[] = [];
    for (let number = 0; number < this.#words.length; number++)
      if (test(this.#words[number] ?? "")) numbers.push(number);
    return numbers;
  }

  /** @returns numbers of the texts that hold the word, rising; valid until the next `add` */
  holding(word: number): Uint32Array {
    return this.#lists.of(word);
  }

  /** How many texts hold the word. */
  countOf(word: number): number {
    return this.#lists.lengthOf(word);
  }
}
