import { expect, test } from "vitest";
import { rawMatches } from "./raw-matches.ts";

const text = "a😀b😀😀 ab";

test.each([/b*/g, /b*/gu, /😀*/gu, /x*/gu, /(?<=😀)|a/gu, /a(b)?/g])(
  "%s matches what matchAll does, empty matches left out",
  (pattern) => {
    const expected = Array.from(text.matchAll(pattern), ({ 0: all, index }) => [index, index + all.length]);
    pattern.lastIndex = 3;
    expect(rawMatches(text, pattern).map(({ from, to }) => [from, to])).toEqual(expected.filter(([a, b]) => a !== b));
  },
);
