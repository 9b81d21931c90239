import fc from "fast-check";
import { expect, test } from "vitest";
import { historyEntryOf, type Place, placeOf, unitKeyOf } from "./place.ts";

const filled = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constant({ kind: "start" as const }),
  filled.map((address) => ({ kind: "address" as const, address })),
  fc.string().map((articleKey) => ({ kind: "local" as const, articleKey })),
);

test("a place survives the address bar", () => {
  fc.assert(
    fc.property(place, (it) => {
      const { search, state } = historyEntryOf(it);
      expect(placeOf(search, state)).toEqual(it);
    }),
  );
});

test("addresses stay readable, and what would end the parameter is encoded", () => {
  const { search } = historyEntryOf({ kind: "address", address: "https://example.org/a b.md?x=1&y#z" });
  expect(search).toBe("?article=https://example.org/a%20b.md%3Fx%3D1%26y%23z");
});

test.each([null, 7, "x", {}, { articleKey: 3 }, []])(
  "history entry %j of another hand is the start screen",
  (state) => {
    expect(placeOf("", state)).toEqual({ kind: "start" });
  },
);

test("an empty address is the start screen", () => {
  expect(placeOf("?article=", null)).toEqual({ kind: "start" });
});

test("unit keys are read from the hash, damaged ones as they stand", () => {
  expect(unitKeyOf("#a6051-103")).toBe("a6051-103");
  expect(unitKeyOf("#field%3Atitle")).toBe("field:title");
  expect(unitKeyOf("#a%")).toBe("a%");
  expect(unitKeyOf("")).toBeNull();
});
