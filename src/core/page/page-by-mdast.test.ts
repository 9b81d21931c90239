/** Plain Markdown looks on the page as an independent reader of CommonMark and GitHub's tables has it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { admitArticle } from "#core/document/admit-article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportTargetOnly } from "#core/export/target-only.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { readContent } from "./block-content.ts";
import type { PageBlock, PageNode } from "./page.ts";
import { readPage } from "./read-page.ts";

/** Whatever has children, a text, a depth. */
interface Tree {
  readonly type: string;
  readonly children?: readonly Tree[];
  readonly value?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly depth?: number;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function textOf(node: Tree): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "break") return " ";
  return node.children?.map(textOf).join("") ?? node.value ?? "";
}

/** Each leaf as `containers kind text`. */
function theirBlocks(node: Tree, containers = ""): readonly string[] {
  const inside = (more = "") => node.children?.flatMap((child) => theirBlocks(child, containers + more)) ?? [];
  switch (node.type) {
    case "root":
      return inside();
    case "list":
      return (node.children ?? []).flatMap((item, index) =>
        theirItem(item, containers, node.ordered === true ? (node.start ?? 1) + index : ""),
      );
    case "blockquote":
      return inside("quote>");
    case "heading":
      return [`${containers}h${node.depth} ${squeezed(textOf(node))}`];
    case "code":
      return [`${containers}code ${node.value}`];
    case "table":
      return (node.children ?? []).map(
        (row) => `${containers}row ${row.children?.map((cell) => squeezed(textOf(cell))).join(" | ")}`,
      );
    case "thematicBreak":
      return [`${containers}rule`];
    case "paragraph":
      return [`${containers}text ${squeezed(textOf(node))}`];
    default:
      return [`${containers}${node.type}`];
  }
}

/** The first block of an item says which one it is. */
function theirItem(item: Tree, containers: string, number: number | ""): readonly string[] {
  const [first = "", ...rest] = item.children?.flatMap((child) => theirBlocks(child, `${containers}item>`)) ?? [];
  return [first.replace(`${containers}item>`, `${containers}item${number}>`), ...rest];
}

function shown(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.shown;
      if (node.kind === "unit") return node.unit.target;
      if (node.kind === "break") return " ";
      return "children" in node ? shown(node.children) : "";
    })
    .join("");
}

function ourBlocks(text: string): readonly string[] {
  const readMarkup = pageMarkup(text);
  return readPage(parseArticle(text, "a.md")).blocks.flatMap((block) => ourBlock(block, readMarkup));
}

function ourBlock(block: PageBlock, readMarkup: ReturnType<typeof pageMarkup>): readonly string[] {
  const containers = block.containers.map(({ kind, marker }) => `${kind}${marker.replace(/\D/g, "")}>`).join("");
  const content = readContent(block, readMarkup);
  if (content.kind === "table")
    return content.rows.map(
      ({ cells }, row) =>
        `${row === 0 ? containers : containers.replace(/\d+/g, "")}row ${cells.map((cell) => squeezed(shown(cell))).join(" | ")}`,
    );
  if (content.kind === "rule") return [`${containers}rule`];
  if (content.kind === "value") return [];
  if (content.kind === "code") return [`${containers}code ${shown(content.nodes)}`];
  const name = content.kind === "heading" ? `h${block.level}` : content.kind === "task" ? "text" : content.kind;
  return [`${containers}${name} ${squeezed(shown(content.nodes))}`];
}

function theirs(text: string): readonly string[] {
  return theirBlocks(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const word = fc.stringMatching(/^[a-zäл語ไทยم][a-z0-9äл語ไทยم]{0,6}$/);
const marked = fc.oneof(
  word,
  word.map((one) => `**${one}**`),
  word.map((one) => `*${one}*`),
  word.map((one) => `_${one}_`),
  word.map((one) => `\`${one}\``),
  word.map((one) => `[${one}](/x)`),
  word.map((one) => `[**${one}**](/x)`),
  word.map((one) => `~~${one}~~`),
);
/** Scripts without blanks put marks right between letters, and full-width signs beside them. */
const joined = fc.oneof(fc.constant(" "), fc.constantFrom("", "。", "「", "」", "（", "）", "、", "ๆ", "،"));
const phrase = fc
  .array(fc.tuple(marked, joined), { minLength: 1, maxLength: 5 })
  .map((words) => words.map(([one, behind], index) => (index < words.length - 1 ? one + behind : one)).join(""));
const leaf = fc.oneof(
  phrase,
  fc.tuple(fc.integer({ min: 1, max: 6 }), phrase).map(([level, one]) => `${"#".repeat(level)} ${one}`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => `\`\`\`js\n${lines.join("\n\n  ")}\n\`\`\``),
  fc
    .array(phrase, { minLength: 2, maxLength: 4 })
    .map((cells) => `| a | b |\n|---|:-:|\n${cells.map((cell) => `| ${cell} | |`).join("\n")}`),
  fc.constant("***"),
);
const indented = (text: string, first: string, rest: string) =>
  text
    .split("\n")
    .map((line, index) => (index === 0 ? first + line : line === "" && rest.trim() === "" ? "" : rest + line))
    .join("\n");
const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie("blocks").map((inner) => indented(inner, "> ", "> ")),
    tie("blocks").map((inner) => indented(inner, "- ", "  ")),
    tie("blocks").map((inner) => indented(inner, "3. ", "   ")),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n\n")),
}));

it("PG3 has the blocks of any plain Markdown, with their containers and their text, that another reader has", () => {
  fc.assert(
    fc.property(blocks, (text) => {
      expect(ourBlocks(text)).toEqual(theirs(text));
    }),
    { numRuns: lawRuns(300) },
  );
});

const folder = process.env["RECTO_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus");
const manifest = join(folder, "manifest.json");
/** What is no plain Markdown. */
const DIALECT = /\[!|:::|<|\[\[|@|\{\{|&|https?:|\ufeff|html/;
const MAX_LENGTH = 15_000;

describe.skipIf(!existsSync(manifest))("corpus", () => {
  it("PG3 has nearly all plain blocks of real articles as another reader has them", () => {
    const entries: readonly { readonly path: string }[] = JSON.parse(readFileSync(manifest, "utf8"));
    let [all, same] = [0, 0];
    const different: string[] = [];
    for (const { path } of entries.filter(({ path }) => path.endsWith(".md"))) {
      const admitted = admitArticle(readFileSync(join(folder, path)), path);
      if (!admitted.ok || admitted.value.text.length > MAX_LENGTH) continue;
      const text = exportTargetOnly(admitted.value, new Map()).slice(frontMatterLength(admitted.value.text));
      const known = new Set(ourBlocks(text));
      for (const one of theirs(text)) {
        if (DIALECT.test(one) || one.trim().split(" ").length < 2) continue;
        all++;
        if (known.has(one)) same++;
        else different.push(`${path}: ${one}`);
      }
    }
    expect(all).toBeGreaterThan(500);
    expect(same / all, different.slice(0, 40).join("\n")).toBeGreaterThan(0.99);
  }, 120_000);
});

function frontMatterLength(text: string): number {
  return /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
}
