import fc from "fast-check";
import { expect, test } from "vitest";
import { escapePattern, LONGEST_LITERAL } from "./escape-pattern.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...`"'&-!#%,:;<=>@\`~^$\\.*+?()[]{}|/ \n_0a`) }),
);

test.each(["", "u", "v", "iu", "iv"])("C8 matches every text as it stands under the flags “%s”", (flags) => {
  const holds = (literal: string) => {
    expect(new RegExp(`^(?:${escapePattern(literal)})$`, flags).test(literal)).toBe(true);
  };
  fc.assert(fc.property(text, holds), { numRuns: 500 });
});

test.each(["", "u", "v"])("C8 is each of its characters within a class under the flags “%s”", (flags) => {
  const holds = (literal: string) => {
    fc.pre(literal !== "");
    const pattern = new RegExp(`^[${escapePattern(literal)}]+$`, flags);
    expect(pattern.test(literal)).toBe(true);
    expect(pattern.test("\u{10fffe}")).toBe(literal.includes("\u{10fffe}"));
  };
  fc.assert(fc.property(text, holds), { numRuns: 500 });
});

test.each(["u", "iu", "v"])("C8 makes no expression that is too large under the flags “%s”", (flags) => {
  const signs = fc.constantFrom(...'aé中\u{1f600}.*" ');
  const holds = (sign: string) => {
    const literal = sign.repeat(LONGEST_LITERAL).slice(0, LONGEST_LITERAL);
    for (const within of [literal, `中${literal}`])
      expect(new RegExp(escapePattern(literal), flags).test(within)).toBe(true);
  };
  fc.assert(fc.property(signs, holds), { numRuns: 20 });
});
