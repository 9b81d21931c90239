/** A plain text field instead of the editor: the whole job in it. */
import type { Page } from "@playwright/test";
import { fixture, sample, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;

async function choosePlain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: /^Plain text field/ }).check({ force: true });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const isTextarea = (reviewer: Reviewer) => reviewer.editor.evaluate((editor) => editor.tagName === "TEXTAREA");

test("K50 open, edit, approve, restore, undo and export in a plain text field", async ({ reviewer, page }) => {
  await reviewer.start();
  await choosePlain(page);
  await reviewer.open(article);
  await reviewer.editing(first);
  await expect.poll(() => isTextarea(reviewer)).toBe(true);
  await expect(reviewer.editor).toHaveValue(targetOf(original, first));
  await expect(reviewer.editor).toHaveAttribute("lang", "lv-LV");
  await reviewer.type(" A");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "edited");
  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.type(" B");
  await reviewer.press("Control+Shift+Backspace");
  await expect(reviewer.editor).toHaveValue(targetOf(original, second));
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveValue(`${targetOf(original, second)} B`);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing(third);
  await reviewer.press("Escape");
  await expect(reviewer.row(third)).toBeFocused();
  await reviewer.press("Enter");
  await reviewer.editing(third);
  await reviewer.press("Control+Insert");
  await expect(reviewer.row(third)).toHaveAttribute("data-status", "edited");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveValue(targetOf(original, third));
  await expectAccessible(page);
  const edited = withTarget(
    withTarget(original, first, (target) => `${target} A`),
    second,
    (target) => `${target} B`,
  );
  await reviewer.expectExport("Side-by-side Markdown", edited);
});

test("K52 undo goes step by step, then on to the journal; what a command inserts is a step", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await choosePlain(page);
  await expect.poll(() => isTextarea(reviewer)).toBe(true);
  await reviewer.editor.focus();
  await reviewer.editing(first);
  await reviewer.approve(first);
  await reviewer.editing(second);
  const before = targetOf(original, second);
  await reviewer.type("xy");
  await reviewer.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await reviewer.type("nnbsp");
  await reviewer.press("Enter");
  await reviewer.editing(second);
  await expect(reviewer.editor).toHaveValue(`${before}xy\u202f`);
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveValue(`${before}xy`);
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveValue(before);
  await reviewer.press("Control+Shift+z");
  await expect(reviewer.editor).toHaveValue(`${before}xy`);
  await reviewer.press("Control+z");
  await reviewer.press("Control+z");
  await reviewer.editing(first);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
});

test("M40 missing markup is inserted in a plain text field too, around the selection or at the caret, each one step", async ({
  reviewer,
  page,
}) => {
  const german = fixture("markup.de-DE.md");
  await reviewer.start(german);
  await choosePlain(page);
  await reviewer.editor.focus();
  await reviewer.goTo("b7e40-104");
  await reviewer.editing("b7e40-104");
  const before = targetOf(textOf(german), "b7e40-104");
  const url = "https://forum.example.com/orchard-sync/latest/how-to?view=all";
  await reviewer.press("End", "ArrowLeft", "Control+Shift+ArrowLeft", "Control+Shift+Period");
  const linked = before.replace("Forum", `[Forum](${url})`);
  await expect(reviewer.editor).toHaveValue(linked);
  await expect(reviewer.status).toContainText(`Inserted: Link to ${url}`);
  await reviewer.press("End");
  await reviewer.type(" ");
  await reviewer.press("Control+Shift+Period");
  await reviewer.type("weiter");
  await expect(reviewer.editor).toHaveValue(`${linked} *weiter*`);
  await reviewer.press("Control+Shift+Period");
  await expect(reviewer.status).toContainText("No markup of the source is missing.");
  await reviewer.press("Control+z", "Control+z");
  await expect(reviewer.editor).toHaveValue(`${linked} `);
  await reviewer.press("Control+z", "Control+z");
  await expect(reviewer.editor).toHaveValue(before);
});

test("K50 the choice is remembered, and changing it keeps text, segment, caret and focus", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.press("Control+Home");
  await reviewer.type("A");
  await reviewer.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await reviewer.type("plain text");
  await reviewer.press("Enter");
  await expect(page.locator("textarea")).toBeFocused();
  await reviewer.editing(first);
  await expect(reviewer.editor).toHaveValue(`A${targetOf(original, first)}`);
  await reviewer.type("B");
  await reviewer.saved();
  await reviewer.start(article);
  await expect.poll(() => isTextarea(reviewer)).toBe(true);
  await expect(reviewer.editor).toHaveValue(`AB${targetOf(original, first)}`);
  await choosePlain(page);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "With markup shown" }).check({ force: true });
  await reviewer.press("Escape");
  await expect(page.locator("textarea")).toHaveCount(0);
  await reviewer.editing(first);
});

test("K50 a refused text says why, in a plain text field too", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await choosePlain(page);
  await reviewer.editor.focus();
  await reviewer.editing(first);
  await reviewer.type("</span>");
  await reviewer.press("Control+Enter");
  await expect(reviewer.alert).not.toBeEmpty();
  await expect(reviewer.editor).toHaveAttribute("aria-invalid", "true");
  const reason = (await reviewer.editor.getAttribute("aria-describedby")) ?? "";
  await expect(page.locator(`#${reason}`)).toBeVisible();
});

test("K51 a file with CRLF keeps its line breaks, and a row does not move when it is opened", async ({
  reviewer,
  page,
}) => {
  const file = fixture("crlf-bom.fr-FR.md");
  await reviewer.start();
  await choosePlain(page);
  await reviewer.open(file);
  await reviewer.type("x");
  await reviewer.press("Backspace");
  await reviewer.expectExport("Side-by-side Markdown", file.buffer);
});
