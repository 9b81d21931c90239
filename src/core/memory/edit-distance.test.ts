import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { charactersOf, EditPattern } from "./edit-distance.ts";

/** The recurrence as textbooks have it. */
function naiveDistance(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  first.forEach((character, at) => {
    const next = [at + 1];
    second.forEach((other, column) => {
      const replaced = (row[column] ?? 0) + Number(character !== other);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

function distance(a: string, b: string, most = Number.MAX_SAFE_INTEGER): number {
  const text = charactersOf(b);
  return new EditPattern(charactersOf(a)).distanceTo(text, text.length, Math.min(most, a.length + b.length));
}

const letters = fc.string({ unit: fc.constantFrom("a", "b", "ā", "件", "😀", " "), maxLength: 150, size: "max" });

/** Two texts of which one comes from the other by a few edits anywhere. */
const near = fc
  .tuple(
    letters,
    fc.array(fc.tuple(fc.nat(200), fc.nat(3), fc.constantFrom("", "x", "ab")), { maxLength: 12, size: "max" }),
  )
  .map(([text, edits]): [string, string] => {
    const characters = [...text];
    for (const [at, removed, inserted] of edits) characters.splice(at % (characters.length + 1), removed, inserted);
    return [text, characters.join("")];
  });

describe("edit distance", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["😀", "😁", 1],
    ["ファイルを開く", "ファイルを閉じる", 3],
    ["a".repeat(32), "a".repeat(33), 1],
    ["a".repeat(64), "b".repeat(64), 64],
  ])("%j and %j: %i", (a, b, expected) => {
    expect([distance(a, b), distance(b, a)]).toEqual([expected, expected]);
  });

  test("is what the textbook's recurrence says", () => {
    const pairs = fc.oneof(near, fc.tuple(letters, letters));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(distance(a, b)).toBe(naiveDistance(a, b));
      }),
      { numRuns: lawRuns(600) },
    );
  });

  test("is exact up to what is wanted, and over it where there is more", () => {
    fc.assert(
      fc.property(near, fc.nat(80), ([a, b], most) => {
        const exact = naiveDistance(a, b);
        const found = distance(a, b, most);
        if (exact <= most) expect(found).toBe(exact);
        else expect(found).toBeGreaterThan(most);
      }),
      { numRuns: lawRuns(900) },
    );
  });

  test("one pattern serves many texts, one after the other", () => {
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 5 }), (pattern, texts) => {
        const prepared = new EditPattern(charactersOf(pattern));
        for (const text of texts) {
          const characters = charactersOf(text);
          const most = pattern.length + text.length;
          expect(prepared.distanceTo(characters, characters.length, most)).toBe(naiveDistance(pattern, text));
        }
      }),
      { numRuns: lawRuns(120) },
    );
  });
});
