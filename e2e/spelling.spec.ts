/** Misspelled words: found once all else is checked, corrected by key, and taken for right from the reviewer's own word on. */
import type { Locator } from "@playwright/test";
import { fixture, textFile, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { Reviewer } from "./support/reviewer.ts";
import { clickAndReload, slowProcessor } from "./support/slow-processor.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("spelling.lv-LV.md");

function misspelled({ page }: Reviewer, id: string): Locator {
  return page
    .getByRole("list", { name: "Findings", exact: true })
    .locator(`[data-check="spelling"][data-segment-id="${id}"]`);
}

/** The characters that are underlined as worth a look, in the rows on screen. */
function underlined({ page }: Reviewer): Promise<string> {
  return page.evaluate(() => Array.from(CSS.highlights.get("finding-info") ?? [], String).join(" "));
}

test("SP2 a misspelled word is underlined and listed, and the first suggestion is taken by key, down to the exported bytes", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await expect.poll(() => underlined(reviewer)).toBe("faiilus plauktiņbirku plauktiņbirku");
  await reviewer.goTo("s1000-103");
  await reviewer.editing("s1000-103");
  await expect(misspelled(reviewer, "s1000-103")).toContainText("Write “failus”");
  await reviewer.press("Control+.");
  await expect(reviewer.editor).toHaveText("Plaukts glabā jūsu failus.");
  await expect(misspelled(reviewer, "s1000-103")).toHaveCount(0);
  await reviewer.approve("s1000-103");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(article), "s1000-103", (target) => target.replace("faiilus", "failus")),
  );
});

test("SP6 a word added is right everywhere at once, in another tab too, until it is removed", async ({
  reviewer,
  page,
  context,
}) => {
  await reviewer.start(article);
  await reviewer.goTo("s1000-104");
  await reviewer.editing("s1000-104");
  await misspelled(reviewer, "s1000-104").getByRole("button", { name: "Add to dictionary" }).click();
  await expect(reviewer.status).toContainText("Added “plauktiņbirku” to your dictionary");
  await expect(misspelled(reviewer, "s1000-104")).toHaveCount(0);
  await expect.poll(() => underlined(reviewer)).toBe("faiilus");
  await page.getByText("Dismissed", { exact: true }).click();
  await page.getByRole("button", { name: "Remove plauktiņbirku" }).click();
  await expect.poll(() => underlined(reviewer)).toBe("faiilus plauktiņbirku plauktiņbirku");
  await page.getByText("This segment", { exact: true }).click();
  await misspelled(reviewer, "s1000-104").getByRole("button", { name: "Add to dictionary" }).click();
  await expect.poll(() => underlined(reviewer)).toBe("faiilus");
  const other = new Reviewer(await context.newPage());
  await other.start(article);
  await expect.poll(() => underlined(other)).toBe("faiilus");
  await other.press("Escape", "Control+k");
  await other.type("dictionary and your");
  await other.press("Enter");
  const dialog = other.page.getByRole("dialog", { name: "Dictionary" });
  await expect(dialog).toContainText("Latvian: dictionary-lv");
  await expectAccessible(other.page);
  await dialog.getByRole("button", { name: "Remove plauktiņbirku" }).click();
  await expect(dialog.getByRole("list", { name: "Your words" }).getByRole("listitem")).toHaveCount(0);
  await page.bringToFront();
  await expect.poll(() => underlined(reviewer)).toBe("faiilus plauktiņbirku plauktiņbirku");
});

test("SP6 on a slow machine a word is kept though the page is loaded again in the very task in which it is added", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.goTo("s1000-104");
  await reviewer.editing("s1000-104");
  const add = misspelled(reviewer, "s1000-104").getByRole("button", { name: "Add to dictionary" });
  await expect(add).toBeVisible();
  const atFullSpeed = await slowProcessor(page);
  await Promise.all([page.waitForEvent("load"), add.evaluate(clickAndReload)]);
  await atFullSpeed();
  await expect.poll(() => underlined(reviewer)).toBe("faiilus");
});

test("SP6 words that two tabs add at once are both kept", async ({ reviewer, page, context }) => {
  await reviewer.start(article);
  const other = new Reviewer(await context.newPage());
  await other.start(article);
  const adding = [
    [reviewer, "s1000-103"],
    [other, "s1000-104"],
  ] as const;
  for (const [each, id] of adding) {
    await each.page.bringToFront();
    await each.goTo(id);
    await each.editing(id);
    await expect(misspelled(each, id).getByRole("button", { name: "Add to dictionary" })).toBeVisible();
  }
  const buttons = adding.map(([each, id]) => misspelled(each, id).getByRole("button", { name: "Add to dictionary" }));
  await Promise.all(buttons.map((button) => button.evaluate((element: HTMLElement) => element.click())));
  await page.bringToFront();
  await expect.poll(() => underlined(reviewer)).toBe("");
  await page.reload();
  await page.getByText("Dismissed", { exact: true }).click();
  await expect(page.getByRole("list", { name: "Your words" }).getByRole("listitem")).toHaveText([
    /faiilus/,
    /plauktiņbirku/,
  ]);
});

test("SP7 a dictionary is loaded for a language without one, in an old encoding, and stays until it is removed", async ({
  reviewer,
  page,
}) => {
  const text = `---\nms.contentlocale: et-EE\n---\n\n<span data-ttu-id="s1">Avage kõik aknad ja suur riil.</span><span class="sxs-lookup"><span data-stu-id="s1">Open all windows.</span></span>\n`;
  const file = textFile("riiul.et-EE.md", text);
  const latin = (name: string, content: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(content, "latin1"),
  });
  await reviewer.start(file);
  await reviewer.press("Escape", "Control+k");
  await reviewer.type("dictionary and your");
  await reviewer.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Dictionary" });
  await expect(dialog).toContainText("Estonian: no dictionary yet.");
  const input = dialog.getByLabel("Load a dictionary…");
  await input.setInputFiles([latin("et.dic", "1\nriiul\n")]);
  await expect(dialog.getByRole("alert")).toContainText("its .aff and its .dic file together");
  const aff = "SET ISO8859-15\nTRY iulr\nSFX A Y 1\nSFX A 0 d .\n";
  await input.setInputFiles([latin("et.aff", aff), latin("et.dic", "6\navage\nkõik\naken\nakna/A\nja\nsuur\nriiul\n")]);
  await expect(dialog).toContainText("Estonian: et.dic");
  await reviewer.press("Escape");
  await expect.poll(() => underlined(reviewer)).toBe("riil");
  await page.reload();
  await expect.poll(() => underlined(reviewer)).toBe("riil");
  await expect(misspelled(reviewer, "s1")).toContainText("Write “riiul”");
});
