/** The command palette: every command by a few of its letters. */
import { sample } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { holdCode } from "./support/hold-code.ts";
import { expect, test } from "./support/test.ts";

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

test("K4 arrows go round, the list follows, and a click chooses", async ({ reviewer, page }) => {
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
  await palette.getByRole("option", { name: /^Next segment/ }).click();
  await reviewer.editing(second);
});

test("axe finds nothing serious in the palette, in either scheme", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+k");
  await reviewer.type("e");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessibleInBothSchemes(page);
});
