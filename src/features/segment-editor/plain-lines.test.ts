import fc from "fast-check";
import { expect, test } from "vitest";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { fieldText, shapedInput, textAfterTyping } from "./plain-lines.ts";

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

const places = parseArticle(`# ${pair("k1-101", "One", "Eins")}\n\n${pair("k1-102", "Two", "Zwei")}\n`, "a.md");
const [heading, paragraph] = places.units as [Unit, Unit];

/** The field's value after an input and what is mended of it. */
function mended(unit: Unit, before: string, value: string, kind: string | null): string {
  const change = shapedInput(unit, before, value, kind);
  return change === null ? value : value.slice(0, change.from) + change.insert + value.slice(change.to);
}

test("D64 what is dropped in the field takes the shape of its place", () => {
  expect(mended(heading, "Eins zwei", "Eins a\nb\nzwei", "insertFromDrop")).toBe("Eins a bzwei");
  expect(mended(paragraph, "Eins zwei", "Eins a\n\nb\nzwei", "insertFromDrop")).toBe("Eins a\nbzwei");
  expect(shapedInput(paragraph, "Eins", "Eins zwei", "insertFromDrop")).toBeNull();
});

test("D65 nothing brings a line break into a field that cannot hold it", () => {
  expect(mended(heading, "Eins", "Eins a\nb", "insertText")).toBe("Eins a b");
  expect(mended(paragraph, "Eins", "Eins a\nb\n", "insertText")).toBe("Eins a\nb\n");
  expect(shapedInput(heading, "Eins", "Eins a", "insertText")).toBeNull();
});
