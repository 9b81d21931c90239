/** The command palette: every command by a few of its letters. */
import { fixture, sample } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { holdCode } from "./support/hold-code.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

test("K4 from the editor: a command runs on the active segment, and the editor has the focus again", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.type(" A");
  await reviewer.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  const field = palette.getByRole("combobox", { name: "Find a command" });
  await expect(field).toBeFocused();
  await reviewer.type("apnx");
  const option = palette.getByRole("option", { selected: true });
  await expect(option).toContainText("Approve and go to next unreviewed");
  await expect(option).toContainText("Ctrl");
  await expect(field).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id")) ?? "");
  await reviewer.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(reviewer.status).toContainText(`Approved ${first} · `);
  await reviewer.editing(second);
});

test("K4 from the grid and from a button of the header, and Escape gives the focus back", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.press("Escape");
  await expect(reviewer.row(first)).toBeFocused();
  const palette = page.getByRole("dialog", { name: "Commands" });
  await test.step("K82 the mouse has it in the status line, and finding beside the filter", async () => {
    await reviewer.button("Find and replace").click();
    await expect(page.getByRole("textbox", { name: "Find", exact: true })).toBeFocused();
    await reviewer.press("Escape");
    await expect(reviewer.row(first)).toBeFocused();
    await reviewer.button("Commands").click();
    await expect(palette.getByRole("combobox")).toBeFocused();
    await reviewer.press("Escape");
    await expect(reviewer.row(first)).toBeFocused();
  });
  await reviewer.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await reviewer.press("Escape");
  await expect(palette).toHaveCount(0);
  await expect(reviewer.row(first)).toBeFocused();
  await reviewer.press("Control+k");
  await reviewer.type("next segment");
  await reviewer.press("Enter");
  await expect(reviewer.row(second)).toBeFocused();

  await reviewer.button("Settings").focus();
  await reviewer.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await reviewer.press("Control+k");
  await expect(palette).toHaveCount(0);
  await expect(reviewer.button("Settings")).toBeFocused();
  await reviewer.press("Control+k");
  await reviewer.type("needs");
  await reviewer.press("Enter");
  await expect(page.getByRole("dialog", { name: "Needs work" }).getByRole("textbox")).toBeFocused();
});

test("K4 letters and Enter count also while the palette's code is on its way", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "palette");
  await reviewer.start(article);
  await reviewer.press("Escape", "Control+k");
  await reviewer.type("next segment");
  await reviewer.press("Enter");
  letGo();
  await expect(page.getByRole("dialog", { name: "Commands" })).toHaveCount(0);
  await expect(reviewer.row(second)).toBeFocused();
});

test("K3 what was run lately comes first, also after a reload, and what cannot be run is grey and does nothing", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const palette = page.getByRole("dialog", { name: "Commands" });
  const options = palette.getByRole("option");
  await reviewer.press("Control+k");
  await reviewer.type("copy source");
  await reviewer.press("Enter");
  await expect(palette).toHaveCount(0);
  await reviewer.saved();
  await reviewer.start(article);
  await reviewer.press("Control+k");
  await expect(options.first()).toContainText("Copy source");
  await reviewer.type("redo");
  await expect(options).toHaveCount(1);
  await expect(options).toHaveAttribute("aria-disabled", "true");
  await reviewer.press("Enter");
  await expect(palette).toBeVisible();
  await reviewer.press("Control+a");
  await reviewer.type("qqq");
  await expect(palette).toContainText("No command is called that.");
  await reviewer.press("Enter", "ArrowDown");
  await expect(palette).toBeVisible();
});

test("K4 K112 arrows go round, the list follows, and a click chooses", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  const selected = palette.getByRole("option", { selected: true });
  await expect(selected).toHaveText(/^Approve and go/);
  await reviewer.press("ArrowUp");
  await expect(selected).toBeInViewport({ ratio: 1 });
  await expect(selected).toHaveAttribute("aria-disabled", "true");
  await reviewer.press("ArrowDown");
  await expect(selected).toHaveText(/^Approve and go/);
  // K112: another command's keys do nothing here.
  await reviewer.press("Control+Shift+Enter");
  await expect(palette).toBeVisible();
  await palette.getByRole("option", { name: /^Next segment/ }).click();
  await reviewer.editing(second);
});

test("K5 what header, filter bar and status line offer, and the menus in them, is in the palette", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await page.getByRole("button", { name: "Status" }).waitFor();
  const offered = await page
    .locator("header, .filter-bar, footer")
    .locator("button:not([aria-haspopup=menu]), label.button, [role^=menuitem]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""));
  expect(offered).toEqual(expect.arrayContaining(["Close article", "Open files", "Target-only Markdown", "Edited"]));
  await reviewer.press("Control+k");
  await expect(page.getByRole("option").first()).toBeVisible();
  const options = await page.getByRole("option").allTextContents();
  const isCommand = (name: string) => options.some((option) => option.toLowerCase().includes(name.toLowerCase()));
  // How many findings there are leads to them, its key stands before “Keys”, “Commands” opens the palette, which has “Find” and “Replace” apart.
  const names = offered
    .map((name) => name.replace(/^F1(?= ?Keys)\s*/, ""))
    .filter((name) => !/^\d|\d+ errors?|^Commands$|^Find and replace$/.test(name));
  expect(names.filter((name) => !isCommand(name))).toEqual([]);
});

test("K5 files are opened, the article is closed and the looks are changed from the palette", async ({
  reviewer,
  page,
}) => {
  const byPalette = async (words: string) => {
    await reviewer.press("Control+k");
    await reviewer.type(words);
    await reviewer.press("Enter");
    await expect(page.getByRole("dialog", { name: "Commands" })).toHaveCount(0);
  };
  await reviewer.start();
  const choosing = page.waitForEvent("filechooser");
  await byPalette("open files");
  await (await choosing).setFiles([article]);
  await reviewer.editing(first);
  await byPalette("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(reviewer.status).toHaveText("Theme: dark");
  await byPalette("compact");
  await byPalette("larger");
  await expect(reviewer.status).toHaveText("Text size: 14 px");
  await byPalette("filter table");
  await expect(page.getByRole("searchbox", { name: "Filter segments" })).toHaveValue("kind:table");
  await reviewer.editing(first);
  await byPalette("close article");
  await expect(page.getByRole("heading", { name: "Review a translation" })).toBeVisible();
});

test("K5 K17 an address is asked for beside the article, also while the question's code is on its way", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "address-dialog");
  await reviewer.start(fixture("landing.lv-LV.yml"));
  await reviewer.press("Control+k");
  await reviewer.type("open address");
  await reviewer.press("Enter");
  await reviewer.type("samples/orchard-sync.lv-LV.md");
  letGo();
  await expect(page.getByRole("textbox", { name: "Address of the article or repository" })).toHaveValue(/lv-LV\.md$/);
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Enter");
  await reviewer.editing(first);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("axe finds nothing serious in the palette, in either scheme", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+k");
  await reviewer.type("e");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessibleInBothSchemes(page);
});
