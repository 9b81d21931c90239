import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextTable } from "./text-table.ts";

describe("a table of distinct texts", () => {
  test("numbers texts in the order they come, equal ones alike, and has them back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3, unit: "grapheme" })), (texts) => {
        const table = new TextTable();
        const known = new Map<string, number>();
        for (const text of texts) {
          expect(table.find(text)).toBe(known.get(text) ?? -1);
          if (!known.has(text)) known.set(text, known.size);
          expect(table.add(text)).toBe(known.get(text));
        }
        expect(table.size).toBe(known.size);
        for (const [text, number] of known) expect([table.get(number), table.find(text)]).toEqual([text, number]);
      }),
    );
  });

  test("ten thousand texts stay apart", () => {
    const table = new TextTable();
    const texts = Array.from({ length: 10_000 }, (_, index) => `text ${index}`);
    for (const text of texts) table.add(text);
    expect(texts.map((text) => table.get(table.find(text)))).toEqual(texts);
    expect(table.find("text 10000")).toBe(-1);
  });
});
