import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { flattenNodes, type MarkupNode } from "./markup-node.ts";
import { readMarkup } from "./read-markup.ts";

const read = (text: string) => readMarkup(text, "markdown", readInlineTags);

/** `kind(what stands inside)`, what has nothing inside as `kind:key`. */
function shown(text: string, nodes: readonly MarkupNode[] = read(text)): string {
  return nodes
    .map(({ kind, key, content, children }) => {
      if (content === null) return `${kind}:${key}`;
      const inside = children.length > 0 ? shown(text, children) : text.slice(content.from, content.to);
      return `${kind}(${inside})${kind === "link" || kind === "image" || kind === "reference" ? `→${key}` : ""}`;
    })
    .join(" ");
}

test.each([
  ["Open **all** [files](/a?b).", "strong(all) link(files)→/a?b"],
  ["*a **b** c*", "emphasis(strong(b))"],
  ["***a***", "emphasis(strong(a))"],
  ["** a**", ""],
  // The rule of three, from the specification.
  ["*foo**bar*", "emphasis(foo**bar)"],
  ["foo***bar***baz", "emphasis(strong(bar))"],
  ["foo******bar*********baz", "strong(strong(strong(bar)))"],
  ["snake_case_name and 2*3*4", "emphasis(3)"],
  ["~~gone~~ ~too~", "strike(gone) strike(too)"],
  ["`a*b*` ``c`d``", "code(a*b*) code(c`d)"],
  ['[a](</b c> "t")', "link(a)→/b c"],
  ["[a](b(c)d) [x](y", "link(a)→b(c)d"],
  ["[![alt](i.png)](/p)", "link(image(alt)→i.png)→/p"],
  ["[a [b](c) d](e)", "link(b)→c"],
  ["[text][id] [text][] [text]", "reference(text)→id reference(text)→"],
  ["[text][id](/a) [text][id] (b)", "link(id)→/a reference(text)→id"],
  ["![alt][id]", "image(alt)→id"],
  [
    "[^1] <https://a.example/x> https://b.example/y.",
    "footnote:[^1] autolink:https://a.example/x autolink:https://b.example/y",
  ],
  ["Done![^1] ![^2](i.png)", "footnote:[^1] image(^2)→i.png"],
  ["\\*a\\* &nbsp; &#39;", "escape: escape: entity:&nbsp; entity:&#39;"],
  ["a <b>c *d*</b> e<br> <kbd>F</kbd>", "tag(emphasis(d)) tag:<br> tag(F)"],
  ["*a <b>c* d</b>", "emphasis(tag:<b>) tag:</b>"],
  [
    "[!NOTE] [!INCLUDE [a b](c.md)] [!VIDEO https://v.example/1]",
    "token:[!NOTE] token:[!INCLUDE [a b](c.md)] token:[!VIDEO https://v.example/1]",
  ],
  [
    "[!include[a](c.md)] [!Include [a](c.md)] [!code-csharp[Main](a.cs#L1)] [!note]",
    "token:[!include[a](c.md)] token:[!Include [a](c.md)] token:[!code-csharp[Main](a.cs#L1)] token:[!note]",
  ],
  ['[!div class="x"] :::image source="a.png":::', 'token:[!div class="x"] token::::image source="a.png":::'],
  ['::: zone pivot="a"', 'token:::: zone pivot="a"'],
  ["<xref:System.String?text=x> @System.String, a@b.example", "token:<xref:System.String?text=x> token:@System.String"],
  [
    `{{x y}} {0} %s %1$s \${x} <name> 100%`,
    `token:{{x y}} placeholder:{0} placeholder:%s placeholder:%1$s placeholder:\${x} placeholder:<name>`,
  ],
])("M2, M3: %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("M2: marks, labels, destination and title have exact ranges", () => {
  const text = 'x [a](</b> "t") y';
  const [link] = read(text);
  const slice = (range: { from: number; to: number } | null | undefined) => range && text.slice(range.from, range.to);
  expect(link?.marks.map((mark) => [slice(mark), slice(mark.label)])).toEqual([
    ["[", null],
    ['](</b> "t")', "/b"],
  ]);
  expect([slice(link?.destination), slice(link?.title), slice(link?.content)]).toEqual(["/b", "t", "a"]);
});

test("M4: in code only tokens and placeholders are read, in HTML also tags", () => {
  expect(shown("", readMarkup("**a** {0} `b`", "literal"))).toBe("placeholder:{0}");
  expect(readMarkup("<b>a</b> *c*", "html", readInlineTags).map(({ kind }) => kind)).toEqual(["tag"]);
});

const unit = fc.constantFrom(
  ...'a| |*|**|_|__|~|~~|`|``|[|](|)|](/x)|][i]|![|"|{n}|<b>|</b>|<|>|!|\\|\n|&amp;|.|é|😀|，|%s|[!N]|:::|@a.b'.split(
    "|",
  ),
);

test("M1: nodes of any text nest, in order and in range; marks hold labels and frame the content", () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.constantFrom("markdown", "html", "literal"), (text, syntax) => {
      expectNested(readMarkup(text, syntax, readInlineTags), 0, text.length);
    }),
    { numRuns: lawRuns(2000) },
  );
});

function expectNested(nodes: readonly MarkupNode[], from: number, to: number) {
  let at = from;
  for (const { marks, content, children, ...node } of nodes) {
    expect(node.from).toBeGreaterThanOrEqual(at);
    expect(node.to).toBeGreaterThan(node.from);
    expect(node.to).toBeLessThanOrEqual(to);
    expect(marks[0]?.from).toBe(node.from);
    expect(marks.at(-1)?.to).toBe(node.to);
    for (const { label, ...mark } of marks) {
      expect(mark.to).toBeGreaterThan(mark.from);
      if (label) expect(mark.from <= label.from && label.from <= label.to && label.to <= mark.to).toBe(true);
    }
    if (content) {
      expect([marks[0]?.to, marks[1]?.from]).toEqual([content.from, content.to]);
      expectNested(children, content.from, content.to);
    } else expect([marks.length, children.length]).toEqual([1, 0]);
    at = node.to;
  }
}

type Tree = { type: string; children?: Tree[]; position?: { start: { offset?: number }; end: { offset?: number } } };
const KINDS: ReadonlyMap<string, string> = new Map([
  ["strong", "strong"],
  ["emphasis", "emphasis"],
  ["delete", "strike"],
  ["inlineCode", "code"],
  ["link", "link"],
  ["image", "image"],
]);

/** What an independent reader of GFM says of the same text. */
function oracle(text: string): string[] {
  const tree = fromMarkdown(`x${text}x`, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Tree;
  const found: string[] = [];
  const visit = ({ type, children = [], position }: Tree) => {
    const kind = KINDS.get(type);
    if (kind) found.push(`${kind} ${(position?.start.offset ?? 0) - 1}-${(position?.end.offset ?? 0) - 1}`);
    for (const child of children) visit(child);
  };
  visit(tree);
  return found.sort();
}

/** The same of ours; letters stand around the text, as they do for the oracle, which has only text in images. */
function ours(text: string): string[] {
  const withoutAlternatives = (nodes: readonly MarkupNode[]): MarkupNode[] =>
    nodes.map((node) => ({ ...node, children: node.kind === "image" ? [] : withoutAlternatives(node.children) }));
  return flattenNodes(withoutAlternatives(readMarkup(`x${text}x`)))
    .filter(({ kind }) => [...KINDS.values()].includes(kind))
    .map(({ kind, from, to }) => `${kind} ${from - 1}-${to - 1}`)
    .sort();
}

describe("M2: an independent reader of Markdown finds the same", () => {
  const inline = fc.constantFrom(..."a| |*|**|***|_|__|~~|`|``|[|](|)|](/x)|](</y>)|![|\\|.|é|，".split("|"));
  // Where it leaves CommonMark: a run beside a run of another character may always open or close; the rule of three counts what is left of a run; a
  // character outside the first plane is never punctuation.
  const isComparable = (text: string) => !/\*[_~]|_[*~]|~[*_]|\S(?:\*{3}|_{3})[*_]*\S/.test(`x${text}x`);
  test("in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: inline, maxLength: 24 }), (text) => {
        fc.pre(isComparable(text));
        expect(ours(text)).toEqual(oracle(text));
      }),
      { numRuns: lawRuns(1500) },
    );
  });
  test("in texts of runs", () => {
    const runs = fc.constantFrom(..."a| |*|**|***|****|_|__|~|~~|~~~|.".split("|"));
    fc.assert(
      fc.property(fc.string({ unit: runs, maxLength: 20 }), (text) => {
        fc.pre(isComparable(text));
        expect(ours(text)).toEqual(oracle(text));
      }),
      { numRuns: lawRuns(1500) },
    );
  });
});

test("M5: hostile texts of the greatest length take no longer than long plain ones", () => {
  const timeOf = (text: string) => {
    const start = process.cpuUsage();
    read(text);
    return process.cpuUsage(start).user / 1000;
  };
  const parts = [
    "*a ",
    "a**b",
    "[",
    "](",
    "[a](b",
    "`a``",
    "{{",
    "[!a",
    ":::a ",
    "<a ",
    "*_",
    "[^a",
    "![",
    "@a",
    "~a",
    "**a *a ",
    "<b>",
  ];
  for (const part of parts) {
    const long = part.repeat(Math.floor(20_000 / part.length));
    const eighth = long.slice(0, long.length / 8);
    const base = Math.max(...[1, 2, 3].map(() => timeOf(eighth)));
    const best = Math.min(...[1, 2, 3].map(() => timeOf(long)));
    expect(best, part).toBeLessThan(3 * 8 * base + 40);
  }
});

test.each([
  ["stars", "*", "*"],
  ["lines", "_*", "*_"],
  ["images", "![", "](a)"],
])("PG156 what is nested too deep is text: %s", (_name, open, close) => {
  const times = Math.floor(19_000 / (open.length + close.length));
  const text = `${open.repeat(times)}x${close.repeat(times)}`;
  const depthOf = (nodes: readonly MarkupNode[]): number =>
    nodes.reduce((most, { children }) => Math.max(most, 1 + depthOf(children)), 0);
  const depth = depthOf(readMarkup(text));
  expect(depth).toBeGreaterThan(1);
  expect(depth).toBeLessThanOrEqual(64);
});
