import fc from "fast-check";
import type { Field, Place, Segment, Unit } from "#core/document/article.ts";
import { type Change, squash, unitChange } from "#core/review/change.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import { initialState } from "#core/review/unit-state.ts";

const place: Place = {
  block: "paragraph",
  blockNumber: 0,
  level: 0,
  listDepth: 0,
  marker: "",
  quoteDepth: 0,
  alert: null,
  cell: null,
  inline: null,
};
const nowhere = { from: 0, to: 0 };

/** A segment outside any text, for commands that read only its words. */
export function segment(key: string, target = `MT of ${key}`, source = `Source of ${key}`): Segment {
  const ranges = { range: nowhere, sourceRange: nowhere, pairRange: nowhere };
  return { kind: "segment", key, id: key, source, target, ...ranges, place };
}

export function field(name: string, target = `MT of ${name}`): Field {
  return { kind: "field", key: `field:${name}`, name, target, range: nowhere, syntax: "yaml", place };
}

const STATUSES: Record<string, Status> = { "?": "unreviewed", "~": "edited", "+": "approved", "!": "needs-work" };

/** A state in one word: its status's sign, the target, and for `!` the reason after a slash: `?MT`, `~Suns`, `+Suns`, `!Suns/odd`. */
export function stateOf(notation: string): UnitState {
  const status = STATUSES[notation.charAt(0)];
  if (status === undefined) throw new Error(`No status in ${notation}`);
  const [target = "", reason = null] = notation.slice(1).split("/");
  return { target, status, reason };
}

/** The notation of a state; see `stateOf`. */
export function notationOf({ target, status, reason }: UnitState): string {
  const [sign] = Object.entries(STATUSES).find(([, one]) => one === status) ?? [];
  return `${sign}${target}${reason === null ? "" : `/${reason}`}`;
}

const units: readonly Unit[] = ["__proto__", "a1-101", "a1-p102"].map((key) => segment(key));

const anyState: fc.Arbitrary<UnitState> = fc
  .constantFrom("?x", "~x", "~y", "+x", "+y", "!x", "!x/odd", "!y")
  .map(stateOf);

/** The states of all units to begin with. */
export function untouched(): ReadonlyMap<string, UnitState> {
  return new Map(units.map((unit) => [unit.key, initialState(unit)]));
}

/** Changes that follow each other: each starts where the one before ended. */
export const changeChain: fc.Arbitrary<readonly Change[]> = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...units), anyState), { minLength: 1, maxLength: 3 }), { maxLength: 12 })
  .map((steps) => {
    const present = new Map(untouched());
    return steps.map((step, index) => {
      const parts = step.flatMap(([unit, to]) => {
        const from = present.get(unit.key) ?? initialState(unit);
        present.set(unit.key, to);
        return unitChange("", unit.key, from, to) ?? [];
      });
      return squash(parts, `step ${index}`);
    });
  });
