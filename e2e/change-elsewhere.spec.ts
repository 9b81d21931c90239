/** Words of the machine translation that were replaced are offered where they stand too, in one line, and replaced after a look; what was replaced three times is offered as a term. */
import { readFileSync } from "node:fs";
import { textFile } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import { folderOnDisk } from "./support/files-on-disk.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { unzip } from "./support/unzip.ts";

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

const article = `---\nms.contentlocale: de-DE\n---\n${[
  pair("a-1", "Die Karte zahlt.", "The card pays."),
  pair("a-2", "Eine Karte wählen.", "Choose a card."),
  pair("a-3", "Karte oder Karte?", "Card or card?"),
  pair("a-4", "Die Karte von Europa.", "The map of Europe."),
  pair("a-5", "Neue Karte kaufen", "Buy a new card"),
].join("\n\n")}\n`;

test("MM92 MM93 MM94 a replacement is offered elsewhere, done after a look and undone, and offered as a term", async ({
  reviewer,
  page,
}) => {
  const offer = reviewer.activeRow.getByRole("button", { name: "2 more: “Karte” → “Bankkarte”" });
  await reviewer.start(textFile("a.md", article));
  await reviewer.editing("a-1");
  await expect(page.getByRole("tab", { name: /^Memory/ })).toBeVisible();
  await reviewer.press("Control+a");
  await reviewer.type("Die Bankkarte zahlt.");
  // MM160 MM162: not left yet, and left as it was.
  await reviewer.press("Control+F2");
  await expect(page.getByRole("button", { name: "Replace 2 in 2 segments" })).toBeVisible();
  await reviewer.press("Escape");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.approve("a-1");
  await expect(offer).toBeVisible();
  await reviewer.editing("a-2");
  await expect(reviewer.editor).toBeFocused();
  await expectAccessible(page);
  await reviewer.press("Control+F2");
  await expect(page.getByRole("button", { name: "Replace 2 in 2 segments" })).toBeVisible();
  // MM93: wherever in the panel the focus is.
  await expect(page.getByRole("textbox", { name: "Find", exact: true })).toBeFocused();
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Replaced 2 in 2 segments");
  const replaced = ["a-1", "a-2", "a-5"].reduce(
    (text, id) => withTarget(text, id, (target) => target.replace("Karte", "Bankkarte")),
    article,
  );
  await reviewer.expectExport("Side-by-side Markdown", replaced);
  await reviewer.press("Escape", "Escape");
  await reviewer.goTo("a-3");
  await reviewer.editing("a-3");
  await reviewer.press("Control+a");
  await reviewer.type("Bankkarte oder Karte?");
  await reviewer.approve("a-3");
  await reviewer.activeRow.getByRole("button", { name: "Add term: Card = Bankkarte" }).click();
  await expect(page.getByRole("dialog", { name: "Glossary" }).getByRole("textbox").first()).toBeVisible();
});

/** German pairs as an article of a folder. */
function german(...pairs: readonly string[]): string {
  return `---\nms.contentlocale: de-DE\n---\n\nPlain *text*.\n\n${pairs.join("\n\n")}\n`;
}

const folder = {
  "docs/a.md": german(pair("a-1", "Die Karte zahlt.", "The card pays."), pair("a-2", "Fertig.", "Done.")),
  "docs/b.md": german(
    pair("b-1", "Eine Karte wählen.", "Choose a card."),
    pair("b-2", "Karte oder Karte?", "Card or card?"),
    pair("b-3", "Die Karte von Europa.", "The map of Europe."),
  ),
  "docs/c.md": german(pair("c-1", "Neue **Karte** kaufen", "Buy a new **card**")),
};

test("MM150 MM151 MM153 in a workspace a replacement that stands in other articles alone is offered, done after a look, handed over and undone", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await page.getByLabel("Open folder", { exact: true }).setInputFiles(folderOnDisk(folder));
  await reviewer.editing("a-1");
  await expect(reviewer.status).toContainText("Read 3 articles");
  await expect(page.getByRole("tab", { name: /^Memory/ })).toBeVisible();
  await reviewer.press("Control+a");
  await reviewer.type("Die Bankkarte zahlt.");
  await reviewer.approve("a-1");
  await reviewer.editing("a-2");
  await expect(
    reviewer.activeRow.getByRole("button", { name: "2 in other articles: “Karte” → “Bankkarte”" }),
  ).toBeVisible();
  await expect(reviewer.editor).toBeFocused();
  await expectAccessible(page);
  const replace = page.getByRole("region", { name: "Replace in all articles" });
  const filter = page.getByRole("searchbox", { name: "Filter segments of all articles" });
  // MM162: declined, the reviewer is where they were.
  await reviewer.press("Control+F2");
  await expect(replace).toBeVisible();
  await reviewer.press("Escape");
  await reviewer.editing("a-2");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Control+F2");
  await expect(replace.getByRole("button", { name: "Replace 2 in 2 segments of 2 articles" })).toBeVisible();
  await expect(replace.getByRole("textbox", { name: "Find in targets" })).toBeFocused();
  await expectAccessible(page);
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Replaced 2 in 2 segments of 2 articles");
  await expect(filter).toHaveValue("");
  // Undo means the replacement, until something is typed in the field.
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Replaced 2 in 2 segments of 2 articles");
  await reviewer.press("Control+Shift+z");
  await expect(reviewer.status).toContainText("Redone: Replaced 2 in 2 segments of 2 articles");
  await reviewer.press("Control+s");
  const handOver = page.getByRole("dialog", { name: "Hand over" });
  const downloading = page.waitForEvent("download");
  await handOver.getByRole("button", { name: "Download zip" }).click();
  const files = unzip(readFileSync(await (await downloading).path()));
  const bank = (text: string) => text.replace("Karte", "Bankkarte");
  expect(Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString("utf8")]))).toEqual({
    "docs/a.md": withTarget(folder["docs/a.md"], "a-1", bank),
    "docs/b.md": withTarget(folder["docs/b.md"], "b-1", bank),
    "docs/c.md": withTarget(folder["docs/c.md"], "c-1", bank),
  });
  await reviewer.press("Escape", "Escape", "Control+z");
  await expect(reviewer.status).toContainText("Undone: Replaced 2 in 2 segments of 2 articles");
});
