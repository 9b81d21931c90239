/** R53: a page that is loaded again, and Back and Forward, lead straight back to where the reviewer was. */
import type { Page } from "@playwright/test";
import { idsOf, sample } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const latvian = sample("orchard-sync.lv-LV.md");
const arabic = sample("orchard-sync.ar-SA.md");
const first = "07c1e-103";

function startScreen(page: Page) {
  return page.getByRole("heading", { name: "Review a translation" });
}

/** Notes whether the start screen is ever put on the page from now on, for a moment as well. */
async function watchForStartScreen(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("main h1")) document.documentElement.dataset["flashed"] = "yes";
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => document.documentElement.dataset["flashed"] === "yes");
}

/** Where a row stands, once it stands still. */
async function topOf(reviewer: Reviewer, id: string): Promise<number> {
  const top = () => reviewer.row(id).evaluate((row) => Math.round(row.getBoundingClientRect().top));
  await expect.poll(async () => (await top()) - (await top())).toBe(0);
  return top();
}

test("a reload leads straight to filter, scroll position, active segment and mode", async ({ reviewer, page }) => {
  const flashed = await watchForStartScreen(page);
  await page.goto("/?article=samples/orchard-sync.lv-LV.md");
  await reviewer.open(latvian);
  const filter = page.getByRole("searchbox", { name: "Filter" });
  await filter.fill("-id:104");
  await reviewer.press("Enter");
  for (let n = 0; n < 14; n++) await reviewer.press("Control+ArrowDown");
  await reviewer.press("Escape");
  // The first row is the title.
  const id = idsOf(latvian).filter((each) => !each.endsWith("-104"))[13] ?? "";
  // That very row: on the way there, others have the focus for a moment.
  await expect(reviewer.row(id).and(reviewer.activeRow)).toBeFocused();
  const from = await topOf(reviewer, id);
  await reviewer.grid.hover();
  await page.mouse.wheel(0, 90);
  await expect.poll(async () => Math.abs(from - 90 - (await topOf(reviewer, id)))).toBeLessThanOrEqual(1);
  const before = await topOf(reviewer, id);
  await page.reload();
  await expect(reviewer.row(id).and(reviewer.activeRow)).toBeFocused();
  await expect(filter).toHaveValue("-id:104");
  await expect.poll(async () => Math.abs((await topOf(reviewer, id)) - before)).toBeLessThanOrEqual(1);
  expect(await flashed()).toBe(false);

  await reviewer.press("Enter", "Control+ArrowDown");
  await expect(reviewer.activeRow).not.toHaveAttribute("data-segment-id", id);
  const next = (await reviewer.activeRow.getAttribute("data-segment-id")) ?? "";
  await page.reload();
  await reviewer.editing(next);
  expect(await flashed()).toBe(false);
});

test("two tabs on different articles each come back to their own", async ({ reviewer, page, context }) => {
  const other = new Reviewer(await context.newPage());
  await reviewer.start(latvian);
  await other.start(arabic);
  const begun = (await other.activeRow.getAttribute("data-segment-id")) ?? "";
  await other.press("Control+ArrowDown");
  await expect(other.activeRow).not.toHaveAttribute("data-segment-id", begun);
  const id = (await other.activeRow.getAttribute("data-segment-id")) ?? "";
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-104");
  await page.reload();
  await reviewer.editing("07c1e-104");
  await expect(page).toHaveTitle(/^orchard-sync\.lv-LV\.md/);
  await other.page.reload();
  await other.editing(id);
  await expect(other.page).toHaveTitle(/^orchard-sync\.ar-SA\.md/);
});

test("Back and Forward lead back into an article, also from another site", async ({ reviewer, page }) => {
  await reviewer.start(latvian);
  await reviewer.press("Control+ArrowDown", "Escape");
  await expect.poll(() => new URL(page.url()).hash).toBe("#07c1e-104");
  await reviewer.open(arabic);
  await page.goBack();
  await expect(reviewer.row("07c1e-104").and(reviewer.activeRow)).toBeFocused();
  await page.goto("about:blank");
  await page.goBack();
  await expect(reviewer.row("07c1e-104").and(reviewer.activeRow)).toBeFocused();
  await page.goBack();
  await expect(startScreen(page)).toBeVisible();
  await page.goForward();
  await expect(reviewer.row("07c1e-104").and(reviewer.activeRow)).toBeFocused();
});

test("R53 Back and Forward between two articles find each where it was left", async ({ reviewer, page }) => {
  const hash = () => new URL(page.url()).hash;
  await reviewer.start(latvian);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-104");
  await expect.poll(hash).toBe("#07c1e-104");
  await reviewer.open(arabic);
  await expect(page).toHaveTitle(/^orchard-sync\.ar-SA\.md/);
  await reviewer.press("Control+ArrowDown", "Escape");
  await expect(reviewer.activeRow).toBeFocused();
  const id = (await reviewer.activeRow.getAttribute("data-segment-id")) ?? "";
  await expect.poll(hash).toBe(`#${id}`);
  for (let round = 0; round < 2; round++) {
    await page.goBack();
    await expect(page).toHaveTitle(/^orchard-sync\.lv-LV\.md/);
    await reviewer.editing("07c1e-104");
    await page.goForward();
    await expect(page).toHaveTitle(/^orchard-sync\.ar-SA\.md/);
    await expect(reviewer.row(id).and(reviewer.activeRow)).toBeFocused();
  }
  // Faster than either opens: the last one asked for is the one that shows.
  const go = (steps: readonly number[]) =>
    page.evaluate(async (all) => {
      for (const step of all) {
        const gone = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
        history.go(step);
        await gone;
      }
    }, steps);
  await go([-1, 1]);
  await expect(reviewer.row(id).and(reviewer.activeRow)).toBeFocused();
  await reviewer.press("ArrowDown");
  await expect(reviewer.activeRow).not.toHaveAttribute("data-segment-id", id);
  const next = (await reviewer.activeRow.getAttribute("data-segment-id")) ?? "";
  await expect.poll(hash).toBe(`#${next}`);
  await go([-1, 1, -1]);
  await expect(page).toHaveTitle(/^orchard-sync\.lv-LV\.md/);
  await reviewer.editing("07c1e-104");
  await page.reload();
  await reviewer.editing("07c1e-104");
});

test("R53 neither a file nor a kept article waits for the code of addresses", async ({ reviewer, page }) => {
  await holdCode(page, "article-queries");
  await reviewer.start(latvian);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-104");
  await page.reload();
  await reviewer.editing("07c1e-104");
});

test("R50 a segment that the address names and a kept article hasn't is told", async ({ reviewer, page, context }) => {
  await reviewer.start(latvian);
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?remembered=/);
  const later = new Reviewer(await context.newPage());
  await later.page.goto(page.url().replace(/(#.*)?$/, "#no-such-segment"));
  await later.editing(first);
  await expect(later.status).toContainText("There is no segment no-such-segment");
});

test("a link to a segment goes before the place that is remembered, and opens it for editing", async ({
  reviewer,
  page,
  context,
}) => {
  await reviewer.start(latvian);
  await reviewer.press("Control+ArrowDown", "Escape");
  await expect.poll(() => new URL(page.url()).hash).toBe("#07c1e-104");
  const linked = new Reviewer(await context.newPage());
  await linked.page.goto(page.url().replace("07c1e-104", "07c1e-180"));
  await linked.editing("07c1e-180");
});

test("articles kept say their locale and their folders, so that two of one name can be told apart", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(latvian);
  // Its front matter alone says which language it is in.
  await reviewer.open({ ...latvian, name: "orchard-sync.md" });
  await page.goto("/?article=samples/orchard-sync.lv-LV.md");
  await reviewer.editing(first);
  await reviewer.button("Close article").click();
  const kept = page.getByRole("region", { name: "Continue where you left off" }).getByRole("listitem");
  await expect(kept).toHaveCount(3);
  await expect(kept.nth(0)).toContainText("lv-LV");
  await expect(kept.nth(0)).toContainText("samples/");
  await expect(kept.nth(1)).toContainText("lv-LV");
  await expect(kept.nth(2)).toContainText("lv-LV");
  await expect(kept.nth(2)).not.toContainText("samples/");
});

test("an article forgotten meanwhile is told in one sentence on the start screen", async ({
  reviewer,
  page,
  context,
}) => {
  await reviewer.start(latvian);
  const kept = page.url();
  await reviewer.button("Close article").click();
  await reviewer.button(`Forget ${latvian.name}`).click();
  await reviewer.button("Forget it").click();
  const later = new Reviewer(await context.newPage());
  await later.page.goto(kept);
  await expect(startScreen(later.page)).toBeVisible();
  await expect(later.alert).toContainText("This article is no longer kept in this browser.");
  await later.open(latvian);
  await later.editing(first);
  await expect(later.alert).toBeEmpty();
});
