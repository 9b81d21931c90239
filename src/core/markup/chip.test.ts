import fc from "fast-check";
import { expect, test } from "vitest";
import { roughTags } from "#core/document/inline-tags.ts";
import { anchorName, chipParts, chipTitle, nodeName } from "./chip.ts";
import { flattenNodes } from "./markup-node.ts";
import { readMarkup } from "./read-markup.ts";

/** What a chip shows; what stands behind an ellipsis as `…`. */
function chips(text: string): string[] {
  return flattenNodes(readMarkup(text)).flatMap((node) =>
    node.marks
      .filter(({ label }) => label !== null)
      .map((mark) => {
        const shown = chipParts(text, mark).map(({ from, to, look }) =>
          look === "shown" ? text.slice(from, to) : look === "cut" ? "…" : "",
        );
        return `${nodeName(node)}: ${shown.join("")} (${chipTitle(text, mark)})`;
      }),
  );
}

test.each([
  ["[a](/b)", "Link to /b: /b (/b)"],
  ['[a](/b "c d")', 'Link to /b: /b (/b "c d")'],
  ["[a][]", "Link: [] ([])"],
  ["[a][b]", "Link to b: b (b)"],
  ["<https://a.example/>", "Address https://a.example/: https://a.example/ (https://a.example/)"],
  ["%1$s", "Placeholder %1$s: %1$s (%1$s)"],
])("M21: %s", (text, chip) => {
  expect(chips(text)).toEqual([chip]);
});

test.each([
  ['<span id="http-query">', "<span…>"],
  ['<img src="a.png" alt="b" />', "<img…/>"],
  ['<a id="top">', '<a id="top">'],
  ["</span>", "</span>"],
  ["<br />", "<br />"],
])("M24: a tag is shown without the attributes that make it long: %s", (tag, shown) => {
  const parts = chipParts(tag, { from: 0, to: tag.length, label: { from: 0, to: tag.length } });
  expect(parts.map(({ from, to, look }) => (look === "cut" ? "…" : tag.slice(from, to))).join("")).toBe(shown);
});

test.each([
  ['<span id="wDeviceID"></span>', ["wDeviceID"]],
  ["<a name='top'></a>Text", ["top"]],
  ["<a class=x id=top></a>", ["top"]],
  ['<span id="a"></span><span id="b"></span>*c*', ["a", "b", null]],
  ['<span id="a">b</span>', [null]],
  ['<i class="icon"></i>', [null]],
  ['<a data-id="a"></a>', [null]],
  ['<img id="a" src="b.png">', [null]],
  ['`<a id="a"></a>`', [null]],
])("M45: the name of a place that an empty element marks: %s", (text, names) => {
  expect(flattenNodes(readMarkup(text, "markdown", roughTags)).map((node) => anchorName(text, node))).toEqual(names);
});

test("M24: a placeholder of two words is no tag", () => {
  expect(chips("Type <resource-group name> here").join()).not.toContain("…");
});

test("M20: a long destination is shortened in the middle, between whole characters", () => {
  const [chip] = chips(`[a](https://example.com/${"x".repeat(20)}/end-of-the-path)`);
  expect(chip).toContain(": https://example.…/end-of-the-path (");
  const [emoji] = chips(`[a](/${"😀".repeat(30)})`);
  expect(() => encodeURIComponent(emoji ?? "\ud83d")).not.toThrow();
});

test("M20: the parts of a chip are its mark, whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "😀", "/", "é"), maxLength: 60 }), (destination) => {
      const text = `[x](${destination} "t")`;
      const mark = readMarkup(text)[0]?.marks[1];
      if (!mark) return;
      expect(
        chipParts(text, mark)
          .map(({ from, to }) => text.slice(from, to))
          .join(""),
      ).toBe(text.slice(mark.from, mark.to));
    }),
  );
});
