import { expect, it } from "vitest";
import { nameParts } from "./name-parts.ts";

it.each([
  ["The `CommentCollection` of a page", ["The `Comment", "Collection` of a page"]],
  ["System.Numerics.Matrix3x2", ["System.", "Numerics.", "Matrix3x2"]],
  ["windowsPhoneXAPs", ["windows", "Phone", "XAPs"]],
  ["https://example.org/some/path", ["https://", "example.", "org/", "some/", "path"]],
  ["MAX_LENGTH_OF_NAME, minLengthOfName", ["MAX_", "LENGTH_", "OF_", "NAME, min", "Length", "OfName"]],
])("PG153 parts long names where a line may break: %s", (text, parts) => {
  expect(nameParts(text)).toEqual(parts);
  expect(parts.join("")).toBe(text);
});

it.each([
  "",
  "A short innerHTML",
  "Unübersichtlichkeitsvermeidung",
  "well-known-and-hyphenated",
  "日本語の文章がここにあります",
])("PG153 leaves whole what is short, a word, or breaks anyway: %s", (text) => {
  expect(nameParts(text)).toEqual([text]);
});
