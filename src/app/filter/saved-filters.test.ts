import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseSavedFilters,
  type SavedFilter,
  serializeSavedFilters,
  withFilter,
  withoutFilter,
} from "./saved-filters.ts";

const filled = fc.string({ minLength: 1 });
const filters = fc
  .array(fc.record({ name: filled, text: filled }), { maxLength: 8 })
  .map((all) => all.reduce<readonly SavedFilter[]>(withFilter, []));

test("L21 what is written is read back the same", () => {
  fc.assert(
    fc.property(filters, (it) => {
      expect(parseSavedFilters(serializeSavedFilters(it))).toEqual(it);
    }),
  );
});

test("L21 any stored text at all gives a list of usable filters", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { name, text: query } of parseSavedFilters(text))
        expect([typeof name, typeof query]).toEqual(["string", "string"]);
    }),
  );
});

test("L21 what is no filter among those stored is left out, and what is beside it is read", () => {
  const entries = [{ name: "", text: "x" }, { name: "b", text: "" }, 3, null, [], { name: "a", text: "x", more: 1 }];
  expect(parseSavedFilters(JSON.stringify(entries))).toEqual([{ name: "a", text: "x" }]);
  for (const text of [null, "", "{", "{}", '"a"']) expect(parseSavedFilters(text)).toEqual([]);
});

test("L21 a name is given once, and given up", () => {
  const one = withFilter(withFilter([], { name: "b", text: "1" }), { name: "a", text: "2" });
  expect(withFilter(one, { name: "b", text: "3" })).toEqual([
    { name: "a", text: "2" },
    { name: "b", text: "3" },
  ]);
  expect(withoutFilter(one, "a")).toEqual([{ name: "b", text: "1" }]);
});
