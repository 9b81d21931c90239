/** What this browser keeps: seen, removed, and taken to another browser as one file. */
import { readFileSync } from "node:fs";
import { sample, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = sample("orchard-sync.lv-LV.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

function dialogOf({ page }: Reviewer) {
  return page.getByRole("dialog", { name: "Storage and backup" });
}

async function showStorage(reviewer: Reviewer): Promise<void> {
  await reviewer.press("Control+k");
  await reviewer.type("storage and backup");
  await reviewer.press("Enter");
  await expect(dialogOf(reviewer).getByRole("button", { name: "Back up everything" })).toBeFocused();
}

test("O10 O11 O12 O14 what is kept is shown and removed, with a question where work is lost; a backup of it all is restored elsewhere", async ({
  reviewer,
  page,
  browser,
  baseURL,
}) => {
  await reviewer.start(article);
  await reviewer.editing(first);
  await reviewer.type(" kept");
  await reviewer.approve(first);
  await reviewer.type(" draft");
  await reviewer.saved();
  await showStorage(reviewer);
  const dialog = dialogOf(reviewer);
  await expect(dialog.getByRole("region", { name: "Articles" })).toContainText("orchard-sync.lv-LV.md");
  await expect(dialog.getByRole("region", { name: "Articles" })).toContainText("kB");
  await expect(dialog.getByRole("button", { name: "Remove orchard-sync.lv-LV.md" })).toHaveCount(0);
  await expect(dialog).toContainText("used, of");
  await expectAccessibleInBothSchemes(page);
  const downloading = page.waitForEvent("download");
  await reviewer.press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^recto-backup-\d{4}-\d\d-\d\d\.jsonl$/);
  await expect(dialog).toContainText("Backed up 1 article, with all that was decided.");
  const backup = readFileSync(await download.path());

  await reviewer.press("Escape");
  await reviewer.button("Close article").click();
  await showStorage(reviewer);
  await dialog.getByRole("button", { name: "Remove orchard-sync.lv-LV.md" }).click();
  await expect(dialog).toContainText("Remove orchard-sync.lv-LV.md? All that was decided in 2 places is lost.");
  await dialog.getByRole("button", { name: "Remove it" }).click();
  await expect(dialog.getByRole("region", { name: "Articles" })).toHaveCount(0);
  await reviewer.press("Escape");
  await expect(page.getByText("Continue where you left off")).toHaveCount(0);

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = new Reviewer(await context.newPage());
  await other.start();
  await showStorage(other);
  const choose = async (name: string, buffer: Buffer) => {
    const choosing = other.page.waitForEvent("filechooser");
    await dialogOf(other).getByText("Restore a backup").click();
    await (await choosing).setFiles({ name, mimeType: "application/json", buffer });
  };
  await choose("cut.jsonl", backup.subarray(0, backup.indexOf('{"kind":"end"')));
  await expect(dialogOf(other)).toContainText("It is not whole: its end is missing. Nothing was restored.");
  await expect(dialogOf(other).getByRole("region", { name: "Articles" })).toHaveCount(0);
  await choose("whole.jsonl", backup);
  await expect(dialogOf(other)).toContainText("Restored 1 article of 1. Nothing newer was overwritten.");
  await choose("whole.jsonl", backup);
  await expect(dialogOf(other)).toContainText("Everything of the 1 article in it was here already.");
  await other.press("Escape");
  await other.page
    .getByRole("button", { name: /orchard-sync\.lv-LV\.md/ })
    .first()
    .click();
  await expect(other.row(first)).toHaveAttribute("data-status", "approved");
  await expect(other.grid).toContainText("draft");
  await other.expectExport(
    "Side-by-side Markdown",
    withTarget(
      withTarget(textOf(article), first, (target) => `${target} kept`),
      second,
      (target) => `${target} draft`,
    ),
  );
  await context.close();
});
