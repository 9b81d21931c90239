/** Giving the corrected article away, by keys. */
import { fixture, sample, textFile, textOf } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("the export's key");

test("R75 Ctrl+S says what is not done yet, and Ctrl+Enter there downloads the file and decides nothing", async ({
  reviewer,
  page,
}) => {
  const article = fixture("findings.de-DE.md");
  await reviewer.start(article);
  await expect(reviewer.button("Findings of the article: 1 error, 6 warnings")).toBeVisible();
  await reviewer.approve((await reviewer.activeRow.getAttribute("data-segment-id")) ?? "");
  const menu = page.locator("#export-menu");
  await reviewer.press("Control+s");
  await expect(page.getByRole("menu", { name: "Export" })).toBeVisible();
  await expect(menu).toContainText("7 segments and 2 fields unreviewed, 1 with open errors");
  const downloading = page.waitForEvent("download");
  await reviewer.press("Control+Enter");
  expect((await downloading).suggestedFilename()).toBe(article.name);
  await expect(menu).toBeHidden();
  await expect(reviewer.editor).toBeFocused();
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "1");
});

test("K71 what the menu says of what is not done may come late: an item pressed meanwhile is chosen", async ({
  reviewer,
  page,
}) => {
  const article = sample("orchard-sync.lv-LV.md");
  const letGo = await holdCode(page, "export-left");
  await reviewer.start(article);
  await reviewer.button("Export").click();
  const item = page.getByRole("menuitem", { name: "Side-by-side Markdown" });
  await item.hover();
  await page.mouse.down();
  letGo();
  await expect(page.locator("#export-menu")).toContainText("unreviewed");
  const downloading = page.waitForEvent("download");
  await page.mouse.up();
  expect((await downloading).suggestedFilename()).toBe(article.name);
});

it("R75 in a field of the window too Ctrl+S is the export's, and Escape leads back", async ({ reviewer, page }) => {
  await reviewer.start(sample("orchard-sync.lv-LV.md"));
  await reviewer.press("Control+f");
  const field = page.getByLabel("Find", { exact: true });
  await expect(field).toBeFocused();
  await reviewer.press("Control+s");
  await expect(page.getByRole("menuitem", { name: "Side-by-side Markdown" })).toBeFocused();
  await reviewer.press("Escape");
  await expect(field).toBeFocused();
});

it("R75 once nothing is left to review the export is offered", async ({ reviewer, page }) => {
  const pairs = ["a-1", "a-2"].map(
    (id) =>
      `<span data-ttu-id="${id}">Mērķis</span><span class="sxs-lookup"><span data-stu-id="${id}">Source</span></span>`,
  );
  const article = textFile("two.lv-LV.md", pairs.join("\n\n"));
  await reviewer.start(article);
  await reviewer.approve("a-1");
  await expect(reviewer.button("Export the article")).toBeHidden();
  await reviewer.approve("a-2");
  await expect(reviewer.status).toContainText("Nothing is left to review: 2 of 2 segments · saved");
  await reviewer.button("Export the article").click();
  await expect(page.locator("#export-menu")).toContainText("Approved: 2 of 2 segments");
  await reviewer.press("Escape");
  await reviewer.expectExport("Side-by-side Markdown", textOf(article));
});

for (const { title, run } of visits()) test(title, run);
