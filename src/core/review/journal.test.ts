import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitKey } from "#core/document/article.ts";
import { apply, type Change, changeKinds, unitChange } from "./change.ts";
import { emptyJournal, type Journal, type JournalStep, push, redo, undo } from "./journal.ts";
import type { UnitState } from "./record.ts";
import { presentIn } from "./testing/change-laws.ts";
import { changeChain, noRecords, stateOf, untouched } from "./testing/review-arbitraries.ts";

/** A review that runs Changes through a journal. */
class Review {
  records = untouched();
  journal: Journal = emptyJournal;

  do(change: Change): void {
    this.records = apply(this.records, change);
    this.journal = push(this.journal, { change, discarded: null });
  }

  /** Steps as long as the journal has any; answers with what it refused. */
  all(step: typeof undo): string[] {
    const refused: string[] = [];
    for (let next = this.step(step); next !== null; next = this.step(step)) {
      if (next.kind === "refused") refused.push(next.message);
    }
    return refused;
  }

  step(step: typeof undo): JournalStep | null {
    const next = step(this.journal, presentIn(this.records));
    if (next !== null) this.journal = next.journal;
    if (next?.kind === "step") this.records = apply(this.records, next.change);
    return next;
  }

  /** As if another tab had. */
  change(key: UnitKey, notation: string): void {
    this.records = { ...this.records, unit: new Map(this.records.unit).set(key, stateOf(notation)) };
  }

  stateOf(key: UnitKey): UnitState {
    return this.records.unit.get(key) ?? stateOf("?");
  }
}

function changeOf(key: UnitKey, from: string, to: string): Change {
  const change = unitChange(`${from} to ${to}`, key, stateOf(from), stateOf(to));
  if (change === null) throw new Error("no change");
  return change;
}

const approved = presentIn({ ...noRecords, unit: new Map([["a1-101", stateOf("+x")]]) });

describe("the journal", () => {
  it("R20 undoes all to the start and redoes all to the end, any number of times", () => {
    fc.assert(
      fc.property(changeChain(...changeKinds), fc.integer({ min: 1, max: 3 }), (chain, times) => {
        const review = new Review();
        for (const change of chain) review.do(change);
        const end = review.records;
        for (let round = 0; round < times; round++) {
          expect(review.all(undo)).toEqual([]);
          expect(review.records).toEqual(untouched());
          expect(review.all(redo)).toEqual([]);
          expect(review.records).toEqual(end);
        }
      }),
    );
  });

  it("R20 passes the same states back and forth", () => {
    fc.assert(
      fc.property(changeChain(...changeKinds), fc.array(fc.constantFrom(undo, redo)), (chain, steps) => {
        const review = new Review();
        const trail = [review.records];
        for (const change of chain) {
          review.do(change);
          trail.push(review.records);
        }
        let at = chain.length;
        for (const step of steps) {
          review.step(step);
          at = Math.min(Math.max(at + (step === undo ? -1 : 1), 0), chain.length);
          expect(review.records).toEqual(trail[at]);
        }
      }),
    );
  });

  it("R21 forgets what was undone when something new is done", () => {
    const review = new Review();
    review.do(changeOf("a1-101", "?MT of a1-101", "~x"));
    review.step(undo);
    review.do(changeOf("a1-101", "?MT of a1-101", "~y"));
    expect(review.step(redo)).toBeNull();
    expect(review.all(undo)).toEqual([]);
    expect(review.records).toEqual(untouched());
  });

  it("R22 refuses an entry whose unit was changed since, touches nothing, and goes on to what was before", () => {
    const review = new Review();
    review.do(changeOf("a1-p102", "?MT of a1-p102", "~x"));
    review.do(changeOf("a1-101", "?MT of a1-101", "~x"));
    review.change("a1-101", "~theirs");
    const theirs = review.records;
    const refused = review.step(undo);
    expect(refused).toMatchObject({ kind: "refused" });
    expect(refused?.kind === "refused" && refused.message).toMatch(/cannot be undone: a1-101 was changed elsewhere/);
    expect(review.records).toBe(theirs);
    review.step(undo);
    expect(review.stateOf("a1-p102")).toEqual(stateOf("?MT of a1-p102"));
    expect(review.stateOf("a1-101")).toEqual(stateOf("~theirs"));
  });

  it("R22 refuses to redo over a change made since", () => {
    const review = new Review();
    review.do(changeOf("a1-101", "?MT of a1-101", "~x"));
    review.step(undo);
    review.change("a1-101", "~theirs");
    expect(review.step(redo)).toMatchObject({ kind: "refused" });
    expect(review.step(redo)).toBeNull();
  });

  it("R20 is a value: what is done with one journal leaves another as it was", () => {
    const one = push(emptyJournal, { change: changeOf("a1-101", "?x", "~x"), discarded: null });
    const two = push(one, { change: changeOf("a1-101", "~x", "+x"), discarded: null });
    undo(two, approved);
    expect(one.done?.below).toBeNull();
    expect(two.done?.below).toBe(one.done);
    expect(emptyJournal).toEqual({ done: null, undone: null });
  });

  it("R20 takes twenty thousand entries", () => {
    let journal = emptyJournal;
    const change = changeOf("a1-101", "?x", "+x");
    for (let count = 0; count < 20_000; count++) journal = push(journal, { change, discarded: null });
    let undone = 0;
    for (let step = undo(journal, approved); step !== null; step = undo(step.journal, approved)) undone++;
    expect(undone).toBe(20_000);
  });
});
