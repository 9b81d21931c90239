import { expect, it } from "vitest";
import { nextRecord } from "./history.ts";
import { segment, stateOf } from "./testing/review-arbitraries.ts";
import { versionsOf } from "./versions.ts";

const unit = segment("a1-101", "MT");
const told = (...args: Parameters<typeof versionsOf>) =>
  versionsOf(...args).map(({ kind, target, status, at, by }) => `${kind} ${target} ${status} ${at} ${by}`);

it("R120 lists every text of a unit, newest first, with time and name", () => {
  expect(told(unit, undefined, [], null)).toEqual(["machine MT unreviewed null undefined"]);
  const first = nextRecord(undefined, stateOf("~one"), 1, "Reviewer A");
  const record = nextRecord(first, stateOf("+two"), 2, "Reviewer B");
  expect(told(unit, record, [record, first], "three")).toEqual([
    "typed three edited null undefined",
    "present two approved 2 Reviewer B",
    "stored one edited 1 Reviewer A",
    "machine MT unreviewed null undefined",
  ]);
});
