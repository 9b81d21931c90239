import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, type Change, commentChange, invert, mismatches, squash, unitChange } from "./change.ts";
import { withoutText } from "./comment.ts";
import { expectChangeLaws } from "./testing/change-laws.ts";
import { changeChain, stateOf, untouched } from "./testing/review-arbitraries.ts";

const applyAll = (changes: readonly Change[]) => changes.reduce(apply, untouched());

describe("a Change", () => {
  it("R10 R11 R12 keeps the laws wherever it comes in a chain", () => {
    fc.assert(
      fc.property(changeChain, (chain) => {
        let states = untouched();
        for (const change of chain) {
          expectChangeLaws(states, change);
          states = apply(states, change);
        }
      }),
    );
  });

  it("R12 squashed with those that follow does what all do in turn", () => {
    fc.assert(
      fc.property(changeChain, (chain) => {
        expect(apply(untouched(), squash(chain))).toEqual(applyAll(chain));
      }),
    );
  });

  it("R12 squashes associatively", () => {
    fc.assert(
      fc.property(changeChain, fc.nat(12), fc.nat(12), (chain, one, two) => {
        const [i, j] = [Math.min(one, two), Math.max(one, two)];
        const [a, b, c] = [squash(chain.slice(0, i), ""), squash(chain.slice(i, j), ""), squash(chain.slice(j), "end")];
        expect(squash([squash([a, b]), c])).toEqual(squash([a, squash([b, c])]));
      }),
    );
  });

  it("R12 takes the first `from`, the last `to` and the last label", () => {
    const parts = [
      unitChange("one", "x", stateOf("?a"), stateOf("~b")),
      unitChange("two", "x", stateOf("~b"), stateOf("+b")),
    ];
    const whole = squash(parts.filter((part) => part !== null));
    expect(whole).toEqual({ label: "two", units: new Map([["x", { from: stateOf("?a"), to: stateOf("+b") }]]) });
  });

  it("R13 says which units are not as it left them", () => {
    const change = unitChange("", "a1-101", stateOf("~x"), stateOf("+x"));
    const stateIn = (notation: string) => () => stateOf(notation);
    expect(change && mismatches(change, stateIn("~x"))).toEqual([]);
    expect(change && mismatches(change, stateIn("~y"))).toEqual(["a1-101"]);
    expect(change && mismatches(change, stateIn("!x"))).toEqual(["a1-101"]);
  });

  it("R10 holds bare states, without what a record adds", () => {
    const record = { ...stateOf("~x"), revision: 3, at: 9, history: [] };
    const change = unitChange("", "x", record, { ...record, status: "approved" });
    expect([...(change?.units.values() ?? [])]).toEqual([{ from: stateOf("~x"), to: stateOf("+x") }]);
  });

  it("R10 is nothing where nothing changes", () => {
    expect(unitChange("", "x", stateOf("!x/odd"), stateOf("!x/odd"))).toBeNull();
  });

  it("R113 of comments keeps the laws too", () => {
    const written = { id: "c", key: "x", text: "one", at: 1, changedAt: 1, resolved: false, deleted: false };
    const steps = [
      commentChange("add", withoutText(written), written),
      commentChange("resolve", written, { ...written, resolved: true }),
      commentChange("delete", { ...written, resolved: true }, withoutText(written)),
    ].filter((step) => step !== null);
    expect(steps).toHaveLength(3);
    for (const step of steps) {
      expect(invert(invert(step))).toEqual(step);
      expect(squash([step, invert(step)])).toEqual({ label: step.label, units: new Map() });
    }
    const [add, resolve] = steps;
    expect(squash(steps).comments).toBeUndefined();
    expect(squash(steps.slice(0, 2)).comments?.get("c")).toEqual({
      from: add?.comments?.get("c")?.from,
      to: resolve?.comments?.get("c")?.to,
    });
    expect(add && mismatches(add, () => stateOf("?x"))).toEqual([]);
    expect(resolve && mismatches(resolve, () => stateOf("?x"))).toEqual(["x"]);
    expect(commentChange("same", written, { ...written, changedAt: 9 })).toBeNull();
  });
});
