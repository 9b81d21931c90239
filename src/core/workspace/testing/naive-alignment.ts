/** The alignment of sources told once more, slowly and plainly, as an oracle for the fast one. */

/** How many sources two lists have in common, in the same order: the whole table. */
export function commonLength(old: readonly string[], next: readonly string[]): number {
  let above = new Array<number>(next.length + 1).fill(0);
  for (const source of old) {
    const row = [0];
    for (const [index, other] of next.entries()) {
      const left = row[index] ?? 0;
      row.push(source === other ? (above[index] ?? 0) + 1 : Math.max(left, above[index + 1] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** Whether at least half of the words of `old` stand in `next`, counted one by one. */
export function keepsHalf(old: string, next: string): boolean {
  const rest = wordsOf(next);
  const words = wordsOf(old);
  let kept = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    kept++;
  }
  return words.length > 0 && 2 * kept >= words.length;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
