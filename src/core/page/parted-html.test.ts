import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { readContent } from "./block-content.ts";
import type { PageNode } from "./page.ts";
import { cellsOf, readParted } from "./parted-html.ts";
import { readPage } from "./read-page.ts";
import { expectWholePage } from "./testing/page-laws.ts";
import { readOpenable, readOpenableParted } from "./unpaired.ts";

const readMarkup = pageMarkup("");

function pair(target: string, id = "b-1"): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">s</span></span>`;
}

/** What a reader sees, with elements, units and blocks by their names. */
function shown(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.shown.trim();
      if (node.kind === "unit") return `‹${node.unit.target}›`;
      if (node.kind === "block") {
        const content = readContent(node.block, readMarkup);
        return `{${node.block.kind}: ${content.kind === "table" ? "" : shown(content.nodes)}}`;
      }
      if (!("children" in node)) return "";
      return `${node.kind === "element" ? node.name : node.kind}(${shown(node.children)})`;
    })
    .join("");
}

/** Cells of several blocks. */
function parted(text: string): readonly string[] {
  return cellsOf(readPage(parseArticle(text, "a.md")).blocks)
    .filter(({ length }) => length > 1)
    .map((cell) => shown(readParted(cell, readMarkup)));
}

describe("PG90 a table or list of HTML that blank lines part", () => {
  it.each([
    [
      "with its tags closed",
      `<table>\n<tr>\n<td>\n\n**${pair("A")}**\n\n</td>\n<td>\n\n- ${pair("B")}\n- C\n\n</td>\n</tr>\n</table>`,
      ["table(tr(td({paragraph: strong(‹A›)})td({paragraph: ‹B›}{paragraph: C})))"],
    ],
    [
      "with text in its tags too",
      `<table><tr><th>${pair("H")}</th></tr>\n\n<tr><td>${pair("A")}</td></tr>\n\n</table>`,
      ["table(tr(th(‹H›))tr(td(‹A›)))"],
    ],
    [
      "closed by a paragraph, or not at all",
      `<table>\n<tr><td>\n\n${pair("A")}</td>\n<td>\n\nB</td></tr></table>`,
      ["table(tr(td({paragraph: ‹A›})td({paragraph: B})))"],
    ],
    [
      "in a list item",
      "- x\n\n  <ol>\n  <li>a</li>\n\n  <li>\n\n  b\n\n  </li>\n  </ol>",
      ["ol(li(a)li({paragraph: b}))"],
    ],
    ["within another", "<table><tr><td>\n\n<ul>\n\n<li>a\n\n</ul></td></tr></table>", ["table(tr(td(ul(li(a)))))"]],
    [
      "with headings, code and tables of Markdown",
      "<table>\n<td>\n\n# h\n\n```\n</table>\n```\n\n| a |\n|---|\n| b |\n\n</table>",
      ["table(td({heading: h}{code: </table>}{table: }))"],
    ],
    ["that is never closed", "<table>\n<tr>\n\na\n\nb", []],
    ["closed only outside of its quote", "> <table>\n>\n> a\n\n</table>", []],
    ["in one piece already", "<table>\n<tr><td>a</td></tr>\n</table>\n\na", []],
    ["in a comment", "<!-- <table> -->\n\na\n\n</table>", []],
  ])("%s", (_, text, cells) => {
    expect(parted(text)).toEqual(cells);
    expectWholePage(parseArticle(text, "a.md"));
  });
});

it.each([
  ["cells and rows", "<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a)td(b))tr(td(c)))"],
  ["items", "<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a)li(bul(li(c))))"],
  ["a table", "<table><tr><td>a", "table(tr(td(a)))"],
])("PG91 %s of HTML that are not closed end where the next ones begin", (_, text, expected) => {
  const [block] = readPage(parseArticle(text, "a.md")).blocks;
  const content = block && readContent(block, readMarkup);
  expect(content?.kind === "html" && shown(content.nodes)).toBe(expected);
});

it("PG90 PG91 shows a long table of HTML as such, and one nested beyond reason in linear time", () => {
  const long = `<table>${`<tr><td>${"x".repeat(70)}</td></tr>\n`.repeat(800)}</table>`;
  const [block] = readPage(parseArticle(long, "a.md")).blocks;
  const content = block && readContent(block, readMarkup);
  expect(content?.kind === "html" && shown(content.nodes)).toMatch(/^table\(tr\(td\(x/);
  for (const tags of ["<table>\n\n", "<table>\n\n</table>\n\n", "<td>\n\n", "<ul><li>\n\na\n\n"])
    expectLinear(
      (count) => tags.repeat(count),
      200,
      (text) => cellsOf(readPage(parseArticle(text, "a.md")).blocks).map((cell) => readParted(cell, readMarkup)),
    );
});

const word = fc.constantFrom("a", "**b**", pair("c"), "<b>d</b>", "`e`", "- f", "# g", "</td>", "<td>");
const line = fc.oneof(
  { arbitrary: word, weight: 2 },
  {
    arbitrary: fc.constantFrom(
      "",
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "</td>",
      "<ul>",
      "</ul>",
      "<li>",
      "</li>",
    ),
    weight: 3,
  },
);

it("PG1 PG2 PG50 PG90 holds every unit once and in order, and opens the same texts, however tags and blank lines are mixed", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const article = parseArticle(["<table>", ...lines, "</table>"].join("\n"), "a.md");
      expectWholePage(article);
      for (const cell of cellsOf(readPage(article).blocks).filter(({ length }) => length > 1)) {
        const flat = cell.flatMap((block) => {
          const content = block.kind === "html" ? readOpenable(block, readMarkup) : null;
          return content === null || content.kind === "table" ? [] : openableIn(content.nodes);
        });
        expect(openableIn(readOpenableParted(cell, readMarkup))).toEqual(flat);
      }
    }),
    { numRuns: lawRuns(500) },
  );
});

function openableIn(nodes: readonly PageNode[]): readonly number[] {
  return nodes.flatMap((node) => {
    if (node.kind === "unpaired") return [node.range.from];
    return "children" in node ? openableIn(node.children) : [];
  });
}
