import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  type Change,
  changeKinds,
  commentChange,
  dismissalChange,
  mismatches,
  squash,
  unitChange,
  unitsOf,
} from "./change.ts";
import { expectChangeLaws, presentIn } from "./testing/change-laws.ts";
import { changeChain, comment, dismissal, noRecords, stateOf, untouched } from "./testing/review-arbitraries.ts";

const applyAll = (changes: readonly Change[]) => changes.reduce(apply, untouched());

/** Each kind of record by itself, then all of them mixed. */
const chains = [
  ...changeKinds.map((kind) => [kind, changeChain(kind)] as const),
  ["any", changeChain(...changeKinds)],
] as const;

describe.each(chains)("a Change of %s records", (_, anyChain) => {
  it("R10 R11 R12 keeps the laws wherever it comes in a chain", () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        let records = untouched();
        for (const change of chain) {
          expectChangeLaws(records, change);
          records = apply(records, change);
        }
      }),
    );
  });

  it("R12 squashed with those that follow does what all do in turn", () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        expect(apply(untouched(), squash(chain))).toEqual(applyAll(chain));
      }),
    );
  });

  it("R12 squashes associatively", () => {
    fc.assert(
      fc.property(anyChain, fc.nat(12), fc.nat(12), (chain, one, two) => {
        const [i, j] = [Math.min(one, two), Math.max(one, two)];
        const [a, b, c] = [squash(chain.slice(0, i), ""), squash(chain.slice(i, j), ""), squash(chain.slice(j), "end")];
        expect(squash([squash([a, b]), c])).toEqual(squash([a, squash([b, c])]));
      }),
    );
  });
});

describe("a Change", () => {
  it("R12 takes the first `from`, the last `to` and the last label", () => {
    const parts = [
      unitChange("one", "x", stateOf("?a"), stateOf("~b")),
      unitChange("two", "x", stateOf("~b"), stateOf("+b")),
    ];
    const whole = squash(parts.filter((part) => part !== null));
    const transition = { from: stateOf("?a"), to: stateOf("+b") };
    expect(whole).toEqual({ label: "two", records: { unit: new Map([["x", transition]]) } });
  });

  it("R13 says which units are not as it left them", () => {
    const change = unitChange("", "a1-101", stateOf("~x"), stateOf("+x"));
    const present = (notation: string) => presentIn({ ...noRecords, unit: new Map([["a1-101", stateOf(notation)]]) });
    expect(change && mismatches(change, present("~x"))).toEqual([]);
    expect(change && mismatches(change, present("~y"))).toEqual(["a1-101"]);
    expect(change && mismatches(change, present("!x"))).toEqual(["a1-101"]);
    expect(change && mismatches(change, presentIn(noRecords))).toEqual(["a1-101"]);
  });

  it("R13 R114 says which comments are not as it left them, and never stands against the same dismissal elsewhere", () => {
    const [none, written] = [comment("c", ""), comment("c", "why")];
    const [add, resolve] = [commentChange("", none, written), commentChange("", written, comment("c", "why", true))];
    expect(add && mismatches(add, presentIn(noRecords))).toEqual([]);
    expect(resolve && mismatches(resolve, presentIn(noRecords))).toEqual(["a1-101"]);
    expect(commentChange("same", written, { ...written, changedAt: 9 })).toBeNull();
    const dismiss = dismissalChange("", dismissal("d", true), dismissal("d"));
    const elsewhere = presentIn({ ...noRecords, dismissal: new Map([["d", dismissal("d")]]) });
    expect(dismiss && mismatches(dismiss, elsewhere)).toEqual([]);
  });

  it("R10 names the units that it is about, whatever it changes of them", () => {
    const parts = [
      dismissalChange("", { ...dismissal("everywhere", true), unit: null }, { ...dismissal("everywhere"), unit: null }),
      commentChange("", comment("c", ""), comment("c", "why")),
      unitChange("", "x", stateOf("?a"), stateOf("~b")),
      dismissalChange("", dismissal("d", true), dismissal("d")),
    ];
    expect(unitsOf(squash(parts.filter((part) => part !== null)))).toEqual(["x", "a1-101"]);
  });

  it("R10 holds bare states, without what a record adds", () => {
    const record = { ...stateOf("~x"), revision: 3, at: 9, history: [] };
    const change = unitChange("", "x", record, { ...record, status: "approved" });
    expect([...(change?.records.unit?.values() ?? [])]).toEqual([{ from: stateOf("~x"), to: stateOf("+x") }]);
  });

  it("R10 is nothing where nothing changes", () => {
    expect(unitChange("", "x", stateOf("!x/odd"), stateOf("!x/odd"))).toBeNull();
  });
});
