import { expect, test } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { linkDefinitions } from "./link-definitions.ts";
import { markupReader } from "./markup-reader.ts";

const none = linkDefinitions("");

test("a text is read once for each way of reading it", () => {
  const read = markupReader(none, undefined);
  expect(read("**a** <b>c</b>", "markdown")).toBe(markupReader(none, undefined)("**a** <b>c</b>", "markdown"));
  expect(read("**a** <b>c</b>", "literal")).toEqual([]);
  expect(read("**a** <b>c</b>", "markdown").map(({ kind }) => kind)).toEqual(["strong"]);
  const withTags = markupReader(none, readInlineTags)("**a** <b>c</b>", "markdown");
  expect(withTags.map(({ kind }) => kind)).toEqual(["strong", "tag"]);
});

test("M44 a label is a link in the article that defines it, and in no other", () => {
  const defines = linkDefinitions("[a]\n\n[a]: /b");
  expect(markupReader(defines, undefined)("[a]", "markdown").map(({ kind }) => kind)).toEqual(["reference"]);
  expect(markupReader(linkDefinitions("[a]"), undefined)("[a]", "markdown")).toEqual([]);
});
