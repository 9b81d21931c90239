import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { facedRows } from "./faced-rows.ts";
import { cellsOf } from "./parted-html.ts";
import { readPage } from "./read-page.ts";

/** Of the article's first cell: its rows, each its units' targets by cells. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const [cell] = cellsOf(readPage(parseArticle(text, "x.md")).blocks);
  if (cell === undefined) throw new RangeError("An article without blocks");
  return facedRows(cell).map((cells) => cells.map(({ atoms }) => atoms.map(({ unit }) => unit.target).join("+")));
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
  ["a cell of two columns", `<table>${head.replace("<th>", "<th colspan=2>")}${body}</table>`],
  ["a cell of two rows", `<table>${head.replace("<th>", '<th rowspan="2">')}${body}</table>`],
  ["a comment, which may hold a row", `<table>${head}<!-- ${body} -->${body}</table>`],
  ["one that is not closed", `<table>${head}${body}`],
  ["more columns than one can see", `<table>${head}<tr>${"<td>x</td>".repeat(51)}</tr></table>`],
  ["more rows than stand there at once", `<table>${head}${"<tr><td>x</td></tr>".repeat(200)}</table>`],
])("PG118 has no rows face each other of %s", (_, text) => {
  expect(rowsOf(`${text}\n`)).toEqual([]);
});
