/**
 * Sends Changes to the record store, at once: nothing decided waits for an answer, since the page may go before one comes. A Change of a unit with
 * an earlier one under way is made from the revision that one will have; the store keeps their order, and refuses both where it refuses the first. Only
 * after a failure or a conflict does the queue wait, until nothing is under way; what failed stays, in order, and goes first next time.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { SaveOutcome, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import { type Change, squash, type Transition, type Transitions, transitionsOf } from "#core/review/change.ts";
import type { UnitRecord, UnitState } from "#core/review/record.ts";

/** What a Change of a unit is made from: a revision that is stored, or the one that this tab's save under way will have. */
export interface Base {
  readonly revision: number;
  readonly isUnderWay: boolean;
}

export interface SaveOutside {
  /** The unit's stored revision, as far as is known; 0 for none. */
  revision(key: UnitKey): number;
  /** @param bases of each unit of the Change */
  save(change: Change, bases: ReadonlyMap<UnitKey, Base>): Promise<Result<SaveOutcome, StoreFailure>>;
  onSaved(records: ReadonlyMap<UnitKey, UnitRecord>): void;
  /** `lost`: what was not stored of each unit in conflict, later Changes of it included. The queue has forgotten it. */
  onConflict(theirs: ReadonlyMap<UnitKey, UnitRecord>, lost: Transitions<"unit">): void;
  onFailure(failure: StoreFailure): void;
}

export interface SaveQueue {
  add(change: Change): void;
  /** Sends what can be sent; after a failure one Change, to see whether the store is back. */
  send(): void;
  /** Whether something of the unit is not stored yet. */
  busy(key: UnitKey): boolean;
  /** What would be decided of the unit now is made from this. */
  base(key: UnitKey): Base;
  /** Changes not stored yet. */
  pending(): number;
  failed(): boolean;
  /** Resolves when nothing is under way: all is stored, or the store failed. */
  settled(): Promise<void>;
}

/** A Change that was sent: the how-manieth, as answers may come in another order. */
interface Sent {
  readonly change: Change;
  readonly order: number;
}

/** One that was not stored, and what others stored instead; empty where the store failed. */
interface Unsaved extends Sent {
  readonly theirs: ReadonlyMap<UnitKey, UnitRecord>;
}

const NOBODY: ReadonlyMap<UnitKey, UnitRecord> = new Map();

export function createSaveQueue(outside: SaveOutside): SaveQueue {
  let waiting: Change[] = [];
  let flying: Sent[] = [];
  let unsaved: Unsaved[] = [];
  let failed = false;
  let count = 0;
  /** The revisions that what is under way will have. */
  const sent = new Map<UnitKey, number>();
  const hopeful: (() => void)[] = [];

  function base(key: UnitKey): Base {
    const [stored, own] = [outside.revision(key), sent.get(key) ?? 0];
    return { revision: Math.max(stored, own), isUnderWay: own > stored };
  }

  function send(): void {
    if (unsaved.length > 0 || (failed && flying.length > 0)) return;
    const ready = failed ? waiting.splice(0, 1) : waiting.splice(0);
    for (const change of ready) {
      const bases = new Map(Array.from(unitsIn(change).keys(), (key) => [key, base(key)]));
      for (const [key, { revision }] of bases) sent.set(key, revision + 1);
      const one: Sent = { change, order: count++ };
      flying.push(one);
      void outside.save(change, bases).then((result) => land(one, result));
    }
  }

  function land(one: Sent, result: Result<SaveOutcome, StoreFailure>): void {
    flying = flying.filter((other) => other !== one);
    failed = !result.ok;
    if (!result.ok) {
      unsaved.push({ ...one, theirs: NOBODY });
      outside.onFailure(result.failure);
    } else if (result.value.kind === "conflict") {
      unsaved.push({ ...one, theirs: result.value.records });
    } else {
      unsaved = unsaved.map((other) => (other.order < one.order ? without(other, one.change) : other));
      outside.onSaved(result.value.records);
    }
    if (flying.length === 0) takeBack();
    if (!failed) send();
    if (flying.length > 0) return;
    for (const done of hopeful.splice(0)) done();
  }

  function takeBack(): void {
    sent.clear();
    const settled = settle(unsaved, waiting);
    unsaved = [];
    waiting = settled.waiting;
    if (settled.theirs.size > 0) outside.onConflict(settled.theirs, settled.lost);
  }

  return {
    add: (change) => {
      waiting.push(change);
      send();
    },
    send,
    busy: (key) =>
      [...waiting, ...flying.map(changeOf), ...unsaved.map(changeOf)].some((change) => unitsIn(change).has(key)),
    base,
    pending: () => flying.length + unsaved.length + waiting.length,
    failed: () => failed,
    settled: () => (flying.length === 0 ? Promise.resolve() : new Promise((resolve) => hopeful.push(resolve))),
  };
}

/** What was not stored waits again, in order, but for units that another tab stored: they are lost, with all that waits for them. */
function settle(unsaved: readonly Unsaved[], waiting: readonly Change[]) {
  const inOrder = [...unsaved].sort((a, b) => a.order - b.order);
  const theirs = new Map(inOrder.flatMap((one) => [...one.theirs]));
  const all = [...inOrder.map(changeOf), ...waiting];
  const given = all.map((change) => part(change, (key) => theirs.has(key)));
  return {
    theirs,
    waiting: all.map((change) => part(change, (key) => !theirs.has(key))).filter((change) => unitsIn(change).size > 0),
    // What came back to where it began is not in the sum, and yet must be told of.
    lost: new Map([...given.flatMap(backAgain).reverse(), ...unitsIn(squash(given))]),
  };
}

function changeOf({ change }: Sent): Change {
  return change;
}

/** A later text of the units is stored: the earlier one is history. */
function without(one: Unsaved, later: Change): Unsaved {
  return { ...one, change: part(one.change, (key) => !unitsIn(later).has(key)) };
}

function unitsIn(change: Change): Transitions<"unit"> {
  return transitionsOf(change, "unit");
}

function part(change: Change, keep: (key: UnitKey) => boolean): Change {
  return { label: change.label, records: { unit: new Map([...unitsIn(change)].filter(([key]) => keep(key))) } };
}

function backAgain(change: Change): [UnitKey, Transition<UnitState>][] {
  return Array.from(unitsIn(change), ([key, { from }]) => [key, { from, to: from }]);
}
