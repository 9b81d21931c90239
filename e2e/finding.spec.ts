/** Finding one's way: the filter, saved filters, going to a segment, and coming back to where one was. */
import type { Page } from "@playwright/test";
import { fixture, idsOf, largeArticle, sample } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("finding");

const article = sample("orchard-sync.lv-LV.md");
const arabic = sample("orchard-sync.ar-SA.md");
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;

const field = (page: Page) => page.getByRole("searchbox", { name: "Filter segments" });
const bar = (page: Page) => page.getByRole("search", { name: "Filter" });
const shownIds = (reviewer: Reviewer) =>
  reviewer.grid
    .locator("[role=row][data-segment-id]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-segment-id")));

it("by keys alone: filter, walk and approve over the rows shown, and show all again", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+Shift+f");
  await expect(field(page)).toBeFocused();
  await reviewer.type("id:104 or id:106 or id:109");
  await expect(bar(page)).toContainText("3 of 79");
  // The active row does not match and stays all the same.
  await expect.poll(() => shownIds(reviewer)).toEqual([first, second, "07c1e-106", "07c1e-109"]);
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", "5");

  await reviewer.press("Enter");
  await reviewer.editing(second);
  await expect.poll(() => shownIds(reviewer)).toEqual([second, "07c1e-106", "07c1e-109"]);
  await expect(reviewer.activeRow).toHaveAttribute("aria-rowindex", "2");
  await expect(reviewer.activeRow).toContainText("104");
  await reviewer.approve(second);
  await reviewer.editing("07c1e-106");
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-109");
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-109");

  await reviewer.press("Escape", "/");
  await expect(field(page)).toBeFocused();
  await reviewer.press("Delete");
  await expect(bar(page)).not.toContainText(" of ");
  await reviewer.press("Escape");
  await expect(reviewer.row("07c1e-109")).toBeFocused();
  await expect(reviewer.row("07c1e-109")).toBeInViewport();
});

it("a row that matches no longer stays until it is left, and takes what is typed", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await field(page).fill("status:unreviewed");
  await reviewer.press("Enter");
  // The title is unreviewed too, but the active row comes first.
  await reviewer.editing(first);
  await reviewer.type(" typed");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
  await expect(bar(page)).toContainText("78 of 79 rows + the active row");
  await reviewer.type(" on");
  await reviewer.editing(first);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing(second);
  await expect(reviewer.row(first)).toHaveCount(0);
  // Undo shows it again, under the reviewer's hands.
  await reviewer.press("Control+z");
  await reviewer.editing(first);
});

test("an error is told with its place, and mended by a click", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await field(page).fill("kind:heading");
  await expect(bar(page)).toContainText(/\d+ of 79/);
  const before = await reviewer.grid.getAttribute("aria-rowcount");
  await field(page).fill("kind:heading status:aproved");
  await expect(field(page)).toHaveAccessibleDescription(/"aproved" is not a status; did you mean approved\?/);
  await expect(field(page)).toHaveAttribute("aria-invalid", "true");
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", before ?? "");
  await expectAccessible(page);
  // Enter selects what is wrong.
  await reviewer.press("Enter");
  const selected = await field(page).evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  expect(selected).toBe("aproved");
  await reviewer.button("Use approved").click();
  await expect(field(page)).toHaveValue("kind:heading status:approved");
  await expect(page.getByText("No segment matches this filter.")).toBeVisible();
  await expectAccessible(page);
  await reviewer.button("Show all segments").click();
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", "80");
});

it("menus and buttons write the filter", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await field(page).fill('source:"base station"');
  await bar(page).getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Edited" }).click();
  await bar(page).getByRole("button", { name: "Status" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Edited" })).toHaveAttribute("aria-checked", "true");
  await page.getByRole("menuitemcheckbox", { name: "Needs work" }).click();
  await reviewer.button("Changed").click();
  await expect(field(page)).toHaveValue('source:"base station" (status:edited or status:needs-work) is:changed');
  await expect(reviewer.button("Changed")).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await reviewer.button("Clear filter").click();
  await expect(field(page)).toHaveValue("");
  await expect(field(page)).toBeFocused();
});

test("a filter is saved under a name, used in another article, and removed", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await field(page).fill("kind:heading");
  await bar(page).getByRole("button", { name: "Saved filters", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save or remove filters…" }).click();
  await page.getByLabel(/^Name for/).fill("Headings");
  await reviewer.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await reviewer.open(arabic);
  await expect(field(page)).toHaveValue("");
  await bar(page).getByRole("button", { name: "Saved filters", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Headings" }).click();
  await expect(field(page)).toHaveValue("kind:heading");
  await bar(page).getByRole("button", { name: "Saved filters", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save or remove filters…" }).click();
  await expectAccessible(page);
  await reviewer.button("Remove Headings").click();
  await reviewer.press("Escape");
  await bar(page).getByRole("button", { name: "Saved filters", exact: true }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Headings" })).toHaveCount(0);
});

it("in a right-to-left article the filter finds text as it is written", async ({ reviewer, page }) => {
  await reviewer.start(arabic);
  const word = ((await reviewer.target(reviewer.activeRow).textContent()) ?? "").trim().split(/\s+/)[0] ?? "";
  await field(page).fill(`target:"${word}"`);
  await expect(bar(page)).toContainText(/[1-9]\d* of \d+/);
  for (const text of await reviewer.grid.locator('[data-part="target"]').allTextContents())
    expect(text).toContain(word);
  await expectAccessible(page);
});

test("filter, active segment and scroll position are there again after a reload", async ({ reviewer, page }) => {
  await reviewer.start();
  await page.goto("/?article=samples/orchard-sync.lv-LV.md");
  await reviewer.editing(first);
  await field(page).fill("-id:104 -kind:heading");
  await reviewer.press("Enter");
  await expect(reviewer.editor).toBeFocused();
  const from = Number(await reviewer.activeRow.getAttribute("aria-rowindex"));
  for (let n = 0; n < 12; n++) await reviewer.press("Control+ArrowDown");
  await expect(reviewer.activeRow).toHaveAttribute("aria-rowindex", String(from + 12));
  const id = (await reviewer.activeRow.getAttribute("data-segment-id")) ?? "";
  await reviewer.editing(id);
  const top = () => reviewer.activeRow.evaluate((row) => Math.round(row.getBoundingClientRect().top));
  await expect.poll(async () => (await top()) - (await top())).toBe(0);
  const high = await top();
  await reviewer.grid.hover();
  await page.mouse.wheel(0, 130);
  await expect.poll(async () => Math.abs(high - 130 - (await top()))).toBeLessThanOrEqual(1);
  await expect.poll(async () => (await top()) - (await top())).toBe(0);
  const before = await top();
  await page.reload();
  await reviewer.editing(id);
  await expect(field(page)).toHaveValue("-id:104 -kind:heading");
  await expect(reviewer.row(second)).toHaveCount(0);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test("an article opened from a file comes back as it was left, and not where it was forgotten", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await field(page).fill("-id:104");
  await reviewer.press("Enter");
  await reviewer.press("Control+ArrowDown", "Control+ArrowDown");
  await reviewer.editing("07c1e-106");
  await page.reload();
  await reviewer.editing("07c1e-106");
  await expect(field(page)).toHaveValue("-id:104");
  await reviewer.button("Close article").click();
  await reviewer.button(`Forget ${article.name}`).click();
  await reviewer.button("Forget it").click();
  await reviewer.open(article);
  await reviewer.editing(first);
  await expect(field(page)).toHaveValue("");
});

it("G1 K70 going to a segment by number, by words and past the filter, from the editor into the editor and from a row to a row", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.press("Control+g");
  const dialog = page.getByRole("dialog", { name: "Go to segment" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await reviewer.type("150");
  await expect(dialog.getByRole("option").first()).toContainText("07c1e-150");
  await expectAccessible(page);
  await reviewer.press("Enter");
  await expect(dialog).toHaveCount(0);
  await reviewer.editing("07c1e-150");
  await expect(reviewer.row("07c1e-150")).toBeInViewport();

  await field(page).fill("kind:heading");
  await reviewer.press("Enter", "Escape");
  await reviewer.press("Control+g");
  await reviewer.type("internet signal");
  await reviewer.press("ArrowDown", "ArrowUp", "Enter");
  await expect(reviewer.row(third)).toBeFocused();
  await reviewer.press("Control+g");
  await reviewer.type("205");
  await expect(dialog).toContainText("No segment has the number 205.");
  await expect(dialog.getByRole("option")).toHaveCount(0);
  // K120: what is typed next takes its place.
  await reviewer.press("Enter");
  await reviewer.type("no such words");
  await expect(dialog.getByRole("combobox")).toHaveValue("no such words");
  await expect(dialog).toContainText("No segment has");
  await reviewer.press("Enter", "Escape");
  await expect(reviewer.row(third)).toBeFocused();
});

it("next unreviewed decides nothing", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.press("Control+ArrowUp", "Escape", "n");
  await expect(reviewer.row(second)).toBeFocused();
  await reviewer.press("n");
  await expect(reviewer.row(third)).toBeFocused();
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "unreviewed");
});

it("in the largest article a filter by text shows its rows, and clearing it leaves the active row in view", async ({
  reviewer,
  page,
}) => {
  const large = largeArticle();
  const ids = idsOf(large);
  const far = ids[5000] ?? "";
  await reviewer.start(large);
  await reviewer.goTo(far);
  await reviewer.editing(far);
  await field(page).fill(`id:${far.slice(0, -1)}`);
  await expect(bar(page)).toContainText("11 of 7,602");
  await expect(reviewer.row(far)).toBeInViewport();
  await field(page).fill("");
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", "7603");
  await expect(reviewer.row(far)).toBeInViewport({ ratio: 1 });
  await reviewer.press("Escape");
  await reviewer.editing(far);
});

it("under a filter, what is found is highlighted and chips light up in the rows shown", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await field(page).fill("id:107");
  await reviewer.press("Enter");
  await reviewer.editing("07c1e-107");
  await reviewer.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find" })).toBeFocused();
  await reviewer.type("jaunāk");
  const highlighted = () =>
    page.evaluate(() =>
      ["find-match", "find-current"].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => `${range}`),
      ),
    );
  await expect.poll(highlighted).toEqual(["jaunāk"]);
  await reviewer.press("Escape");

  await reviewer.open(fixture("markup.de-DE.md"));
  await field(page).fill("id:105");
  const row = reviewer.row("b7e40-105");
  await row.locator('[data-part="source"] .chip-token').first().hover();
  await expect(row.locator(".chip.lit")).toHaveText(["<xref:System.String>", "<xref:System.String>"]);
});

for (const { title, run } of visits()) test(title, run);
