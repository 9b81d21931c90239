/** What was changed from the machine translation: in the row, in the panel, and taken back change by change. */
import type { Locator } from "@playwright/test";
import { fixture, largeArticle, sample, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("changes");

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const first = "07c1e-103";
const machine = targetOf(original, first);

function inRow({ activeRow }: Reviewer): Locator {
  return activeRow.getByRole("group", { name: "Changes from the machine translation" });
}

function panel({ page }: Reviewer): Locator {
  return page.getByRole("region", { name: "Active segment" });
}

async function tab(reviewer: Reviewer, name: "Changes" | "History" | "Comments"): Promise<Locator> {
  await panel(reviewer).getByRole("tab", { name }).click();
  return panel(reviewer).getByRole("tabpanel", { name });
}

/** Two changes: a word before and a word behind what the machine wrote. */
async function typeAround(reviewer: Reviewer): Promise<void> {
  await reviewer.press("Control+Home");
  await reviewer.type("Nu ");
  await reviewer.press("Control+End");
  await reviewer.type(" gan");
  await expect(inRow(reviewer).getByRole("button")).toHaveCount(2);
}

it("the active row shows what is typed against the machine translation, until it is that again", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await expect(inRow(reviewer)).toHaveCount(0);
  await typeAround(reviewer);
  await expect(inRow(reviewer).locator("ins")).toHaveText(["Nu ", " gan"]);
  await expect(inRow(reviewer).locator("del")).toHaveCount(0);
  await reviewer.press("Control+Shift+Backspace");
  await expect(inRow(reviewer)).toHaveCount(0);
});

it("a click takes one change back, the caret stays in the editor, and undo brings just that one back", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await typeAround(reviewer);
  await inRow(reviewer).getByRole("button").first().click();
  await expect(reviewer.editor).toHaveText(`${machine} gan`);
  await expect(reviewer.status).toContainText(`Reverted a change in ${first} · 1 more change`);
  await reviewer.editing(first);
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(`Nu ${machine} gan`);
  await reviewer.press("Control+Shift+Z");
  await expect(reviewer.editor).toHaveText(`${machine} gan`);
  await reviewer.approve(first);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, (target) => `${target} gan`),
  );
});

it("F4 takes back the change at the caret, by the keyboard alone", async ({ reviewer }) => {
  await reviewer.start(article);
  await typeAround(reviewer);
  await reviewer.press("F4");
  await expect(reviewer.editor).toHaveText(`Nu ${machine}`);
  await reviewer.press("F4");
  await expect(reviewer.editor).toHaveText(machine);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(`Nu ${machine}`);
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(`Nu ${machine} gan`);
});

it("the changes are one stop of the Tab key, the arrow keys go between them, and Enter takes one back", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await typeAround(reviewer);
  const [one, other] = [inRow(reviewer).getByRole("button").first(), inRow(reviewer).getByRole("button").last()];
  await reviewer.press("Tab");
  await expect(one).toBeFocused();
  await reviewer.press("ArrowRight");
  await expect(other).toBeFocused();
  await reviewer.press("Tab");
  await expect(reviewer.button("Approve")).toBeFocused();
  await reviewer.press("Shift+Tab", "Enter");
  await expect(reviewer.editor).toHaveText(`Nu ${machine}`);
  await expect(inRow(reviewer).getByRole("button")).toHaveCount(1);
  await expect(inRow(reviewer).getByRole("button")).toBeFocused();
  await reviewer.press("Enter");
  await expect(reviewer.editor).toHaveText(machine);
  await reviewer.editing(first);
});

it("in a Japanese article changes are words, not sentences", async ({ reviewer }) => {
  await reviewer.start(fixture("japanese.ja-JP.md"));
  await reviewer.goTo("2fe68-104");
  await reviewer.editing("2fe68-104");
  await expect(reviewer.editor).toHaveText("Lanternfish の地図は 1 つのプロジェクトに属します。");
  await reviewer.press("Control+a");
  await reviewer.type("Lanternfish の地図は 1 つの計画に属します。");
  await expect(inRow(reviewer).locator("del")).toHaveText(["プロジェクト"]);
  await expect(inRow(reviewer).locator("ins")).toHaveText(["計画"]);
  await expect(inRow(reviewer).locator("p")).toHaveAttribute("lang", "ja-JP");
});

it("in a right-to-left article the difference runs right to left, and code in it left to right", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(fixture("arabic.ar-SA.md"));
  await reviewer.goTo("9d3a0-117");
  await reviewer.editing("9d3a0-117");
  await reviewer.press("Control+End");
  await reviewer.type(" `a b`");
  const shown = inRow(reviewer).locator("p");
  await expect(shown).toHaveAttribute("dir", "rtl");
  await expect(shown).toHaveAttribute("lang", "ar-SA");
  await expect(shown.locator("bdi[dir=ltr]").filter({ hasText: "`a b`" })).toHaveCount(1);
  await expectAccessible(page);
});

test("the difference is hidden by key and by setting, and stays so after a reload", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await typeAround(reviewer);
  await reviewer.press("Escape", "d");
  await expect(inRow(reviewer)).toHaveCount(0);
  await reviewer.saved();
  await page.reload();
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
  await reviewer.goTo(first);
  await expect(reviewer.editor).toHaveText(`Nu ${machine} gan`);
  await expect(inRow(reviewer)).toHaveCount(0);
  await reviewer.button("Settings").click();
  await page
    .getByRole("group", { name: "Changes in the active row" })
    .getByRole("radio", { name: "Shown" })
    .check({ force: true });
  await reviewer.press("Escape");
  await expect(inRow(reviewer)).toBeVisible();
});

it("an approved row says that it was changed, an approved unchanged one does not", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.editing("07c1e-104");
  await reviewer.type(" gan");
  await reviewer.approve("07c1e-104");
  await expect(reviewer.row("07c1e-104").getByRole("img", { name: "Changed" })).toBeVisible();
  await expect(reviewer.row(first).getByRole("img", { name: "Changed" })).toHaveCount(0);
});

it("the panel lists the changes and takes back one or all of them", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const changes = await tab(reviewer, "Changes");
  await expect(changes).toContainText("the machine translation, unchanged");
  await expectAccessible(page);
  await reviewer.target(reviewer.row(first)).click();
  await typeAround(reviewer);
  await expect(changes.locator("ins")).toHaveText(["Nu ", " gan"]);
  await expectAccessible(page);
  await changes.getByRole("button").first().click();
  await expect(reviewer.editor).toHaveText(`${machine} gan`);
  await changes.getByRole("button", { name: "Revert all changes" }).click();
  await expect(reviewer.editor).toHaveText(machine);
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(`${machine} gan`);
});

test("K115 the history names who and when, compares any two versions and restores one as one step", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.button("Settings").click();
  await page.getByLabel("Your name").fill("Anna Ozola");
  await reviewer.press("Escape");
  await reviewer.target(reviewer.row(first)).click();
  for (const word of ["viens", "divi"]) {
    await reviewer.press("Control+a");
    await reviewer.type(word);
    await reviewer.press("Escape", "Enter");
  }
  await reviewer.approve(first);
  await reviewer.goTo(first);
  const history = await tab(reviewer, "History");
  const versions = history.getByRole("list", { name: /^Versions/ }).getByRole("listitem");
  await expect(versions).toHaveCount(4);
  await expect(versions.first()).toContainText("Anna Ozola");
  await expect(versions.first()).toContainText("Edited → Approved");
  await expect(versions.last()).toContainText("Machine translation");
  await expectAccessible(page);
  // K115: up to the name.
  const room = await history.getByLabel("Compare").evaluate((select: HTMLSelectElement) => {
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) return 0;
    context.font = getComputedStyle(select).font;
    return select.clientWidth - context.measureText("Needs work · Dec 30, 2026, 12:00 PM").width;
  });
  // The arrow and the padding.
  expect(room).toBeGreaterThan(30);

  const difference = history.getByRole("group", { name: "Difference of the two versions" });
  await expect(difference).toContainText("Both have the same text.");
  await history.getByLabel("with").selectOption({ index: 2 });
  await expect(difference.locator("del")).toHaveText(["viens"]);
  await expect(difference.locator("ins")).toHaveText(["divi"]);

  await history
    .getByRole("button", { name: /^Restore: Edited/ })
    .first()
    .click();
  await expect(reviewer.target(reviewer.row(first))).toHaveText("viens");
  await expect(versions).toHaveCount(5);
  await reviewer.button("Undo").click();
  await expect(reviewer.target(reviewer.row(first))).toHaveText("divi");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");

  await page.reload();
  await reviewer.goTo(first);
  await expect(versions.first()).toContainText("Anna Ozola");
});

it("R121 K56 K104 ready reasons are chosen by digit, with own words or without, which go to their field from its buttons too", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const row = reviewer.row(first);
  await reviewer.press("Control+Shift+Enter", "2", "Enter");
  await expect(row).toContainText("Needs work: Terminology");
  await reviewer.press("Control+Shift+Enter", "3");
  await expect(page.getByRole("button", { name: "Grammar" })).toHaveAttribute("aria-pressed", "true");
  await reviewer.type("2");
  await reviewer.type(" ");
  await reviewer.press("Tab");
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await reviewer.type("cases 2");
  await expectAccessible(page);
  await reviewer.press("Enter");
  await expect(row).toContainText("Needs work: Terminology: cases 2");
  await reviewer.press("Control+z");
  await expect(row).toContainText("Needs work: Terminology");
  await reviewer.press("Control+ArrowDown");
  await expect(row).toHaveAttribute("aria-selected", "false");
  expect(await textStart(row.getByText("Needs work:"))).toBe(await textStart(row.locator("[data-part='target']")));
});

async function textStart(element: Locator): Promise<number> {
  return element.evaluate((one) => {
    const { borderInlineStartWidth, paddingInlineStart } = getComputedStyle(one);
    return Math.round(
      one.getBoundingClientRect().x + parseFloat(borderInlineStartWidth) + parseFloat(paddingInlineStart),
    );
  });
}

it("in a large article the difference follows while keys go on", async ({ reviewer }) => {
  await reviewer.start(largeArticle());
  await reviewer.press("Control+End");
  await reviewer.type(" one two three");
  await expect(inRow(reviewer).locator("ins")).toHaveText([" one two three"]);
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
]) {
  test(`the panel is beside the article where there is room, else over it when asked for, ${viewport.width}×${viewport.height}`, async ({
    reviewer,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await reviewer.start(article);
    const wide = viewport.width > 1000;
    await expect(panel(reviewer)).toHaveCount(wide ? 1 : 0);
    await reviewer.button("Panel").click();
    await expect(panel(reviewer)).toHaveCount(wide ? 0 : 1);
    await page.reload();
    await expect(reviewer.editor).toBeFocused();
    await expect(panel(reviewer)).toHaveCount(0);
    await reviewer.press("Escape", "h");
    await expect(panel(reviewer).getByRole("tab", { name: "History" })).toBeFocused();
    await expect(panel(reviewer)).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
  });
}

for (const { title, run } of visits()) test(title, run);
