/** The shortcut sheet: every command's keys, and other keys for it. */
import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { sample } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

async function openSheet(reviewer: Reviewer): Promise<Locator> {
  const sheet = reviewer.page.getByRole("dialog", { name: "Keys" });
  await reviewer.press("F1");
  await expect(sheet.getByRole("button", { name: "Reset all" })).toBeVisible();
  return sheet;
}

function rowOf(sheet: Locator, title: string): Locator {
  return sheet.getByRole("listitem").filter({ hasText: title });
}

async function change(sheet: Locator, title: string): Promise<void> {
  await sheet.getByRole("button", { name: `Change keys of ${title}`, exact: true }).click();
  await expect(sheet.getByRole("button", { name: "Press the new keys" })).toBeFocused();
}

test("K12 K16 a command gets other keys, which work, are shown, and are there after a reload", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const sheet = await openSheet(reviewer);
  await change(sheet, "Approve and go to next unreviewed");
  await reviewer.press("Shift+F4");
  await expect(rowOf(sheet, "Approve and go")).toContainText("F4");
  await expect(sheet.getByRole("button", { name: "Change keys of Approve and go to next unreviewed" })).toBeFocused();
  await change(sheet, "Show or hide the panel");
  await reviewer.press("Shift+F7");
  await expect(rowOf(sheet, "Show or hide the panel")).toContainText("F7");
  await reviewer.press("Escape");
  await reviewer.editing(first);
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toContainText("F4");
  await expect(page.getByRole("button", { name: "Panel", exact: true })).toHaveAttribute("title", "Panel (Shift+F7)");
  await reviewer.press("Control+Enter");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await reviewer.press("Shift+F4");
  await reviewer.editing(second);
  await expect(reviewer.status).toContainText(`Approved ${first}`);
  await reviewer.saved();
  await reviewer.start(article);
  await reviewer.press("Shift+F4");
  await expect(reviewer.status).toContainText(`Approved ${second}`);
});

test("K16 on a Mac no key is called Ctrl in the guide or in what repeats", async ({ reviewer, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "platform", { value: "MacIntel" }));
  await reviewer.start();
  const otherwise = article.buffer.toString().replace("iestatīšana", "uzstādīšana");
  await reviewer.choose(article, { ...article, name: "other.md", buffer: Buffer.from(otherwise) });
  await reviewer.editing(first);
  await reviewer.press("F1");
  await page.getByRole("button", { name: "Guide", exact: true }).click();
  const guide = page.getByRole("article", { name: "Guide" });
  await expect(guide).toContainText("⌘+⏎ approves the segment");
  // Its marks are not seen either.
  await expect(guide).not.toContainText(/Ctrl|\*\*/);
  await reviewer.press("Escape", "Shift+F2");
  const apply = page.getByRole("grid", { name: "Inconsistencies" }).getByRole("button", { name: /^Apply to/ });
  await expect(apply).toContainText("⌘ ⏎");
});

test("K12 keys chosen for a command whose code comes with the palette work without it, after a reload too", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const sheet = await openSheet(reviewer);
  await change(sheet, "Theme: Dark");
  await reviewer.press("Shift+F4");
  await reviewer.press("Escape");
  await reviewer.start(article);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await reviewer.press("Shift+F4");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

for (const kind of ["With markup shown", /^Plain text field/]) {
  test(`K52 undo and redo under other keys, by button and from the palette go through what was typed first (${kind})`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start(article);
    await reviewer.button("Settings").click();
    await page.getByRole("radio", { name: kind }).check({ force: true });
    await reviewer.press("Escape");
    const sheet = await openSheet(reviewer);
    await change(sheet, "Undo");
    await reviewer.press("Shift+F4");
    await expect(rowOf(sheet, "Undo").first()).toContainText("F4");
    await change(sheet, "Redo");
    await reviewer.press("F10");
    await reviewer.press("Escape");
    await reviewer.editor.focus();
    const text = () =>
      reviewer.editor.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : field.textContent));
    await reviewer.approve(first);
    await reviewer.editing(second);
    const before = await text();
    await reviewer.type("a");
    await reviewer.press("Control+k");
    await reviewer.type("narrow no-break");
    await reviewer.press("Enter");
    await reviewer.editing(second);
    await expect.poll(text).toBe(`${before}a\u202f`);
    await reviewer.press("Shift+F4");
    await expect.poll(text).toBe(`${before}a`);
    await reviewer.press("Control+z");
    await expect.poll(text).toBe(`${before}a`);
    await reviewer.button("Undo").click();
    await expect.poll(text).toBe(before);
    await reviewer.editor.focus();
    await reviewer.press("F10");
    await expect.poll(text).toBe(`${before}a`);
    await reviewer.button("Redo").click();
    await expect.poll(text).toBe(`${before}a\u202f`);
    await reviewer.press("Control+k");
    await reviewer.type("undo");
    await reviewer.press("Enter");
    await expect.poll(text).toBe(`${before}a`);
    await reviewer.editor.focus();
    await reviewer.press("Shift+F4", "Shift+F4");
    await reviewer.editing(first);
    await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  });
}

test("K12 keys that another command has say so, and are taken over only when asked; K14 one and all are reset", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  const sheet = await openSheet(reviewer);
  await change(sheet, "Copy source");
  await reviewer.press("Control+Enter");
  await expect(sheet).toContainText("runs “Approve and go to next unreviewed”");
  await reviewer.press("Escape");
  await expect(rowOf(sheet, "Copy source")).toContainText("Insert");
  await change(sheet, "Copy source");
  await reviewer.press("Control+Enter");
  await sheet.getByRole("button", { name: "Reassign" }).click();
  await expect(rowOf(sheet, "Copy source")).toContainText("⏎");
  await expect(rowOf(sheet, "Approve and go")).toContainText("no keys");
  await sheet.getByRole("button", { name: "Reset keys of Approve and go to next unreviewed" }).click();
  await expect(rowOf(sheet, "Approve and go")).toContainText("⏎");
  await expect(rowOf(sheet, "Copy source")).toContainText("no keys");
  await sheet.getByRole("button", { name: "Reset all" }).click();
  await expect(rowOf(sheet, "Copy source")).toContainText("Insert");
  await expect(sheet.getByRole("button", { name: "Reset all" })).toBeDisabled();
});

test("K11 combinations of the browser and of typing are refused with a reason; Escape cancels and keeps the sheet", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  const sheet = await openSheet(reviewer);
  await change(sheet, "Undo");
  await reviewer.press("Control+c");
  await expect(sheet).toContainText("edits or selects text");
  await reviewer.press("Alt+q");
  await expect(sheet).toContainText("With Alt, AltGr or Option many keyboards type characters.");
  await reviewer.press("Escape");
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Change keys of Undo" })).toBeFocused();
  await reviewer.press("Escape");
  await expect(sheet).toHaveCount(0);
  await reviewer.editing(first);
});

test("K15 keys are exported to a file and imported from it; a bad file is refused in words", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const sheet = await openSheet(reviewer);
  await change(sheet, "Next segment");
  await reviewer.press("j");
  await expect(rowOf(sheet, "Next segment")).toContainText("J outside the editor");
  const downloading = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Export keys" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("recto-keys.json");
  const buffer = await readFile(await download.path());
  await sheet.getByRole("button", { name: "Reset all" }).click();
  const file = sheet.getByLabel("Import keys");
  await file.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(sheet).toContainText("This is not a file of keys exported by Recto.");
  await file.setInputFiles({ name: "recto-keys.json", mimeType: "application/json", buffer });
  await expect(sheet).toContainText("The keys in the file are in use now.");
  await reviewer.press("Escape");
  await reviewer.editing(first);
  // A letter stays a letter in the editor.
  await reviewer.type("j");
  await reviewer.editing(first);
  await reviewer.press("Escape", "j");
  await expect(reviewer.row(second)).toBeFocused();
});

test("axe finds nothing serious in the sheet while keys are recorded, in either scheme", async ({ reviewer, page }) => {
  await reviewer.start(article);
  const sheet = await openSheet(reviewer);
  await change(sheet, "Undo");
  await reviewer.press("Control+Enter");
  await expect(sheet.getByRole("button", { name: "Reassign" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
});
