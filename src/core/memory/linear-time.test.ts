/** MM19: time grows with the text and no faster, whatever it holds. */
import { describe, test } from "vitest";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { maskSource } from "./mask-source.ts";
import { TmxReader } from "./tmx/tmx-reader.ts";
import { partsOf, wholeWordsOf } from "./words-of.ts";

const TEXTS: readonly (readonly [name: string, n: number, textOf: (n: number) => string])[] = [
  ["numbers behind a letter", 200_000, (n) => `a${"1.".repeat(n)}`],
  ["one number", 200_000, (n) => "1,".repeat(n)],
  ["plain words, then a sign that is not", 200_000, (n) => `${"word ".repeat(n)}é1`],
  ["one plain word, then a sign that is not", 500_000, (n) => `${"w".repeat(n)}#`],
  ["open angle brackets", 200_000, (n) => "<a ".repeat(n)],
  ["white space", 500_000, (n) => `a${" ".repeat(n)}`],
  ["capitals", 300_000, (n) => "A".repeat(n)],
  ["capitals with marks", 200_000, (n) => "A\u0327".repeat(n)],
  ["ideographs", 200_000, (n) => "件".repeat(n)],
];

describe("MM19 time grows with the text and no faster", () => {
  test.each(TEXTS)("masking and words: %s", (_, n, textOf) => {
    expectLinear(textOf, n, (text) => {
      const { text: masked } = maskSource(text);
      partsOf(masked);
      wholeWordsOf(text);
    });
  });

  test("a memory file of one line, however it is broken", () => {
    const unit = "<tu><tuv><seg>a & b</b></seg></tuv></tu>";
    expectLinear(
      (n) => unit.repeat(n),
      20_000,
      (text) => {
        const reader = new TmxReader({ unit: () => {}, problem: () => {} });
        reader.write(`<tmx version="1.4"><body>${text}`);
        reader.close();
      },
    );
  });
});
