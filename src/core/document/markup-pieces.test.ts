import fc from "fast-check";
import { expect, test } from "vitest";
import { readInlineTags } from "./inline-html.ts";
import { readMarkupPieces } from "./markup-pieces.ts";

const shown = (text: string) => readMarkupPieces(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

test("delimiters, link texts and destinations are pieces of their own", () => {
  expect(shown("Open **all** [files](/a?b).")).toEqual([
    "strong **all**",
    "delimiter **",
    "delimiter **",
    "delimiter [",
    "link files",
    "delimiter ](/a?b)",
    "destination /a?b",
  ]);
});

test("a reference link has no destination to isolate", () => {
  expect(shown("[files][f]")).toEqual(["delimiter [", "link files", "delimiter ][f]"]);
});

test("code, addresses and placeholders read left to right", () => {
  const pieces = readMarkupPieces("`a b` https://a.example {name}");
  expect(pieces.filter(({ isolate }) => isolate).map(({ kind }) => kind)).toEqual(["code", "url", "placeholder"]);
});

test("pieces of any text nest, in order, and none is empty", () => {
  const unit = fc.constantFrom(
    "a",
    " ",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "](/x)",
    "{n}",
    "<b>",
    "</b>",
    "<",
    "!",
    "\\",
    "https://a.example",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const ends: number[] = [];
      let from = 0;
      for (const piece of readMarkupPieces(text, readInlineTags)) {
        while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= piece.from) ends.pop();
        expect(piece.from).toBeGreaterThanOrEqual(from);
        expect(piece.to).toBeGreaterThan(piece.from);
        expect(piece.to).toBeLessThanOrEqual(ends.at(-1) ?? text.length);
        ends.push(piece.to);
        from = piece.from;
      }
    }),
    { numRuns: 2000 },
  );
});
