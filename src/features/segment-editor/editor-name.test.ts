import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { unpairedFields } from "#core/page/unpaired.ts";
import { nameOf } from "./editor-name.ts";

it("PG128 an editor is named by its segment's id, its field's name, or the first words of a text without a pair", () => {
  const pair = '<span data-ttu-id="a-1">T</span><span class="sxs-lookup"><span data-stu-id="a-1">S</span></span>';
  const article = parseArticle(`---\ntitle: Title\n---\n${pair}\n\n${pair}\n\n| Raw |\n| - |\n`, "a.md");
  expect([...article.units, ...unpairedFields(article)].map(nameOf)).toEqual([
    "Target, field title",
    "Target, segment a-1",
    "Target, segment a-1",
    "Target, field “Raw”",
  ]);
});
