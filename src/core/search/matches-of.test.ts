import fc from "fast-check";
import { expect, it } from "vitest";
import { matchesOf } from "./matches-of.ts";

const patterns = [/a+/g, /\p{L}+/gu, /(?=b)|x/g, /|a/gu, /(?<=a)/g, /\s*/gu, /(a)|(b)/giu];

it("finds what matchAll finds, in any text, empty matches and characters of two units among them", () => {
  const letters = fc.constantFrom("a", "b", "A", "x", " ", "\u{1f600}", "\ud83d", "é", "\n");
  const texts = fc.array(letters, { maxLength: 12 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, fc.constantFrom(...patterns), (text, pattern) => {
      const plain = (matches: Iterable<RegExpExecArray>) => Array.from(matches, (match) => [match.index, ...match]);
      expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(new RegExp(pattern))));
    }),
  );
});

it("lets an expression be used anew while its matches are gone through", () => {
  const pattern = /\w/g;
  const pairs = matchesOf("ab", pattern).flatMap(([one]) => matchesOf("cd", pattern).map(([other]) => one + other));
  expect(pairs).toEqual(["ac", "ad", "bc", "bd"]);
});
