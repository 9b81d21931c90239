import { describe, expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "./side-by-side.ts";

const PAIR =
  '<span data-ttu-id="a-1">Mērķis</span><span class="sxs-lookup"><span data-stu-id="a-1">Source</span></span>';
const EMPTY = '<span data-ttu-id="a-2"></span><span class="sxs-lookup"><span data-stu-id="a-2"></span></span>';
const TEXT = `\ufeff---\r\ntitle: "Old" # c\r\n---\r\n${PAIR} x ${EMPTY}\r\n![Alt](y.png)`;
const article = parseArticle(TEXT, "x.md");

describe("side-by-side export", () => {
  it("D40 gives the text back where nothing was edited", () => {
    expect(exportSideBySide(article, new Map())).toBe(TEXT);
    expect(
      exportSideBySide(
        article,
        new Map([
          ["a-1", "Mērķis"],
          ["field:title", "Old"],
        ]),
      ),
    ).toBe(TEXT);
  });

  it("D41 replaces the ranges of what was edited, empty ones too, and no other byte", () => {
    const edits = new Map([
      ["a-2", "Jauns"],
      ["a-1", ""],
      ["field:title", 'New "x"'],
      ["field:image-1", "Attēls"],
      ["nobody", "x"],
    ]);
    const expected = TEXT.replace(">Mērķis<", "><")
      .replace('"a-2"><', '"a-2">Jauns<')
      .replace('"Old"', '"New \\"x\\""')
      .replace("Alt", "Attēls");
    expect(exportSideBySide(article, edits)).toBe(expected);
  });

  it("D41 takes a dollar sign for what it is", () => {
    expect(exportSideBySide(article, new Map([["a-1", "$& $1 $$"]]))).toBe(TEXT.replace("Mērķis", () => "$& $1 $$"));
  });
});
