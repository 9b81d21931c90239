/** What is done to many rows at once: selecting them, the question, one undo. */
import { sample, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { slowProcessor } from "./support/slow-processor.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("selected rows");

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const ids = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;
const [first, second, third] = ids;

const barOf = ({ page }: Reviewer) => page.getByRole("region", { name: "Selected segments" });
const checkOf = (reviewer: Reviewer, id: string) => reviewer.row(id).getByRole("checkbox", { name: `Select ${id}` });

it("rows are selected by keys, approved after a question with their number, and one undo takes it back", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Shift+ArrowDown", "Shift+ArrowDown");
  for (const id of ids) {
    await expect(checkOf(reviewer, id)).toBeChecked();
    await expect(reviewer.row(id).locator(".row-check")).toHaveCSS("opacity", "1");
  }
  await expect(reviewer.activeRow).toHaveCount(1);
  await expect(reviewer.row(third)).toHaveAttribute("aria-selected", "true");
  await expect(barOf(reviewer)).toContainText("3 segments selected");
  await barOf(reviewer).getByRole("button", { name: "Approve selected" }).click();
  await expect(barOf(reviewer)).toContainText("Approve 3 segments?");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("Enter");
  await expect(reviewer.status).toHaveText("Approved 3 segments · 3 of 75 · saved");
  await expect(barOf(reviewer)).toHaveCount(0);
  for (const id of ids) await expect(checkOf(reviewer, id)).not.toBeChecked();
  for (const id of ids) await expect(reviewer.row(id)).toHaveAttribute("data-status", "approved");
  await expect(reviewer.row(third)).toBeFocused();
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Approved 3 segments · 0 of 75");
  for (const id of ids) await expect(reviewer.row(id)).toHaveAttribute("data-status", "unreviewed");
});

it("Ctrl+A selects all rows in the grid, and text in the editor", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+a");
  await expect(barOf(reviewer)).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await reviewer.editor.textContent());
  await reviewer.press("Escape", "Control+a");
  await expect(barOf(reviewer)).toContainText("75 segments and 4 fields selected");
  await barOf(reviewer).getByRole("button", { name: "Approve selected" }).click();
  await reviewer.press("Escape");
  await expect(barOf(reviewer)).toContainText("selected");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await barOf(reviewer).getByRole("button", { name: "Approve selected" }).click();
  await reviewer.press("Enter");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "75");
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

it("rows are selected by clicks, marked with one reason and restored", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.type(" edited");
  await reviewer
    .row(second)
    .locator('[data-part="source"]')
    .click({ modifiers: ["Control"] });
  await reviewer
    .row(first)
    .locator('[data-part="source"]')
    .click({ modifiers: ["Shift"] });
  await expect(barOf(reviewer)).toContainText("2 segments selected");
  await barOf(reviewer).getByRole("button", { name: "Restore selected" }).click();
  // The active one alone differs: nothing is asked.
  await expect(reviewer.status).toContainText("Restored the machine translation of 1 segment");
  await expect(barOf(reviewer)).toHaveCount(0);
  for (const id of [first, second])
    await reviewer
      .row(id)
      .locator('[data-part="source"]')
      .click({ modifiers: ["Control"] });
  await barOf(reviewer).getByRole("button", { name: "Selected need work…" }).click();
  const dialog = page.getByRole("dialog", { name: "Needs work" });
  await expect(dialog.getByRole("textbox", { name: "Why do 2 segments need work?" })).toBeFocused();
  await reviewer.type("Which term?");
  await dialog.getByRole("button", { name: "Mark 2 segments as needs work" }).click();
  for (const id of [first, second]) {
    await expect(reviewer.row(id)).toHaveAttribute("data-status", "needs-work");
    await expect(reviewer.row(id)).toContainText("Which term?");
  }
  await reviewer.press("Control+z", "Control+z");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, (target) => `${target} edited`),
  );
});

for (const isSlow of [false, true])
  it(`F48 a reason typed at once belongs to the selected rows${isSlow ? ", on a slow processor" : ""}`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start(article);
    await reviewer.press("Escape", "Shift+ArrowDown");
    if (isSlow) await slowProcessor(page);
    await reviewer.press("Control+Shift+Enter");
    await reviewer.type("nupc? which");
    await reviewer.press("Control+Enter");
    for (const id of [first, second]) {
      await expect(reviewer.row(id)).toHaveAttribute("data-status", "needs-work");
      await expect(reviewer.row(id)).toContainText("nupc? which");
    }
    await expect(barOf(reviewer)).toHaveCount(0);
    await expect(reviewer.row(second)).toBeFocused();
    await expect(reviewer.row(second).and(reviewer.activeRow)).toHaveCount(1);
    await reviewer.press("Control+z");
    await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  });

it("F48 Escape in the field for the reason does nothing, and the rows stay selected", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Shift+ArrowDown", "Control+Shift+Enter");
  await reviewer.type("which");
  await reviewer.press("Escape");
  await expect(barOf(reviewer)).toContainText("2 segments selected");
  await expect(reviewer.row(second)).toBeFocused();
  for (const id of [first, second]) await expect(reviewer.row(id)).toHaveAttribute("data-status", "unreviewed");
});

it("nothing is approved that was not seen as it is", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Shift+ArrowDown", "Shift+ArrowDown");
  await barOf(reviewer).getByRole("button", { name: "Approve selected" }).click();
  await expect(barOf(reviewer)).toContainText("Approve 3 segments?");
  await reviewer.target(reviewer.row(second)).click();
  await reviewer.press("Control+End");
  await reviewer.type("!");
  await barOf(reviewer).getByRole("button", { name: "Yes, approve 3" }).click();
  await expect(reviewer.alert).toContainText("1 segment was left alone");
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "edited");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
});

it("F47 a question is over when nothing of it is left to do, and the keys are back in the text", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Shift+ArrowDown", "Control+Enter");
  await barOf(reviewer).getByRole("button", { name: "Yes, approve 2" }).click();
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "2");
  await reviewer.press("ArrowUp", "Shift+ArrowDown", "u");
  await expect(barOf(reviewer)).toContainText("Take back the approval of 2 segments?");
  await expect(barOf(reviewer).getByRole("button", { name: "Yes, take back 2" })).toBeFocused();
  await reviewer.press("Control+z");
  await expect(barOf(reviewer)).toHaveText(/^2 segments selected/);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await expect(reviewer.activeRow).toBeFocused();
});

it("F45 F46 Ctrl+Shift+Backspace and U mean the selected rows, whichever row is active", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.type("!");
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing(second);
  await reviewer.type("!");
  await reviewer.press("Escape", "Shift+ArrowUp", "ArrowDown", "ArrowDown");
  await expect(reviewer.row(third)).toBeFocused();
  await expect(reviewer.button("Restore machine translation")).toBeEnabled();
  await reviewer.press("Control+Shift+Backspace");
  await expect(barOf(reviewer)).toContainText("Restore the machine translation of 2 segments?");
  await reviewer.press("Enter");
  for (const id of [first, second]) await expect(reviewer.row(id)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("ArrowUp", "Shift+ArrowUp", "ArrowDown", "ArrowDown");
  await reviewer.pressTwiceWithControl("Enter");
  await expect(barOf(reviewer)).toContainText("Approve 2 segments?");
  await reviewer.press("Control+Enter");
  for (const id of [first, second]) await expect(reviewer.row(id)).toHaveAttribute("data-status", "approved");
  await reviewer.press("ArrowUp", "Shift+ArrowUp", "ArrowDown", "ArrowDown", "u");
  await expect(barOf(reviewer)).toContainText("Take back the approval of 2 segments?");
  await reviewer.press("Enter");
  for (const id of [first, second]) await expect(reviewer.row(id)).toHaveAttribute("data-status", "unreviewed");
  await expect(reviewer.row(third)).toBeFocused();
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

it("axe finds nothing serious with rows selected and a question asked", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Shift+ArrowDown");
  await expect(barOf(reviewer)).toBeVisible();
  await expectAccessible(page);
  await barOf(reviewer).getByRole("button", { name: "Approve selected" }).click();
  await expectAccessible(page);
});

for (const { title, run } of visits()) test(title, run);
