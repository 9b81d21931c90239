import type { Unit } from "#core/document/article.ts";
import type { Status, UnitRecord } from "./record.ts";

/** One text that a unit has or had, as a history lists it. */
export interface ListedVersion {
  /** Counts up from 0, the machine translation. */
  readonly age: number;
  /** `typed`: not committed yet; `present`: what is decided now; `stored`: an earlier version; `machine`: as it was loaded. */
  readonly kind: "typed" | "present" | "stored" | "machine";
  readonly target: string;
  readonly status: Status;
  readonly reason: string | null;
  /** Milliseconds since the epoch; null where nothing was stored. */
  readonly at: number | null;
  readonly by?: string;
}

/**
 * All texts of a unit, newest first, down to the machine translation. Where that is all there is, it is the only one.
 *
 * @param versions of the unit as they were stored, newest first, the present one among them or not
 * @param typed the text being typed, null where none differs from what is committed
 */
export function versionsOf(
  unit: Unit,
  record: UnitRecord | undefined,
  versions: readonly UnitRecord[],
  typed: string | null,
): readonly ListedVersion[] {
  const machine = { kind: "machine", target: unit.target, status: "unreviewed", reason: null, at: null } as const;
  const earlier = versions.filter(({ revision }) => revision < (record?.revision ?? 0));
  const stored = earlier.map((version) => listed("stored", version));
  const present = record === undefined ? [] : [listed("present", record)];
  const draft =
    typed === null ? [] : [{ kind: "typed", target: typed, status: "edited", reason: null, at: null } as const];
  const all = [...draft, ...present, ...stored, machine];
  return all.map((version, index) => ({ ...version, age: all.length - 1 - index }));
}

function listed(kind: ListedVersion["kind"], version: UnitRecord): Omit<ListedVersion, "age"> {
  const { target, status, reason, at, by } = version;
  return { kind, target, status, reason, at, ...(by !== undefined && { by }) };
}
