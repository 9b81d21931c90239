import fc from "fast-check";
import type { Field, Segment, Unit } from "#core/document/article.ts";
import { plainPlace } from "#core/document/plain-place.ts";
import {
  apply,
  type Change,
  type ChangeKind,
  type ChangeKinds,
  commentChange,
  dismissalChange,
  type ReviewRecords,
  squash,
  unitChange,
} from "#core/review/change.ts";
import type { Comment } from "#core/review/comment.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import { initialState } from "#core/review/unit-state.ts";

const place = plainPlace("paragraph");
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

/** A comment of that text; without one it is none any more. */
export function comment(id: string, text: string, resolved = false): Comment {
  return { kind: "comment", id, key: "a1-101", text, at: 1, changedAt: 1, resolved, gone: text === "" };
}

export function dismissal(id: string, gone = false): Dismissal {
  const found = { check: "number", message: "The number 2 is missing", source: "2", target: "", detail: "2" };
  return { kind: "dismissal", id, unit: "a1-101", ...found, changedAt: 1, gone };
}

const ids = ["__proto__", "one", "another"];

/** Nothing of any kind. */
export const noRecords: ReviewRecords = { unit: new Map(), comment: new Map(), dismissal: new Map() };

/** All units, comments and dismissals as they are to begin with: nothing decided, written or dismissed. */
export function untouched(): ReviewRecords {
  return {
    unit: new Map(units.map((unit) => [unit.key, initialState(unit)])),
    comment: new Map(ids.map((id) => [id, comment(id, "")])),
    dismissal: new Map(ids.map((id) => [id, dismissal(id, true)])),
  };
}

/** A record that becomes another. */
type Step = { [K in ChangeKind]: { readonly kind: K; readonly id: string; readonly to: ChangeKinds[K] } }[ChangeKind];

const anyStep: { readonly [K in ChangeKind]: fc.Arbitrary<Step> } = {
  unit: fc.tuple(fc.constantFrom(...units), anyState).map(([{ key: id }, to]) => ({ kind: "unit", id, to })),
  comment: fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom("", "why", "who"), fc.boolean())
    .map(([id, text, resolved]) => ({ kind: "comment", id, to: comment(id, text, text !== "" && resolved) })),
  dismissal: fc
    .tuple(fc.constantFrom(...ids), fc.boolean())
    .map(([id, gone]) => ({ kind: "dismissal", id, to: dismissal(id, gone) })),
};

function changeOf({ unit, comment, dismissal }: ReviewRecords, { kind, id, to }: Step): Change | null {
  if (kind === "unit") return unitChange("", id, unit.get(id) ?? to, to);
  if (kind === "comment") return commentChange("", comment.get(id) ?? to, to);
  return dismissalChange("", dismissal.get(id) ?? to, to);
}

/** Changes of records of these kinds that follow each other: each starts where the one before ended. */
export function changeChain(...kinds: readonly ChangeKind[]): fc.Arbitrary<readonly Change[]> {
  const steps = fc.array(fc.oneof(...kinds.map((kind) => anyStep[kind])), { minLength: 1, maxLength: 3 });
  return fc.array(steps, { maxLength: 12 }).map((chain) => {
    let present = untouched();
    return chain.map((step, index) => {
      const parts = step.flatMap((one) => {
        const part = changeOf(present, one);
        if (part !== null) present = apply(present, part);
        return part ?? [];
      });
      const [only, ...others] = parts;
      // As its command gave it, so that nothing is left out by squashing before it is looked at.
      if (only !== undefined && others.length === 0) return { ...only, label: `step ${index}` };
      return squash(parts, `step ${index}`);
    });
  });
}
