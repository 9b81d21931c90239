import { expect, test } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { problemLine, problemUnit } from "./problem-place.ts";

const pair = (id: string) =>
  `<span data-ttu-id="${id}">t</span><span class="sxs-lookup"><span data-stu-id="${id}">s</span></span>`;
const article = parseArticle(`${pair("a1-1")}\n\n${pair("a1-2")}\n`, "a.md");
const problemAt = (from: number) => ({ kind: "duplicate-id" as const, from, to: from, message: "" });

test("a problem's line counts from 1", () => {
  const second = article.text.indexOf("\n") + 2;
  expect(problemLine(article, problemAt(0))).toBe(1);
  expect(problemLine(article, problemAt(second - 2))).toBe(1);
  expect(problemLine(article, problemAt(second))).toBe(3);
});

test("a problem leads to the unit it touches, else the next, else the last", () => {
  expect(problemUnit(article, problemAt(3))?.key).toBe("a1-1");
  expect(problemUnit(article, problemAt(article.text.indexOf("\n")))?.key).toBe("a1-2");
  expect(problemUnit(article, problemAt(article.text.length))?.key).toBe("a1-2");
});
