/** What stands beside the page and behind it: the Markdown that will be written, text without a pair, the English original (docs/spec/page.md). */
import type { Locator, Page } from "@playwright/test";
import { fixture, textFile, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { onDisk } from "./support/files-on-disk.ts";
import { targetOnly, withTarget, withText } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { writtenIn } from "./support/written-in.ts";

const article = fixture("page.de-DE.md");
const original = textOf(article);
const SIDE_BY_SIDE = "Side-by-side Markdown";

const targetPage = (page: Page) => page.getByRole("document", { name: "Target page", exact: true });
const sourcePage = (page: Page) => page.getByRole("document", { name: "Source page", exact: true });
const sentence = (document: Locator, id: string) => document.locator(`[data-segment-id="${id}"]`);
const editorOf = (page: Page, id: string) => page.getByRole("textbox", { name: `Target, segment ${id}`, exact: true });

test.beforeEach(async ({ reviewer, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reviewer.start(article);
  await reviewer.press("F9");
  await expect(editorOf(page, "d41c0-103")).toBeFocused();
});

test("PG44 PG45 PG124 PG125 what will be written stands beside the page, follows the keys, and is byte for byte the export", async ({
  reviewer,
  page,
}) => {
  await page.getByRole("button", { name: "Markdown", exact: true }).click();
  const written = page.getByRole("region", { name: "What will be written" });
  await expect.poll(() => writtenIn(written)).toBe(original);
  await expect(editorOf(page, "d41c0-103")).toBeFocused();
  // No room is left for both pages.
  await expect(sourcePage(page)).toHaveCount(0);
  await sentence(targetPage(page), "d41c0-117").click();
  await reviewer.press("Control+End");
  await reviewer.type(" ja");
  await expect(written.locator('mark[data-unit="d41c0-117"]')).toBeInViewport();
  await expect(written.locator("ins")).toHaveText(" ja");
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(sentence(targetPage(page), "d41c0-117")).toBeInViewport();
  await expect.poll(async () => ((await written.boundingBox())?.height ?? 0) > 40).toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });
  const expected = withTarget(original, "d41c0-117", (text) => `${text} ja`);
  expect(await writtenIn(written)).toBe(expected);
  await page.getByRole("button", { name: "Target only", exact: true }).click();
  await expect.poll(() => writtenIn(written)).toBe(targetOnly(expected));
  await page.getByRole("button", { name: "Difference", exact: true }).click();
  await expect(written.locator("ins")).toHaveText(" ja");
  await expect(page.getByText("1 change", { exact: true })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("button", { name: "Target only", exact: true }).click();
  await reviewer.press("F9", "F9");
  expect(await writtenIn(written)).toBe(targetOnly(expected));
  await sentence(targetPage(page), "d41c0-104").click();
  await page.getByRole("button", { name: "Next change", exact: true }).click();
  await written.locator("mark").click();
  await expect(editorOf(page, "d41c0-117")).toBeFocused();
  await reviewer.expectExport("Target-only Markdown", targetOnly(expected));
  await reviewer.expectExport(SIDE_BY_SIDE, expected);
  await reviewer.press("Control+k");
  await reviewer.type("what will be written");
  await reviewer.press("Enter");
  await expect(written).toHaveCount(0);
});

test("PG10 PG50 PG51 PG153 PG154 text without a pair is opened where it stands, edited, and there again after a reload", async ({
  reviewer,
  page,
}) => {
  const target = targetPage(page);
  await target.getByText("30 Tage").click();
  await reviewer.press("End");
  await reviewer.type(" | System.Collections.Generic");
  // Nothing faces it but what was loaded, as before it was opened.
  await expect(sourcePage(page).getByRole("cell", { name: "30 Tage", exact: true })).toBeVisible();
  await expect(target.locator(".editor-place wbr")).toHaveCount(0);
  await reviewer.press("Control+Enter");
  const cell = target.getByRole("cell", { name: "30 Tage | System.Collections.Generic" });
  await expect(cell).toHaveText("30 Tage | System.Collections.Generic", { useInnerText: true });
  await expect(cell.locator("wbr")).toHaveCount(2);
  await reviewer.press("Control+k");
  await reviewer.type("without a pair");
  await reviewer.press("Enter");
  await expect(page.getByRole("textbox", { name: /^Target, / })).toHaveText("Erklärt.");
  await reviewer.press("Control+End");
  await reviewer.type("!");
  const edited = withText(original, "30 Tage", "30 Tage \\| System.Collections.Generic");
  const expected = withText(edited, "Erklärt.", "Erklärt.!");
  await reviewer.saved();
  await page.reload();
  // What was seen last is seen again, too.
  await expect(target.locator("[data-field]").filter({ hasText: "Erklärt.!" })).toBeVisible();
  await reviewer.expectExport(SIDE_BY_SIDE, expected);
  await reviewer.expectExport("Target-only Markdown", targetOnly(expected));
});

test("PG70 PG71 PG72 the English original gives its texts to what has no source, says what has changed since, and changes nothing", async ({
  reviewer,
  page,
}) => {
  const source = sourcePage(page);
  await expect(source.getByText("30 Tage")).toBeVisible();
  const original = textFile(
    "original.md",
    [
      "---\ntitle: Password\ndescription: How.\n---\n# Change your password\n",
      "The password is the same as your account's. It has at least **fourteen** characters. See [Safe passwords](/safe) and `ablage sync`.\n",
      "> [!NOTE]\n> The change takes effect at once.\n>\n> - On every device.\n",
      "## If you forget it\n",
      "1. Select **Forgot**.\n   - Or call.\n2. [The help](https://example.com/help) helps.\n",
      "| Setting | Applies |\n| :-- | --: |\n| Stay signed in | 30 days |\n| Recovery | `a \\| b` |\n| 12 |\n",
      "![The sign-in window](media/fenster.png)\n",
    ].join("\n"),
  );
  await page.getByLabel("English original").setInputFiles(onDisk(original));
  await expect(source.getByRole("cell", { name: "30 days" })).toBeVisible();
  await expect(source.locator('[data-field="title"]')).toHaveText("Password");
  await expect(source.getByText("The sign-in window")).toBeVisible();
  await expect(sentence(source, "d41c0-105")).toHaveAttribute("data-changed-since");
  await page.getByRole("button", { name: "1 sentence changed since" }).click();
  await expect(page.getByRole("textbox", { name: "Target, segment d41c0-105", exact: true })).toBeFocused();
  const strip = targetPage(page).getByText("Original changed since").locator("..");
  await expect(strip.locator("ins")).toHaveText("fourteen");
  await expectAccessibleInBothSchemes(page);
  await reviewer.expectExport(SIDE_BY_SIDE, textOf(article));
  await page.getByRole("button", { name: "Close the original", exact: true }).click();
  await expect(source.getByText("30 Tage")).toBeVisible();
});
