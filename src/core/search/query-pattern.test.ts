import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { readPattern } from "./query-pattern.ts";

const catalogue = [
  "ie.*t",
  "^\\d+$",
  "\\w+\\s+\\w+",
  "\\bsign ?in\\b",
  "(?:ab)+",
  "(foo|bar) baz",
  "(?<year>\\d{4})-\\d{2}",
  "[\\p{L}()|*+]+",
  "colou?r",
  "\\(.*\\)",
  "(?<=a)b(?!c)",
  ".{0,80}x",
  "a*b*c*d*",
  "\\u{1F600}|é",
  "[^\\]]+\\]",
];

describe("readPattern", () => {
  it.each(catalogue)("Q10 lets %s pass, and it does what the engine's does", (pattern) => {
    const read = readPattern(pattern, "i");
    if (!read.ok) expect.fail(read.failure);
    const engine = new RegExp(pattern, "iu");
    fc.assert(
      fc.property(fc.stringMatching(/^[a-f0-9 ()éx\]-]{0,20}$/), (text) => {
        expect(read.value.test(text)).toBe(engine.test(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["(a+)+b", /group that is repeated/],
    ["(a*)*", /group that is repeated/],
    ["(a|a)*b", /group that is repeated/],
    ["((a?)){2,}", /group that is repeated/],
    ["(?:x(?:a|b)y)+", /group that is repeated/],
    ["(?:(?:a{1,9}){9}){9}", /group that is repeated/],
    ["(a)\\1", /References back/],
    ["(?<n>a)\\k<n>", /References back/],
    [".*.*.*x", /More than two/],
    ["[^a]*\\S+\\W*x", /More than two/],
    ["(?:ab)*(?:ab)*(?:ab)*x", /More than two/],
    ["a?".repeat(19), /So many/],
    ["a*".repeat(7), /So many/],
    ["a{0,99}".repeat(3), /So many/],
    ["x".repeat(501), /longer than 500/],
    ["(", /not a regular expression: unterminated group/],
    ["\\-", /not a regular expression/],
  ])("Q10 refuses %s", (pattern, reason) => {
    const read = readPattern(pattern, "");
    expect(read.ok ? "" : read.failure).toMatch(reason);
  });

  it.each(["\\w+!", "a*a*a*a*a*a*!", "\\x61*\\u0061*\\u{61}*!", `${"a?".repeat(18)}!`])(
    "Q10 comes to an end with %s in a million of its letters",
    (pattern) => {
      const read = readPattern(pattern, "");
      if (!read.ok) expect.fail(read.failure);
      // Whole it would take minutes at the least: the test would never end.
      expect(read.value.test("a".repeat(1_000_000))).toBe(false);
    },
    20_000,
  );

  it.each([
    ["\\w+\\s+\\w+!", "", "Pack my box!"],
    ["(?:colou?r|\\p{Lu}+)!", "i", "RED!"],
    ["😀+!", "", "😀😀!"],
    ["[\\u4e00-\\u9fff]+!", "", "漢字!"],
    ["\\u{1F600}?!|\\ud83d\\ude00?!", "", "!"],
  ])("Q10 searches all of a hundred thousand characters of prose for %s", (pattern, flags, end) => {
    const read = readPattern(pattern, flags);
    if (!read.ok) expect.fail(read.failure);
    expect(read.value.test(`${"The quick brown fox jumps over a dog. ".repeat(2_700)}${end}`)).toBe(true);
  });

  it("Q10 searches the beginning of a text that leaves too much to try", () => {
    const found = (pattern: string, at: number) => {
      const read = readPattern(pattern, "");
      return read.ok && read.value.test(`${"a".repeat(at)}b`);
    };
    expect([found("b", 1_000_000), found("c?b", 1_000_000)]).toEqual([true, true]);
    expect([found("x.*|b", 6_000), found("x.*|b", 20_000)]).toEqual([true, false]);
    expect([found("x.*y.*|b", 450), found("x.*y.*|b", 2_000)]).toEqual([true, false]);
  });

  it("Q10 lets nothing pass that runs away on repeated letters", () => {
    const piece = fc.constantFrom("a", "(", "(?:", ")", "|", "*", "+", "?", "{2,}", "{0,9}", "[ab]", "b", ".", "\\w");
    const text = "a".repeat(40);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const read = readPattern(`${pieces.join("")}!`, "");
        // One that runs away would take hours for this text: the test would never end.
        if (read.ok) read.value.test(text);
      }),
      { numRuns: lawRuns(3_000) },
    );
  });
});
