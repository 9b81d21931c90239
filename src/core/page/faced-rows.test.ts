import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { facedPlaces, facedRows, rowOfUnit } from "./faced-rows.ts";
import { cellsOf } from "./parted-html.ts";
import { readPage } from "./read-page.ts";

/** Of the article's first cell. */
function facedIn(text: string) {
  const [cell] = cellsOf(readPage(parseArticle(text, "x.md")).blocks);
  if (cell === undefined) throw new RangeError("An article without blocks");
  return facedRows(cell);
}

/** Its rows, each its units' targets by cells. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return facedIn(text).map((cells) => cells.map(({ atoms }) => atoms.map(({ unit }) => unit.target).join("+")));
}

function pair(id: number, target: string): string {
  return `<span data-ttu-id="a1b2c-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-${id}">${target}</span></span>`;
}

const head = `<tr><th>${pair(103, "Name")}</th><th>${pair(104, "สถานะ")}</th></tr>`;
const body = `<tr><td>x</td><td>${pair(105, "مفتوح")} ${pair(106, "閉")}</td></tr>`;

it.each([
  ["on a line", `<table>${head}${body}</table>`],
  [
    "with groups and widths",
    `<table class="x">\n<colgroup><col width="1"></colgroup><thead>\n${head}\n</thead>\n<tbody>\n${body}</tbody>\n</table>`,
  ],
  ["parted by blank lines", `<table>\n\n${head}\n\n${body}\n\n</table>`],
  [
    "without closing tags",
    `<TABLE>\n<tr><th>${pair(103, "Name")}<th>${pair(104, "สถานะ")}\n<tr><td>x<td>${pair(105, "مفتوح")} ${pair(106, "閉")}\n</TABLE>`,
  ],
  ["with a span of one", `<table>${head.replace("<th>", '<th colspan="1">')}${body}</table>`],
  [
    "of Markdown between its tags",
    `<table>\n${head}\n<tr><td>x</td><td>\n\n${pair(105, "مفتوح")} ${pair(106, "閉")}\n\n</td></tr>\n</table>`,
  ],
])("PG118 finds the rows of a table of HTML, and the units in each cell: %s", (_, text) => {
  expect(rowsOf(`${text}\n`)).toEqual([
    ["Name", "สถานะ"],
    ["", "مفتوح+閉"],
  ]);
});

it.each([
  ["another block", `${pair(103, "Name")}`],
  ["a list", `<ul><li>${pair(103, "Name")}</li></ul>`],
  ["text before it", `<p>${pair(107, "x")}</p><table>${head}${body}</table>`],
  ["text between rows", `<table>${head}${pair(107, "x")}${body}</table>`],
  ["text before a cell", `<table>${head}<tr>${pair(107, "x")}<td>y</td></tr></table>`],
  ["one row", `<table>${head}</table>`],
  ["a row without cells", `<table>${head}${body}<tr></tr></table>`],
  ["a table in a cell", `<table>${head}<tr><td><table>${body}</table></td></tr></table>`],
  [
    "a cell that stands over another",
    `<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr></table>`,
  ],
  ["cells that take more columns than one can see", `<table>${head}<tr><td colspan="50">a</td><td>b</td></tr></table>`],
  ["a comment, which may hold a row", `<table>${head}<!-- ${body} -->${body}</table>`],
  ["one that is not closed", `<table>${head}${body}`],
  ["more columns than one can see", `<table>${head}<tr>${"<td>x</td>".repeat(51)}</tr></table>`],
  ["more rows than stand there at once", `<table>${head}${"<tr><td>x</td></tr>".repeat(200)}</table>`],
])("PG118 has no rows face each other of %s", (_, text) => {
  expect(rowsOf(`${text}\n`)).toEqual([]);
});

/** Each cell as `columns/rows` from the first on, as lines of a grid count them. */
function placesOf(rows: string): readonly string[] | null {
  const places = facedPlaces(facedIn(`<table>${rows}</table>\n`));
  return (
    places?.map((row) =>
      row.map(({ column, columnTo, row: from, rowTo }) => `${column}-${columnTo}/${from}-${rowTo}`).join(" "),
    ) ?? null
  );
}

it.each([
  ["none", "<tr><td>a</td></tr><tr><td>b</td></tr>", null],
  [
    "two columns",
    "<tr><th colspan=2>a</th><th>b</th></tr><tr><td>c</td><td>d</td><td>e</td></tr>",
    ["0-2/0-1 2-3/0-1", "0-1/1-2 1-2/1-2 2-3/1-2"],
  ],
  [
    "two rows, beside which the next begin later",
    `<tr><td ROWSPAN="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>`,
    ["0-1/0-2 1-2/0-1", "1-2/1-2", "0-1/2-3 1-2/2-3"],
  ],
  [
    "both",
    "<tr><td>a</td><td colspan='2' rowspan='2'>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>",
    ["0-1/0-1 1-3/0-2 3-4/0-1", "0-1/1-2 3-4/1-2"],
  ],
  [
    "more rows than there are in its group",
    "<thead><tr><th rowspan=9>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td rowspan=9>d</td></tr><tr><td>e</td></tr></tbody>",
    ["0-1/0-1 1-2/0-1", "0-1/1-2 1-2/1-3", "0-1/2-3"],
  ],
])("PG122 cells stand where browsers put those that take the room of several: %s", (_, rows, places) => {
  expect(placesOf(rows)).toEqual(places);
});

it("PG122 what stands under a row stands behind the last that a cell of it goes on in", () => {
  const rows = facedIn(
    `<table><tr><td>x</td><td>${pair(103, "a")}</td></tr>
<tr><td rowspan="2">${pair(104, "b")}</td><td>y</td></tr><tr><td rowspan="2">${pair(105, "c")}</td></tr><tr><td>z</td></tr>
<tr><td>x</td><td>${pair(106, "d")}</td></tr></table>\n`,
  );
  const unitOf = new Map(rows.flat().flatMap(({ atoms }) => atoms.map(({ unit }) => [unit.target, unit.key])));
  expect(["a", "b", "c", "d", "e"].map((target) => rowOfUnit(rows, unitOf.get(target) ?? ""))).toEqual([
    0, 3, 3, 4, -1,
  ]);
});
