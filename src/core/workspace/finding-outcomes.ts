/** What became of the findings of a check in what was reviewed: fixed, or dismissed. Worked out from the review, so that nothing more is kept. */
import type { CheckId, Finding } from "#core/checks/finding.ts";

export interface Outcome {
  /** Found in the translation as it was loaded, and no longer. */
  readonly fixed: number;
  /** Found still, and dismissed. */
  readonly dismissed: number;
}

export type Outcomes = ReadonlyMap<CheckId, Outcome>;

/** @param before what was found in units that have another text by now, as they were loaded; @param now what is found in the same units */
export function fixedSince(before: readonly Finding[], now: readonly Finding[]): Outcomes {
  const left = countsOf(now);
  const outcomes = Array.from(countsOf(before), ([check, count]): [CheckId, Outcome] => [
    check,
    { fixed: Math.max(0, count - (left.get(check) ?? 0)), dismissed: 0 },
  ]);
  return new Map(outcomes.filter(([, { fixed }]) => fixed > 0));
}

export function dismissedOf(findings: readonly Finding[]): Outcomes {
  return new Map(Array.from(countsOf(findings), ([check, dismissed]) => [check, { fixed: 0, dismissed }]));
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<CheckId, number> {
  const counts = new Map<CheckId, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}

export function addOutcomes(all: readonly Outcomes[]): Outcomes {
  const sums = new Map<CheckId, Outcome>();
  for (const [check, { fixed, dismissed }] of all.flatMap((one) => [...one])) {
    const sum = sums.get(check) ?? { fixed: 0, dismissed: 0 };
    sums.set(check, { fixed: sum.fixed + fixed, dismissed: sum.dismissed + dismissed });
  }
  return sums;
}

/** So often somebody has to have decided before anything follows. */
const LEAST = 10;

/** Whether a check's findings are dismissed more than nine times in ten: it may better be off. */
export function isMostlyDismissed({ fixed, dismissed }: Outcome): boolean {
  return fixed + dismissed >= LEAST && dismissed > fixed * 9;
}
