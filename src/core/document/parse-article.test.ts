import { describe, expect, it } from "vitest";
import type { Article, Place } from "./article.ts";
import { parseArticle } from "./parse-article.ts";
import { writePair } from "./testing/generated-articles.ts";

/** An article in which every `P` stands for a pair. */
function articleOf(template: string, path = "x.md"): Article {
  let count = 0;
  return parseArticle(
    template.replace(/\bP\b/g, () => writePair(`a-${++count}`, "T", "S")),
    path,
  );
}

/** The places of the pairs, each as its block and what is not as usual. */
function places(template: string, path?: string): readonly string[] {
  return articleOf(template, path)
    .units.filter((unit) => unit.kind === "segment")
    .map((unit) => tell(unit.place));
}

function tell({ block, level, listDepth, quoteDepth, marker, alert, cell, inline }: Place): string {
  return [
    block,
    ...(level > 0 ? [`level ${level}`] : []),
    ...(listDepth > 0 ? [`depth ${listDepth}`] : []),
    ...(marker === "" ? [] : [marker]),
    ...(quoteDepth > 0 ? [`quoted ${quoteDepth}`] : []),
    ...(alert === null ? [] : [alert]),
    ...(cell === null ? [] : [`${cell.row}:${cell.column}:${cell.header}`]),
    ...(inline === null ? [] : [inline]),
  ].join(" ");
}

function fields(template: string, path?: string): readonly (readonly [string, string])[] {
  return articleOf(template, path)
    .units.filter((unit) => unit.kind === "field")
    .map((unit) => [unit.name, unit.target]);
}

describe("articles", () => {
  it("D1 keeps a byte order mark apart and counts no offset of it", () => {
    const article = parseArticle(`\ufeff${writePair("a", "T", "S")}`, "x.md");
    expect([article.byteOrderMark, article.units[0]?.kind === "segment" && article.units[0].pairRange.from]).toEqual([
      true,
      0,
    ]);
    expect(parseArticle("\ufeff\ufeff", "x.md").text).toBe("\ufeff");
  });

  it("D1 takes the line ending of the first line break", () => {
    expect(["", "a", "a\nb\r\n", "a\r\nb\n", "\r\r\n"].map((text) => parseArticle(text, "x").lineEnding)).toEqual([
      "\n",
      "\n",
      "\n",
      "\r\n",
      "\r\n",
    ]);
  });

  it("D8 keeps ids as data and tells repeated ones apart", () => {
    const ids = ["__proto__", "constructor", "toString", "__proto__", "a~2", "a", "a", "a~2", "field:title", "a"];
    const article = parseArticle(`---\ntitle: x\n---\n${ids.map((id) => writePair(id, "T", "S")).join(" ")}`, "x.md");
    expect(article.units.map((unit) => unit.key)).toEqual([
      ...[
        "field:title",
        "__proto__",
        "constructor",
        "toString",
        "__proto__~2",
        "a~2",
        "a",
        "a~3",
        "a~2~2",
        "field:title~2",
        "a~4",
      ],
    ]);
    expect(article.units.slice(1).map((unit) => unit.kind === "segment" && unit.id)).toEqual(ids);
    expect(parseArticle("---\n__proto__: x\nconstructor: y\n---\n", "x.md").frontMatter?.values).toEqual(
      new Map([
        ["__proto__", "x"],
        ["constructor", "y"],
      ]),
    );
  });
});

describe("places", () => {
  it("D20 takes a pair for one word, whatever it holds", () => {
    const pair = writePair("a", "x\n\n# y | z\n```\n-->", "S");
    const article = parseArticle(`- x\n  ${pair}\n  ${writePair("b", "T", "S")}\n\n<!--\n${pair} ${pair}\n`, "x.md");
    const told = article.units.map(({ place }) => tell(place));
    expect(told).toEqual(["list-item depth 1 -", "list-item depth 1 -", "html", "html"]);
    expect(parseArticle(`${writePair("a", "x | y", "S")}\n|---|`, "x.md").units[0]?.place.block).toBe("paragraph");
    const backtick = parseArticle(`\` [${writePair("a", "T", "S")}](x) ${writePair("b", "x ` y", "S")}`, "x.md");
    expect(backtick.units.map(({ place }) => tell(place))).toEqual(["paragraph link-text", "paragraph"]);
  });

  it("D21 numbers blocks, whose sentences and cells share a number", () => {
    const article = articleOf("---\ntitle: x\n---\n# P\n\nP P\nP\n\nP\n\n- P\n- P\n\n| P | P |\n|---|---|\n| P | P |");
    expect(article.units.map((unit) => unit.place.blockNumber)).toEqual([0, 1, 2, 2, 2, 3, 4, 5, 6, 6, 7, 7]);
  });

  it("D22 reads headings with # and with an underline", () => {
    expect(places("# P\n###### P\n####### P\n")).toEqual(["heading level 1", "heading level 6", "paragraph"]);
    expect(places("P\n===\n\nP\nP\n---\n\nP\n\n---\n")).toEqual([
      "heading level 1",
      "heading level 2",
      "heading level 2",
      "paragraph",
    ]);
    expect(places('# <a name="x"></a>P\n#P\n> # P\n- ## P')).toEqual([
      ...["heading level 1", "paragraph", "heading level 1 quoted 1", "heading level 2 depth 1 -"],
    ]);
    expect(places("> P\n===\nP")).toEqual(["quote quoted 1", "quote quoted 1"]);
  });

  it("D23 reads lists with their depth, and the marker at an item's first block", () => {
    expect(places("- P\n  P\n\n  P\n  * P\n    1) P\n+ P\n\nP")).toEqual([
      "list-item depth 1 -",
      "list-item depth 1 -",
      "list-item depth 1",
      "list-item depth 2 *",
      "list-item depth 3 1)",
      "list-item depth 1 +",
      "paragraph",
    ]);
    expect(places("P\n2. P\n1. P\n2. P")).toEqual([
      "paragraph",
      "paragraph",
      "list-item depth 1 1.",
      "list-item depth 1 2.",
    ]);
    expect(places("- P\nP\n")).toEqual(["list-item depth 1 -", "list-item depth 1 -"]);
    expect(places("-\tP\n\n\tP\n\n\t\tP\n\n\t\t\tP")).toEqual([
      ...["list-item depth 1 -", "list-item depth 1", "code depth 1", "code depth 1"],
    ]);
    expect(places("-P\n\\- P\n- - P")).toEqual(["paragraph", "paragraph", "list-item depth 2 -"]);
  });

  it("D24 reads quotes and alerts, whose keyword may be translated", () => {
    expect(places("> P\nP\n> > P\n\nP")).toEqual(["quote quoted 1", "quote quoted 1", "quote quoted 2", "paragraph"]);
    expect(places("> [!NOTE]\n> P\n>\n> P\n> - P\n\n> P")).toEqual([
      ...["alert quoted 1 note", "alert quoted 1 note", "list-item depth 1 - quoted 1 note", "quote quoted 1"],
    ]);
    expect(places(">[!PADOMS] P\n\n> [!div class=x]\n> P\n\n> [!INCLUDE[x](y)] P\n\n> x\n>\n> [!TIP]\n> P")).toEqual([
      ...["alert quoted 1 padoms", "quote quoted 1", "quote quoted 1", "quote quoted 1"],
    ]);
    expect(places(">\tP\n\n>\t\tP\n\n>\t P")).toEqual(["quote quoted 1", "code quoted 1", "quote quoted 1"]);
  });

  it("D25 reads tables with row, column and header", () => {
    expect(places("| A | P |\n|---|:-:|\n| P P | x \\| P |\n| `|` | P |\n\nP")).toEqual([
      ...[
        "table-cell 0:1:S",
        "table-cell 1:0:A",
        "table-cell 1:0:A",
        "table-cell 1:1:S",
        "table-cell 2:2:",
        "paragraph",
      ],
    ]);
    expect(places("**A** | B\n--- | ---\nP | P\n# P")).toEqual([
      "table-cell 1:0:A",
      "table-cell 1:1:B",
      "heading level 1",
    ]);
    expect(places("a | P\n- - -")).toEqual(["paragraph"]);
    expect(places("P\n| P |\n|---|\n| P |")).toEqual(["paragraph", "table-cell 0:0:S", "table-cell 1:0:S"]);
    expect(places("> | P |\n> |---|\n> | P |\n| P |")).toEqual([
      ...["table-cell quoted 1 0:0:S", "table-cell quoted 1 1:0:S", "paragraph"],
    ]);
    expect(places("> | P |\n|---|")).toEqual(["quote quoted 1"]);
    expect(places("|a|\n|-|\n|\\\\|P|")).toEqual(["table-cell 1:1:"]);
  });

  it("D26 reads code, fenced and indented", () => {
    expect(places("```js\nP\n\n# P\n```\nP\n~~~\nP\n```\nP\n~~~~\nP")).toEqual([
      "code",
      "code",
      "paragraph",
      "code",
      "code",
      "paragraph",
    ]);
    expect(places("    P\n\n    P\n  P\n    P")).toEqual(["code", "code", "paragraph", "paragraph"]);
    expect(places("``` P ```\n\n- ```\n  P\nP")).toEqual(["paragraph", "code depth 1 -", "paragraph"]);
    expect(places("```\n    ```\nP\n```\nP")).toEqual(["code", "paragraph"]);
    expect(places("P\n    # P")).toEqual(["paragraph", "paragraph"]);
  });

  it("D27 reads HTML blocks", () => {
    expect(places("<dl><dt>P</dt>\nP\n\nP")).toEqual(["html", "html", "paragraph"]);
    expect(places("<!-- P\n\nP -->\nP")).toEqual(["html", "html", "paragraph"]);
    expect(places("<pre>P\n\nP</pre>\nP")).toEqual(["html", "html", "paragraph"]);
    expect(places("<br/>\nP\n\nP\n<b>\nP")).toEqual(["html", "paragraph", "paragraph"]);
    expect(places('<a name="x"></a>P\n\n<https://x.y>\nP')).toEqual(["paragraph", "paragraph"]);
  });

  it("D28 reads the text of links and images", () => {
    expect(places("[P](x) [P][y] [P] P ![P](x) [a P b](x) \\[P](x) [P]\\(x)")).toEqual([
      ...[
        "paragraph link-text",
        "paragraph link-text",
        "paragraph",
        "paragraph",
        "paragraph image-alt",
        "paragraph link-text",
      ],
      ...["paragraph", "paragraph"],
    ]);
    expect(places("[![P](x)](y) [x [P](y) P](z) ![a [P](x)](y) \\![P](x) \\\\![P](x)")).toEqual([
      ...[
        "paragraph image-alt",
        "paragraph link-text",
        "paragraph",
        "paragraph link-text",
        "paragraph link-text",
        "paragraph image-alt",
      ],
    ]);
    expect(places("![x [y [P](1) ] P](2)")).toEqual(["paragraph link-text", "paragraph image-alt"]);
    expect(places("`[` P ](x) `a` [P](x) `b` `\\` [P](x) `c`")).toEqual([
      "paragraph",
      "paragraph link-text",
      "paragraph link-text",
    ]);
    expect(places("# [P](#tab/x)\n- [P](x)")).toEqual(["heading level 1 link-text", "list-item depth 1 - link-text"]);
  });

  it("D29 takes lines with three colons for paragraphs of their own", () => {
    expect(places('P\n::: moniker range="x"\nP\n::: moniker-end\nP')).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(new Set(articleOf("P\n:::x\nP\n:::").units.map((unit) => unit.place.blockNumber)).size).toBe(2);
  });

  it("D30 reads what is nested deeper than any article as text", () => {
    expect(articleOf(`${"> ".repeat(300)}P`).units[0]?.place.quoteDepth).toBe(100);
    expect(places(`${"[".repeat(300)}P](x)`).length).toBe(1);
  });
});

describe("fields", () => {
  const head =
    "---\ntitle: Title\ntitleSuffix: 'Suffix'\ndescription: \"Text\"\nsummary: >-\n  Two\n  lines\nauthor: x\nqsharp.summary: y\nmeta:\n  title: z\n---\n";

  it("D31 finds front matter at the head alone", () => {
    expect(parseArticle(`${head}x`, "x.md").frontMatter?.range).toEqual({ from: 0, to: head.length });
    expect(parseArticle("---\na: b\n...", "x.md").frontMatter?.values.get("a")).toBe("b");
    expect(parseArticle("---\n---\n", "x.md").frontMatter?.values).toEqual(new Map());
    for (const text of [`\n${head}`, "--- x\na: b\n---\n", "----\na: b\n---\n", "--\na: b\n--\n"]) {
      expect(parseArticle(text, "x.md").frontMatter).toBeNull();
    }
    expect(parseArticle("---\ntitle: a\u2028---\u2028b\n---\n", "x.md").units[0]?.target).toBe("a\u2028---\u2028b");
  });

  it("D15 reports front matter that is never closed, and reads it as text", () => {
    const article = articleOf("---\ntitle: x\n\nP\n");
    expect(article.problems.map(({ kind, from, to }) => [kind, from, to])).toEqual([["front-matter", 0, 4]]);
    expect([article.frontMatter, article.units.length]).toEqual([null, 1]);
  });

  it("D32 offers the prose values of front matter, in order", () => {
    expect(fields(head)).toEqual([
      ["title", "Title"],
      ["titleSuffix", "Suffix"],
      ["description", "Text"],
      ["summary", "Two lines"],
    ]);
    expect(fields("---\r\ntitle: a\r\ndescription: |\r\n  b\r\n  c\r\n---\r\n")).toEqual([
      ["title", "a"],
      ["description", "b\nc"],
    ]);
  });

  it("D33 offers prose values of a YAML file at any depth", () => {
    expect(
      fields(
        "title: a\nx: b\nitems:\n- text: c\n  url: d\n- {question: e, answer: f}\nmetadata:\n  description: g\n",
        "x.yml",
      ),
    ).toEqual([
      ...[
        ["title", "a"],
        ["items.0.text", "c"],
        ["items.1.question", "e"],
        ["items.1.answer", "f"],
        ["metadata.description", "g"],
      ],
    ]);
    expect(places("title: P\nitems:\n- text: P", "x.YAML")).toEqual(["yaml", "yaml"]);
    expect(fields("title: P\nsummary: |\n  a\n  P\nnote: x", "x.yml")).toEqual([["note", "x"]]);
    expect(parseArticle("metadata:\n  ms.contentlocale: lv-LV\n", "x.yml").locale).toBe("lv-LV");
  });

  it("D34 reads values that are missing, bare or repeated", () => {
    expect(fields("---\ntitle:\ndescription: Part one: two # three\n---\n")).toEqual([
      ["title", ""],
      ["description", "Part one: two # three"],
    ]);
    expect(fields("---\ntitle: a\ntitle: b\n---\n")).toEqual([
      ["title", "a"],
      ["title~2", "b"],
    ]);
    expect(fields("title: a\ntitle~2: b\ntitle: c", "x.yml")).toEqual([
      ["title", "a"],
      ["title~2", "b"],
      ["title~3", "c"],
    ]);
    expect(fields("---\ntitle: [a\n---\n# P")).toEqual([]);
  });

  it.each([
    ["---\ntitle: T\nms.translationtype: MT\n---\nP", "x.md", "ms.translationtype"],
    ["---\nms.translationtype: 'MT'\n---\nP", "x.md", "ms.translationtype"],
    ["metadata:\n  ms.translationtype: MT\ntitle: T", "x.yml", "metadata.ms.translationtype"],
  ])("D38 keeps the type of translation beside the units: %j", (template, path, name) => {
    const { units, metadata } = articleOf(template, path);
    expect(metadata).toMatchObject([{ kind: "field", key: `field:${name}`, name, target: "MT" }]);
    expect(units.map(({ target }) => target)).not.toContain("MT");
  });

  it.each(["P", "---\ntitle: MT\nother: MT\n---\nP", "---\nms.translationtype: P\n---"])(
    "D38 has none in %j",
    (template) => {
      expect(articleOf(template).metadata).toEqual([]);
    },
  );

  it("D38 names no segment as it names metadata", () => {
    const text = `---\nms.translationtype: MT\n---\n${writePair("field:ms.translationtype", "T", "S")}`;
    expect(parseArticle(text, "x.md").units.map(({ key }) => key)).toEqual(["field:ms.translationtype~2"]);
  });

  it("D35 offers no value that a pair stands in", () => {
    expect(fields("---\ntitle: P\ndescription: x\n---\n")).toEqual([["description", "x"]]);
    expect(places("---\ntitle: P\n---\nP")).toEqual(["front-matter", "paragraph"]);
  });

  it("D36 offers the texts of images outside pairs", () => {
    expect(
      fields(
        '![One](x) P ![](x) ![ ](x) ![P](x) [![Two](x)](y) ![Three][y] \\![x](y) ![x] `![x](y)` <img src="x" alt="Four" />',
      ),
    ).toEqual([
      ...[
        ["image-1", "One"],
        ["image-2", "Two"],
        ["image-3", "Three"],
        ["image-4", "Four"],
      ],
    ]);
    expect(
      fields(':::image type="x" source="https://x.y" alt-text="One":::\n\n<p><img data-alt="x" alt="Two">![x](y)</p>'),
    ).toEqual([
      ...[
        ["image-1", "One"],
        ["image-2", "Two"],
      ],
    ]);
    expect(fields('```\n![x](y) <img alt="x">\n```\n\n    ![x](y)\n')).toEqual([]);
    expect(fields("`a` ![One](x) `b` ![a [x](y) b](z) ![a ![Two](x)](y)")).toEqual([
      ...[
        ["image-1", "One"],
        ["image-2", "a [x](y) b"],
        ["image-3", "Two"],
      ],
    ]);
    expect(articleOf("| a | ![One](x) |\n|---|---|\n| ![Two](x) |").units.map(({ place }) => tell(place))).toEqual([
      ...["table-cell 0:1:![One](x)", "table-cell 1:0:a"],
    ]);
  });

  it("D37 reads YAML no deeper than any file has it", () => {
    expect(fields(`${"[".repeat(10_000)}title: x`, "x.yml")).toEqual([]);
    expect(fields(`${"- ".repeat(60)}title: x`, "x.yml")).toEqual([]);
  });
});
