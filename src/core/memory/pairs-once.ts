interface Pair {
  readonly source: string;
  readonly target: string;
}

/** Each pair of a source and its target once, as it comes first: several memories, or several variants of a language, may have the same. */
export function pairsOnce<T extends Pair>(found: readonly T[]): T[] {
  const known = new Set<string>();
  return found.filter(({ source, target }) => {
    const before = known.size;
    return known.add(JSON.stringify([source, target])).size > before;
  });
}
