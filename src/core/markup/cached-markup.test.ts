import { expect, test } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { cachedMarkup } from "./cached-markup.ts";

test("a text is read once for each way of reading it", () => {
  const read = () => cachedMarkup("**a** <b>c</b>", "markdown", undefined);
  expect(read()).toBe(read());
  expect(cachedMarkup("**a** <b>c</b>", "literal", undefined)).toEqual([]);
  expect(read().map(({ kind }) => kind)).toEqual(["strong"]);
  expect(cachedMarkup("**a** <b>c</b>", "markdown", readInlineTags).map(({ kind }) => kind)).toEqual(["strong", "tag"]);
});
