/** Statuses, messages, progress, undo over all segments, and what the row's actions do. */
import type { Locator } from "@playwright/test";
import { fixture, idsOf, largeArticle, sample, textFile, textOf } from "./support/articles.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("statuses, progress, undo");

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;

function expectStatus(row: Locator, status: "unreviewed" | "edited" | "approved" | "needs-work"): Promise<void> {
  return expect(row).toHaveAttribute("data-status", status);
}

it("a segment goes from unreviewed to edited to approved, and typing in an approved one makes it edited", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  const row = reviewer.row(first);
  await expectStatus(row, "unreviewed");
  await reviewer.type(" A");
  await expectStatus(row, "edited");
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toHaveText(`Approved ${first} · 1 of 75 · saved`);
  await expectStatus(row, "approved");
  await expect(row).toHaveAttribute("aria-selected", "false");
  await reviewer.editing(second);

  await reviewer.target(row).click();
  await reviewer.editing(first);
  await reviewer.press("Control+End");
  await reviewer.type("B");
  await expectStatus(row, "edited");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, (target) => `${target} AB`),
  );
});

it("approving an unchanged segment keeps its text, and typing that is taken back leaves it unreviewed", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.type("x");
  await expectStatus(reviewer.row(first), "edited");
  await reviewer.press("Backspace");
  await expectStatus(reviewer.row(first), "unreviewed");
  await reviewer.approve(first);
  await expectStatus(reviewer.row(first), "approved");
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

it("the progress bar counts approved segments, and fields do not count", async ({ reviewer }) => {
  await reviewer.start(article);
  await expect(reviewer.progress).toHaveAttribute("aria-valuemax", "75");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await reviewer.approve(first);
  await reviewer.button("Approve").click();
  await expect(reviewer.status).toContainText(`Approved ${second} · 2 of 75`);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "2");
  await reviewer.target(reviewer.field("description")).click();
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Approved description · 1 of 4 fields");
  await expectStatus(reviewer.field("description"), "approved");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "2");
});

it("needs work asks for a reason, shows it, and undo takes it back", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+Shift+Enter");
  const dialog = page.getByRole("dialog", { name: "Needs work" });
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await reviewer.type("Which station?");
  await reviewer.press("Enter");
  await expect(dialog).toHaveCount(0);
  const row = reviewer.row(first);
  await expectStatus(row, "needs-work");
  await expect(row).toContainText("Which station?");
  await expect(reviewer.status).toContainText(`Needs work: ${first}`);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await reviewer.press("Control+z");
  await expectStatus(row, "unreviewed");
  await expect(row).not.toContainText("Which station?");

  await reviewer.button("Needs work").click();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expectStatus(row, "unreviewed");
});

it("copy source and restore machine translation, by button and by key", async ({ reviewer }) => {
  await reviewer.start(article);
  const restore = reviewer.button("Restore machine translation");
  await expect(restore).toBeDisabled();
  await reviewer.button("Copy source").click();
  await expect(reviewer.editor).toHaveText("Set up Orchard Sync on a base station");
  await expectStatus(reviewer.row(first), "edited");
  await restore.click();
  await expect(reviewer.editor).toHaveText(targetOf(original, first));
  await expectStatus(reviewer.row(first), "unreviewed");

  await reviewer.press("Control+Insert");
  await expect(reviewer.editor).toHaveText("Set up Orchard Sync on a base station");
  await reviewer.press("Control+Shift+Backspace");
  await expect(reviewer.editor).toHaveText(targetOf(original, first));
});

it("undo and redo go over all segments, and go to where they act", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.type(" 1");
  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.type(" 2");
  await reviewer.approve(second);
  await reviewer.editing(third);
  await reviewer.button("Copy source").click();
  await expectStatus(reviewer.row(third), "edited");

  await reviewer.press("Control+z");
  await expectStatus(reviewer.row(third), "unreviewed");
  // The approval first, then the text it was given for.
  await reviewer.press("Control+z");
  await reviewer.editing(second);
  await expectStatus(reviewer.row(second), "edited");
  await reviewer.press("Control+z");
  await expectStatus(reviewer.row(second), "unreviewed");
  await reviewer.button("Undo").click();
  await reviewer.editing(first);
  await expectStatus(reviewer.row(first), "edited");
  await reviewer.button("Undo").click();
  await expectStatus(reviewer.row(first), "unreviewed");
  await expect(reviewer.button("Undo")).toBeDisabled();
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);

  await reviewer.press(...Array.from({ length: 4 }, () => "Control+Shift+z"));
  await reviewer.button("Redo").click();
  await expect(reviewer.button("Redo")).toBeDisabled();
  await expectStatus(reviewer.row(first), "approved");
  await expectStatus(reviewer.row(second), "approved");
  await expectStatus(reviewer.row(third), "edited");
  let expected = withTarget(original, first, (target) => `${target} 1`);
  expected = withTarget(expected, second, (target) => `${target} 2`);
  expected = withTarget(expected, third, () => targetOfSource(third));
  await reviewer.expectExport("Side-by-side Markdown", expected);
});

it("undo takes back what is typed before it touches another segment", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.editing(second);
  // At once: letters half a second apart, as on a busy machine, are undone one by one.
  await page.keyboard.insertText("abc");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText(targetOf(original, second));
  await expectStatus(reviewer.row(first), "approved");
  await expectStatus(reviewer.row(second), "unreviewed");
  await reviewer.press("Control+z");
  await expectStatus(reviewer.row(first), "unreviewed");

  // Redo goes the same way back, down to the text that the editor itself had taken back.
  await reviewer.press("Control+Shift+z");
  await expectStatus(reviewer.row(first), "approved");
  await reviewer.press("Control+Shift+z");
  await reviewer.editing(second);
  await expect(reviewer.editor).toHaveText(`${targetOf(original, second)}abc`);
});

it("in a row one has approved before, redo brings back approval and text in the order they were done", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.press("Control+ArrowUp");
  await reviewer.editing(first);
  // At once: letters half a second apart, as on a busy machine, are undone one by one.
  await page.keyboard.insertText("abc");
  await reviewer.press("Control+z", "Control+z");
  await expectStatus(reviewer.row(first), "unreviewed");
  await reviewer.press("Control+Shift+Z");
  await expectStatus(reviewer.row(first), "approved");
  await expect(reviewer.editor).toHaveText(targetOf(original, first));
  await reviewer.press("Control+Shift+Z");
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)}abc`);
  await expectStatus(reviewer.row(first), "edited");
});

it("approving comes back to what was edited and left, and says when nothing is", async ({ reviewer }) => {
  const pairs = ["a-1", "a-2", "a-3"].map(
    (id) =>
      `<span data-ttu-id="${id}">Mērķis</span><span class="sxs-lookup"><span data-stu-id="${id}">Source</span></span>`,
  );
  await reviewer.start(textFile("three.lv-LV.md", pairs.join("\n\n")));
  await reviewer.type(" un vēl");
  await reviewer.press("Control+ArrowDown");
  await reviewer.approve("a-2");
  await reviewer.approve("a-3");
  await reviewer.editing("a-1");
  await reviewer.approve("a-1");
  await expect(reviewer.status).toContainText("Nothing is left to review: 3 of 3 segments · saved");
});

it("an edit that would break the frame is refused with a reason, kept as typed, and left out of the export", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.type(" </span>");
  await reviewer.press("Control+Enter");
  await expect(reviewer.alert).toContainText(first);
  await reviewer.editing(first);
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)} </span>`);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
  await expect(reviewer.alert).toContainText("leaves out");
});

it("a pipe typed in a table cell is escaped, and the message says so", async ({ reviewer }) => {
  const german = fixture("quote-damaged.de-DE.md");
  await reviewer.start(german);
  await reviewer.goTo("c71b4-121");
  await reviewer.editing("c71b4-121");
  await reviewer.type(' | "so"');
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Approved c71b4-121 · Escaped");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(german), "c71b4-121", (target) => `${target} \\| "so"`),
  );
});

it("the next unreviewed segment is the next one below, over those already decided, and from the top again", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.goTo(second);
  await reviewer.editing(second);
  await reviewer.approve(second);
  await reviewer.goTo(first);
  await reviewer.editing(first);
  await reviewer.approve(first);
  await reviewer.editing(third);
  await reviewer.goTo("07c1e-180");
  await reviewer.editing("07c1e-180");
  await reviewer.approve("07c1e-180");
  await expect(reviewer.field("title")).toHaveAttribute("aria-selected", "true");
});

test("somebody who approves fast approves each segment with its own text", async ({ reviewer, page }) => {
  const large = largeArticle();
  await reviewer.start(large);
  const session = await page.context().newCDPSession(page);
  let expected = textOf(large);
  const keys: Promise<unknown>[] = [];
  for (const [index, id] of idsOf(large).slice(0, 50).entries()) {
    // Nothing is waited for: all keys are on their way before the first approval is painted. Every third segment is typed in.
    if (index % 3 === 0) {
      keys.push(...Array.from(`«${id}»`, (text) => session.send("Input.insertText", { text })));
      expected = withTarget(expected, id, (target) => `${target}«${id}»`);
    }
    const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, modifiers: 2 };
    keys.push(session.send("Input.dispatchKeyEvent", { ...enter, type: "rawKeyDown" }));
    keys.push(session.send("Input.dispatchKeyEvent", { ...enter, type: "keyUp" }));
  }
  await Promise.all(keys);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "50");
  await reviewer.expectExport("Side-by-side Markdown", expected);
  await expect(reviewer.status).toContainText("17 edits");
});

it("leaning on Ctrl+Enter approves one segment", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await page.keyboard.down("Control");
  for (let count = 0; count < 20; count++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await page.keyboard.up("Control");
  await reviewer.editing(second);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "1");
});

function targetOfSource(id: string): string {
  return new RegExp(`<span data-stu-id="${id}">(.*?)</span></span>`).exec(original)?.[1] ?? "";
}

for (const { title, run } of visits()) test(title, run);
