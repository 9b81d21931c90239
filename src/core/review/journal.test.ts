import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitKey } from "#core/document/article.ts";
import { apply, type Change, unitChange } from "./change.ts";
import { emptyJournal, type Journal, type JournalStep, push, redo, undo } from "./journal.ts";
import type { UnitState } from "./record.ts";
import { changeChain, stateOf, untouched } from "./testing/review-arbitraries.ts";

/** A review that runs Changes through a journal. */
class Review {
  states = untouched();
  journal: Journal = emptyJournal;

  do(change: Change): void {
    this.states = apply(this.states, change);
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
    const next = step(this.journal, (key) => this.stateOf(key));
    if (next !== null) this.journal = next.journal;
    if (next?.kind === "step") this.states = apply(this.states, next.change);
    return next;
  }

  stateOf(key: UnitKey): UnitState {
    return this.states.get(key) ?? stateOf("?");
  }
}

function changeOf(key: UnitKey, from: string, to: string): Change {
  const change = unitChange(`${from} to ${to}`, key, stateOf(from), stateOf(to));
  if (change === null) throw new Error("no change");
  return change;
}

describe("the journal", () => {
  it("R20 undoes all to the start and redoes all to the end, any number of times", () => {
    fc.assert(
      fc.property(changeChain, fc.integer({ min: 1, max: 3 }), (chain, times) => {
        const review = new Review();
        for (const change of chain) review.do(change);
        const end = review.states;
        for (let round = 0; round < times; round++) {
          expect(review.all(undo)).toEqual([]);
          expect(review.states).toEqual(untouched());
          expect(review.all(redo)).toEqual([]);
          expect(review.states).toEqual(end);
        }
      }),
    );
  });

  it("R20 passes the same states back and forth", () => {
    fc.assert(
      fc.property(changeChain, fc.array(fc.constantFrom(undo, redo)), (chain, steps) => {
        const review = new Review();
        const trail = [review.states];
        for (const change of chain) {
          review.do(change);
          trail.push(review.states);
        }
        let at = chain.length;
        for (const step of steps) {
          review.step(step);
          at = Math.min(Math.max(at + (step === undo ? -1 : 1), 0), chain.length);
          expect(review.states).toEqual(trail[at]);
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
    expect(review.states).toEqual(untouched());
  });

  it("R22 refuses an entry whose unit was changed since, touches nothing, and goes on to what was before", () => {
    const review = new Review();
    review.do(changeOf("a1-p102", "?MT of a1-p102", "~x"));
    review.do(changeOf("a1-101", "?MT of a1-101", "~x"));
    const theirs = new Map(review.states).set("a1-101", stateOf("~theirs"));
    review.states = theirs;
    const refused = review.step(undo);
    expect(refused).toMatchObject({ kind: "refused" });
    expect(refused?.kind === "refused" && refused.message).toMatch(/cannot be undone: a1-101 was changed elsewhere/);
    expect(review.states).toBe(theirs);
    review.step(undo);
    expect(review.stateOf("a1-p102")).toEqual(stateOf("?MT of a1-p102"));
    expect(review.stateOf("a1-101")).toEqual(stateOf("~theirs"));
  });

  it("R22 refuses to redo over a change made since", () => {
    const review = new Review();
    review.do(changeOf("a1-101", "?MT of a1-101", "~x"));
    review.step(undo);
    review.states = new Map(review.states).set("a1-101", stateOf("~theirs"));
    expect(review.step(redo)).toMatchObject({ kind: "refused" });
    expect(review.step(redo)).toBeNull();
  });

  it("R20 is a value: what is done with one journal leaves another as it was", () => {
    const one = push(emptyJournal, { change: changeOf("a1-101", "?x", "~x"), discarded: null });
    const two = push(one, { change: changeOf("a1-101", "~x", "+x"), discarded: null });
    undo(two, () => stateOf("+x"));
    expect(one.done?.below).toBeNull();
    expect(two.done?.below).toBe(one.done);
    expect(emptyJournal).toEqual({ done: null, undone: null });
  });

  it("R20 takes twenty thousand entries", () => {
    let journal = emptyJournal;
    const change = changeOf("a1-101", "?x", "+x");
    for (let count = 0; count < 20_000; count++) journal = push(journal, { change, discarded: null });
    let undone = 0;
    for (let step = undo(journal, () => stateOf("+x")); step !== null; step = undo(step.journal, () => stateOf("+x")))
      undone++;
    expect(undone).toBe(20_000);
  });
});
