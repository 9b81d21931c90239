/** A translator or an extension rewrites the page while a reviewer works: nothing stops, nothing is lost, and what Recto changes is shown. */
import { readFile } from "node:fs/promises";
import { sample, textOf } from "./support/articles.ts";
import { injectScript, installExtension, meddleOnce } from "./support/outsider.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOf, targetOnly, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const [first, second, third, fourth] = ["07c1e-103", "07c1e-104", "07c1e-105", "07c1e-106"] as const;
/** Has a link, of which the editor makes chips. */
const marked = "07c1e-108";
/** Another text for whoever reads it, and yet found by the same words. */
const HIDDEN = "\u200B";
const SEEN = "Tulkots: ";

test("U1 the page asks not to be translated", async ({ reviewer, page }) => {
  await reviewer.start();
  await expect(page.locator("html")).toHaveAttribute("translate", "no");
  await expect(page.locator("html")).toHaveClass(/(?:^| )notranslate(?: |$)/);
  await expect(page.locator('head > meta[name="google"]')).toHaveAttribute("content", "notranslate");
});

for (const meddling of ["wrap", "replace"] as const) {
  test(`U2 an extension that does "${meddling}" to every text again and again stops nothing`, async ({
    reviewer,
    page,
  }) => {
    test.slow();
    await installExtension(page, { meddling, inEditor: true, prefix: HIDDEN });
    await reviewMuch(reviewer);
  });
}

test("U2 nor does a script in the page itself that wraps every text", async ({ reviewer, page }) => {
  test.slow();
  await injectScript(page, { meddling: "wrap", inEditor: true, prefix: HIDDEN });
  await reviewMuch(reviewer);
});

test("U2 what is found and what is selected in texts that were wrapped is known for what it is", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.goTo(second);
  await reviewer.editing(second);
  const meddle = () => meddleOnce(page, { meddling: "wrap", inEditor: false, prefix: SEEN });
  await meddle();
  const source = reviewer.row(second).locator('[data-part="source"]');
  await source.evaluate((cell) => {
    const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
    if (text?.parentElement?.localName !== "font") throw new Error("The text is not wrapped");
    getSelection()?.setBaseAndExtent(text, 0, text, 5);
  });
  const selected = ((await source.textContent()) ?? "").slice(0, 5);
  await reviewer.press("Control+f");
  const find = page.getByRole("textbox", { name: "Find" });
  await expect(find).toHaveValue(selected);
  await find.fill("Sync");
  await meddle();
  const marked = () => page.evaluate(() => Array.from(CSS.highlights.get("find-match") ?? [], String));
  await expect.poll(marked).toContain("Sync");
  await reviewer.press("Escape");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Control+k");
  await reviewer.type("add term");
  await reviewer.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Term in the source")).toHaveValue(selected.trim());
});

for (const meddling of ["wrap", "replace", "change", "remove", "insert"] as const) {
  test(`U3 what changes after an extension did "${meddling}" to every text is shown as it is`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start(article);
    await needsWork(reviewer, "Vecais");
    await reviewer.press("Control+ArrowDown");
    await reviewer.editing(second);
    await meddleOnce(page, { meddling, inEditor: false, prefix: SEEN });

    // A row that is not the active one changes in its place.
    await replaceAll(reviewer, "bāzes stacijā", "mezglā");
    await expectShown(reviewer, first, "Orchard Sync iestatīšana mezglā");
    await meddleOnce(page, { meddling, inEditor: false, prefix: SEEN });
    await reviewer.press("Control+z");
    await expect(reviewer.status).toContainText(/^Undone: Replaced/);
    await expectShown(reviewer, first, targetOf(original, first));
    // What is new to the page is as it is; what Recto changes beside it too.
    await meddleOnce(page, { meddling, inEditor: false, prefix: SEEN });
    await reviewer.goTo(first);
    await needsWork(reviewer, "Jaunais");
    await expect(reviewer.row(first).locator(".row-reason")).toHaveText(/^(?:Tulkots: )?Needs work: Jaunais$/);
    expect(await exportByKeys(reviewer)).toBe(original);
  });
}

for (const meddling of ["wrap", "replace", "change", "remove", "insert"] as const) {
  test(`U4 the editor keeps its text and its caret when an extension does "${meddling}" to it`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start(article);
    await reviewer.goTo(marked);
    await reviewer.editing(marked);
    const meddle = () => meddleOnce(page, { meddling, inEditor: true, prefix: SEEN });
    const text = targetOf(original, marked);
    await reviewer.press("Control+Home", "ArrowRight", "ArrowRight", "ArrowRight");
    await meddle();
    await expect(reviewer.editor).toHaveText(text);
    await expect(reviewer.row(marked)).toHaveAttribute("data-status", "unreviewed");
    await reviewer.type("a");
    await meddle();
    await reviewer.type("b");
    await meddle();
    await reviewer.press("Backspace");
    await reviewer.type("c");
    await meddle();
    await reviewer.press("Enter");
    await meddle();
    await reviewer.type("d");
    // A letter taken for a chip's, or a chip for letters, would show at its other side.
    await reviewer.press("Control+End");
    await meddle();
    await reviewer.type("e");
    const typed = `${text.slice(0, 3)}ac\nd${text.slice(3)}e`;
    expect(await exportByKeys(reviewer)).toBe(withTarget(original, marked, () => typed));
  });
}

for (const meddling of ["wrap", "replace"] as const) {
  test(`U4 an extension that does "${meddling}" to the editor at once, for ever, stops nothing`, async ({
    reviewer,
    page,
  }) => {
    await installExtension(page, { meddling, inEditor: true, prefix: HIDDEN, atOnce: true });
    await reviewer.start(article);
    await reviewer.editing(first);
    await reviewer.press("Control+Home", "ArrowRight");
    await reviewer.type("abc");
    await reviewer.press("Backspace", "Control+End");
    await reviewer.type(" d");
    await reviewer.approve(first);
    await reviewer.expectExport(
      "Side-by-side Markdown",
      withTarget(original, first, (target) => `${target.slice(0, 1)}ab${target.slice(1)} d`),
    );
  });
}

test("U4 what a helper writes as a browser types is typed", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+End");
  await page.evaluate(() => document.execCommand("insertText", false, " viens"));
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)} viens`);
  await reviewer.editor.evaluate((editor) => {
    const text = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT).nextNode();
    if (text instanceof Text) text.data = text.data.replace("viens", "divi");
    editor.dispatchEvent(new InputEvent("input", { inputType: "insertReplacementText", bubbles: true }));
  });
  await expect(reviewer.editor).toHaveText(`${targetOf(original, first)} divi`);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, first, (target) => `${target} divi`),
  );
});

/** The buttons may have lost their words. */
async function exportByKeys(reviewer: Reviewer): Promise<string> {
  const downloading = reviewer.page.waitForEvent("download");
  await reviewer.press("Control+k");
  await expect(reviewer.page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await reviewer.type("export side");
  await reviewer.press("Enter");
  return readFile(await (await downloading).path(), "utf8");
}

async function needsWork(reviewer: Reviewer, reason: string): Promise<void> {
  await reviewer.press("Control+Shift+Enter");
  const dialog = reviewer.page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await reviewer.press("Control+a");
  await reviewer.type(reason);
  await reviewer.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(reviewer.status).toContainText("Needs work");
}

async function replaceAll(reviewer: Reviewer, find: string, replacement: string): Promise<void> {
  const panel = reviewer.page.getByRole("search", { name: "Find and replace" });
  await reviewer.press("Control+h");
  await expect(panel.getByRole("textbox", { name: "Find" })).toBeFocused();
  await panel.getByRole("textbox", { name: "Find" }).fill(find);
  await panel.getByRole("textbox", { name: "Replace with" }).fill(replacement);
  await panel.getByRole("button", { name: /^Replace \d+ in/ }).click();
  await expect(reviewer.status).toContainText(/^Replaced \d+ in/);
  await reviewer.press("Escape");
}

/** Nearly all that a reviewer does, a reload in between, down to the bytes. */
async function reviewMuch(reviewer: Reviewer): Promise<void> {
  await reviewer.start(article);
  await reviewer.editing(first);
  await reviewRows(reviewer);
  await findAndFilter(reviewer);
  await openPanelAndDialogs(reviewer);
  await reviewer.saved();
  await reviewer.page.reload();
  await expect(reviewer.editor).toBeFocused();
  await undoAndRedo(reviewer);

  let expected = withTarget(original, first, (target) => `${target} viens`);
  expected = withTarget(expected, second, (target) => `${target} divi`);
  expected = withTarget(expected, fourth, (target) => `${target.slice(0, -1)}, trīs\nčetri`);
  expected = withTarget(expected, marked, (target) => `Vai ${target}`);
  await reviewer.expectExport("Side-by-side Markdown", expected);
  await reviewer.expectExport("Target-only Markdown", targetOnly(expected));
}

async function reviewRows(reviewer: Reviewer): Promise<void> {
  await reviewer.type(" viens");
  await reviewer.approve(first);
  await reviewer.editing(second);
  await expectShown(reviewer, first, `${targetOf(original, first)} viens`);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
  await reviewer.type(" divi");
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing(third);
  await expectShown(reviewer, second, `${targetOf(original, second)} divi`);
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "edited");
  await reviewer.target(reviewer.row(fourth)).click();
  await reviewer.editing(fourth);
  await reviewer.press("Control+End", "Backspace");
  await reviewer.type(", trīs");
  await reviewer.press("Enter");
  await reviewer.type("četri");
  await reviewer.goTo(marked);
  await reviewer.editing(marked);
  await reviewer.press("Control+Home");
  await reviewer.type("Vai ");
  await expect(reviewer.row(marked).getByRole("img", { name: /warning/ })).toBeVisible();
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText(/Finding \d+ of/);
  await reviewer.target(reviewer.row(second)).click();
  await reviewer.editing(second);
  await expectShown(reviewer, marked, `Vai ${targetOf(original, marked)}`);
  await expect(reviewer.row(marked)).toHaveAttribute("data-status", "edited");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "1");
}

async function findAndFilter(reviewer: Reviewer): Promise<void> {
  const { page } = reviewer;
  await reviewer.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find" })).toBeFocused();
  await reviewer.type("četri");
  await expect(page.locator("#find-count")).toHaveText("1 of 1");
  await expect(reviewer.row(fourth).and(reviewer.activeRow)).toHaveCount(1);
  await reviewer.press("Escape", "Control+Shift+f");
  await expect(page.getByRole("searchbox", { name: "Filter segments" })).toBeFocused();
  await reviewer.type("status:edited");
  await expect(page.getByRole("search", { name: "Filter" })).toContainText("3 of 79");
  await reviewer.press("Enter");
  await reviewer.editing(fourth);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing(marked);
  await reviewer.press("Control+Shift+f", "Control+a", "Delete", "Escape");
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", /^[89]\d$/);
}

async function openPanelAndDialogs(reviewer: Reviewer): Promise<void> {
  const { page } = reviewer;
  await reviewer.goTo(second);
  await reviewer.press("Control+k");
  await reviewer.type("history");
  await expect(page.getByRole("option", { selected: true })).toContainText(/history/i);
  await reviewer.press("Enter");
  for (const name of ["Changes", "History", "Terms", "Comments"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  }
  await page.getByLabel("New comment").fill("Kura stacija?");
  await page.getByLabel("New comment").press("Control+Enter");
  await expect(page.getByRole("list", { name: "Comments" })).toContainText("Kura stacija?");
  await page.getByRole("list", { name: "Comments" }).getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByRole("list", { name: "Comments" })).toContainText("Resolved");
  await page.getByRole("tab", { name: /^Checks/ }).click();
  await reviewer.button("Settings").click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await reviewer.press("Escape");
  await expect(settings).toHaveCount(0);
  await reviewer.press("F1");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Copy source");
  await reviewer.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await reviewer.press("Control+g");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await reviewer.type("07c1e-112");
  await reviewer.press("Enter");
  await reviewer.editing("07c1e-112");
}

async function undoAndRedo(reviewer: Reviewer): Promise<void> {
  await reviewer.goTo(third);
  await reviewer.editing(third);
  await reviewer.type(" pieci");
  await reviewer.approve(third);
  await expect(reviewer.row(third)).toHaveAttribute("data-status", "approved");
  await reviewer.press("Control+z", "Control+z");
  await reviewer.editing(third);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing(fourth);
  await expectShown(reviewer, third, targetOf(original, third));
  await expect(reviewer.row(third)).toHaveAttribute("data-status", "unreviewed");
}

/** What the row's target says, without what the extension put in. */
async function expectShown(reviewer: Reviewer, id: string, text: string): Promise<void> {
  const cell = reviewer.target(reviewer.row(id));
  await expect.poll(async () => ((await cell.textContent()) ?? "").replaceAll(HIDDEN, "")).toBe(text);
}
