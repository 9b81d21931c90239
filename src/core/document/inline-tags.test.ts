import { expect, test } from "vitest";
import { readInlineTags } from "./inline-html.ts";
import { roughTags } from "./inline-tags.ts";

test.each([
  ["Press <kbd>F1</kbd>.", ["<kbd>", "</kbd>"]],
  ['<a name="top"></a>One<br/>two<br />three', ['<a name="top">', "</a>", "<br/>", "<br />"]],
  ["<span id='x' hidden>a</span>", ["<span id='x' hidden>", "</span>"]],
  ["<b>a <i>b</i></b>", ["<b>", "</b>", "<i>", "</i>"]],
  ['<img src="a.png" alt="1 of 2">', ['<img src="a.png" alt="1 of 2">']],
  ["a < b, <name> and <well id>, 1 <2> 3, List<String>", []],
  ["<https://a.example> and <xref:System.String>", []],
])("M24 tags read roughly are those that are read later: %s", (fragment, tags) => {
  const found = (read: typeof roughTags) =>
    read(fragment)
      .map(({ from, to }) => fragment.slice(from, to))
      .toSorted();
  expect(found(roughTags)).toEqual(tags.toSorted());
  expect(found(readInlineTags)).toEqual(tags.toSorted());
});
