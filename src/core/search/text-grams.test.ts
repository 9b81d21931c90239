import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./query-folding.ts";
import { gramsOf, mayHold, wantedGrams } from "./text-grams.ts";

/** Letters of several scripts, with cases, accents in two ways, and signs of words that are two long. */
const letters = fc.constantFrom(..."abcABCéÉßſΣσςİıЖжğ한국日本語文書แ e\u0301\u00a0.-😀");
const text = fc.string({ unit: letters, maxLength: 30 });

describe("which texts an article may hold", () => {
  it("W135 wherever a text of it holds what is looked for, it may hold it", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, wanted) => {
        const isHeld = texts.some((one) => foldText(one).includes(foldText(wanted)));
        const grams = wantedGrams(wanted);
        if (isHeld && grams !== null) expect(mayHold(gramsOf(texts), grams)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("W135 any part of any of its texts, in any letter case", () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (texts, which, from, length) => {
          const one = texts[which % texts.length] ?? "";
          const part = one.slice(from % (one.length + 1)).slice(0, length % 12);
          // An accent that stands alone is another sign than with its letter.
          if (!foldText(one).includes(foldText(part))) return;
          for (const wanted of [part, part.toUpperCase()]) {
            const grams = wantedGrams(wanted);
            const isFound = foldText(one).includes(foldText(wanted));
            if (grams !== null && isFound) expect(mayHold(gramsOf(texts), grams)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("W135 of words that no text holds at most one in fifty is taken for one that may be there", () => {
    const words = (from: number) =>
      Array.from({ length: 2000 }, (_, index) => `w${((from + index) * 7919).toString(36)}x`);
    const grams = gramsOf([words(0).join(" ")]);
    const held = words(0).filter((word) => mayHold(grams, wantedGrams(word) ?? []));
    expect(held).toHaveLength(2000);
    const others = Array.from({ length: 2000 }, (_, index) => `ß${index}документ${index}`);
    expect(others.filter((word) => mayHold(grams, wantedGrams(word) ?? [])).length).toBeLessThan(40);
  });

  it("W135 what is too short tells nothing, but two signs of Chinese or Japanese do", () => {
    expect([wantedGrams(""), wantedGrams("ab"), wantedGrams("  ")]).toEqual([null, null, null]);
    const grams = gramsOf(["日本語の文書", "A text."]);
    expect(mayHold(grams, wantedGrams("日本") ?? [])).toBe(true);
    expect(mayHold(grams, wantedGrams("書日") ?? [])).toBe(false);
    expect(mayHold(gramsOf([]), wantedGrams("abc") ?? [])).toBe(false);
  });
});
