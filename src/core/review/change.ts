/**
 * A Change is what a command did, as a value: for every record it touched, of whatever kind, what it was before and what it is after.
 *
 * Undo inverts it, saving writes its `to` records, history keeps them, and several become one by squashing. Because both sides are there, a
 * Change can always be asked whether it still fits the present records, so it is never applied blindly over someone else's work.
 * A further kind of record is a line in `ChangeKinds` and its rules in `kinds`: journal, undo and laws know nothing else of it.
 *
 * Laws, checked for every kind by `testing/change-laws.ts`: apply(invert(c)) undoes apply(c); invert(invert(c)) is c; squash is associative over Changes
 * that follow each other, and applying it equals applying them in turn.
 */
import type { UnitKey } from "#core/document/article.ts";
import { type Comment, sameComment } from "./comment.ts";
import { type Dismissal, sameDismissal } from "./dismissal.ts";
import type { UnitState } from "./record.ts";
import { bareState, sameState } from "./unit-state.ts";

/** What a review is made of, by kind. Units are named by their keys, all else by ids. */
export interface ChangeKinds {
  readonly unit: UnitState;
  readonly comment: Comment;
  readonly dismissal: Dismissal;
}

export type ChangeKind = keyof ChangeKinds;

export interface Transition<T> {
  readonly from: T;
  readonly to: T;
}

/** By id. */
export type Transitions<K extends ChangeKind> = ReadonlyMap<string, Transition<ChangeKinds[K]>>;

export interface Change {
  /** Plain words for messages and menus: "Approved a6051-103". */
  readonly label: string;
  /** Never one of no effect; a kind of which nothing changes is left out. */
  readonly records: { readonly [K in ChangeKind]?: Transitions<K> };
}

/** The records that a Change may touch, by kind and id. */
export type ReviewRecords = { readonly [K in ChangeKind]: ReadonlyMap<string, ChangeKinds[K]> };

/** Finds a record as it is now; undefined where there is none. */
export type PresentRecords = { readonly [K in ChangeKind]: (id: string) => ChangeKinds[K] | undefined };

/** What tells a kind of record from the others. */
interface Kind<T> {
  /** Equality by content. */
  readonly same: (a: T, b: T) => boolean;
  /** Whether a Change that starts from `from` can be made where the record is `present`. */
  readonly fits: (present: T | undefined, from: T) => boolean;
  /** The unit that it belongs to; null where it belongs to every article. */
  readonly unitOf: (id: string, record: T) => UnitKey | null;
}

const kinds: { readonly [K in ChangeKind]: Kind<ChangeKinds[K]> } = {
  unit: {
    same: sameState,
    fits: (present, from) => present !== undefined && sameState(present, from),
    unitOf: (key) => key,
  },
  comment: {
    same: sameComment,
    fits: (present, from) => (present === undefined ? from.gone : sameComment(present, from)),
    unitOf: (_, { key }) => key,
  },
  dismissal: {
    same: sameDismissal,
    // Two tabs that do the same never stand against each other.
    fits: () => true,
    unitOf: (_, { unit }) => unit,
  },
};

export const changeKinds = keysOf(kinds);

/** The Change of one unit; null where `to` equals `from`. */
export function unitChange(label: string, key: UnitKey, from: UnitState, to: UnitState): Change | null {
  if (sameState(from, to)) return null;
  return { label, records: { unit: new Map([[key, { from: bareState(from), to: bareState(to) }]]) } };
}

/** The Change of one comment; null where `to` says the same as `from`. */
export function commentChange(label: string, from: Comment, to: Comment): Change | null {
  return sameComment(from, to) ? null : { label, records: { comment: new Map([[from.id, { from, to }]]) } };
}

/** The Change of one dismissal; null where `to` says the same as `from`. */
export function dismissalChange(label: string, from: Dismissal, to: Dismissal): Change | null {
  return sameDismissal(from, to) ? null : { label, records: { dismissal: new Map([[from.id, { from, to }]]) } };
}

/** The transitions of one kind, none where it is left out. */
export function transitionsOf<K extends ChangeKind>(change: Change, kind: K): Transitions<K> {
  return change.records[kind] ?? new Map();
}

export function isEmpty({ records }: Change): boolean {
  return changeKinds.every((kind) => records[kind] === undefined);
}

/** Units that the Change is about, by state, comment or dismissal, each once: those whose state changes first. */
export function unitsOf(change: Change): readonly UnitKey[] {
  const units = changeKinds.flatMap((kind) => unitsOfKind(change, kind));
  return [...new Set(units.filter((unit) => unit !== null))];
}

/** The records after the Change. `records` is left as it is; whether the Change fits it is asked with `mismatches`. */
export function apply(records: ReviewRecords, change: Change): ReviewRecords {
  return {
    unit: applied(records.unit, change.records.unit),
    comment: applied(records.comment, change.records.comment),
    dismissal: applied(records.dismissal, change.records.dismissal),
  };
}

/** The Change back. The label stays: it names what was done, not the direction. */
export function invert(change: Change): Change {
  return { ...change, records: recordsOf((kind) => turned(transitionsOf(change, kind))) };
}

/**
 * One Change that does what all do in turn: `from` of the first, `to` of the last; records that end where they began vanish.
 * Each Change must start where the one before it ended. The label is the last one's unless given.
 */
export function squash(changes: readonly Change[], label: string = changes.at(-1)?.label ?? ""): Change {
  const records = recordsOf((kind) =>
    joined(
      changes.map((change) => transitionsOf(change, kind)),
      kinds[kind].same,
    ),
  );
  return { label, records };
}

/** Units of whose records, in the order of the kinds, one is not what the Change starts from now. */
export function mismatches(change: Change, present: PresentRecords): readonly UnitKey[] {
  const units = changeKinds.flatMap((kind) => mismatchesOfKind(change, kind, present));
  return units.filter((unit) => unit !== null);
}

function mismatchesOfKind<K extends ChangeKind>(change: Change, kind: K, present: PresentRecords) {
  const { fits, unitOf } = kinds[kind];
  const misfits = [...transitionsOf(change, kind)].filter(([id, { from }]) => !fits(present[kind](id), from));
  return misfits.map(([id, { from }]) => unitOf(id, from));
}

function unitsOfKind<K extends ChangeKind>(change: Change, kind: K) {
  const { unitOf } = kinds[kind];
  return Array.from(transitionsOf(change, kind), ([id, { to }]) => unitOf(id, to));
}

/** What `transitions` gives for each kind; a kind without any is left out. */
function recordsOf(transitions: <K extends ChangeKind>(kind: K) => Transitions<K>): Change["records"] {
  const [unit, comment, dismissal] = [transitions("unit"), transitions("comment"), transitions("dismissal")];
  return {
    ...(unit.size > 0 && { unit }),
    ...(comment.size > 0 && { comment }),
    ...(dismissal.size > 0 && { dismissal }),
  };
}

function applied<T>(
  present: ReadonlyMap<string, T>,
  transitions: ReadonlyMap<string, Transition<T>> | undefined,
): ReadonlyMap<string, T> {
  return transitions === undefined
    ? present
    : new Map([...present, ...Array.from(transitions, ([id, { to }]) => [id, to] as const)]);
}

function turned<T>(transitions: ReadonlyMap<string, Transition<T>>): ReadonlyMap<string, Transition<T>> {
  return new Map(Array.from(transitions, ([id, { from, to }]) => [id, { from: to, to: from }]));
}

function joined<T>(
  steps: readonly ReadonlyMap<string, Transition<T>>[],
  same: (a: T, b: T) => boolean,
): ReadonlyMap<string, Transition<T>> {
  const whole = new Map<string, Transition<T>>();
  for (const [id, { from, to }] of steps.flatMap((step) => [...step])) {
    const start = whole.get(id)?.from ?? from;
    if (same(start, to)) whole.delete(id);
    else whole.set(id, { from: start, to });
  }
  return whole;
}

function keysOf<T extends object>(table: T): readonly Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in table) keys.push(key);
  return keys;
}
