import { describe, expect, it } from "vitest";
import { MAX_VERSIONS, nextRecord } from "./history.ts";
import type { UnitRecord } from "./record.ts";
import { stateOf } from "./testing/review-arbitraries.ts";

describe("the next record", () => {
  it("R30 begins with revision 1 and no history", () => {
    expect(nextRecord(undefined, stateOf("~x"), 5)).toEqual({ ...stateOf("~x"), revision: 1, at: 5, history: [] });
  });

  it("R32 keeps the newest versions, oldest first", () => {
    let record: UnitRecord | undefined;
    for (let at = 1; at <= MAX_VERSIONS + 5; at++) record = nextRecord(record, stateOf(`~${at}`), at);
    expect(record?.revision).toBe(MAX_VERSIONS + 5);
    expect(record?.history.map(({ at }) => at)).toEqual(Array.from({ length: MAX_VERSIONS }, (_, index) => index + 5));
    expect(record?.history[0]).toEqual({ ...stateOf("~5"), at: 5 });
  });
});
