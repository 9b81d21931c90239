import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { unpairedFields } from "#core/page/unpaired.ts";
import { unitName } from "./unit-state.ts";

const ARTICLE = `---
title: Title
---
<span data-ttu-id="a-1">Target</span><span class="sxs-lookup"><span data-stu-id="a-1">Source</span></span>

| Raw | نص بلا زوج وهو أطول من ثلاثين حرفًا |
| --- | --- |
| **b** | c |
`;

it("PG128 messages call a text without a pair by its first words, all else by its id or name", () => {
  const article = parseArticle(ARTICLE, "a.md");
  expect([...article.units, ...unpairedFields(article)].map(unitName)).toEqual([
    "title",
    "a-1",
    "“Raw”",
    "“نص بلا زوج وهو أطول من ثلاثين…”",
    "“**b**”",
    "“c”",
  ]);
});
