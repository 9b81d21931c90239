/** What assistive technology hears while a reviewer moves through the grid. */
import type { Page } from "@playwright/test";
import { largeArticle, sample } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");

/** Collects what every polite region says from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    for (const region of document.querySelectorAll("[data-announcer], [role=status]")) {
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test("K30 a row come to by key is said, with its place and status, in the grid and in the editor", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const announcer = page.locator("[data-announcer]");
  await expect(announcer).toHaveAttribute("aria-live", "polite");
  await expect(announcer).toBeEmpty();
  await reviewer.press("Control+ArrowDown");
  await expect(announcer).toHaveText("Segment 07c1e-104, 2 of 75, unreviewed");
  // What is found in a row is said with it once it has been looked at.
  await expect(reviewer.row("07c1e-105").getByRole("img", { name: /warning/ })).toBeVisible();
  await reviewer.press("Control+Enter");
  await expect(announcer).toHaveText(/^Segment 07c1e-105, 3 of 75, unreviewed, \d+ warnings?/);
  await reviewer.press("Escape", "ArrowUp");
  await expect(announcer).toHaveText("Segment 07c1e-104, 2 of 75, approved");
  // What the title begins with is told once the whole article has been looked at.
  await expect(page.getByRole("button", { name: /^Findings of the article: .* infos?$/ })).toBeVisible();
  await reviewer.press("Home");
  await expect(announcer).toHaveText(/^Field title, unreviewed, \d+ infos?$/);
});

test("K30 holding a key says only where one comes to rest", async ({ reviewer, page }) => {
  await reviewer.start(largeArticle());
  const heard = await listen(page);
  await page.keyboard.down("Control");
  for (let step = 0; step < 40; step++) await page.keyboard.down("ArrowDown");
  await page.keyboard.up("ArrowDown");
  await page.keyboard.up("Control");
  await expect(page.locator("[data-announcer]")).toHaveText(/^Segment \S+, 41 of 7,600, unreviewed/);
  // The last row, and the first one where the key was held long enough before it repeated.
  expect((await heard()).length).toBeLessThanOrEqual(2);
});

test("K31 an approval is said once, and a click says no row", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const heard = await listen(page);
  await reviewer.approve("07c1e-103");
  await expect(page.locator("[data-announcer]")).toHaveText("Segment 07c1e-104, 2 of 75, unreviewed");
  await reviewer.saved();
  const approvals = (await heard()).filter((words) => words.startsWith("Approved"));
  expect(approvals.filter((words) => !words.endsWith("saved")).length).toBeLessThanOrEqual(1);
  expect((await heard()).filter((words) => words.startsWith("Segment"))).toHaveLength(1);
  await reviewer.target(reviewer.row("07c1e-106")).click();
  await reviewer.editing("07c1e-106");
  await reviewer.press("Control+ArrowDown");
  await expect(page.locator("[data-announcer]")).toHaveText("Segment 07c1e-107, 5 of 75, unreviewed");
  expect((await heard()).filter((words) => words.includes("07c1e-106"))).toEqual([]);
});

test("K32 every cell has its column, and every column its header", async ({ reviewer }) => {
  await reviewer.start(article);
  await expect(reviewer.grid).toHaveAttribute("aria-colcount", "5");
  const columns = await reviewer.grid.evaluate((grid) =>
    Array.from(grid.querySelectorAll("[role=row]"), (row) =>
      Array.from(row.querySelectorAll("[role=columnheader], [role=gridcell]"), (cell) =>
        cell.getAttribute("aria-colindex"),
      ).join(""),
    ),
  );
  expect(new Set(columns)).toEqual(new Set(["12345", "1234"]));
  await expect(reviewer.activeRow.getByRole("gridcell")).toHaveCount(5);
  await expect(reviewer.grid.getByRole("columnheader")).toHaveText([
    "Number",
    "Source",
    "Target",
    "Status",
    "Notes and actions",
  ]);
});
