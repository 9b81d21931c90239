import { expect, it } from "vitest";
import { damagedPairs } from "./damaged-pairs.ts";
import { parseArticle } from "./parse-article.ts";

const pair = '<span data-ttu-id="a-1">Ja</span><span class="sxs-lookup"><span data-stu-id="a-1">Yes</span></span>';

it("D10 D11 counts what is damaged of an article's pairs, and says nothing of sound ones", () => {
  expect(damagedPairs(parseArticle(pair, "a.md").problems)).toBeNull();
  const alone = '<span data-ttu-id="a-2">Nein</span>';
  expect(damagedPairs(parseArticle(`${pair}\n\n${alone}`, "a.md").problems)).toBe("1 damaged pair");
  expect(damagedPairs(parseArticle(`${pair}\n\n${alone}\n\n${alone.replace("2", "3")}`, "a.md").problems)).toBe(
    "2 damaged pairs",
  );
});
