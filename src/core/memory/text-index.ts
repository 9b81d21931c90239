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
    if (this.#hasWords) for (const word of wholeWordsOf(text)) this.#lists.add(this.#wordNumber(word), number);
    for (const word of further) this.#lists.add(this.#wordNumber(word), number);
    return number;
  }

  #wordNumber(word: string): number {
    const known = this.#numberOf.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#words.push(word);
    this.#numberOf.set(word, number);
    return number;
  }

  /** @returns numbers of the texts that hold the word, rising; valid until the next `add` */
  holding(word: string): Uint32Array {
    return this.#lists.of(this.#numberOf.get(word) ?? -1);
  }

  /** How many texts hold the word. */
  countOf(word: string): number {
    return this.#lists.lengthOf(this.#numberOf.get(word) ?? -1);
  }

  /** @returns all words that a test is true of */
  wordsThat(test: (word: string) => boolean): readonly string[] {
    return this.#words.filter(test);
  }
}
