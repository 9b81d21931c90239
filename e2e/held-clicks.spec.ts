/** What is typed is where it was meant, also where something is clicked before that has come: the click waits behind the keys. */
import { idsOf, sample } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first = "", second = ""] = idsOf(article);

for (const [kind, code] of [
  ["markup", "editor-session"],
  ["plain", "plain-session"],
] as const) {
  test.describe(`before the ${kind} editor has come`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript(
        (plainEditor) => localStorage.setItem("recto.preferences", JSON.stringify({ plainEditor })),
        kind === "plain",
      );
    });

    test("K47 what is typed is typed in the row that was active, and what is typed behind a click in the row clicked", async ({
      reviewer,
      page,
    }) => {
      const letGo = await holdCode(page, code);
      await reviewer.start();
      await reviewer.choose(article);
      await expect(reviewer.row(first)).toBeFocused();
      await reviewer.type("Zvaigzne ");
      await reviewer.target(reviewer.row(second)).click();
      await reviewer.type("Mēness ");
      await expect(reviewer.row(first)).toHaveAttribute("aria-selected", "true");
      letGo();
      await reviewer.editing(second);
      await expect(reviewer.target(reviewer.row(first))).toContainText("Zvaigzne ");
      await expect(reviewer.target(reviewer.row(first))).not.toContainText("Mēness");
      await expect
        .poll(() => reviewer.editor.evaluate((field) => (field as HTMLTextAreaElement).value ?? field.textContent))
        .toContain("Mēness ");
    });

    test("K47 a button clicked behind what is typed acts on that", async ({ reviewer, page }) => {
      const letGo = await holdCode(page, code);
      await reviewer.start();
      await reviewer.choose(article);
      await expect(reviewer.row(first)).toBeFocused();
      await reviewer.type("Zvaigzne ");
      await reviewer.row(first).getByRole("button", { name: "Approve" }).click();
      letGo();
      await reviewer.editing(second);
      await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
      await expect(reviewer.target(reviewer.row(first))).toContainText("Zvaigzne ");
    });
  });
}

test("K47 a comment typed before its panel has come is on its segment, whichever row is clicked meanwhile", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "article-panel");
  await reviewer.start(article);
  await reviewer.press("Escape", "c");
  await reviewer.type("Half a thou");
  await reviewer.target(reviewer.row(second)).click();
  letGo();
  await expect(reviewer.row(second)).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel("New comment")).toHaveValue("");
  await reviewer.target(reviewer.row(first)).click();
  await expect(page.getByLabel("New comment")).toHaveValue("Half a thou");
});

test("K47 what is looked for stays in its field, whichever row is clicked before that has come", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "find-tools");
  await reviewer.start(article);
  await reviewer.press("Control+f");
  await reviewer.type("bāze");
  await reviewer.target(reviewer.row(second)).click();
  letGo();
  await reviewer.editing(second);
  await expect(page.getByRole("textbox", { name: "Find", exact: true })).toHaveValue("bāze");
});

test("K47 a dialog that has not come can be left by the pointer, whatever was typed for it", async ({
  reviewer,
  page,
}) => {
  await holdCode(page, "palette");
  await reviewer.start(article);
  await reviewer.press("Control+k");
  await reviewer.type("export");
  await page.mouse.click(5, 5);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await expect(reviewer.alert).toContainText("“export”");
});
