import fc from "fast-check";
import { expect, test } from "vitest";
import { isReturn, noteOf, type Route, routeOf, searchOf, unitKeyOf } from "./route.ts";

const filled = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ kind: "start" as const }),
  filled.map((address) => ({ kind: "address" as const, address })),
  filled.map((articleKey) => ({ kind: "local" as const, articleKey })),
);

test("a route survives the address bar", () => {
  fc.assert(
    fc.property(route, (it) => {
      expect(routeOf(searchOf(it))).toEqual(it);
    }),
  );
});

test("addresses stay readable, and what would end the parameter is encoded", () => {
  const search = searchOf({ kind: "address", address: "https://example.org/a b.md?x=1&y#z" });
  expect(search).toBe("?article=https://example.org/a%20b.md%3Fx%3D1%26y%23z");
});

test.each(["", "?article=", "?article=%20", "?remembered=", "?other=x"])("%j is the start screen", (search) => {
  expect(routeOf(search)).toEqual({ kind: "start" });
});

test("an address goes before a remembered article", () => {
  expect(routeOf("?remembered=k&article=a.md")).toEqual({ kind: "address", address: "a.md" });
});

test("unit keys are read from the hash, damaged ones as they stand", () => {
  expect(unitKeyOf("#a6051-103")).toBe("a6051-103");
  expect(unitKeyOf("#field%3Atitle")).toBe("field:title");
  expect(unitKeyOf("#a%")).toBe("a%");
  expect(unitKeyOf("")).toBeNull();
});

test("R53 a unit that Recto noted itself is come back to, any other is asked for", () => {
  expect(isReturn("#field%3Atitle", noteOf("field:title"))).toBe(true);
  expect(isReturn("#a-2", noteOf("a-1"))).toBe(false);
  for (const state of [null, 7, "x", {}, { unit: 3 }, []]) expect(isReturn("#a-1", state)).toBe(false);
});
