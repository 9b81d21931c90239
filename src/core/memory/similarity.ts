/** How alike two sources are, in whole percent. The measure is the one of `docs/spec/memory.md`; everything else in this folder only finds fast what it says. */
import { charactersOf, EditPattern } from "./edit-distance.ts";
import { type MaskedSource, maskSource, sameLineBreaks } from "./mask-source.ts";

/** The same source. */
export const EQUAL = 100;
/** The same words: what differs was masked. */
export const SAME_WORDS = 99;
/** The most that other words can have. */
const MOST_ALIKE = 98;

/** @returns 0 to 100; 100 for equal sources alone */
export function similarity(a: string, b: string): number {
  if (sameLineBreaks(a) === sameLineBreaks(b)) return EQUAL;
  return maskedSimilarity(maskSource(a), maskSource(b));
}

function maskedSimilarity(a: MaskedSource, b: MaskedSource): number {
  const [first, second] = [charactersOf(a.text), charactersOf(b.text)];
  const longer = Math.max(first.length, second.length);
  return scoreOf(new EditPattern(first).distanceTo(second, second.length, longer), longer);
}

/**
 * @param distance between the masked sources, which are not equal
 * @param longer characters of the longer one
 */
export function scoreOf(distance: number, longer: number): number {
  if (distance === 0) return SAME_WORDS;
  return Math.min(MOST_ALIKE, Math.floor((100 * (longer - distance)) / longer));
}

/** @returns the greatest distance that scores `score` or more */
export function distanceFor(score: number, longer: number): number {
  return score > MOST_ALIKE ? 0 : Math.floor((longer * (100 - score)) / 100);
}
