import { describe, expect, test } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { flattenNodes } from "#core/markup/markup-node.ts";
import { readMarkup } from "#core/markup/read-markup.ts";
import { OBJECT, readVisibleText } from "./visible-text.ts";

const visible = (fragment: string) =>
  readVisibleText(fragment, flattenNodes(readMarkup(fragment, "markdown", readInlineTags)));

describe("visible text", () => {
  test.each([
    ["plain words", "plain words"],
    ["**bold** and _em_", "bold and em"],
    ["see [the page](https://example.org/a_b) now", "see the page now"],
    ["run `npm test` now", `run ${OBJECT} now`],
    ["a&nbsp;b &amp; c&#8230; &bogus;", `a\u00a0b & c… ${OBJECT}`],
    ["2 \\* 3", "2 * 3"],
    ["one<br>two <b>three</b>", "one\ntwo three"],
    ["![a picture](x.png) of {0}", `a picture of ${OBJECT}`],
    ["[!NOTE] x", `${OBJECT} x`],
  ])("of %s", (fragment, text) => {
    expect(visible(fragment).text).toBe(text);
  });

  test("leads back to the fragment", () => {
    const fragment = "see **[the `x` page](https://example.org)** & &lt;b";
    const { text, rangeOf } = visible(fragment);
    const back = (part: string) => {
      const { from, to } = rangeOf(text.indexOf(part), text.indexOf(part) + part.length);
      return fragment.slice(from, to);
    };
    expect([back("see"), back("page"), back(OBJECT), back("<")]).toEqual(["see", "page", "`x`", "&lt;"]);
    expect(rangeOf(text.length, text.length)).toEqual({ from: fragment.length, to: fragment.length });
  });
});
