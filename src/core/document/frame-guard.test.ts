import { describe, expect, it } from "vitest";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import type { Article } from "./article.ts";
import { guardEdit } from "./frame-guard.ts";
import type { GuardVerdict } from "./guard-verdict.ts";
import { parseArticle } from "./parse-article.ts";
import { writePair } from "./testing/generated-articles.ts";
import { expectEditLaws, expectEditsRead } from "./testing/laws.ts";

/** An article in which `P` stands for the pair to edit and `Q` for another. */
function articleOf(template: string, target = "T", path = "x.md"): Article {
  const text = template
    .replace(/\bP\b/g, () => writePair("a-1", target, "S"))
    .replace(/\bQ\b/g, writePair("b-2", "U", "S"));
  return parseArticle(text, path);
}

function guard(article: Article, name: string, typed: string): GuardVerdict {
  const unit = article.units.find(({ key }) => key === name);
  if (unit === undefined) throw new Error(`No unit ${name}`);
  expectEditLaws(article, unit, typed);
  return guardEdit(article, unit, typed);
}

/** What the guard says of an edit of the pair: the text it lets through, or `refused: …`. */
function say(template: string, typed: string, target?: string, path?: string): string {
  const verdict = guard(articleOf(template, target, path), "a-1", typed);
  return verdict.kind === "refused" ? `refused: ${verdict.message}` : `${verdict.kind}: ${verdict.text}`;
}

/** What stands in the article's text for a field after an edit. */
function write(head: string, name: string, typed: string, path?: string): string {
  const article = articleOf(`${head}`, "T", path);
  const verdict = guard(article, `field:${name}`, typed);
  if (verdict.kind === "refused") return "refused";
  return exportSideBySide(article, new Map([[`field:${name}`, verdict.text]]));
}

const BLOCKS = [
  "P",
  "# P",
  "- P",
  "> P",
  "> [!NOTE]\n> P",
  "| P |\n|---|",
  "[P](x)",
  "```\nP\n```",
  "<dl>P</dl>",
  "P\n===",
];

describe("frame guard", () => {
  it.each(BLOCKS)("D50 accepts what a reviewer types, as it is: %j", (block) => {
    for (const typed of [
      "Teksts",
      "",
      "**b** `x` <br> <placeholder> &amp; [x](y)",
      '<span class="u">x</span>',
      "# x",
      "- x",
      "</dt> <dd>x</dd>",
      "`</span>`",
      "a < b",
      "\\<b",
      "<!-- c -->",
    ]) {
      if (!(block.startsWith("[") && typed.includes("["))) expect(say(block, typed)).toBe(`accepted: ${typed}`);
    }
  });

  it.each(BLOCKS)("D51 refuses tags of the frame itself, in code too: %j", (block) => {
    for (const typed of [
      '<span data-ttu-id="z">',
      '`<span data-stu-id="z">`',
      'x</span><span class="sxs-lookup"><span data-stu-id="a-1">y</span></span> z',
      "<span class=&quot;sxs-lookup&quot;>",
      '<SPAN DATA-TTU-ID="z">',
      writePair("z", "x", "y"),
    ]) {
      expect(say(block, typed)).toMatch(/^refused: .*frame/);
    }
    expect(say(block, "data-ttu-id and sxs-lookup")).toBe("accepted: data-ttu-id and sxs-lookup");
  });

  it.each(BLOCKS)("D52 refuses spans that don't balance: %j", (block) => {
    expect(say(block, "x</span> y")).toMatch(/^refused: A closing/);
    expect(say(block, "x</SPAN>")).toMatch(/^refused: A closing/);
    expect(say(block, "</span><span>")).toMatch(/^refused: A closing/);
    expect(say(block, "<span>x")).toMatch(/^refused: An opening/);
    expect(say(block, "`<span>` \\`</span>\\`")).toMatch(/^refused: A closing/);
  });

  it("D53 refuses a comment and a tag that are opened and not closed", () => {
    expect(say("P", "x <!-- y")).toMatch(/^refused: A comment/);
    expect(say("P", "x <b")).toMatch(/^refused: It ends in an unfinished tag/);
    expect(say("P", "x </span")).toMatch(/^refused/);
    expect(say("P", "x \\<b")).toBe("accepted: x \\<b");
    expect(say("P", "x `<b`")).toBe("accepted: x `<b`");
    expect(say("P", "1 <2")).toBe("accepted: 1 <2");
  });

  it("D54 escapes pipes in a table cell, and nowhere else", () => {
    const table = "| A | P |\n|---|---|\n| Q | x |";
    expect(say(table, "a | b")).toBe("escaped: a \\| b");
    expect(say(table, "a \\| `b|c` \\\\| d")).toBe("escaped: a \\| `b\\|c` \\\\\\| d");
    expect(say(table, "a \\| b")).toBe("accepted: a \\| b");
    expect(say("P", "a | b")).toBe("accepted: a | b");
  });

  it("D54 lets a target that is several cells have no more of them", () => {
    const table = "| P |\n|---|---|";
    expect(say(table, "a | b", "x | y")).toBe("accepted: a | b");
    expect(say(table, "a", "x | y")).toBe("accepted: a");
    expect(say(table, "a | b | c", "x | y")).toMatch(/^refused: Another pipe/);
    expect(say(table, "a | b \\| c", "x | y")).toBe("accepted: a | b \\| c");
  });

  it("D55 escapes a last backslash, but not in code", () => {
    expect(say("P", "C:\\")).toBe("escaped: C:\\\\");
    expect(say("P", "C:\\\\")).toBe("accepted: C:\\\\");
    expect(say("P", "`C:\\`")).toBe("accepted: `C:\\`");
    expect(say("```\nP\n```", "C:\\")).toBe("accepted: C:\\");
    expect(say("P", "D:\\", "C:\\")).toBe("accepted: D:\\");
    expect(say("| P |\n|---|", "a|\\")).toBe("escaped: a\\|\\\\");
  });

  it.each([
    ["# P", "heading"],
    ["| P |\n|---|", "table row"],
  ])("D56 refuses a line break in %j", (block, name) => {
    for (const lineBreak of ["\n", "\r\n", "\r"])
      expect(say(block, `a${lineBreak}b`)).toMatch(new RegExp(`^refused: A line break would end the ${name}`));
  });

  it.each([
    ["P", "paragraph"],
    ["- P", "list item"],
    ["> P", "quote"],
    ["> [!TIP]\n> P", "alert"],
    ["<dl>P</dl>", "HTML block"],
  ])("D56 refuses an empty line and takes a line break in %j", (block, name) => {
    for (const typed of ["a\n\nb", "a\n \t\nb", "\na", "a\n", "a\r\n\r\nb"]) {
      expect(say(block, typed)).toMatch(new RegExp(`^refused: An empty line would end the ${name}`));
    }
    expect(say(block, "a\nb")).toBe("accepted: a\nb");
  });

  it.each([
    ["a\n", "remove the line break at the end."],
    ["a\n \n", "remove the line break at the end."],
    ["\na", "remove the line break at the beginning."],
    ["a\n\nb", "remove it."],
  ])("D56 says where a line break that nobody sees is: %j", (typed, advice) => {
    expect(say("P", typed)).toContain(advice);
  });

  it.each(["# x", "- x", "3. x", "> x", "```", "---", "===", "|---|---|", "<div>", ":::image", "  * x", "***"])(
    "D56 refuses a line that would start a block: %j",
    (line) => {
      // CommonMark lets no list that begins with another number than 1 interrupt a paragraph, but in a list item it is the next item.
      for (const block of ["P", "- P", "> P"])
        expect(say(block, `a\n${line}`)).toMatch(/^refused: The line .* would start a new block/);
      expect(say("P", line)).toBe(`accepted: ${line}`);
    },
  );

  it("D56 minds that the rest of the line follows the last one", () => {
    for (const line of ["-", "*", "1."])
      expect(say("- P more", `a\n${line}`)).toMatch(/^refused: The line .* would start/);
    expect(say("P", "a\n-b")).toBe("accepted: a\n-b");
  });

  it("D56 takes only spaces and tabs for blank, as Markdown does", () => {
    for (const character of ["\ufeff", "\u00a0", "\u2028"]) {
      expect(say("P", `a\n${character}`)).toBe(`accepted: a\n${character}`);
      expect(say("P", `a\n${character}# b`)).toBe(`accepted: a\n${character}# b`);
    }
  });

  it("D56 takes empty lines in code but not its fence", () => {
    expect(say("```\nP\n```", "a\n\n# b\n- c")).toBe("accepted: a\n\n# b\n- c");
    expect(say("```\nP\n```", "a\n```\nb")).toMatch(/^refused: The line .* code block/);
  });

  it("D57 refuses what would end the link around the target", () => {
    for (const typed of ["a]", "[a", "]a[", "a \\\\]"])
      expect(say("[P](x)", typed)).toMatch(/^refused: A square bracket/);
    expect(say("![P](x)", "a]")).toMatch(/^refused: A square bracket/);
    expect(say("[P](x)", "[a](b)")).toMatch(/^refused: A link inside a link/);
    for (const typed of ["[a]", "\\]", "`]`"]) expect(say("[P](x)", typed)).toBe(`accepted: ${typed}`);
    expect(say("![P](x)", "[a](b)")).toBe("accepted: [a](b)");
    expect(say("P", "a]")).toBe("accepted: a]");
  });

  it("D58 refuses characters that no UTF-8 text holds", () => {
    for (const typed of ["a\0", "\ud83d", "\ude00\ud83d"])
      expect(say("P", typed)).toMatch(/^refused: It holds a character/);
    expect(say("P", "😀 \u2028 \ufeff \u0007")).toBe("accepted: 😀 \u2028 \ufeff \u0007");
    expect(write("---\ntitle: x\n---\nP", "title", "a\0")).toBe("refused");
  });

  it("D59 gives line breaks the file's ending", () => {
    expect(say("P\r\n", "a\nb\rc\r\nd")).toBe("accepted: a\r\nb\r\nc\r\nd");
    expect(say("P\n", "a\r\nb")).toBe("accepted: a\nb");
  });

  it.each([
    ["P", "x</span>", "y</span> z"],
    ["P", "<span>", "x <span>"],
    ["P", "a\n\nb", "a\n\nc"],
    ["- P", "a\n- b", "a\n- c"],
    ["# P", "a\nb", "a\nc"],
    ["P", "x <!--", "y <!-- z"],
    ["P", "x <b", "y <b"],
    ["[P](x)", "a]", "b]"],
    ["[P](x)", "[a](b)", "[c](b)"],
  ])("D60 doesn't refuse in %j what the target %j had already", (block, target, typed) => {
    expect(say(block, typed, target)).toBe(`accepted: ${typed}`);
  });

  it("D60 reads the whole article again where a target held tags of the frame", () => {
    const lone = '<span data-ttu-id="z">';
    const article = articleOf(`${lone} x P Q`, '<span data-ttu-id="y">');
    expect(guard(article, "a-1", `${lone} a`).kind).toBe("accepted");
    expect(guard(article, "a-1", '</span><span class="sxs-lookup"><span data-stu-id="z">a</span></span>').kind).toBe(
      "refused",
    );
    expect(guard(article, "a-1", '<span data-ttu-id="b-2">').kind).toBe("accepted");
    expect(guard(article, "a-1", '<span data-ttu-id="a-1">').kind).toBe("refused");
    const shielded = articleOf(`${lone} P ${writePair("z", "x", "y").slice(lone.length)}`, lone);
    expect(guard(shielded, "a-1", "a").kind).toBe("refused");
    expect(guard(shielded, "a-1", `${lone} a`).kind).toBe("accepted");
  });

  it("D61 writes YAML values, in the quotes that hold them", () => {
    const head = (value: string) =>
      `---\ntitle: ${value} # c\nb: x\n---\nP`.replace(/\bP\b/, writePair("a-1", "T", "S"));
    expect(write(head("x"), "title", "Y")).toBe(head("Y"));
    expect(write(head("x"), "title", "y: z")).toBe(head("'y: z'"));
    expect(write(head("'x'"), "title", "don't")).toBe(head("'don''t'"));
    expect(write(head('"x"'), "title", 'a "b" \\')).toBe(head('"a \\"b\\" \\\\"'));
    expect(write(head('"a\\nb"'), "title", "b\na")).toBe(head('"b\\na"'));
    expect(write("---\ntitle: >\n  x\nb: c\n---\n", "title", "y")).toBe("---\ntitle: >\n  y\nb: c\n---\n");
    expect(write("---\ntitle: &t a\ndescription: *t\n---\n", "title", "b")).toBe("refused");
    expect(write(head("x"), "title", "</span> <b")).toBe(head("</span> <b"));
    expect(write(head("x"), "title", "a\nb")).toBe("refused");
    expect(write(head("x"), "title", '<span data-ttu-id="q">')).toBe("refused");
    expect(write("items:\n- text: a", "items.0.text", "b: c", "x.yml")).toBe("items:\n- text: 'b: c'");
  });

  it("D62 writes the texts of images, escaped where they would end", () => {
    expect(write("![x](y) `a` ![z](y)", "image-1", "New")).toBe("![New](y) `a` ![z](y)");
    expect(write("![x](y)", "image-1", "a [b] c")).toBe("![a [b] c](y)");
    expect(write("![x](y)", "image-1", "a ] b")).toBe("![a \\] b](y)");
    expect(write("![x](y) ![z](y)", "image-1", "![a](b)")).toBe("![!\\[a\\](b)](y) ![z](y)");
    expect(write("![x](y) `a` ![z](y)", "image-1", "a ` b")).toBe("![a \\` b](y) `a` ![z](y)");
    expect(write("![x](y)", "image-1", "a `b` ``")).toBe("![a \\`b\\` \\`\\`](y)");
    expect(write("![x](y)", "image-1", "a `b`")).toBe("![a `b`](y)");
    expect(write("![x ``](y)", "image-1", "a ``")).toBe("![a ``](y)");
    expect(write("![x](y)", "image-1", "a\\")).toBe("![a\\\\](y)");
    expect(write("| ![x](y) |\n|---|\n| a |", "image-1", "a|b")).toBe("| ![a\\|b](y) |\n|---|\n| a |");
    expect(write('<img alt="x">', "image-1", 'a "b" ]')).toBe('<img alt="a &quot;b&quot; ]">');
    expect(write(':::image alt-text="x":::', "image-1", "a | b")).toBe(':::image alt-text="a | b":::');
    for (const typed of ["", " ", "a\nb", "</span>", "x".repeat(5000)])
      expect(write('<img alt="x">', "image-1", typed)).toBe("refused");
    expect(write(':::image alt-text="x":::', "image-1", "a:::b")).toBe("refused");
  });

  it("D63 lets a pair inside YAML break no value around it", () => {
    expect(say("title: P\nb: c", "Teksts", "T", "x.yml")).toBe("accepted: Teksts");
    expect(say("title: P\nsummary: c", "a: b", "T", "x.yml")).toMatch(/^refused: This would break the YAML/);
    expect(say("title: '!P'\nsummary: c".replace("!", ""), "don't", "T", "x.yml")).toMatch(
      /^refused: This would break the YAML/,
    );
    expect(say("---\ntitle: P\ndescription: c\n---\n", "a\nb")).toMatch(/^refused: A line break would end the value/);
  });

  it("D50 accepts the target as it is, whatever it is", () => {
    for (const target of ["x</span>", "<!--", "a\n\nb", "\\", "|"])
      expect(say("| P |\n|---|", target, target)).toBe(`accepted: ${target}`);
  });

  it("D50 D62 edits that begin code each for itself begin none together", () => {
    const article = parseArticle("![x](y) `more` ![z](y)\n", "x.md");
    const edits = new Map<string, string>();
    for (const unit of article.units) {
      const verdict = guardEdit(article, unit, "``");
      if (verdict.kind !== "refused") edits.set(unit.key, verdict.text);
    }
    expect(edits.size).toBe(2);
    expectEditsRead(article, edits);
  });
});
