/** D9: time grows with the text and no faster, whatever the text holds: one long text takes about as long as short ones of the same length together. */
import { describe, expect, it } from "vitest";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { guardEdit } from "./frame-guard.ts";
import { parseArticle } from "./parse-article.ts";
import { scanPairs } from "./scan-pairs.ts";
import { expectLinear, MOST, SLACK, timeOf } from "./testing/expect-linear.ts";
import { writePair } from "./testing/generated-articles.ts";

const opener = (id: string | number) => `<span data-ttu-id="${id}">`;
const separator = (id: string | number) => `</span><span class="sxs-lookup"><span data-stu-id="${id}">`;
const count = (n: number, write: (index: number) => string) =>
  Array.from({ length: n }, (_, index) => write(index)).join("");
const pair = (index: number) => writePair(`a-${index}`, `Mērķis ${index}`, `Source ${index}`);

const TEXTS: readonly (readonly [name: string, n: number, textOf: (n: number) => string])[] = [
  ["20,000 segments", 20_000, (n) => count(n, (index) => `- ${pair(index)}\n`)],
  ["20,000 segments in one line", 20_000, (n) => count(n, pair)],
  [
    "20,000 segments with own spans",
    20_000,
    (n) => count(n, (index) => writePair(`${index}`, "<span>x</span>", "<span>y</span>")),
  ],
  ["10,000 segments of one id", 10_000, (n) => count(n, () => writePair("a", "x", "y"))],
  ["one line of 10 MB", 10_000_000, (n) => "x".repeat(n)],
  [
    "10 MB of long segments",
    20_000,
    (n) => count(n, (index) => writePair(`${index}`, "word ".repeat(50), "word ".repeat(36))),
  ],
  ["short lines", 400_000, (n) => "x\n".repeat(n)],
  ["unclosed openers of one id", 10_000, (n) => opener("x").repeat(n)],
  ["unclosed openers", 10_000, (n) => count(n, opener)],
  ["unclosed openers before one pair", 10_000, (n) => opener("x").repeat(n) + writePair("x", "a", "b")],
  ["openers, then as many separators", 10_000, (n) => count(n, opener) + count(n, separator)],
  [
    "openers, separators, one more pair",
    10_000,
    (n) => count(n, opener) + count(n, separator) + writePair("z", "a", "b"),
  ],
  ["pairs without an end", 10_000, (n) => count(n, (index) => `${opener(index)}x${separator(index)}y</span>`)],
  ["separators alone", 10_000, (n) => count(n, separator)],
  [
    "own spans nested",
    20_000,
    (n) => writePair("x", `${"<span>".repeat(n)}${"</span>".repeat(n)}`, "<span>".repeat(n) + "</span>".repeat(n)),
  ],
  ["own spans never closed", 20_000, (n) => count(n / 10, (index) => writePair(`${index}`, "x", "<span>".repeat(10)))],
  [
    "openers nested",
    20_000,
    (n) => count(n, opener) + count(n, (index) => `${separator(n - 1 - index)}</span></span>`),
  ],
  ["half tags", 100_000, (n) => "<span".repeat(n)],
  ["half frame tags", 50_000, (n) => '<span data-ttu-id="'.repeat(n)],
  ["quote damage without an end", 20_000, (n) => count(n, (index) => writePair(`${index}`, "x", "y", "&quot;"))],
  ["open brackets", 100_000, (n) => "[".repeat(n)],
  ["images never closed", 100_000, (n) => "![".repeat(n)],
  ["brackets and pairs", 10_000, (n) => "[".repeat(n) + count(n, (index) => `[${pair(index)}](x)`)],
  ["open brackets before links", 30_000, (n) => "[".repeat(n) + "[x](y)".repeat(n)],
  ["runs of backticks", 100_000, (n) => "` ``".repeat(n)],
  ["runs of backticks of every length", 1_500, (n) => count(n, (index) => `${"`".repeat(index)} `)],
  ["backslashes", 1_000_000, (n) => "\\".repeat(n)],
  ["quotes nested", 100_000, (n) => ">".repeat(n)],
  ["lists nested", 100_000, (n) => `${"- ".repeat(n)}x`],
  ["numbers nested", 100_000, (n) => `${"1. ".repeat(n)}x`],
  ["quotes and lists line by line", 2_000, (n) => count(n, (index) => `${"> - ".repeat(50)}${index}\n`)],
  ["indented deeper and deeper", 800, (n) => count(n, (index) => `${"  ".repeat(index)}- x\n`)],
  [
    "2,000 lines indented deeper and deeper, then a pair",
    2_000,
    (n) => count(n, (index) => `${"  ".repeat(index)}- x\n`) + pair(1),
  ],
  ["10,000 lines indented by 400 spaces", 10_000, (n) => `${" ".repeat(400)}- x\n`.repeat(n)],
  [
    "a table of 10,000 columns",
    10_000,
    (n) => `${"| a ".repeat(n)}|\n${"|---".repeat(n)}|\n${count(n, (index) => `|${pair(index)}`)}|`,
  ],
  ["a table of 20,000 rows", 20_000, (n) => `| a |\n|---|\n${"| x |\n".repeat(n)}`],
  ["headers without dashes", 20_000, (n) => "a | b\n".repeat(n)],
  ["a row of dashes and spaces that is none", 100_000, (n) => `a | b\n- ${" ".repeat(n)}|x`],
  ["a row of dashes that is none", 100_000, (n) => `a | b\n${"|-".repeat(n)}x`],
  ["images in HTML never closed", 10_000, (n) => '<img alt="'.repeat(n)],
  ["images in HTML with words", 10_000, (n) => "<img alt alt alt ".repeat(n)],
  ["image directives", 10_000, (n) => ":::image ".repeat(n)],
  ["image directives on lines", 10_000, (n) => ':::image alt-text="x":::\n'.repeat(n)],
  ["colons", 500_000, (n) => ":".repeat(n)],
  ["rules", 50_000, (n) => "---\n".repeat(n)],
  ["thematic breaks that are none", 100_000, (n) => `${"* ".repeat(n)}x`],
  ["thematic breaks that almost are", 50_000, (n) => `${"* ".repeat(n)}x *`],
  ["fences never closed", 50_000, (n) => "```\n~~~\n".repeat(n)],
  ["comments never closed", 50_000, (n) => "<!--\n".repeat(n)],
  ["tags alone on their lines", 50_000, (n) => "<a b>\n\n".repeat(n)],
  ["white space", 1_000_000, (n) => " ".repeat(n)],
  ["tabs", 1_000_000, (n) => `${"\t".repeat(n)}x`],
  ["line breaks", 200_000, (n) => "\r\n".repeat(n)],
  ["front matter never closed", 50_000, (n) => `---\n${"a: b\n".repeat(n)}`],
  ["long front matter", 4_000, (n) => `---\n${count(n, (index) => `key${index}: value ${index}\n`)}---\n`],
  ["a front matter of one key", 10_000, (n) => `---\n${"title: x\n".repeat(n)}---\n`],
  ["a folded value", 20_000, (n) => `---\ntitle: >\n${"  text\n".repeat(n)}---\n`],
  ["bare colons", 10_000, (n) => `---\ntitle: ${"a: ".repeat(n)}x\n---\n`],
];

const YAML_TEXTS: readonly (readonly [name: string, n: number, textOf: (n: number) => string])[] = [
  ["4,000 values", 4_000, (n) => count(n, (index) => `- title: Value ${index}\n`)],
  ["flow sequences nested", 10_000, (n) => "[".repeat(n)],
  ["flow sequences nested and closed", 10_000, (n) => "[".repeat(n) + "]".repeat(n)],
  ["flow mappings nested", 10_000, (n) => "{a: ".repeat(n)],
  ["block sequences nested", 5_000, (n) => "- ".repeat(n)],
  ["block mappings nested", 1_000, (n) => count(n, (index) => `${" ".repeat(index)}a:\n`)],
  ["keys on one line", 5_000, (n) => "a: ".repeat(n)],
  ["anchors", 5_000, (n) => "&a ".repeat(n)],
  ["quotes", 20_000, (n) => "'".repeat(n)],
];

describe("linear time", () => {
  it.each(TEXTS)("D9 reads %s", (_name, n, textOf) => {
    expectLinear(textOf, n, (text) => {
      const article = parseArticle(text, "x.md");
      expect(exportSideBySide(article, new Map()).length).toBe(text.length);
    });
  });

  it("W207 reads an article with more problems than a stack holds", () => {
    const count = 130_000;
    const pair = '<span data-ttu-id="a">T</span><span class="sxs-lookup"><span data-stu-id="a">S</span></span>\n\n';
    expect(parseArticle(pair.repeat(count), "a.md").problems).toHaveLength(count - 1);
  });

  it("D9 reads an indentation once, however many list items it stands in", () => {
    const items = count(100, (index) => `${"  ".repeat(index)}- x\n`);
    const lines = `${" ".repeat(4_000)}- x\n`.repeat(500);
    const read = (text: string) => parseArticle(text, "x.md");
    const outside = Math.max(timeOf(lines, 2, read), timeOf(lines, 2, read));
    const inside = Math.min(timeOf(items + lines, 2, read), timeOf(items + lines, 2, read));
    expect(inside, `${outside.toFixed(1)} ms outside, ${inside.toFixed(1)} ms inside`).toBeLessThan(
      MOST * outside + SLACK,
    );
  });

  it.each(TEXTS.slice(0, 24))("D9 scans %s", (_name, n, textOf) => {
    expectLinear(textOf, n, scanPairs);
  });

  it.each(YAML_TEXTS)("D9 reads YAML of %s", (_name, n, textOf) => {
    expectLinear(textOf, n, (text) => parseArticle(text, "x.yml"));
  });

  const article = parseArticle(`| ${pair(1)} |\n|---|\n\n[${pair(2)}](x)\n`, "x.md");
  const edits = ["\\", "|", "`", "` ``", "[", "<", "<span>", "<!--", "x\n", " ", '"', "a|b\\", "\n- ", "<a "];
  it.each(edits)("D9 guards an edit of many %j", (part) => {
    expectLinear(
      (n) => `x${part.repeat(n)}x`,
      30_000,
      (text) => article.units.map((unit) => guardEdit(article, unit, text).kind),
    );
  });
});
