import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsWanted } from "./pattern-texts.ts";
import { readPattern } from "./query-pattern.ts";
import { gramsOf, mayHold, wantedGrams } from "./text-grams.ts";

describe("texts without which an expression matches nowhere", () => {
  it.each([
    ["firewall rule", "", ["firewall rul"]],
    ["firewall\\s+rule", "", ["firewal", "rul"]],
    ["ab+cd", "", ["a", "c"]],
    ["abx?cd", "", ["a", "c"]],
    ["ab{2,3}cd", "", ["a", "c"]],
    ["ab{0,3}cd", "", ["c"]],
    ["(?:one|two) three", "", [" thre"]],
    ["(one)two", "", ["tw"]],
    ["one|two", "", []],
    ["^one$", "", ["on"]],
    ["a\\.b\\d", "", ["a."]],
    ["[one]two", "", ["tw"]],
    ["classes", "i", ["cl"]],
    ["łódź", "i", []],
    ["łódź", "", ["łód"]],
  ] as const)("W182 %s with the flags “%s”", (pattern, flags, wanted) => {
    expect(textsWanted(pattern, flags)).toEqual(wanted);
  });

  it("W182 wherever it matches a text, the article may hold what is wanted", () => {
    let told = 0;
    fc.assert(
      fc.property(expression, fc.constantFrom("", "i"), noise, noise, (pieces, flags, before, after) => {
        const pattern = pieces
          .map(([piece]) => piece)
          .join("")
          .normalize("NFC");
        const read = readPattern(pattern, flags);
        const text = before + pieces.map(([, match]) => match).join("") + after;
        if (!read.ok || !read.value.test(text.normalize("NFC"))) return;
        const grams = textsWanted(pattern, flags).flatMap((one) => wantedGrams(one) ?? []);
        if (grams.length === 0) return;
        told += 1;
        expect([pattern, flags, text, mayHold(gramsOf([text]), grams)]).toEqual([pattern, flags, text, true]);
      }),
      { numRuns: 4_000 },
    );
    expect(told).toBeGreaterThan(200);
  });
});

const letters = [..."aAbBsSſkKßẞwWeéİıσς日本 1", "\u030a", "\u0301"];
/** Parts of expressions, each with a text that it may match. */
const expression = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...letters).map((one) => [one, one] as const) },
    { weight: 3, arbitrary: fc.constantFrom(["a", "A"], ["S", "s"], ["s", "ſ"], ["k", "K"], ["w", "W"], ["σ", "ς"]) },
    fc.constantFrom(
      ["\\.", "."],
      ["a?", ""],
      ["b+", "bb"],
      ["s*", ""],
      ["(?:ab)", "ab"],
      ["[as]", "s"],
      ["\\w", "1"],
      ["k{2}", "kk"],
    ),
    fc.constantFrom(["|", ""], [".", "😀"], ["\\b", ""]),
  ),
  { minLength: 3, maxLength: 12 },
);
const noise = fc.string({ unit: fc.constantFrom(...letters), maxLength: 3 });
