/** D91: what is read of the head alone is the beginning of what is read of the whole. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { admitHead } from "./admit-article.ts";
import { parseArticle } from "./parse-article.ts";
import { readHead } from "./read-head.ts";
import { anyPath, anyText, article, wellFormedArticle } from "./testing/generated-articles.ts";

function pair(number: number, target = `Ziel ${number}`, source = `Source ${number}`): string {
  const id = `a6051-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** Node compares in a tenth of the time in which `toEqual` does, which tells them apart where they differ. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toStrictEqual(other);
}

/** Cuts behind every line before a blank one, each head compared with the whole; how many heads there were. */
function expectHeads(text: string, path: string, lengths: Iterable<number> = blankLines(text)): number {
  const whole = parseArticle(text, path);
  let heads = 0;
  for (const length of lengths) {
    const reading = readHead(text, path, length);
    if (reading === null) continue;
    heads++;
    const { units, problems, ...rest } = reading.article;
    const { units: allUnits, problems: _, ...wholeRest } = whole;
    expectSame(rest, wholeRest);
    expectSame(units, allUnits.slice(0, units.length));
    expect(problems.length).toBeLessThanOrEqual(whole.problems.length);
    const read = reading.readWhole?.();
    expectSame(read, whole);
    expect(units.every((unit, index) => read?.units[index] === unit)).toBe(true);
  }
  return heads;
}

function blankLines(text: string): readonly number[] {
  return Array.from(text.matchAll(/\n(?=\r?\n)/g), ({ index }) => index + 1);
}

function everyLength(text: string): readonly number[] {
  return Array.from({ length: Math.floor(text.length / 4) }, (_, index) => index + 1);
}

/** With so much behind it that every cut within is tried. */
function withTail(head: string, tail = ""): string {
  return `${head}${tail}\n\n${"text\n\n".repeat(Math.ceil((head.length + tail.length) / 2))}`;
}

describe("D91", () => {
  it("holds for every string and every cut", () => {
    let heads = 0;
    fc.assert(
      fc.property(anyText, anyText, anyPath, (head, tail, path) => {
        heads += expectHeads(withTail(`${pair(1)}\n\n${head}\n\n`, tail), path);
      }),
      { numRuns: lawRuns(300) },
    );
    expect(heads).toBeGreaterThan(0);
  });

  it("holds for every article and every cut", () => {
    let heads = 0;
    fc.assert(
      fc.property(fc.oneof(article, wellFormedArticle), ({ text, path }) => {
        heads += expectHeads(withTail(text), path);
      }),
      { numRuns: lawRuns(60) },
    );
    expect(heads).toBeGreaterThan(0);
  });

  it.each<[what: string, text: string]>([
    [
      "front matter",
      `---\ntitle: Titel\n\ndescription: >-\n  Mehr\n\n  davon\nms.translationtype: MT\n---\n\n${pair(1)}\n\n${pair(2)}\n`,
    ],
    ["front matter that is never closed", `---\ntitle: Titel\n\n${pair(1)}\n\n`],
    ["front matter that the tail closes", `---\ntitle: Titel\n\n${pair(1)}\n\n---\n\n`],
    ["fences", `${pair(1)}\n\n\`\`\`\n${pair(2)}\n\n# ${pair(3)}\n\`\`\`\n\n${pair(4)}\n`],
    ["HTML comments", `${pair(1)}\n\n<!-- ${pair(2)}\n\n# ${pair(3)} -->\n\n${pair(4)}\n`],
    ["pairs over many lines", `${pair(1)}\n\n${pair(2, "eins\n\nzwei", "one\n\n- two")}\n\n${pair(3)}\n`],
    [
      "underlined headings and tables",
      `${pair(1)}\n\n${pair(2)}\n---\n\n| ${pair(3)} |\n|---|\n| ${pair(4)} |\n\n${pair(5)}\n===\n`,
    ],
    [
      "Windows line ends",
      `${pair(1)}\r\n\r\n- ${pair(2)}\r\n\r\n  ${pair(3, "eins\r\n\r\nzwei")}\r\n\r\n> [!NOTE]\r\n> ${pair(4)}\r\n`,
    ],
    [
      "spans within, and out of order",
      `${pair(1)}\n\n${pair(2, "<span>x</span>", "`<span>`")}\n\n</span></span></span>\n\n${pair(3)}\n`,
    ],
    [
      "spans in code that what follows would close",
      `${pair(1)}\n\n${pair(2, "x", "`<span><span>`")}\n\n</span></span>\n\n`,
    ],
    [
      "an opener whose pair is further on",
      `${pair(1)}\n\n<span data-ttu-id="b-1">\n\n${pair(2)}\n\n${pair(3)}</span><span class="sxs-lookup"><span data-stu-id="b-1">x</span></span>\n`,
    ],
    [
      "ids and texts of images that look like fields",
      `${pair(1)}\n\n<span data-ttu-id="field:image-2">x</span><span class="sxs-lookup"><span data-stu-id="field:image-2">y</span></span>\n\n![a](b)\n\n![c](d)\n`,
    ],
    ["a byte order mark, and ids that come again", `\ufeff${pair(1)}\n\n${pair(1)}\n\n${pair(2)}\n`],
  ])("holds for %s", (_, text) => {
    const texts = [withTail(text), withTail(text, text)];
    const heads = texts.map((long) => expectHeads(long, "a.md", everyLength(long)));
    expect(Math.max(...heads)).toBeGreaterThan(0);
  });

  it("a long article is let in by its head, and one of too many segments is refused as ever", () => {
    const bytesOf = (count: number) =>
      new TextEncoder().encode(Array.from({ length: count }, (_, index) => `${pair(index)}\n\n`).join(""));
    const long = admitHead(bytesOf(20_000), "a.md");
    const short = admitHead(bytesOf(3), "a.md");
    expect([
      long.ok && long.value.article.units.length < 1000,
      long.ok && long.value.readWhole?.().units.length,
    ]).toEqual([true, 20_000]);
    expect([short.ok && short.value.article.units.length, short.ok && short.value.readWhole]).toEqual([3, null]);
    expect(admitHead(bytesOf(20_001), "a.md")).toMatchObject({ ok: false, failure: { kind: "too-large" } });
    expect(admitHead(new TextEncoder().encode("no pairs\n\n".repeat(99_999)), "a.md")).toMatchObject({
      failure: { kind: "no-pairs" },
    });
  });
});
