/** Misspelled words: found once all else is checked, corrected by key, and taken for right from the reviewer's own word on. */
import type { Locator } from "@playwright/test";
import { fixture, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("spelling.lv-LV.md");

function misspelled({ page }: Reviewer, id: string): Locator {
  return page
    .getByRole("list", { name: "Findings", exact: true })
    .locator(`[data-check="spelling"][data-segment-id="${id}"]`);
}

/** The characters that are underlined as worth a look, in the rows on screen. */
function underlined({ page }: Reviewer): Promise<string> {
  return page.evaluate(() => Array.from(CSS.highlights.get("finding-info") ?? [], String).join(" "));
}

test("SP2 a misspelled word is underlined and listed, and the first suggestion is taken by key, down to the exported bytes", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await expect.poll(() => underlined(reviewer)).toBe("faiilus plauktiņbirku plauktiņbirku");
  await reviewer.goTo("s1000-103");
  await reviewer.editing("s1000-103");
  await expect(misspelled(reviewer, "s1000-103")).toContainText("Write “failus”");
  await reviewer.press("Control+.");
  await expect(reviewer.editor).toHaveText("Plaukts glabā jūsu failus.");
  await expect(misspelled(reviewer, "s1000-103")).toHaveCount(0);
  await reviewer.approve("s1000-103");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(article), "s1000-103", (target) => target.replace("faiilus", "failus")),
  );
});
