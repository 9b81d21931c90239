/** The whole journey without a mouse. */
import { sample, textOf } from "./support/articles.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;

test("from the start screen to the export and back, by keys alone", async ({ reviewer, page }) => {
  await reviewer.start();
  // Waited for from here on: the browser takes a moment to pass its file dialogs on, and a key pressed in that moment opens one nobody sees.
  const choosing = page.waitForEvent("filechooser");
  await expect(async () => {
    await reviewer.press("Tab");
    await expect(reviewer.fileInput).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await reviewer.press("Enter");
  await (await choosing).setFiles([{ ...article }]);

  // The first segment takes keys at once; then the grid.
  await reviewer.editing(first);
  await reviewer.type(" 1");
  await reviewer.press("Escape");
  await expect(reviewer.row(first)).toBeFocused();
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
  await reviewer.press("ArrowDown", "ArrowDown", "ArrowUp");
  await expect(reviewer.row(second)).toBeFocused();
  await reviewer.press("Control+Enter");
  await expect(reviewer.row(third)).toBeFocused();
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
  await reviewer.press("Enter");
  await reviewer.editing(third);
  await reviewer.type(" 3");
  await reviewer.press("Control+ArrowUp");
  await reviewer.editing(second);
  await reviewer.press("Control+z");
  await expect(reviewer.row(third)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("Control+Shift+z");
  await expect(reviewer.row(third)).toHaveAttribute("data-status", "edited");

  // The export menu.
  await reviewer.press("Escape");
  await expect(reviewer.activeRow).toBeFocused();
  await expect(async () => {
    await reviewer.press("Shift+Tab");
    await expect(reviewer.button("Export")).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await reviewer.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Side-by-side Markdown" })).toBeFocused();
  // A letter with Ctrl is no first letter of an item.
  await reviewer.press("Control+h");
  await expect(page.getByRole("menuitem", { name: "Side-by-side Markdown" })).toBeFocused();
  await reviewer.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Target-only Markdown" })).toBeFocused();
  await reviewer.press("Escape");
  await expect(reviewer.button("Export")).toBeFocused();
  await reviewer.press("ArrowDown");
  const downloading = page.waitForEvent("download");
  await reviewer.press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(article.name);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(
      withTarget(textOf(article), first, (target) => `${target} 1`),
      third,
      (target) => `${target} 3`,
    ),
  );
});

test("the shortcut sheet, the settings and the close button are reached and left by keys", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await reviewer.press("F1");
  await expect(sheet).toContainText("Copy source");
  await expect(sheet.getByRole("searchbox", { name: "Find a command" })).toBeFocused();
  // K57: at once, whatever stands in the field.
  await reviewer.type("undo");
  await reviewer.press("Escape");
  await expect(sheet).toHaveCount(0);
  await reviewer.editing(first);
  // In the editor a question mark is text; in the grid it opens the sheet.
  await reviewer.press("?");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
  await expect(sheet).toHaveCount(0);
  await reviewer.press("Backspace", "Escape");
  await expect(reviewer.row(first)).toBeFocused();
  // K58: what is no key of a command there is not lost without a word.
  await reviewer.press("x");
  await expect(reviewer.status).toContainText("Not typed: Enter edits the segment");
  await reviewer.press("Shift+Slash");
  await expect(sheet).toBeVisible();
  await reviewer.press("Escape");
  await expect(reviewer.row(first)).toBeFocused();

  await expect(async () => {
    await reviewer.press("Shift+Tab");
    await expect(reviewer.button("Settings")).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await reviewer.press("Enter");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await expect(settings.getByRole("radio", { name: "Dark" })).toBeAttached();
  await reviewer.press("Tab", "Tab", "ArrowRight", "ArrowRight");
  await expect(settings.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await reviewer.press("Escape");
  await expect(reviewer.button("Settings")).toBeFocused();

  await expect(async () => {
    await reviewer.press("Tab");
    await expect(reviewer.button("Close article")).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await reviewer.press("Enter");
  await expect(page.getByRole("heading", { name: "Continue where you left off" })).toBeVisible();
});

test("an open dialog keeps shortcuts from the article below it", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("F1");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await reviewer.press("Control+Enter", "Control+ArrowDown");
  await reviewer.press("Escape");
  await reviewer.editing(first);
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
});

test("Tab leaves the editor for the row's actions and does not type", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Tab");
  await expect(reviewer.button("Approve")).toBeFocused();
  await reviewer.press("Enter");
  await expect(reviewer.status).toContainText(`Approved ${first}`);
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
  await expect(page.getByRole("grid")).toBeVisible();
});

test("the page keys and End walk through the grid", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "End");
  await expect(reviewer.row("07c1e-180")).toBeFocused();
  await expect(reviewer.row("07c1e-180")).toBeInViewport({ ratio: 1 });
  await reviewer.press("Home");
  await expect(reviewer.field("title")).toBeFocused();
  await reviewer.press("PageDown");
  await expect(reviewer.field("title")).not.toHaveAttribute("aria-selected", "true");
  await expect(reviewer.activeRow).toBeInViewport();
});

for (const plainEditor of [false, true]) {
  test(`K33 what was said of a segment ends as one types on in it (${plainEditor ? "plain field" : "with markup"})`, async ({
    reviewer,
    page,
  }) => {
    await page.addInitScript(
      (plain) => localStorage.setItem("recto.preferences", JSON.stringify({ plainEditor: plain })),
      plainEditor,
    );
    await reviewer.start(article);
    for (const [key, said] of [
      ["Control+Insert", "Copied the source"],
      ["Control+Shift+Backspace", "Restored the machine translation"],
      ["Control+z", "Undone: Typed in"],
      ["F4", "Reverted a change"],
    ] as const) {
      await reviewer.press(key);
      await expect(reviewer.status).toContainText(said);
      await reviewer.type("a");
      await expect(reviewer.status).toHaveText("");
    }
    await reviewer.saved();
    await reviewer.approve(first);
    await reviewer.editing(second);
    await reviewer.type("a");
    await expect(reviewer.row(second)).toHaveAttribute("data-status", "edited");
    await expect(reviewer.status).toContainText(`Approved ${first}`);
    await reviewer.press("Control+ArrowUp");
    await expect(reviewer.status).toContainText("Edited");
  });
}
