import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { parseArticle } from "./parse-article.ts";
import { readBlocks } from "./read-blocks.ts";
import { anyPath, anyText, article } from "./testing/generated-articles.ts";

function pair(target: string): string {
  return `<span data-ttu-id="b-1">${target}</span><span class="sxs-lookup"><span data-stu-id="b-1">s</span></span>`;
}

/** Each block as its number, kind and text, targets in place of their pairs. */
function shown(text: string, path = "a.md"): readonly string[] {
  const parsed = parseArticle(text, path);
  return readBlocks(parsed).map(({ number, kind, from, to }) => {
    const within = parsed.text
      .slice(from, to)
      .replace(/<span data-ttu-id="b-1">(.*?)<\/span><span class.*?<\/span><\/span>/gs, "$1");
    return `${number} ${kind}: ${within}`;
  });
}

it("D39 blocks have ranges, those without a unit too", () => {
  const text = [
    "---",
    "title: T",
    "---",
    `# ${pair("H")}`,
    "",
    `> ${pair("one")}`,
    "> two",
    "",
    `- ${pair("item")}`,
    "  more",
    "",
    `  1. ${pair("inner\nline")}  `,
    "",
    "***",
    "Heading",
    "=======",
    `| ${pair("a")} | b |`,
    "| --- | --- |",
    "| c | d |",
    "",
    "```",
    "code",
    "",
    "```",
    "",
  ];
  const blocks = [
    "0 front-matter: T",
    "1 heading: # H",
    "2 quote: one\n> two",
    "3 list-item: item\n  more",
    "4 list-item: inner\nline  ",
    "5 heading: Heading",
    "6 table-cell: | a | b |",
    "7 table-cell: | c | d |",
    "8 code: ```\ncode\n\n```",
  ];
  expect(shown(text.join("\n"))).toEqual(blocks);
  const withReturns = shown(text.join("\r\n").replace("inner\nline", "inner line"));
  expect(withReturns.map((block) => block.replaceAll("\r\n", "\n"))).toEqual(
    blocks.map((block) => block.replace("inner\nline", "inner line")),
  );
});

it("D39 every value of a whole YAML file is a block, and nothing else is", () => {
  expect(shown(`title: T\nitems:\n- text: "V"\nname: x\n`, "a.yml")).toEqual(["0 yaml: T", '1 yaml: "V"']);
  expect(shown("name: x\n", "a.yml")).toEqual([]);
});

function expectBlockLaw(text: string, path: string): void {
  const parsed = parseArticle(text, path);
  const blocks = readBlocks(parsed);
  let end = 0;
  for (const { from, to } of blocks) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThanOrEqual(from);
    end = to;
  }
  const numbered = new Map(blocks.map((block) => [block.number, block]));
  expect([...numbered.keys()].sort((a, b) => a - b)).toEqual([...blocks.keys()]);
  expect(end).toBeLessThanOrEqual(parsed.text.length);
  for (const unit of parsed.units) {
    const { block, blockNumber, level, listDepth, marker, quoteDepth, alert, cell } = unit.place;
    const found = numbered.get(blockNumber);
    expect(found).toMatchObject({ kind: block, level, listDepth, marker, quoteDepth, alert, row: cell?.row ?? null });
    const { from, to } = unit.kind === "segment" ? unit.pairRange : unit.range;
    expect(found?.from).toBeLessThanOrEqual(from);
    expect(found?.to).toBeGreaterThanOrEqual(to);
  }
}

it("D39 blocks are in order and apart, numbered through, and every unit stands in the one of its number", () => {
  const folder = join(import.meta.dirname, "fixtures");
  for (const name of readdirSync(folder).filter((one) => !one.endsWith(".expected.json")))
    expectBlockLaw(readFileSync(join(folder, name), "utf8"), name);
  // A pair that reaches out of the front matter.
  expectBlockLaw(`---\na: ${pair("x\n---\ny")} more\n\n${pair("z")}\n`, "a.md");
  fc.assert(
    fc.property(article, ({ text, path }) => expectBlockLaw(text, path)),
    { numRuns: lawRuns(300) },
  );
  fc.assert(fc.property(anyText, anyPath, expectBlockLaw), { numRuns: lawRuns(1500) });
});
