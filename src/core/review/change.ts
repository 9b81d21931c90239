/**
 * A Change is what a command did, as a value: for every unit it touched the state before and the state after.
 *
 * Undo inverts it, saving writes its `to` states, history keeps them, and several become one by squashing. Because both sides are there, a
 * Change can always be asked whether it still fits the present states, so it is never applied blindly over someone else's work.
 *
 * Laws, checked by `testing/change-laws.ts`: apply(invert(c)) undoes apply(c); invert(invert(c)) is c; squash is associative over Changes that
 * follow each other, and applying it equals applying them in turn.
 */
import type { UnitKey } from "#core/document/article.ts";
import { type Comment, type CommentId, type CommentTransition, sameComment } from "./comment.ts";
import { type DismissalId, type DismissalTransition, sameDismissal } from "./dismissal.ts";
import type { UnitState } from "./record.ts";
import { bareState, sameState } from "./unit-state.ts";

export interface Transition {
  readonly from: UnitState;
  readonly to: UnitState;
}

export interface Change {
  /** Plain words for messages and menus: "Approved a6051-103". */
  readonly label: string;
  readonly units: ReadonlyMap<UnitKey, Transition>;
  /** Comments written, changed or deleted; never of no effect. */
  readonly comments?: ReadonlyMap<CommentId, CommentTransition>;
  /** Findings dismissed, or brought back; two tabs that do the same never stand against each other, so that these always fit. */
  readonly dismissals?: ReadonlyMap<DismissalId, DismissalTransition>;
}

/** The Change of one unit; null where `to` equals `from`. */
export function unitChange(label: string, key: UnitKey, from: UnitState, to: UnitState): Change | null {
  if (sameState(from, to)) return null;
  return { label, units: new Map([[key, { from: bareState(from), to: bareState(to) }]]) };
}

/** The Change of one comment; null where `to` says the same as `from`. */
export function commentChange(label: string, from: Comment, to: Comment): Change | null {
  if (sameComment(from, to)) return null;
  return { label, units: new Map(), comments: new Map([[from.id, { from, to }]]) };
}

/** The states after the Change. `states` is left as it is; whether the Change fits it is asked with `mismatches`. */
export function apply(states: ReadonlyMap<UnitKey, UnitState>, change: Change): ReadonlyMap<UnitKey, UnitState> {
  const next = new Map(states);
  for (const [key, { to }] of change.units) next.set(key, to);
  return next;
}

/** The Change back. The label stays: it names what was done, not the direction. */
export function invert(change: Change): Change {
  const { units, comments, dismissals } = change;
  return {
    ...change,
    units: turned(units),
    ...(comments && { comments: turned(comments) }),
    ...(dismissals && { dismissals: turned(dismissals) }),
  };
}

/**
 * One Change that does what all do in turn: `from` of the first, `to` of the last; units that end where they began vanish.
 * Each Change must start where the one before it ended. The label is the last one's unless given.
 */
export function squash(changes: readonly Change[], label: string = changes.at(-1)?.label ?? ""): Change {
  const units = joined(
    changes.map((change) => change.units),
    sameState,
  );
  const comments = joined(
    changes.flatMap((change) => change.comments ?? []),
    sameComment,
  );
  const dismissals = joined(
    changes.flatMap((change) => change.dismissals ?? []),
    sameDismissal,
  );
  return { label, units, ...(comments.size > 0 && { comments }), ...(dismissals.size > 0 && { dismissals }) };
}

/**
 * Units whose present state is not the one the Change starts from, and units with such a comment.
 *
 * @param commentOf the comment as it is now; undefined for one that is not there
 */
export function mismatches(
  change: Change,
  stateOf: (key: UnitKey) => UnitState,
  commentOf: (id: CommentId) => Comment | undefined = () => undefined,
): readonly UnitKey[] {
  const found: UnitKey[] = [];
  for (const [key, { from }] of change.units) if (!sameState(stateOf(key), from)) found.push(key);
  for (const [id, { from }] of change.comments ?? []) {
    const present = commentOf(id);
    if (present === undefined ? !from.deleted : !sameComment(present, from)) found.push(from.key);
  }
  return found;
}

function turned<T>(transitions: ReadonlyMap<string, { readonly from: T; readonly to: T }>) {
  return new Map(Array.from(transitions, ([key, { from, to }]) => [key, { from: to, to: from }]));
}

function joined<T>(
  steps: readonly ReadonlyMap<string, { readonly from: T; readonly to: T }>[],
  same: (a: T, b: T) => boolean,
) {
  const whole = new Map<string, { readonly from: T; readonly to: T }>();
  for (const [key, { from, to }] of steps.flatMap((step) => [...step])) {
    const start = whole.get(key)?.from ?? from;
    if (same(start, to)) whole.delete(key);
    else whole.set(key, { from: start, to });
  }
  return whole;
}
