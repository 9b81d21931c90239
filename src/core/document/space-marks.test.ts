import fc from "fast-check";
import { expect, test } from "vitest";
import { readSpaceMarks } from "./space-marks.ts";

const shown = (text: string) => readSpaceMarks(text).map(({ from, kind }) => `${from} ${kind}`);

test("K41 every character that is not seen or not told apart is one mark", () => {
  expect(shown("a\u00a0b\u202fc\td")).toEqual(["1 no-break", "3 narrow-no-break", "5 tab"]);
  expect(shown("\u200e\u200f\u061c\u200c\u2009")).toEqual([
    "0 ltr-mark",
    "1 rtl-mark",
    "2 rtl-mark",
    "3 zero-width",
    "4 other-space",
  ]);
  expect(shown("a b  c   ")).toEqual(["3 space", "4 space", "6 space", "7 space", "8 space"]);
});

test("K41 single spaces, joiners and soft hyphens are none", () => {
  expect(shown("a b c 👩\u200d💻 co\u00adop\n")).toEqual([]);
});

test("R150 a word of more than 20 letters is one stretch, whatever its script, up to a mark or a space", () => {
  const long = [
    "Umschalttastenkombination",
    "internationalisation-ready",
    "والاستعداداتالنهائيةللمستخدم",
    "ინტერნაციონალიზაციისათვის",
  ];
  for (const word of long) expect(shown(`a ${word} b`)).toEqual(["2 long-word"]);
  expect(shown("Umschalttastensymbol a, b")).toEqual([]);
  expect(shown(`${"a".repeat(25)}\u200b${"b".repeat(30)}`)).toEqual(["0 long-word", "25 zero-width", "26 long-word"]);
  expect(shown(" ".repeat(30)).filter((mark) => mark.endsWith("long-word"))).toEqual([]);
  expect(shown("操作を続行するには、このページのすべての項目を確認してください。")).toEqual([]);
});

test("K41 marks are in order and never longer than a character", () => {
  const texts = fc.string({ unit: fc.constantFrom(" ", "a", "\u00a0", "\u200f", "\t", "😀", "\n"), maxLength: 30 });
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const { from, to } of readSpaceMarks(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBe(from + 1);
        end = to;
      }
    }),
  );
});
