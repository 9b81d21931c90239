import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldText, textAfterTyping } from "./plain-lines.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\n", "\r\n", "😀", "\u2028") });

test("K51 the field holds after typing what was typed, and the text says the same", () => {
  fc.assert(
    fc.property(texts, texts, fc.constantFrom("\n" as const, "\r\n" as const), (text, other, ending) => {
      const typed = fieldText(other);
      expect(fieldText(textAfterTyping(text, typed, ending))).toBe(typed);
    }),
  );
});

test("K51 line breaks that were not touched stay as they are", () => {
  expect(textAfterTyping("a\r\nb\rc\nd", "a\nb\nc\nd!", "\r\n")).toBe("a\r\nb\rc\nd!");
  expect(textAfterTyping("a\r\nb\rc", "a\nxb\nc", "\n")).toBe("a\r\nxb\rc");
  expect(textAfterTyping("ab", "a\nb", "\r\n")).toBe("a\r\nb");
});

test("K51 nothing typed is the same text, whatever its line breaks", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(textAfterTyping(text, fieldText(text), "\n")).toBe(text);
    }),
  );
});
