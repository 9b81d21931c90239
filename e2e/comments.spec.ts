/** Comments on segments: written, answered for and found again. */
import type { Locator } from "@playwright/test";
import { sample } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { holdCode } from "./support/hold-code.ts";
import { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("comments");

const article = sample("orchard-sync.lv-LV.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

function comments({ page }: Reviewer): Locator {
  return page.getByRole("list", { name: "Comments" }).getByRole("listitem");
}

function sign(reviewer: Reviewer, id: string): Locator {
  return reviewer.row(id).getByRole("img", { name: "Open comments" });
}

/** By the keyboard alone, from the editor. */
async function comment(reviewer: Reviewer, text: string): Promise<void> {
  await reviewer.press("Escape", "c");
  await expect(reviewer.page.getByLabel("New comment")).toBeFocused();
  await reviewer.type(text);
  await reviewer.press("Control+Enter");
  await expect(comments(reviewer).filter({ hasText: text })).toHaveCount(1);
}

it("a comment is written by keys, marks its row, is resolved and reopened, and survives a reload", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await comment(reviewer, "Which station?");
  await expect(reviewer.status).toContainText(`Commented on ${first}`);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await expect(sign(reviewer, first)).toBeVisible();
  await expectAccessible(page);
  await reviewer.press("Escape");
  await expect(reviewer.row(first)).toBeFocused();
  await comments(reviewer).getByRole("button", { name: "Resolve" }).click();
  await expect(sign(reviewer, first)).toHaveCount(0);
  await expect(comments(reviewer)).toContainText("Resolved");
  await reviewer.saved();

  await page.reload();
  await expect(reviewer.row(first)).toBeFocused();
  await expect(comments(reviewer)).toContainText("Which station?");
  await expect(comments(reviewer)).toContainText("Resolved");
  await comments(reviewer).getByRole("button", { name: "Reopen" }).click();
  await expect(sign(reviewer, first)).toBeVisible();
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

it("an own comment is changed and deleted, and undo brings it back", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await comment(reviewer, "Which?");
  await comments(reviewer).getByRole("button", { name: "Edit" }).click();
  await expect(page.getByLabel("Change the comment")).toBeFocused();
  await reviewer.press("Control+End");
  await reviewer.type(" And why?");
  await reviewer.press("Control+Enter");
  await expect(comments(reviewer)).toContainText("Which? And why?");
  await comments(reviewer).getByRole("button", { name: "Delete" }).click();
  await expect(comments(reviewer)).toHaveCount(0);
  await reviewer.button("Undo").click();
  await expect(comments(reviewer)).toContainText("Which? And why?");
  await reviewer.button("Undo").click();
  await expect(comments(reviewer)).not.toContainText("And why?");
});

it("a comment under another name can be resolved and not changed", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await comment(reviewer, "Which?");
  await reviewer.button("Settings").click();
  await page.getByLabel("Your name").fill("Anna");
  await reviewer.press("Escape");
  await expect(comments(reviewer).getByRole("button", { name: "Resolve" })).toBeVisible();
  await expect(comments(reviewer).getByRole("button", { name: "Delete" })).toHaveCount(0);
  await expect(comments(reviewer).getByRole("button", { name: "Edit" })).toHaveCount(0);
});

test("a comment of one tab shows in the other, and what is decided there stands beside it", async ({
  reviewer,
  context,
}) => {
  await reviewer.start(article);
  const other = new Reviewer(await context.newPage());
  await other.start(article);
  await reviewer.page.bringToFront();
  await comment(reviewer, "Which station?");
  await expect(sign(other, first)).toBeVisible();
  await other.page.bringToFront();
  await other.approve(first);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
  await expect(comments(reviewer)).toContainText("Which station?");
  await comments(reviewer).getByRole("button", { name: "Resolve" }).click();
  await expect(sign(other, first)).toHaveCount(0);
});

it("K112 what is typed in a comment's field is kept while other segments are looked at", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "c");
  await reviewer.type("Half a thou");
  // K112: the keys of another command send nothing.
  await reviewer.press("Control+Shift+Enter");
  await expect(page.getByLabel("New comment")).toHaveValue("Half a thou");
  await reviewer.target(reviewer.row(second)).click();
  await expect(page.getByLabel("New comment")).toHaveValue("");
  await reviewer.target(reviewer.row(first)).click();
  await expect(page.getByLabel("New comment")).toHaveValue("Half a thou");
});

test("a comment is typed at once, also while the panel's code is on its way", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "article-panel");
  await reviewer.start(article);
  await reviewer.press("Escape", "c");
  await reviewer.type("Half a ");
  letGo();
  await expect(page.getByRole("tab", { name: "Comments" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel("New comment")).toBeFocused();
  await reviewer.type("thou");
  await expect(page.getByLabel("New comment")).toHaveValue("Half a thou");
  await expect(reviewer.row(first)).toHaveAttribute("aria-selected", "true");
});

for (const { title, run } of visits()) test(title, run);
