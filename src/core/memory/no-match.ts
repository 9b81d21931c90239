/** What a key for a match is answered where there is none of its number. @param number counted from 1 */
export function noMatch(number: number): string {
  return `There is no match ${number} of the memory here.`;
}
