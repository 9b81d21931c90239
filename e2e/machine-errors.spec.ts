/** Errors as machine translation makes them, found and mended by keys alone, down to the exported bytes. */
import { corpusArticle, fixture, textOf } from "./support/articles.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = fixture("machine-errors.lv-LV.md");

/** What each finding says, and what its first fix is called. */
const FIXES: ReadonlyMap<string, string> = new Map([
  ["A space stands before", "Remove the space"],
  ["will not make it bold", "Move the spaces outside"],
  ["enclose nothing", "Remove the markers"],
  ["is broken", "Repair the link"],
  ["is written [!PADOMI] here", "Restore the token"],
  ["begins with the number", "Remove the number"],
]);

test("every error is found by F8 and mended by Ctrl+.", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await expect(page.getByRole("button", { name: /^Findings of the article: 4 errors, 1 warning/ })).toBeVisible();
  const left = new Map(FIXES);
  // A segment may have more to say once it is mended: that the bold word is lost, now that its markers are gone.
  let said = "";
  for (let steps = 0; left.size > 0 && steps < 2 * FIXES.size; steps++) {
    await reviewer.press("F8");
    await expect(reviewer.status).not.toHaveText(said);
    await expect(reviewer.status).toContainText(/Finding \d+ of \d+/);
    said = (await reviewer.status.textContent()) ?? "";
    const known = [...left.keys()].find((words) => said.includes(words));
    if (known === undefined) continue;
    await reviewer.press("Control+.");
    await expect(reviewer.status).toContainText(FIXES.get(known) ?? known);
    left.delete(known);
  }
  expect([...left.keys()]).toEqual([]);
  await expect(page.getByRole("button", { name: /^Findings of the article: 1 warning/ })).toBeVisible();
  const edits: readonly (readonly [string, (target: string) => string])[] = [
    ["c4f20-102", (target) => target.replace(" .", ".")],
    ["c4f20-103", (target) => target.replace("** I", "**I")],
    ["c4f20-104", (target) => target.replace("\\*\\*\\*\\* ", "")],
    ["c4f20-105", (target) => target.replace("] (", "](")],
    ["c4f20-106", () => "[!TIP]"],
  ];
  const mended = edits.reduce((text, [id, change]) => withTarget(text, id, change), textOf(article));
  await reviewer.expectExport("Side-by-side Markdown", mended.replace("8000002 ierīces", "Ierīces"));
});

test("once every segment is approved the article no longer calls itself a machine translation, by one key", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await expect(page.getByRole("button", { name: /^Findings of the article: 4 errors/ })).toBeVisible();
  await reviewer.press("Escape", "Control+a");
  const bar = page.getByRole("region", { name: "Selected segments" });
  await bar.getByRole("button", { name: "Approve selected" }).click();
  await reviewer.press("Enter");
  await expect(reviewer.status).toContainText("Approved 7 segments and 1 field");
  await reviewer.press("Home");
  const findings = page.getByRole("list", { name: "Findings", exact: true });
  const stillMachine = findings.getByText("ms.translationtype is still MT");
  await expect(stillMachine).toBeVisible();
  await reviewer.press("Control+.");
  await expect(reviewer.status).toContainText("Remove the number");
  // The next press is for what is found by then.
  await expect(findings.getByText("The title begins with the number")).toHaveCount(0);
  await expect(stillMachine).toBeVisible();
  await reviewer.press("Control+.");
  await expect(reviewer.status).toContainText("Fixed 1 finding in 1 field");
  await expect(stillMachine).toHaveCount(0);
  const fixed = textOf(article)
    .replace("8000002 ierīces", "Ierīces")
    .replace("translationtype: MT", "translationtype: HT");
  await reviewer.expectExport("Side-by-side Markdown", fixed);
  await reviewer.saved();
  await page.reload();
  await expect(reviewer.activeRow).toHaveCount(1);
  await reviewer.expectExport("Side-by-side Markdown", fixed);
});

const seed = corpusArticle("../seed-article.md");

test("the stray number of a real title goes by one key", async ({ reviewer, page }) => {
  test.skip(seed === null, "set RECTO_CORPUS to a folder that holds real articles");
  if (seed === null) return;
  await reviewer.start(seed);
  await expect(page.getByRole("button", { name: /^Findings of the article: / })).toBeVisible();
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText("The title begins with the number 8000002");
  await reviewer.press("Control+.");
  await expect(reviewer.status).toContainText("Remove the number");
  await reviewer.expectExport("Side-by-side Markdown", textOf(seed).replace("8000002 mainīt", "Mainīt"));
});
