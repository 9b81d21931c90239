/** How much of a workspace is settled with its most frequent sentences: one decision for each goes for all that are alike. */

export interface CoveragePoint {
  /** So many sentences, the most frequent first. */
  readonly sentences: number;
  /** Segments that have one of them. */
  readonly segments: number;
}

/**
 * @param sources how many sources have occurred so often, by how often (more than once)
 * @returns the curve, from nothing to all sentences that repeat: straight between its points. Empty where none repeats
 */
export function coverageOf(sources: ReadonlyMap<number, number>): readonly CoveragePoint[] {
  if (sources.size === 0) return [];
  const points = [{ sentences: 0, segments: 0 }];
  let [sentences, segments] = [0, 0];
  for (const [often, count] of [...sources].sort(([a], [b]) => b - a)) {
    sentences += count;
    segments += often * count;
    points.push({ sentences, segments });
  }
  return points;
}

/** Segments that the most frequent sentences settle. @param sentences no more than there are on the curve count */
export function settledBy(curve: readonly CoveragePoint[], sentences: number): number {
  for (const [index, point] of curve.entries()) {
    const before = curve[index - 1];
    if (before === undefined || point.sentences < sentences) continue;
    const often = (point.segments - before.segments) / (point.sentences - before.sentences);
    return before.segments + often * (sentences - before.sentences);
  }
  return curve.at(-1)?.segments ?? 0;
}
