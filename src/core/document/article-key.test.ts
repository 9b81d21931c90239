import fc from "fast-check";
import { expect, it } from "vitest";
import { articleKeyOf } from "./article-key.ts";

it("D90 names an article by its path and its text", () => {
  expect(articleKeyOf("x.md", "text")).toBe(articleKeyOf("x.md", "text"));
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (path, one, other) => {
      fc.pre(one !== other);
      expect(articleKeyOf(path, one)).not.toBe(articleKeyOf(path, other));
      expect(articleKeyOf(one, path)).not.toBe(articleKeyOf(other, path));
    }),
  );
});

it("D90 tells texts apart that differ in one character at any place", () => {
  const text = "x".repeat(1000);
  const keys = Array.from(text, (_, at) => articleKeyOf("x.md", `${text.slice(0, at)}y${text.slice(at + 1)}`));
  expect(new Set(keys).size).toBe(1000);
});
