/** What the reviewer is told of a review that was carried over into a later version of its article; kept with the article's record. */
import type { UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { CarriedReview, GoneReview } from "./carry-review.ts";
import type { CarriedUnit, Fate } from "./carry-unit.ts";

export interface CarriedReport {
  /** The key of the version it was carried over from. */
  readonly from: string;
  /** When, milliseconds since the epoch. */
  readonly at: number;
  /** One for each unit of that version beside which anything was kept, in its order. */
  readonly lines: readonly CarriedLine[];
}

export interface CarriedLine {
  readonly fate: Fate;
  /** The unit of this version; null where it is gone. */
  readonly key: UnitKey | null;
  /** The unit's revision after it; 0 where nothing was decided. */
  readonly revision: number;
  /** How it was before; null where all of that stays as it is. */
  readonly before: UnitBefore | null;
}

/** A unit of the earlier version and what was decided of it. */
export interface UnitBefore {
  readonly name: string;
  /** Null for a field. */
  readonly source: string | null;
  readonly machine: string;
  readonly target: string;
  readonly status: Status;
  readonly reason: string | null;
  /** What the frame guard said of the text in its new place, null where nothing. */
  readonly message: string | null;
  /** Of a unit that is gone: texts being typed in it, earlier translations and comments. */
  readonly beside: readonly string[];
}

/**
 * @param from the key of the version it was carried over from
 * @param at milliseconds since the epoch
 */
export function carriedReport({ review, units, gone }: CarriedReview, from: string, at: number): CarriedReport {
  const goneOf = new Map(gone.map((kept) => [kept.unit, kept]));
  const lines = units.map((carried) => ({
    fate: carried.fate,
    key: carried.to?.key ?? null,
    revision: (carried.to === null ? undefined : review.records.get(carried.to.key))?.revision ?? 0,
    before: staysAsItIs(carried) ? null : unitBefore(carried, goneOf.get(carried.from)),
  }));
  return { from, at, lines };
}

/** How many units each fate met; fates that none met are left out. */
export function countFates({ lines }: CarriedReport): ReadonlyMap<Fate, number> {
  const counts = new Map<Fate, number>();
  for (const { fate } of lines) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  return counts;
}

function staysAsItIs({ fate, message }: CarriedUnit): boolean {
  return (fate === "kept" || fate === "moved") && message === null;
}

function unitBefore({ from, reviewed, message }: CarriedUnit, gone: GoneReview | undefined): UnitBefore {
  const source = from.kind === "segment" ? from.source : null;
  return { ...reviewed, name: unitName(from), source, machine: from.target, message, beside: textsBeside(gone) };
}

function textsBeside(gone: GoneReview | undefined): readonly string[] {
  if (gone === undefined) return [];
  const { drafts, earlier, annotations } = gone;
  const written = annotations.flatMap((one) => (one.kind === "comment" && !one.gone ? one : []));
  return [...drafts, ...written].map(({ text }) => text).concat(earlier.map(({ target }) => target));
}
