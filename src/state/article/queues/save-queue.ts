/**
 * Sends Changes to the record store, at once where it can. A Change waits only while an earlier one of the same unit is under way, since its base
 * revision is not known before. What failed stays, in order, and goes first next time.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { SaveOutcome, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import { type Change, squash, type Transition } from "#core/review/change.ts";
import type { UnitRecord } from "#core/review/record.ts";

export interface SaveOutside {
  save(change: Change): Promise<Result<SaveOutcome, StoreFailure>>;
  onSaved(records: ReadonlyMap<UnitKey, UnitRecord>): void;
  /** `lost`: what was not stored of each unit in conflict, later Changes of it included. The queue has forgotten it. */
  onConflict(theirs: ReadonlyMap<UnitKey, UnitRecord>, lost: ReadonlyMap<UnitKey, Transition>): void;
  onFailure(failure: StoreFailure): void;
}

export interface SaveQueue {
  add(change: Change): void;
  /** Sends what can be sent; after a failure one Change, to see whether the store is back. */
  send(): void;
  /** Whether something of the unit is not stored yet. */
  busy(key: UnitKey): boolean;
  /** Changes not stored yet. */
  pending(): number;
  failed(): boolean;
  /** Resolves when nothing is under way: all is stored, or the store failed. */
  settled(): Promise<void>;
}

export function createSaveQueue(outside: SaveOutside): SaveQueue {
  let waiting: Change[] = [];
  let flying: Change[] = [];
  let failed = false;
  const hopeful: (() => void)[] = [];

  function send(): void {
    const blocked = new Set(flying.flatMap(({ units }) => [...units.keys()]));
    const still: Change[] = [];
    for (const change of waiting) {
      const free = failed ? flying.length === 0 : ![...change.units.keys()].some((key) => blocked.has(key));
      for (const key of change.units.keys()) blocked.add(key);
      if (!free) still.push(change);
      else {
        flying.push(change);
        void outside.save(change).then((result) => land(change, result));
      }
    }
    waiting = still;
  }

  function land(change: Change, result: Result<SaveOutcome, StoreFailure>): void {
    flying = flying.filter((other) => other !== change);
    if (result.ok) {
      failed = false;
      if (result.value.kind === "saved") outside.onSaved(result.value.records);
      else giveUp(change, result.value.records);
      send();
    } else {
      failed = true;
      // Whatever else flew is of other units, so that going first keeps each unit's order.
      waiting.unshift(change);
      outside.onFailure(result.failure);
    }
    if (flying.length > 0) return;
    for (const done of hopeful.splice(0)) done();
  }

  /** Takes the units in conflict out of the Change and of all that waits; the rest of the Change is sent again. */
  function giveUp(change: Change, theirs: ReadonlyMap<UnitKey, UnitRecord>): void {
    const all = [change, ...waiting];
    const lost = squash(all.map((one) => part(one, (key) => theirs.has(key)))).units;
    const firsts = part(change, (key) => theirs.has(key)).units;
    waiting = all.map((one) => part(one, (key) => !theirs.has(key))).filter(({ units }) => units.size > 0);
    // What came back to where it began is not in `lost`, and yet must be told of.
    outside.onConflict(theirs, new Map([...backAgain(firsts), ...lost]));
  }

  return {
    add: (change) => {
      waiting.push(change);
      send();
    },
    send,
    busy: (key) => flying.some(({ units }) => units.has(key)) || waiting.some(({ units }) => units.has(key)),
    pending: () => flying.length + waiting.length,
    failed: () => failed,
    settled: () => (flying.length === 0 ? Promise.resolve() : new Promise((resolve) => hopeful.push(resolve))),
  };
}

function part(change: Change, keep: (key: UnitKey) => boolean): Change {
  return { label: change.label, units: new Map([...change.units].filter(([key]) => keep(key))) };
}

function backAgain(units: ReadonlyMap<UnitKey, Transition>): [UnitKey, Transition][] {
  return Array.from(units, ([key, { from }]) => [key, { from, to: from }]);
}
