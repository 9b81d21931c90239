import { expect } from "vitest";
import {
  apply,
  type Change,
  changeKinds,
  invert,
  isEmpty,
  mismatches,
  type PresentRecords,
  type ReviewRecords,
  squash,
  transitionsOf,
} from "#core/review/change.ts";

/** Looks up records as a journal does. */
export function presentIn({ unit, comment, dismissal }: ReviewRecords): PresentRecords {
  return { unit: (key) => unit.get(key), comment: (id) => comment.get(id), dismissal: (id) => dismissal.get(id) };
}

/**
 * What holds for every Change, whichever command gave it. Every command's test goes through here.
 *
 * @param records those it starts from
 */
export function expectChangeLaws(records: ReviewRecords, change: Change): void {
  const before = copyOf(records);
  expect(mismatches(change, presentIn(records))).toEqual([]);
  for (const kind of changeKinds) {
    expect(change.records[kind]?.size).not.toBe(0);
    for (const { from, to } of transitionsOf(change, kind).values()) expect(from).not.toEqual(to);
  }
  const after = apply(records, change);
  expect(apply(after, invert(change))).toEqual(before);
  expect(invert(invert(change))).toEqual(change);
  expect(mismatches(invert(change), presentIn(after))).toEqual([]);
  expect(squash([change])).toEqual(change);
  expect(isEmpty(squash([change, invert(change)]))).toBe(true);
  expect(copyOf(records)).toEqual(before);
  for (const { to } of transitionsOf(change, "unit").values())
    expect(to.status === "needs-work" || to.reason === null).toBe(true);
}

function copyOf({ unit, comment, dismissal }: ReviewRecords): ReviewRecords {
  return { unit: new Map(unit), comment: new Map(comment), dismissal: new Map(dismissal) };
}
