import { describe, expect, it } from "vitest";
import type { ProblemKind } from "./article.ts";
import { scanPairs } from "./scan-pairs.ts";
import { writePair } from "./testing/generated-articles.ts";

/** Each pair as `id|target|source`. */
function read(text: string): readonly string[] {
  return scanPairs(text).pairs.map(
    (pair) => `${pair.id}|${text.slice(pair.targetFrom, pair.targetTo)}|${text.slice(pair.sourceFrom, pair.sourceTo)}`,
  );
}

/** Each problem as its kind and the text it stands at. */
function problems(text: string): readonly (readonly [ProblemKind, string])[] {
  return scanPairs(text).problems.map(({ kind, from, to }) => [kind, text.slice(from, to)]);
}

const opener = (id: string, q = '"') => `<span data-ttu-id=${q}${id}${q}>`;
const separator = (id: string, q = '"') => `</span><span class=${q}sxs-lookup${q}><span data-stu-id=${q}${id}${q}>`;
const END = "</span></span>";

describe("reading pairs", () => {
  it("D2 reads a pair with its ranges", () => {
    const text = `# ${writePair("a6051-1", "Mērķis", "Source")} x`;
    const [pair] = scanPairs(text).pairs;
    expect(read(text)).toEqual(["a6051-1|Mērķis|Source"]);
    expect(text.slice(pair?.from, pair?.to)).toBe(writePair("a6051-1", "Mērķis", "Source"));
  });

  it("D2 reads empty sides, ids with p, ids of no letters at all", () => {
    expect(read(writePair("a-p1", "", ""))).toEqual(["a-p1||"]);
    expect(read(writePair("", "x", "y"))).toEqual(["|x|y"]);
    expect(read(writePair("a b'c", "x", "y"))).toEqual(["a b'c|x|y"]);
  });

  it.each([
    "<span data-ttu-id=a-1>",
    '<span  data-ttu-id="a-1">',
    "<span data-ttu-id='a-1'>",
    '<Span data-ttu-id="a-1">',
    '<span data-ttu-id="a-1" >',
  ])("D2 takes no other shape for an opener: %s", (shape) => {
    expect(read(`${shape}x${separator("a-1")}y${END}`)).toEqual([]);
  });

  it('D3 takes each quote of a tag as " or &quot; by itself', () => {
    const quotes = ['"', "&quot;"];
    for (let bits = 0; bits < 64; bits++) {
      const q = (index: number) => quotes[(bits >> index) & 1];
      const text = `<span data-ttu-id=${q(0)}a${q(1)}>T</span><span class=${q(2)}sxs-lookup${q(3)}><span data-stu-id=${q(4)}a${q(5)}>S${END}`;
      expect(read(text), text).toEqual(["a|T|S"]);
    }
  });

  it("D4 takes the first separator with the opener's own id", () => {
    expect(read(`${opener("a")}x${separator("b")}y${separator("a")}S${END}`)).toEqual([`a|x${separator("b")}y|S`]);
  });

  it("D4 leaves an opener alone when its id opens again before a separator", () => {
    expect(read(`${opener("a")}x ${writePair("a", "T", "S")}`)).toEqual(["a|T|S"]);
    expect(read(`${opener("a")}x ${writePair("b", "T", "S")}`)).toEqual(["b|T|S"]);
  });

  it("D5 ends a source where its own spans balance", () => {
    expect(read(writePair("a", "T", "x <span>y</span>"))).toEqual(["a|T|x <span>y</span>"]);
    expect(read(writePair("a", "T", "x <span>y <span>z</span></span> w"))).toEqual([
      "a|T|x <span>y <span>z</span></span> w",
    ]);
    expect(read(writePair("a", "T", '<spanner> <span-x> <span id="b"></span>'))).toEqual([
      'a|T|<spanner> <span-x> <span id="b"></span>',
    ]);
  });

  it("D5 ends a source that doesn't balance at the first </span></span>", () => {
    expect(read(`${writePair("a", "T", "x <span>y")} ${writePair("b", "T", "S")}`)).toEqual(["a|T|x <span>y", "b|T|S"]);
    expect(read(writePair("a", "T", "x</span> y"))).toEqual(["a|T|x</span> y"]);
    expect(read(writePair("a", "T", "`<span>`"))).toEqual(["a|T|`<span>`"]);
  });

  it("D5 never ends a source behind the opener of another pair", () => {
    expect(read(`${opener("a")}T${separator("a")}S ${writePair("b", "T", "S")}`)).toEqual(["b|T|S"]);
    expect(read(`${opener("a")}T${separator("a")}S</span> x`)).toEqual([]);
  });

  it("D5 finds the end of a pair that stands inside an opener without one", () => {
    const inner = `${opener("b")}T${separator("b")}S <span>${END}`;
    expect(read(`${opener("a")}x${inner} z ${separator("a")}y${opener("c")}${END}`)).toEqual(["b|T|S <span>"]);
  });

  it.each([
    "</dt> <dd>x</dd>",
    "<placeholder> and <id | name>",
    "`<span>` and `</span>`",
    '`<div data-id="x" ...>`',
    "<https://example.org>",
    '<span id="x"></span>',
    '<span class="underline">x <span>y</span></span>',
    "</span>",
    "<span>",
    "<script>",
    "<!--",
    "<",
    '"',
    "a\r\nb\n\nc",
    "| \\| |",
    "```",
    "\ufeff\u2028",
  ])("D6 sees nothing in a fragment: %j", (fragment) => {
    expect(read(`x ${writePair("a", fragment, "S")} ${writePair("b", "T", "S")}`)).toEqual([
      `a|${fragment}|S`,
      "b|T|S",
    ]);
    if (fragment !== "<span>" && fragment !== "</span>")
      expect(read(writePair("a", "T", fragment))).toEqual([`a|T|${fragment}`]);
  });

  it("D7 reads what stands inside a pair as its text", () => {
    expect(read(`${opener("a")}x ${writePair("b", "T", "S")}${separator("a")}S${END}`)).toEqual([
      `a|x ${writePair("b", "T", "S")}|S`,
    ]);
  });
});

describe("problems", () => {
  it("D10 reports a target without a source", () => {
    expect(problems(`${opener("a")}x</span> y`)).toEqual([["unpaired-target", opener("a")]]);
  });

  it("D11 reports a source without a target", () => {
    const lone = '<span data-stu-id="a">';
    expect(problems(`${lone}x</span> ${separator("b")}`)).toEqual([
      ["unpaired-source", lone],
      ["unpaired-source", separator("b")],
    ]);
  });

  it("D12 reports every further pair of an id", () => {
    const pair = writePair("a", "T", "S");
    expect(problems(`${pair} ${pair} ${pair}`)).toEqual([
      ["duplicate-id", pair],
      ["duplicate-id", pair],
    ]);
  });

  it("D13 reports a stretch of quote damage once, from its first tag to its last", () => {
    const whole = writePair("a", "T", "S");
    const broken = writePair("b", "T", "S", "&quot;");
    expect(problems(`${whole} ${broken} ${broken.replaceAll("b&", "c&")} ${writePair("d", "&quot;", "S")}`)).toEqual([
      ["quote-damage", `${broken} ${opener("c", "&quot;")}T${separator("c", "&quot;")}`],
    ]);
    expect(problems(`${broken} ${whole} ${writePair("c", "T", "S", "&quot;")}`).length).toBe(2);
  });

  it("D14 reports spans that don't balance, each side by itself", () => {
    expect(problems(writePair("a", "x</span>", "S"))).toEqual([["unbalanced-span", "x</span>"]]);
    expect(problems(writePair("a", "<span>x", "<span>"))).toEqual([
      ["unbalanced-span", "<span>x"],
      ["unbalanced-span", "<span>"],
    ]);
    expect(problems(writePair("a", "</span><span>", "S"))).toEqual([["unbalanced-span", "</span><span>"]]);
  });

  it("D14 doesn't count spans in code", () => {
    expect(problems(writePair("a", "`<span>` ``</span>``", "`<span>`"))).toEqual([]);
  });

  it("D10 to D14 report nothing in a plain article, and always one sentence", () => {
    expect(problems(`# ${writePair("a", "T", "S")}\n${writePair("b", "<b>T</b>", "S")} <span>x</span>`)).toEqual([]);
    const all = `${opener("a")}${separator("b")}${writePair("c", "<span>", "S", "&quot;")}${writePair("c", "T", "S")}`;
    expect(new Set(scanPairs(all).problems.map(({ kind }) => kind)).size).toBe(5);
    for (const { message } of scanPairs(all).problems) expect(message).toMatch(/^[A-Z][^.]*\.$/);
  });
});
