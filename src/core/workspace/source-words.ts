/** The words of a source, and how many of them another one keeps. */

/** Each word of a text with how often it stands there. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  /** Words in all. */
  readonly size: number;
}

/** Runs of letters and digits; of scripts without spaces between words each character by itself. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}_]+/gu;

/** @returns the words, upper and lower case alike; none for a text of signs alone */
export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** How many words of `old` stand in `next`, each as often as it stands in both, wherever they stand. Time grows with `old` alone. */
export function keptWords(old: WordBag, next: WordBag): number {
  let kept = 0;
  for (const [word, count] of old.counts) kept += Math.min(count, next.counts.get(word) ?? 0);
  return kept;
}
