import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { readPage } from "#core/page/read-page.ts";
import { chunkOf, chunksOf, heightOf, heightOfSection, isOpen, rowsOf, rowsOfCell, sectionsOf } from "./page-chunks.ts";

const pair = (id: number) =>
  `<span data-ttu-id="c-${id}">t</span><span class="sxs-lookup"><span data-stu-id="c-${id}">s</span></span>`;
const paragraphs = Array.from({ length: 400 }, (_, index) => pair(index)).join("\n\n");
const sentences = Array.from({ length: 40 }, (_, index) => pair(1000 + index)).join(" ");
const page = readPage(parseArticle(`${paragraphs}\n\n${sentences}\n\nlast`, "a.md"));
const chunks = chunksOf(page);
const sections = sectionsOf(chunks);

it("PG7 has every block in one chunk, few enough that one is built between two frames, and every chunk in one section", () => {
  expect(chunks.flatMap(({ cells }) => cells.flat())).toEqual(page.blocks);
  for (const { cells } of chunks) {
    const units = cells.flat().flatMap((block) => block.units);
    expect(units.length <= 12 || cells.length === 1).toBe(true);
  }
  expect(sections.flatMap((section) => section.chunks)).toEqual(chunks);
  for (const { index, cells } of chunks)
    for (const block of cells.flat()) expect(chunkOf(chunks, block.index)).toBe(index);
});

it("PG7 a section is as high as its chunks, as they were or about as they will be, and takes a row for each box", () => {
  const [section] = sections;
  const [first, second] = section?.chunks ?? [];
  if (section === undefined || first === undefined || second === undefined) throw new Error("too short");
  const heights = new Map([[first.index, 1000]]);
  expect(heightOf(first, heights)).toBe(1000);
  expect(heightOf(second, heights)).toBe(second.estimate);
  const others = section.chunks.slice(1).reduce((sum, { estimate }) => sum + estimate, 0);
  expect(heightOfSection(section, heights)).toBe(1000 + others);
  expect(isOpen(section, new Set())).toBe(false);
  expect(isOpen(section, new Set([second.index]))).toBe(true);
  expect(rowsOf(section, new Set([second.index]))).toBe(section.chunks.length - 1 + second.cells.length);
});

it("PG104 PG115 PG118 gives a table, or a piece of one, a row for each of its own and one for what stands under one of them, a quote or an alert two, and all else one", () => {
  const rows = Array.from({ length: 14 }, (_, row) => `| ${pair(2000 + row)} | b |`).join("\n");
  const table = `| ${pair(1998)} | ${pair(1999)} |\n| --- | --- |\n${rows}`;
  const rowsTaken = (text: string) =>
    chunksOf(readPage(parseArticle(text, "a.md"))).flatMap(({ cells }) => cells.map(rowsOfCell));
  expect(rowsTaken(`${pair(1)}\n\n${table}`)).toEqual([1, 5, 5, 5, 4]);
  const quoted = rowsTaken(table.replace(/^/gm, "> "));
  expect(quoted).toEqual(quoted.map(() => 2));
  expect(rowsTaken(`> [!NOTE]\n> ${pair(1)}\n\n- > ${pair(2)}`)).toEqual([2, 2]);
  expect(rowsTaken(`<table>\n<tr><td>${pair(1)}</td></tr>\n\n<tr><td>${pair(2)}</td></tr>\n</table>`)).toEqual([3]);
  const short = `| ${pair(1)} |\n| --- |\n| ${pair(2)} |`;
  expect(rowsTaken(short)).toEqual([3]);
  expect(rowsTaken(`1. ${pair(3)}\n\n${short.replace(/^/gm, "   ")}`)).toEqual([1, 3]);
  // Beside its number a row of the spread would be as high as both.
  expect(rowsTaken(`1. ${short.replace(/\n/g, "\n   ")}`)).toEqual([1]);
});
