/** The panel's width: dragged, moved by keys, remembered, and never more than the window has room for. */
import type { Page } from "@playwright/test";
import { sample } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");

const panelOf = (page: Page) => page.getByRole("region", { name: "Active segment" });
const edgeOf = (page: Page) => page.getByRole("separator", { name: "Width of the panel" });

async function widthOf(page: Page): Promise<number> {
  const box = await panelOf(page).boundingBox();
  return Math.round(box?.width ?? 0);
}

async function drag(page: Page, by: number): Promise<void> {
  const box = await edgeOf(page).boundingBox();
  if (box === null) throw new Error("The edge is not there");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
  await page.mouse.up();
}

/** Nothing stands out of the window, or out of the rows, sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll("main, [role=grid], .panel-place")]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
  expect(over).toEqual([]);
}

test("K63 the panel is dragged wider while typing goes on, stays so after a reload, and a double click resets it", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const first = await widthOf(page);
  await drag(page, -90);
  await expect.poll(() => widthOf(page)).toBe(first + 90);
  await expect(edgeOf(page)).toHaveAttribute("aria-valuenow", String(first + 90));
  await expect(reviewer.editor).toBeFocused();
  await reviewer.saved();
  await page.reload();
  await expect(reviewer.editor).toBeFocused();
  await expect(edgeOf(page)).toHaveAttribute("aria-valuenow", String(first + 90));
  await expect.poll(() => widthOf(page)).toBe(first + 90);

  await edgeOf(page).dblclick();
  await expect(edgeOf(page)).toHaveAttribute("aria-valuenow", String(first));
});

test("K63 arrow keys, Home, End and Enter on the edge do the same, and leave the rows alone", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const first = await widthOf(page);
  const active = await reviewer.activeRow.getAttribute("data-segment-id");
  await reviewer.press("Escape");
  await edgeOf(page).focus();
  const now = () => edgeOf(page).getAttribute("aria-valuenow").then(Number);
  await reviewer.press("ArrowLeft", "ArrowLeft");
  await expect.poll(now).toBe(first + 32);
  await reviewer.press("ArrowRight");
  await expect.poll(now).toBe(first + 16);
  await reviewer.press("End");
  await expect.poll(now).toBe(Number(await edgeOf(page).getAttribute("aria-valuemax")));
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await reviewer.press("Home");
  await expect.poll(now).toBe(Number(await edgeOf(page).getAttribute("aria-valuemin")));
  await expectNoSidewaysScroll(page);
  await reviewer.press("Enter");
  await expect.poll(now).toBe(first);
  await expect(edgeOf(page)).toBeFocused();
  await expect(reviewer.activeRow).toHaveAttribute("data-segment-id", active ?? "");
  await reviewer.press("Escape");
  await expect(reviewer.activeRow).toBeFocused();
});

test("K63 in a right-to-left interface the edge is at the other side, and so are drag and keys", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(sample("orchard-sync.ar-SA.md"));
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  const first = await widthOf(page);
  await drag(page, 40);
  await expect.poll(() => widthOf(page)).toBe(first + 40);
  await edgeOf(page).focus();
  await reviewer.press("ArrowRight");
  await expect(edgeOf(page)).toHaveAttribute("aria-valuenow", String(first + 56));
  await expectNoSidewaysScroll(page);
});

test("K63 a narrower window makes a wide panel narrower, and a wider one gives its width back", async ({
  reviewer,
  page,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await reviewer.start(article);
  await edgeOf(page).focus();
  await reviewer.press("End");
  const widest = await widthOf(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => widthOf(page)).toBe(widest - 320);
  await expect(edgeOf(page)).toHaveAttribute("aria-valuemax", String(widest - 320));
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 640, height: 360 });
  await reviewer.button("Panel").click();
  await expect(panelOf(page)).toBeInViewport({ ratio: 1 });
  await expect(edgeOf(page)).toHaveAttribute("aria-valuenow", "640");
  await expectNoSidewaysScroll(page);
  await edgeOf(page).focus();
  await reviewer.press("Home");
  await expect(edgeOf(page)).toHaveAttribute("aria-valuenow", "220");
  await expect(panelOf(page)).toBeInViewport({ ratio: 1 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("K64 K114 in the panel's first width every tab is named; where there is no room, the one that has the focus or is pointed at", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const labels = page.getByRole("tablist", { name: "About the segment" }).locator(".tab-label");
  const seen = () =>
    labels.evaluateAll((all) =>
      all.filter((one) => one.clientWidth > 20 && one.scrollWidth <= one.clientWidth).map((one) => one.textContent),
    );
  const names = ["Checks", "Memory", "Terms", "Changes", "History", "Comments"];
  await expect.poll(seen).toEqual(names);
  await reviewer.press("Escape", "c");
  await reviewer.type("Which one?");
  await reviewer.press("Control+Enter");
  const count = page.getByRole("tab", { name: "Comments 1 open" }).locator(".tab-count");
  const [label, beside] = await Promise.all([labels.last().boundingBox(), count.boundingBox()]);
  expect(beside?.x).toBeGreaterThanOrEqual((label?.x ?? 0) + (label?.width ?? 0));
  expect(Math.abs((beside?.y ?? 0) - (label?.y ?? 0))).toBeLessThan(4);
  await expect.poll(seen).toEqual(names);
  await edgeOf(page).focus();
  await reviewer.press("Home");
  await expect.poll(seen).toEqual([]);
  await reviewer.press("Tab", "ArrowRight", "ArrowRight", "ArrowRight");
  await expect.poll(seen).toEqual(["Terms"]);
  await page.getByRole("tab", { name: "Comments" }).hover();
  await expect.poll(seen).toEqual(["Terms", "Comments"]);
  await expectNoSidewaysScroll(page);
});

test("K63 however narrow the panel is, its tabs stand side by side, each with its name", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await edgeOf(page).focus();
  await reviewer.press("Home");
  const tabs = page.getByRole("tablist", { name: "About the segment" });
  for (const name of ["Checks", "Memory", "Terms", "Changes", "History", "Comments"]) {
    const tab = tabs.getByRole("tab", { name });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    await expect(tab).toBeInViewport({ ratio: 1 });
    const tops = await tabs.getByRole("tab").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  }
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("K65 PG102 in a narrow window, and on the page in one without room for three columns, the panel is a sheet that Escape closes, and so does going back to the text", async ({
  reviewer,
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await reviewer.start(article);
  await reviewer.button("Panel").click();
  await expect(page.getByRole("tab", { name: "Checks" })).toBeFocused();
  await reviewer.press("Escape");
  await expect(panelOf(page)).toHaveCount(0);
  await expect(reviewer.editor).toBeFocused();
  await reviewer.button("Panel").click();
  await expect(page.getByRole("tab", { name: "Checks" })).toBeFocused();
  await reviewer.activeRow.locator('[data-part="source"]').click();
  await expect(panelOf(page)).toHaveCount(0);
  await reviewer.type("x");
  await expect(reviewer.editor).toContainText("x");

  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(panelOf(page)).toHaveCount(1);
  await reviewer.press("F9");
  await expect(page.getByRole("document", { name: "Target page" })).toBeVisible();
  await expect(panelOf(page)).toHaveCount(0);
  await reviewer.button("Panel").click();
  await expect(page.getByRole("tab", { name: "Checks" })).toBeFocused();
  await reviewer.press("Escape");
  await expect(panelOf(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(panelOf(page)).toHaveCount(1);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(panelOf(page)).toHaveCount(0);
  await reviewer.press("F9");
  await expect(panelOf(page)).toHaveCount(1);
});
