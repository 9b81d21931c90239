/** Which groups of repeats a list is of, in their order, and how many of them are settled. */
import type { Sliced } from "#core/slices/sliced.ts";
import type { GroupCounts, RepeatSurvey } from "#core/workspace/repeats/repeat-survey.ts";
import type { GroupNumber } from "./group-texts.ts";

/** `inconsistent`: sources with several translations. `repeated`: all that repeat. `shared`: translations of several sources. */
export type RepeatFilter = "inconsistent" | "repeated" | "shared";

export interface RepeatTally {
  readonly groups: number;
  readonly settled: number;
  /** Of the settled groups. */
  readonly settledSegments: number;
  /** How many of the first open rows, and what share of segments is left to be approved in them. */
  readonly next: { readonly groups: number; readonly segments: number };
}

export const NO_TALLY: RepeatTally = { groups: 0, settled: 0, settledSegments: 0, next: { groups: 0, segments: 0 } };
/** So many sentences are said to settle a share of the workspace. */
const NEXT_GROUPS = 500;

interface Tallied {
  /** Those that are settled behind all others. */
  readonly groups: readonly GroupNumber[];
  readonly tally: RepeatTally;
}

/** All groups that the filter means, and how many of them are settled. @param isAside whether all of a group was said to be right as it is */
export function* tallyRepeats(
  survey: RepeatSurvey,
  filter: RepeatFilter,
  isAside: (group: GroupNumber) => boolean,
): Sliced<Tallied> {
  const weightOf = weights[filter];
  const open = new Map<GroupNumber, number>();
  let [groups, settled, settledSegments] = [0, 0, 0];
  const listed = yield* survey.list((counts, group) => {
    const weight = weightOf(counts);
    if (weight === 0) return 0;
    groups += 1;
    if (isDone(filter, counts) || isAside(group)) {
      settled += 1;
      settledSegments += counts.segments;
      return behindAll(counts);
    }
    open.set(group, counts.segments - counts.approved);
    return weight;
  });
  const next = listed.filter((group) => open.has(group)).slice(0, NEXT_GROUPS);
  const segments = next.reduce((sum, group) => sum + (open.get(group) ?? 0), 0);
  const tally = { groups, settled, settledSegments, next: { groups: next.length, segments } };
  return { groups: listed, tally };
}

/** 0 for a group that the filter does not mean; of an open one at least 1. */
const weights: Readonly<Record<RepeatFilter, (counts: GroupCounts) => number>> = {
  inconsistent: ({ segments, isMixed, isMachineMixed }) => (isMixed || isMachineMixed ? segments : 0),
  repeated: ({ segments, approved }) => Math.max(1, segments - approved),
  shared: ({ segments, isMixed }) => (isMixed ? segments : 0),
};

/** What is settled, here or in another list, stays in the count of what there was, behind all that is not; the most frequent first there too. */
function behindAll({ segments }: Pick<GroupCounts, "segments">): number {
  return segments / (segments + 1);
}

type Doneness = Pick<GroupCounts, "segments" | "approved" | "isMixed">;

/** Whether nothing is left to be decided in it. */
export function isDone(filter: RepeatFilter, { segments, approved, isMixed }: Doneness): boolean {
  return filter === "shared" ? !isMixed : approved === segments || (filter === "inconsistent" && !isMixed);
}
