import fc from "fast-check";
import { expect, it } from "vitest";
import { foldedHolds, foldText } from "./query-folding.ts";

it("Q1 a text is found in what a folded text holds, though most texts are not folded for it", () => {
  const letters = ["a", "B", "s", "S", "ß", "e", "é", "\u0301", "\u030c", "Σ", "ς", "İ", "K", "\u212a", "\u00a0", " "];
  const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
  let held = 0;
  fc.assert(
    fc.property(
      text,
      fc.oneof(text, fc.string({ unit: fc.constantFrom("a", "s", "e", " "), maxLength: 2 })),
      (all, of) => {
        const wanted = foldText(of);
        const isHeld = foldText(all).includes(wanted);
        expect(foldedHolds(all, wanted)).toBe(isHeld);
        held += isHeld && wanted !== "" ? 1 : 0;
      },
    ),
    { numRuns: 3_000 },
  );
  expect(held).toBeGreaterThan(100);
});
