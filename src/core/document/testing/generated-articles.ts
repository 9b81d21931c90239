/** Articles and edits for the laws: soup of shards that make up articles, and articles that are put together as real ones are. */
import fc from "fast-check";

export interface GeneratedArticle {
  readonly text: string;
  readonly path: string;
}

const IDS = ["a6051-1", "a6051-2", "a6051-p3", "b0-4", "__proto__", "constructor", "field:title", "a6051-1~2", ""];
const QUOTES = ['"', "&quot;"];

const shards = [
  ...IDS.slice(0, 4).flatMap((id) => QUOTES.flatMap((quote) => tagShards(id, quote))),
  ...['<span data-ttu-id="a6051-1&quot;>', '</span><span class="sxs-lookup&quot;><span data-stu-id="a6051-1">'],
  ...[
    "<span>",
    '<span class="underline">',
    "<span",
    "</span>",
    "</span></span>",
    "</span",
    "<spanner>",
    "<span-x>",
    "<SPAN>",
  ],
  ...[
    "text",
    "Wörter",
    "日本語",
    "\u202bעברית",
    "😀",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\ufeff",
    "\u2028",
    "\0",
  ],
  ...[
    '"',
    "'",
    "`",
    "``",
    "```",
    "\n```\n",
    "|",
    "\\",
    "\\|",
    "\n|---|---|\n",
    "| a | b |",
    "[",
    "](x)",
    "![",
    "[!NOTE]",
    "**",
  ],
  ...[
    "\n# ",
    "\n- ",
    "\n1. ",
    "\n> ",
    "    ",
    "\n---\n",
    "---\n",
    "title: ",
    "description: 'x'\n",
    "...\n",
    ": ",
    "- ",
    "{",
    "[",
  ],
  ...[
    "<",
    ">",
    "<!--",
    "-->",
    "<dl>",
    "<script>",
    "<br>",
    '<img alt="x">',
    ':::image alt-text="y":::',
    "\n<div>\n",
    "&",
    "===",
    "~~~",
  ],
];

function tagShards(id: string, quote: string): readonly string[] {
  return [
    `<span data-ttu-id=${quote}${id}${quote}>`,
    `</span><span class=${quote}sxs-lookup${quote}><span data-stu-id=${quote}${id}${quote}>`,
    `<span data-stu-id=${quote}${id}${quote}>`,
    writePair(id, "T", "S", quote),
  ];
}

/** What a reader of tag soup has to live with: the shards of articles in any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...shards), { maxLength: 60 })
  .map((parts) => parts.join(""));

/** Tags of two ids and pairs with tags in them, in any order: every way in which pairs can be torn. */
export const tagSoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...["a", "b"].flatMap((id) => tagShards(id, '"')), "<span>", "</span>", "</span></span>", "x"),
      fc
        .tuple(
          fc.constantFrom("c", "d", "a"),
          fc.constantFrom(...tagShards("a", '"'), ...tagShards("b", "&quot;"), "</span>", "<span>"),
        )
        .map(([id, target]) => writePair(id, target, "S")),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(" "));

/** Any string at all: binary code units, whole characters, soup. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  { weight: 4, arbitrary: soup },
);

export const anyPath: fc.Arbitrary<string> = fc.constantFrom("x.md", "docs.lv-LV/x.md", "x.yml", "x.YAML", "x");

/** One pair as articles write it. */
export function writePair(id: string, target: string, source: string, q = '"'): string {
  return `<span data-ttu-id=${q}${id}${q}>${target}</span><span class=${q}sxs-lookup${q}><span data-stu-id=${q}${id}${q}>${source}</span></span>`;
}

const words = [
  "Izvēlieties",
  "the menu",
  "メニュー",
  "القائمة",
  "2,000",
  "😀",
  "e.g.",
  "C:\\Temp",
  "A&amp;B",
  "“x”",
  "don't",
];
const plainFragments = [
  ...words,
  ...[
    "**bold**",
    "_em_",
    "[link](https://x.y/?a=1&amp;b=2)",
    "[ref][]",
    "![icon](i.png)",
    "<https://x.y>",
    "\\*",
    "\\[x\\]",
  ],
  ...[
    '<span class="underline">u</span>',
    '<span id="x"></span>',
    "<b>b</b>",
    "<placeholder>",
    "<id of name>",
    "<br>",
    "</dt> <dd>",
  ],
];
/** What only a reader that knows no HTML reads rightly. */
const hostileFragments = [
  "`code`",
  "`a|b`",
  "`<span>`",
  "`</span>`",
  "``a`b``",
  '`<div data-id="x" ...>`',
  "<script>",
  "`",
  "<!-- c -->",
  "-->",
];

function fragment(parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 4 }).map((chosen) => chosen.join(" "));
}

/** Blocks in which `P` stands for a pair. */
const BLOCKS = [
  "# P",
  '## <a name="slug"></a>P',
  "# [P](#tab/one)",
  "P",
  "P P P",
  "P\nP P",
  "See [P](x.md) and [P][] and P.",
  "![P](x.png) ![Alt text](y.png) P",
  "`code` P ![Second](z.png) `more` ![Third](z.png)",
  "- P\n- P P\n  - P\n    more P",
  "1. P\n\n   P\n2. P\n10) P",
  "* P\n\n      P",
  "> [!NOTE]\n> P P\n> - P\n\n> P\nP",
  "> > P",
  "| Name | P |\n|---|:-:|\n| P | `a` \\| P |\n| P P | x |",
  "P | P\n--- | ---\nP | ![Cell](x.png)\n",
  "| H |\n|---|\n| P",
  "```json\nP\n\nP\n```",
  "    P",
  "<dl><dt>P</dt>\n<dd>P</dd></dl>",
  '<img src="x.png" alt="An image" /> P',
  ':::image type="content" source="https://x.y/a.png" alt-text="A picture":::',
  '::: moniker range="x"\nP\n::: moniker-end',
  "P\n===\nP\n---",
  "***",
  "Text without a pair.",
  "<!-- P -->",
  "<pre>\nP\n\nP</pre>",
  "\\P `P` <P>",
];

const FRONT_MATTERS = [
  "",
  "---\ntitle: Plain title\ndescription: 'Single ''quoted'' text'\nms.contentlocale: lv-LV\n---\n",
  '---\ntitle: "Double \\"quoted\\" text" # comment\nms.date: 1/2/2019\nsummary: |\n  First line\n  Second: line\n---\n',
  "---\n# comment\ntitle: Part one: setup\ndescription: >-\n  Folded text\n  goes on\nlist: [a, b]\n---\n",
  "---\ntitle:\ndescription:   8000002 spaced   \nauthor: x\n---\n\n",
  "---\ntitle: P\ndescription: Text\n---\n",
  "---\ntitle: |2-\n    Indented\n  less\ntitle: twice\n...\n",
];

const YAML_FILES = [
  "### YamlMime:Landing\ntitle: Hub: docs # c\nsummary: P\nmetadata:\n  title: \"Quoted\"\n  description: 'Single'\nitems:\n  - text: One\n  - text: P\n    note: |-\n      Some\n\n      text\n",
  "title: P P\nsections:\n- questions:\n  - question: Why?\n    answer: |\n      P\n      P\n  - {question: Flow, answer: 'x'}\n",
];

interface Filling {
  readonly targets: readonly string[];
  readonly damage: readonly boolean[];
  readonly repeatsId: boolean;
}

/** Puts a pair in the place of every `P`. */
function fill(template: string, { targets, damage, repeatsId }: Filling): string {
  let count = 0;
  return template.replace(/\bP\b/g, () => {
    const index = count++;
    const id = repeatsId && index % 3 === 2 ? "a6051-100" : (IDS[index + 4] ?? `a6051-${100 + index}`);
    const target = targets[index % targets.length] ?? "";
    return writePair(id, target, `Source ${index} ${target}`, damage[index % damage.length] === true ? "&quot;" : '"');
  });
}

function articleOf(parts: readonly string[]): fc.Arbitrary<GeneratedArticle> {
  const body = fc
    .array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 6 })
    .map((blocks) => blocks.join("\n\n"));
  const markdown = fc
    .tuple(fc.constantFrom(...FRONT_MATTERS), body)
    .map(([head, text]) => ({ template: `${head}${text}\n`, path: "a.md" }));
  const yaml = fc.constantFrom(...YAML_FILES).map((template) => ({ template, path: "a.yml" }));
  const filling = fc.record({
    targets: fc.array(fragment(parts), { minLength: 1, maxLength: 5 }),
    damage: fc.oneof(
      { weight: 3, arbitrary: fc.constant([false]) },
      { weight: 1, arbitrary: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }) },
    ),
    repeatsId: fc.boolean(),
  });
  return fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: markdown }, { weight: 1, arbitrary: yaml }),
      filling,
      fc.boolean(),
      fc.constantFrom("", "\ufeff"),
    )
    .map(([{ template, path }, how, isCrlf, bom]) => {
      const text = bom + fill(template, how);
      return { text: isCrlf ? text.replaceAll("\n", "\r\n") : text, path };
    });
}

/** Articles as a publisher's tool writes them, every target of which an HTML parser reads rightly too. */
export const wellFormedArticle: fc.Arbitrary<GeneratedArticle> = articleOf(plainFragments);

/** The same with targets that no HTML parser reads rightly. */
export const article: fc.Arbitrary<GeneratedArticle> = articleOf([...plainFragments, ...hostileFragments]);

const editShards = [
  ...words,
  ...[
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\u00a0",
    "\u2028",
    "\u0085",
    "\0",
    "\ufeff",
    "\ud83d",
    "\u0007",
    "\u007f",
  ],
  ..."|\\`[]<>\"'#:-&!*_{}%@,?~=".split(""),
  ...[
    "\\|",
    "\\\\",
    "`x`",
    "``",
    "[a](b)",
    "![alt](c.png)",
    "](",
    "[x][]",
    "&quot;",
    "&amp;",
    ": ",
    " #",
    "- ",
    "# ",
    "> ",
    "1. ",
    "---",
    "\n---\n",
    "...",
    "\n===",
    "\n- x",
    "\n# x",
    "\n```\n",
    "\n|---|\n",
    "\n2. y",
    "\n  z",
    "<br>",
    "<b",
    "<!--",
    "-->",
    ":::",
    "true",
    "0x1F",
    "null",
  ],
  ...[
    "<span>",
    "</span>",
    '<span class="x">u</span>',
    "`</span>`",
    "`<span>`",
    "</span></span>",
    '<span class="sxs-lookup">',
    "sxs-lookup",
  ],
  ...IDS.slice(0, 5).flatMap((id) => QUOTES.flatMap((quote) => tagShards(id, quote))),
  ...['<img src="x" alt="y">', ':::image alt-text="y":::', 'alt="', "<p>", "</dd>", "<placeholder>", "```", "~~~"],
];

/** Characters that mean something somewhere and can be written another way. */
const escapable = [
  "|",
  "a | b",
  "\\",
  "\\|",
  "[",
  "]",
  "x]",
  "`",
  '"',
  "'",
  ": ",
  " #",
  "word",
  "\\\\|",
  "`a|b`",
  "C:\\",
];

/** What a reviewer might type, and what nobody would. */
export const edit: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...editShards), { maxLength: 4 }).map((parts) => parts.join("")) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...editShards), { maxLength: 2 }).map((parts) => `a${parts.join(" b ")}c`),
  },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...escapable), { maxLength: 4 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
