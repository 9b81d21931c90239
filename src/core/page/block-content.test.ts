import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { alertLabel } from "./alert-labels.ts";
import { type BlockContent, readContent } from "./block-content.ts";
import type { PageBlock, PageNode } from "./page.ts";
import { readPage } from "./read-page.ts";

function pair(target: string, id = "b-1"): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">s</span></span>`;
}

/** Nodes in a notation of our own: `strong(a)`, a unit as its target between ‹ and ›, marks left out. */
function shown(nodes: readonly PageNode[]): string {
  return nodes.map(shownNode).join("");
}

function shownNode(node: PageNode): string {
  if (node.kind === "text") return node.shown;
  if (node.kind === "unit") return `‹${node.unit.target}›`;
  if (node.kind === "mark") return "";
  if (node.kind === "break") return "⏎";
  if (node.kind === "block") return "block";
  const inside = shown(node.children);
  if (node.kind === "element") return `${node.name}(${inside})`;
  if (node.kind === "box") return `${node.isUnderstood ? "box" : "strange"}[${node.name}](${inside})`;
  return "address" in node ? `${node.kind}[${node.address}](${inside})` : `${node.kind}(${inside})`;
}

function shownContent(content: BlockContent): string {
  if (content.kind === "table") {
    return content.rows.map(({ cells }) => cells.map((cell) => shown(cell).trim()).join(" | ")).join(" / ");
  }
  return shown(content.nodes);
}

/** Each block as its containers, its kind and what it shows. */
function page(text: string, path = "a.md"): readonly string[] {
  return readPage(parseArticle(text, path)).blocks.map((block) => {
    const content = readContent(block, pageMarkup(text));
    return `${containersOf(block)}${nameOf(block, content)}: ${shownContent(content)}`;
  });
}

function containersOf({ containers }: PageBlock): string {
  return containers.map(({ kind, alert, marker }) => `${kind}${alert ?? marker}>`).join("");
}

function nameOf({ level }: PageBlock, content: BlockContent): string {
  if (content.kind === "heading") return content.isTab ? "tab" : `h${level}`;
  if (content.kind === "box") return `${content.isUnderstood ? "box" : "strange"} ${content.name}`;
  if (content.kind === "code") return `code ${content.language}`;
  return content.kind === "task" ? `task ${content.isDone}` : content.kind;
}

it.each([
  ["a heading without its marks", `## <a name="x"></a>${pair("H")} ##`, ["h2: ‹H›"]],
  ["a heading underlined", "Title\n=====", ["h1: Title"]],
  ["a tab", `# [${pair("Windows")}](#tab/windows)`, ["tab: link[#tab/windows](‹Windows›)"]],
  ["a paragraph of sentences", `${pair("A.")} **b** ${pair("C.")}`, ["text: ‹A.› strong(b) ‹C.›"]],
  ["a link around a pair", `[${pair("here")}](/x)`, ["text: link[/x](‹here›)"]],
  [
    "a reference to an API by its name (PG123)",
    "a <xref:System.String.Format%2A>, @System.Int32",
    ["text: a link[System.String.Format%2A](code(Format)), link[System.Int32](code(Int32))"],
  ],
  ["a reference to an API in quotes (PG123)", 'a @"system.text.rune"', ["text: a link[system.text.rune](code(rune))"]],
  [
    "a label that nothing defines as what it is, brackets and all (PG133)",
    "[Alle Dateien][files] [Ordner][] [a][b](/c) [d][E]\n\n[e]: /d",
    ["text: [Alle Dateien][files] [Ordner][] [a]link[/c](b) link[E](d)", "box Link addresses: [e]: /d"],
  ],
  [
    "no link where two labels follow each other and the second means nothing (PG133)",
    "[a][b]\n\n[a]: /a",
    ["text: [a][b]", "box Link addresses: [a]: /a"],
  ],
  [
    "what begins like the address of a link and goes on as text (PG133)",
    "[[RFC 1]: a memo](/rfc) says\n\n[Note]: this goes on",
    ["text: link[/rfc]([RFC 1]: a memo) says", "text: [Note]: this goes on"],
  ],
  [
    "comments within a text, whatever stands in them (PG134)",
    `a <!-- **b** \`c\` ${pair("D")} --> \`<!-- e -->\` **f <!-- g\nh --> i** \\<!-- j --> <!--> k`,
    [
      "text: a box[Comment](<!-- **b** `c` ‹D› -->) code(<!-- e -->) strong(f box[Comment](<!-- g\nh -->) i) <!-- j --> box[Comment](<!-->) k",
    ],
  ],
  [
    "comments within HTML, and what no comment ends (PG134)",
    "<p>a <!-- <b>c</b> -->d</p>\n\ne <!-- **f**",
    ["html: p(a box[Comment](<!-- <b>c</b> -->)d)", "text: e <!-- strong(f)"],
  ],
  ["code without the blanks that keep its backticks apart", "`` `a` `` ` b` ` `", ["text: code(`a`) code( b) code( )"]],
  ["an image with its field", "![alt](x.png)", ["text: image[x.png](‹alt›)"]],
  ["an image's tag", '<p>a <img src="x.png" alt="b" width="9"> c</p>', ["html: p(a image[x.png](‹b›) c)"]],
  [
    "an image's directive",
    ':::image type="content" source="media/a.png" alt-text="b" lightbox="c.png":::',
    ["text: image[media/a.png](‹b›)"],
  ],
  ["items within items", `- ${pair("a")}\n  1. b\n- c`, ["item->text: ‹a›", "item>item1.>text: b", "item->text: c"]],
  [
    "items by the numbers that readers see (PG92)",
    "1. a\n1. b\n\n   c\n\n   7. d\n   7. e\n1. f\n\ng\n\n1. h\n2) i",
    [
      "item1.>text: a",
      "item2.>text: b",
      "item>text: c",
      "item>item7.>text: d",
      "item>item8.>text: e",
      "item3.>text: f",
      "text: g",
      "item1.>text: h",
      "item2)>text: i",
    ],
  ],
  [
    "an item that begins with another",
    "1. - a\n\n   b\n2. c",
    ["item1.>item->text: a", "item>text: b", "item2.>text: c"],
  ],
  ["tasks", "- [x] a\n- [ ] b", ["item->task true: a", "item->task false: b"]],
  ["an alert without its keyword", `> [!TIP]\n> ${pair("a")}\n>\n> b`, ["alerttip>text: ‹a›", "alerttip>text: b"]],
  [
    "a section without the line that makes it one",
    `> [!div class="checklist"]\n> * ${pair("a")}\n\n> b\n\n> [!div class="x"] c\n>\n> [!div class="y"]`,
    [
      "sectionchecklist>text: ",
      "sectionchecklist>item*>text: ‹a›",
      "quote>text: b",
      "sectionx>text: c",
      "sectionx>text: ",
    ],
  ],
  ["a quote", "> a\nb", ["quote>text: a\nb"]],
  [
    "code with its blank lines and indents",
    "- x\n\n  ```js\n  a\n\n    b\n  ```",
    ["item->text: x", "item>code js: a\n\n  b"],
  ],
  [
    "code without the blanks that its fence has, or that make it code (PG93)",
    "  ```\n   a\n b\n  ```\n\n    c\n\td\n      e",
    ["code :  a\nb", "code : c\nd\n  e"],
  ],
  ["what looks like a fence in indented code (PG93)", "    ```js\n    a\n    ```", ["code : ```js\na\n```"]],
  ["code that is never closed", "~~~\na", ["code : a"]],
  ["a rule", "a\n\n***", ["text: a", "rule: "]],
  ["a table with escaped pipes", "| a | b \\| c |\n|--|--|\n| `d` | |", ["table: a | b | c / code(d) | "]],
  ["an escaped pipe in code as a pipe", "| a | b |\n|--|--|\n| `c \\| d` | |", ["table: a | b / code(c | d) | "]],
  ["an include", "[!INCLUDE [x](y.md)]", ["text: box[Include]([!INCLUDE [x](y.md)])"]],
  ["an include in lower case", "[!include[x](y.md)]", ["text: box[Include]([!include[x](y.md)])"]],
  ["an alert in lower case", `> [!tip]\n> ${pair("a")}`, ["alerttip>text: ‹a›"]],
  [
    "labels that the article defines as links",
    "[a] [`b` c][A] ![a] [d]\n\n[A]: /x",
    ["text: link[a](a) link[A](code(b) c) image[a](a) [d]", "box Link addresses: [A]: /x"],
  ],
  ["a directive that is known", '::: moniker range=">1"', ['box Version: ::: moniker range=">1"']],
  ["a directive that is not", "::: wat", ["strange wat: ::: wat"]],
  ["a comment", "<!-- x -->", ["box Comment: <!-- x -->"]],
  ["definitions of links", "[a]: /b\n[c]: /d", ["box Link addresses: [a]: /b\n[c]: /d"]],
  ["tags by their names alone", '<div class="x" onclick="y"><b>a</b></div>', ["html: div(b(a))"]],
  ["tags that are none of ours as text", "a <blink>b</blink>", ["text: a <blink>b</blink>"]],
  [
    "tags whose counterparts stand in other blocks as what is not seen",
    `<dl><dt>\n\n${pair("a")}\n</dt> <dd>\n\n${pair("b")} \\</dt> \`</dt>\`\n\n</dd> </dl>`,
    ["html: ", "text: ‹a›", "html:  ", "text: ‹b› </dt> code(</dt>)", "html:  "],
  ],
  ["a pair in a tag", `<b title="${pair("a")}">b</b>`, [`text: strange[As written](<b title="‹a›">b</b>)`]],
  ["entities and escapes as their characters", "a &amp; \\* b", ["text: a & * b"]],
  ["Windows' line ends as any other", "```\r\na\r\n\r\nb\r\n```\r\nc", ["code : a\n\nb", "text: c"]],
])("PG3 PG5 shows %s", (_name, text, blocks) => {
  expect(page(text)).toEqual(blocks);
});

it("PG2 shows of the front matter what is translated, and of a YAML file all", () => {
  expect(page("---\ntitle: T\nauthor: a\n---\nx")).toEqual(["value: ‹T›", "text: x"]);
  expect(page("title: T\nurl: /x\ntext: U\n", "a.yml")).toEqual([
    "box As written: title:",
    "value: ‹T›",
    "box As written: url: /x\ntext:",
    "value: ‹U›",
  ]);
});

it("PG80 tells how deep in lists of HTML a block stands that blank lines have parted from their tags", () => {
  const indents = (text: string) => readPage(parseArticle(text, "a.md")).blocks.map(({ indent }) => indent);
  expect(indents("<dl><dt>\n\na\n</dt><dd>\n\nb\n\n<ul><li>\n\nc\n<li>\n\nd\n</ul>\n\ne\n</dl>\n\nf")).toEqual([
    0, 0, 0, 1, 1, 2, 2, 2, 2, 1, 1, 0,
  ]);
  expect(indents("<dd>\n\na `<dd>`\n\nb\n\n# c\n\nd\n\n</li></dd>\n\ne")).toEqual([0, 1, 1, 0, 0, 0, 0]);
  expect(indents(`${"<dl><dd>".repeat(9)}\n\na`)).toEqual([0, 3]);
});

it("PG6 PG7 parts long tables into pieces whose columns share their widths", () => {
  const rows = Array.from({ length: 30 }, (_, row) => `| ${row} | some longer text of row ${row} |`);
  const { blocks } = readPage(parseArticle(["| a | b |", "|---|---|", ...rows].join("\n"), "a.md"));
  expect(blocks.length).toBeGreaterThan(4);
  expect(new Set(blocks.map(({ widths }) => widths().join())).size).toBe(1);
  const [narrow = 1, wide = 0] = blocks[0]?.widths() ?? [];
  expect(narrow).toBeLessThan(wide);
  expect(narrow + wide).toBeCloseTo(1);
  expect(blocks.flatMap((block) => block.rows)).toHaveLength(31);
});

it("PG116 gives each column of a table room for its longest text where all of them have room in a line", () => {
  const { blocks } = readPage(parseArticle("| Name | For |\n|---|---|\n| Stay signed in here | 30 days |", "a.md"));
  const [name = 0, time = 0] = blocks[0]?.widths() ?? [];
  expect(name * 46).toBeGreaterThanOrEqual("Stay signed in here".length + 2);
  expect(time * 46).toBeGreaterThanOrEqual("30 days".length + 2);
});

it("PG100 gives each column of a long table room for its longest word, in source or target", () => {
  const pair = (target: string, source: string) =>
    `<span data-ttu-id="a-1">${target}</span><span class="sxs-lookup"><span data-stu-id="a-1">${source}</span></span>`;
  const long =
    "[a name](https://example.com/of/some/page-whose-address-is-long) and what it does, at length, in a sentence";
  const row = `| ${pair("Ergänzung", "New")} | [v1](https://example.com/some/other/page) | ${long} |`;
  const { blocks } = readPage(
    parseArticle(["| a | b | c |", "|---|---|---|", ...Array(30).fill(row)].join("\n"), "a.md"),
  );
  const [kind = 0, version = 0, text = 0] = blocks[0]?.widths() ?? [];
  // In characters of a line of the page, with the room between two columns.
  expect(kind * 46).toBeGreaterThanOrEqual("Ergänzung".length + 2);
  expect(version).toBeLessThan(kind);
  expect(text).toBeGreaterThan(0.4);
  expect(kind + version + text).toBeCloseTo(1);
});

it.each([
  // Twenty letters, of which not all are wide.
  ["Anmeldeinformationen", 16],
  // Lines of these break anywhere, or between words that no blank parts.
  ["資格情報の管理に使用するアプリケーション", 12],
  ["ข้อมูลประจำตัวสำหรับการลงชื่อเข้าใช้", 12],
])("PG136 leaves a column room for a word that is longer than most, %s, where the line has it", (word, letters) => {
  const rows = Array.from({ length: 3 }, () => `| ${word} | a sentence of some length that can be broken | 2 |`);
  const { blocks } = readPage(parseArticle(["| a | b | c |", "|---|---|---|", ...rows].join("\n"), "a.md"));
  const [column = 0, text = 0] = blocks[0]?.widths() ?? [];
  expect(column * 46).toBeGreaterThanOrEqual(letters + 2);
  expect(text * 46).toBeGreaterThanOrEqual(12);
});

it("PG153 leaves a column no more room for a name than for the longest of its parts", () => {
  const roomFor = (name: string) => {
    const row = `| ${name} | a sentence of some length that can be broken | Benutzerkonten |`;
    const { blocks } = readPage(parseArticle(["| a | b | c |", "|---|---|---|", row].join("\n"), "a.md"));
    return (blocks[0]?.widths()[0] ?? 0) * 46;
  };
  expect(roomFor("microsoft.graph.deviceManagement")).toBeGreaterThanOrEqual("microsoft.".length + 2);
  expect(roomFor("microsoft.graph.deviceManagement")).toBeLessThan(roomFor("microsoftgraphdevicemanagementss"));
});

it("PG100 PG136 shortens the room of long words where the line has none for all of them", () => {
  const word = "Benutzerkontensteuerung";
  const { blocks } = readPage(parseArticle(`| ${word} | ${word} | ${word} |\n|---|---|---|\n| a | b | c |`, "a.md"));
  const [first = 0, second = 0, third = 0] = blocks[0]?.widths() ?? [];
  expect(first).toBeCloseTo(1 / 3);
  expect([second, third]).toEqual([first, first]);
});

it.each([
  ["note", "de-DE", "Hinweis"],
  ["note", "zh-TW", "注意"],
  ["tip", "no-NO", "Tips"],
  ["warning", undefined, "Warning"],
  ["warning", "xx-XX", "Warning"],
  ["padomi", "lv-LV", "Padomi"],
  ["constructor", "de-DE", "Constructor"],
])("PG3 calls the alert %s in %s %s", (alert, locale, label) => {
  expect(alertLabel(alert, locale)).toBe(label);
});
