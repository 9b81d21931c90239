/** The candidate that is at most two slips of the finger away from what was written, one where that is short; null where none is. */
export function suggest<T extends string>(written: string, candidates: readonly T[]): T | null {
  const allowed = written.length <= 3 ? 1 : 2;
  let best: T | null = null;
  let least = allowed + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written.toLowerCase(), candidate, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Insertions, deletions and substitutions (Levenshtein); anything from `limit` on counts as `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + Number(a.charAt(i - 1) !== b.charAt(j - 1));
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? limit, limit);
}
