import { expect, test } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { segmentNumber } from "#core/document/segment-number.ts";
import { fieldMark, rowFacts } from "./row-facts.ts";

let number = 0;
function pair(text: string): string {
  number += 1;
  const id = `0a1b2-${100 + number}`;
  return `<span data-ttu-id="${id}">${text}</span><span class="sxs-lookup"><span data-stu-id="${id}">${text}</span></span>`;
}

function factsOf(...lines: string[]) {
  const { units } = parseArticle(lines.join("\n"), "a.md");
  return units.map((_, index) => rowFacts(units, index));
}

test("the sentences of a paragraph share a sheet, and only the first is marked", () => {
  const facts = factsOf(`${pair("One.")} ${pair("Two.")}`, "", pair("Three."));
  expect(facts.map((each) => [each?.opensSheet, each?.closesSheet, each?.mark])).toEqual([
    [true, false, "¶"],
    [false, true, ""],
    [true, true, "¶"],
  ]);
});

test("the items of a list share a sheet, each with its marker", () => {
  const facts = factsOf(`1. ${pair("One.")} ${pair("More.")}`, `   - ${pair("Two.")}`, `2. ${pair("Three.")}`);
  expect(facts.map((each) => [each?.opensSheet, each?.marker])).toEqual([
    [true, "1."],
    [false, ""],
    [false, "•"],
    [false, "2."],
  ]);
  expect(facts.at(-1)?.closesSheet).toBe(true);
});

test("an alert is named where it begins, a table cell by row and column", () => {
  const alert = factsOf("> [!NOTE]", `> ${pair("One.")} ${pair("Two.")}`);
  expect(alert.map((each) => each?.label)).toEqual(["Note", null]);
  const two = factsOf("> [!NOTE]", `> ${pair("One.")}`, "", "As written.", "", "> [!NOTE]", `> ${pair("Two.")}`);
  expect(two.map((each) => each?.label)).toEqual(["Note", "Note"]);
  const touching = factsOf(
    ...["> [!NOTE]", `> ${pair("One.")} ${pair("Two.")}`, ">", `> ${pair("Still one.")}`, ""],
    ...["> [!NOTE]", `> ${pair("Three.")} ${pair("Four.")}`, "", "> [!NOTE]", `> - ${pair("Five.")}`],
  );
  expect(touching.map((each) => each?.label)).toEqual(["Note", null, null, "Note", null, "Note"]);
  const table = factsOf(`|${pair("Name")}|${pair("Use")}|`, "|---|---|", `|${pair("a")}|${pair("b")} ${pair("c")}|`);
  expect(table.map((each) => each?.label)).toEqual(["Header", "Header", "Row 1 · Name", "Row 1 · Use", null]);
});

test("numbers and names are short", () => {
  expect(segmentNumber("a6051-103")).toBe("103");
  expect(segmentNumber("a6051-p103")).toBe("p103");
  expect(segmentNumber("__proto__")).toBe("__proto__");
  expect(["title", "image-12", "metadata.title"].map(fieldMark)).toEqual(["Title", "Image", "Title"]);
});
