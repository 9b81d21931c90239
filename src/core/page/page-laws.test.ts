import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitArticle } from "#core/document/admit-article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { anyPath, anyText, article, writePair } from "#core/document/testing/generated-articles.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { expectWholePage } from "./testing/page-laws.ts";

const folder = process.env["RECTO_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus");
const manifest = join(folder, "manifest.json");
const entries: readonly { readonly path: string }[] = existsSync(manifest)
  ? JSON.parse(readFileSync(manifest, "utf8"))
  : [];
const title = entries.length > 0 ? "corpus" : `corpus (skipped: no manifest.json in ${folder}; set RECTO_CORPUS)`;

describe.skipIf(entries.length === 0)(title, () => {
  it("PG1 PG2 PG5 has every unit of every article in one block, loses no text, and understands nearly all of it", () => {
    let blocks = 0;
    const strange: string[] = [];
    for (const { path } of entries) {
      const admitted = admitArticle(readFileSync(join(folder, path)), path);
      if (!admitted.ok) throw new Error(admitted.failure.message);
      const read = expectWholePage(admitted.value);
      blocks += read.blocks;
      strange.push(...read.strange);
    }
    expect(strange.length / blocks, strange.slice(0, 40).join("\n")).toBeLessThan(0.005);
  }, 120_000);
});

it("PG1 PG2 has every unit of any article in one block, in document order, and loses no text", () => {
  fc.assert(
    fc.property(article, ({ text, path }) => void expectWholePage(parseArticle(text, path))),
    { numRuns: lawRuns(500) },
  );
  fc.assert(
    fc.property(anyText, anyPath, (text, path) => void expectWholePage(parseArticle(text, path))),
    { numRuns: lawRuns(1000) },
  );
});

/** Pieces of what only the page reads, open and closed, in quotes and items: each pair in them has an id of its own. */
const pagePieces = [
  ...[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<ol>",
    "<dl>",
  ],
  ...["<dd>", "</dd>", "<details>", "<summary>", "</details>", "<pre>", "</pre>", "<p>", "</div>", "<center>", "<a>"],
  ...["<b>", "</i>", "<!--", "-->", "<script>", "</script>", "<style>", '<img alt="', '">', "<svg><", "&#0;", "&lt"],
  ...[":::row:::", ':::column span="2":::', ":::column-end:::", ":::row-end:::", ':::zone pivot="a"', ":::zone-end"],
  ...[':::moniker range=">=a"', ":::moniker-end", ':::image source="a" alt-text="', '":::', ":::code", ":::unknown:::"],
  ...["> [!NOTE]", "> [!", '> [!div class="checklist"]', "[!INCLUDE[", "](b.md)]", "[!VIDEO a]", "<xref:", "{{", "}}"],
  ...[
    "# [",
    "](#tab/a)",
    "***",
    "---",
    "| ",
    " | ",
    "|",
    "|---|:-:|",
    "\\|",
    "```",
    "~~~ js",
    "`",
    "    ",
    "\t",
    "- [ ] ",
  ],
  ...["[^a]", "[^a]: ", "[a]: b", "![", "](", "**", "*", "~~", "$$", "\u202e", "\u0000", "\ue000", "\r\n", "\r"],
  ...["- ", "1. ", "> ", "> > ", "\n", "\n", "\n\n", "\n\n", "\n  "],
];

const pageSoup = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pagePieces) }, fc.constant(null)), { maxLength: 80 })
  .map((pieces) => pieces.map((piece, at) => piece ?? writePair(`p-${at}`, "T **t", "S `s`")).join(""));

it("PG1 PG2 PG90 has every unit once and loses no text, whatever the dialect's pieces are put together to", () => {
  fc.assert(
    fc.property(pageSoup, (text) => void expectWholePage(parseArticle(text, "x.md"))),
    { numRuns: lawRuns(2000) },
  );
});

it.each([
  ["emphasis", `${"*".repeat(9000)}${writePair("p-1", "T", "S")}${"*".repeat(9000)}`],
  ["quotes", "> ".repeat(5000) + writePair("p-1", "T", "S")],
  ["list items", "- ".repeat(5000) + writePair("p-1", "T", "S")],
  ["tags", `<div>\n${"<b><i>".repeat(3000)}${writePair("p-1", "T", "S")}`],
  ["lists of HTML that blank lines part", "<ul><li>\n\n".repeat(1000) + writePair("p-1", "T", "S")],
  ["tables", "<table><tr><td>".repeat(2000) + writePair("p-1", "T", "S")],
  ["a hundred thousand attributes", `<div${" x=1".repeat(100_000)}>\n${writePair("p-1", "T", "S")}\n</div>`],
  ["attributes that do not end", `${"<b x='".repeat(9000)}${writePair("p-1", "T", "S")}`],
])("PG2 PG156 is whole however deep it nests: %s", (_name, text) => {
  expectWholePage(parseArticle(text, "x.md"));
});
