import { describe, expect, it } from "vitest";
import type { Unit } from "#core/document/article.ts";
import { approve } from "./approve.ts";
import { type Change, transitionsOf } from "./change.ts";
import { copySource } from "./copy-source.ts";
import { editTarget } from "./edit-target.ts";
import { markNeedsWork } from "./mark-needs-work.ts";
import type { UnitState } from "./record.ts";
import { restoreMachineTranslation } from "./restore-machine-translation.ts";
import { takeApprovalBack } from "./take-approval-back.ts";
import { expectChangeLaws } from "./testing/change-laws.ts";
import { field, noRecords, notationOf, segment, stateOf } from "./testing/review-arbitraries.ts";
import { initialState } from "./unit-state.ts";

const unit = segment("a6051-103", "MT", "Source");

/** What the command makes of the unit in the state noted, as a notation; "nothing" where it gives no Change. Checks the laws on the way. */
function result(from: string, command: (state: UnitState) => Change | null, of: Unit = unit): string {
  const state = stateOf(from);
  const change = command(state);
  if (change === null) return "nothing";
  expectChangeLaws({ ...noRecords, unit: new Map([[of.key, state]]) }, change);
  const transition = transitionsOf(change, "unit").get(of.key);
  return transition === undefined ? "another unit" : notationOf(transition.to);
}

describe("editing a target", () => {
  it.each([
    ["?MT", "Suns", "~Suns"],
    ["~Suns", "Kaķis", "~Kaķis"],
    ["+MT", "Suns", "~Suns"],
    ["+Suns", "Kaķis", "~Kaķis"],
    ["!Suns/odd", "Kaķis", "~Kaķis"],
    ["?MT", "", "~"],
  ])("R1 %s with “%s” typed is %s", (from, text, to) => {
    expect(result(from, (state) => editTarget(unit, state, text))).toBe(to);
  });

  it.each([
    ["~Suns", "?MT"],
    ["+Suns", "~MT"],
    ["!Suns/odd", "~MT"],
  ])("R2 %s with the machine translation typed again is %s", (from, to) => {
    expect(result(from, (state) => editTarget(unit, state, "MT"))).toBe(to);
  });

  it.each(["?MT", "~MT", "+MT", "!MT/odd"])("R1 %s with its own target is nothing", (from) => {
    expect(result(from, (state) => editTarget(unit, state, "MT"))).toBe("nothing");
  });
});

describe("taking an approval back", () => {
  it.each([
    ["+MT", "?MT"],
    ["+Suns", "~Suns"],
    ["+", "~"],
    ["~Suns", "nothing"],
    ["?MT", "nothing"],
    ["!MT/odd", "nothing"],
  ])("R8 %s becomes %s", (from, to) => {
    expect(result(from, (state) => takeApprovalBack(unit, state))).toBe(to);
  });

  it("R8 says whose approval it was", () => {
    expect(takeApprovalBack(unit, stateOf("+MT"))?.label).toBe("Took back the approval of a6051-103");
  });
});

describe("approving", () => {
  const approved = (from: string, key: string, text: string) => {
    let failure: string | null = null;
    const to = result(from, (state) => {
      const outcome = approve(unit, state, { key, text });
      if (!outcome.ok) failure = outcome.failure;
      return outcome.ok ? outcome.value : null;
    });
    return failure ?? to;
  };

  it.each([
    ["?MT", "MT", "+MT"],
    ["~Suns", "Suns", "+Suns"],
    ["!Suns/odd", "Suns", "+Suns"],
    ["+Suns", "Suns", "nothing"],
  ])("R3 %s for the text “%s” is %s", (from, text, to) => {
    expect(approved(from, unit.key, text)).toBe(to);
  });

  it("R4 fails for another text than the unit has", () => {
    expect(approved("~Suns", unit.key, "MT")).toMatch(/^a6051-103 was not approved: its text has changed/);
  });

  it("R4 fails for another unit, even with the same text", () => {
    expect(approved("?MT", "a6051-104", "MT")).toMatch(/for a6051-104, not a6051-103/);
  });
});

describe("needs work", () => {
  it.each([
    ["?MT", "odd", "!MT/odd"],
    ["+Suns", null, "!Suns"],
    ["~Suns", "  ", "!Suns"],
    ["!Suns/odd", "worse", "!Suns/worse"],
    ["!Suns/odd", " odd ", "nothing"],
  ])("R5 %s for the reason %o is %s", (from, reason, to) => {
    expect(result(from, (state) => markNeedsWork(unit, state, reason))).toBe(to);
  });
});

describe("restoring the machine translation", () => {
  it.each([
    ["~Suns", "?MT"],
    ["+Suns", "~MT"],
    ["!Suns/odd", "~MT"],
    ["+MT", "nothing"],
    ["?MT", "nothing"],
  ])("R6 %s is %s", (from, to) => {
    expect(result(from, (state) => restoreMachineTranslation(unit, state))).toBe(to);
  });
});

describe("copying the source", () => {
  it.each([
    ["?MT", "~Source"],
    ["+Suns", "~Source"],
    ["~Source", "nothing"],
  ])("R7 %s is %s", (from, to) => {
    expect(result(from, (state) => copySource(unit, state, unit.source))).toBe(to);
  });

  it("R7 is nothing for a field", () => {
    expect(copySource(field("title"), initialState(field("title")), "Source")).toBeNull();
  });
});

describe("labels", () => {
  it("R14 name what was done and to which unit", () => {
    const labels = [
      editTarget(unit, stateOf("?MT"), "Suns"),
      markNeedsWork(unit, stateOf("?MT"), null),
      restoreMachineTranslation(unit, stateOf("~Suns")),
      copySource(unit, stateOf("?MT"), "Source"),
      editTarget(field("title", "MT"), stateOf("?MT"), "Suns"),
    ].map((change) => change?.label);
    expect(labels).toEqual([
      "Edited a6051-103",
      "Needs work: a6051-103",
      "Restored the machine translation of a6051-103",
      "Copied the source to a6051-103",
      "Edited title",
    ]);
    expect(approve(unit, stateOf("?MT"), { key: unit.key, text: "MT" })).toMatchObject({
      value: { label: "Approved a6051-103" },
    });
  });
});
