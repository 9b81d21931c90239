import fc from "fast-check";
import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { codeLines } from "./code-lines.ts";
import { asWritten, type PageNode } from "./page.ts";
import { literalNodes } from "./read-nodes.ts";
import { readPage } from "./read-page.ts";

const textOf = (nodes: readonly PageNode[], language: string) =>
  codeLines(nodes, language).map(({ pieces }) =>
    pieces.map((piece) => (piece.kind === "text" ? piece.text : asWritten([piece.node]))).join(""),
  );
const plain = (text: string): readonly PageNode[] => [{ kind: "text", text, shown: text }];

it("PG112 tells how deep each line of code begins, tabs and colours across lines with it", () => {
  const lines = codeLines(plain("a {\n    b;\n\n\t c /* d\n  e */\n}"), "js");
  expect(lines.map(({ indent }) => indent)).toEqual([0, 4, 0, 5, 2, 0]);
  const [, , , from, to] = lines;
  expect([from, to].map((line) => line?.pieces.map((piece) => piece.kind === "text" && piece.colour))).toEqual([
    [null, "comment"],
    ["comment", null],
  ]);
});

it("PG112 leaves a sentence in code in its line", () => {
  const pair = `<span data-ttu-id="c-1">t</span><span class="sxs-lookup"><span data-stu-id="c-1">s</span></span>`;
  const [block] = readPage(parseArticle(`\`\`\`js\na\n  // ${pair} b\nc\n\`\`\``, "a.md")).blocks;
  if (block === undefined) throw new Error("no block");
  const lines = textOf(literalNodes(block.text), "js").slice(1, -1);
  expect(lines.map((line) => line.trimEnd())).toEqual([
    "a",
    `  // ${asWritten(literalNodes(block.text)).match(/\ue000/)?.[0]} b`,
    "c",
  ]);
});

it("PG112 keeps every character, and ends each line but the last with its line break", () => {
  const text = fc.array(fc.constantFrom("a", "\n", " ", "\t", "/*", "*/", '"', "//", "1"), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.constantFrom("js", "yaml", ""), (parts, language) => {
      const code = parts.join("");
      const lines = textOf(plain(code), language);
      expect(lines.join("")).toBe(code);
      expect(lines.slice(0, -1).every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
      expect(lines.at(-1)?.includes("\n") ? lines.at(-1)?.endsWith("\n") : true).toBe(true);
    }),
  );
});
