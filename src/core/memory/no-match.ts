/** What a key for a match is answered where there is none of its number. @param number counted from 1 */
export function noMatch(number: number): string {
  return `There is no match ${number} of the memory here.`;
}

/** Said by the key that replaces words of the machine translation elsewhere. */
export const NONE_ELSEWHERE = "There is nothing to be replaced elsewhere.";
