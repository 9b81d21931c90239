import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzyMatch } from "./fuzzy-match.ts";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "É", "e", " ", "…", "😀"), maxLength: 12 });

/** The oracle: every word's letters stand in the text in order. */
function isSubsequence(query: string, text: string): boolean {
  const fold = (value: string) => Array.from(value.toLowerCase().replaceAll("é", "e"));
  return query.split(/\s+/).every((word) => {
    const rest = fold(text);
    return fold(word).every((letter) => {
      const at = rest.indexOf(letter);
      rest.splice(0, at + 1);
      return at >= 0;
    });
  });
}

test("K2 a query is found exactly where the letters of each of its words stand in order", () => {
  fc.assert(
    fc.property(letters, letters, (query, text) => {
      expect(fuzzyMatch(query, text) !== null).toBe(isSubsequence(query, text));
    }),
  );
});

test("K2 the positions are ascending, and spell what a single word asked for", () => {
  fc.assert(
    fc.property(letters, letters, (query, text) => {
      const match = fuzzyMatch(query.replaceAll(" ", ""), text);
      if (match === null) return;
      expect([...match.positions].sort((a, b) => a - b)).toEqual(match.positions);
      const meant = match.positions.map((at) => Array.from(text)[at] ?? "").join("");
      expect(isSubsequence(query.replaceAll(" ", ""), meant)).toBe(true);
      expect(Array.from(meant)).toHaveLength(Array.from(query.replaceAll(" ", "")).length);
    }),
  );
});

test.each([
  ["apn", "Approve and go to next unreviewed", "Export: Target-only Markdown"],
  ["next", "Next segment", "Approve and go to next unreviewed"],
  ["set", "Settings…", "Restore machine translation"],
  ["segment next", "Next segment", "Edit active segment"],
  ["redo", "Redo", "Restore dotted o"],
])("K2 %s finds %s before %s", (query, closer, farther) => {
  expect(fuzzyMatch(query, closer)?.score ?? 0).toBeGreaterThan(fuzzyMatch(query, farther)?.score ?? 0);
});

test("K2 a long title of equal letters costs no more than its length times the query's", () => {
  expect(fuzzyMatch("a".repeat(200), "a".repeat(2_000))?.positions).toHaveLength(200);
});

test("K2 an accent typed behind its letter counts as little as one typed with it", () => {
  expect(fuzzyMatch("le\u0301", "Élèves")).toEqual(fuzzyMatch("lé", "Élèves"));
  expect(fuzzyMatch("le\u0301", "Élèves")).not.toBeNull();
});
