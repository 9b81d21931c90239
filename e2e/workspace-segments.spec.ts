/** The segments of all articles of a workspace: filtered, gone to, replaced in as one step, and taken back as one. */
import type { Page } from "@playwright/test";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { fixture } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const head = "---\nms.contentlocale: de-DE\n---\n\n";
const files: ReadonlyMap<string, string> = new Map([
  ["a/one.md", head + pair("a-1", "Der Ordner ist leer.", "The folder is empty.") + pair("a-2", "Fertig.", "Done.")],
  ["a/two.md", head + pair("b-1", "Ein Ordner.", "A folder.") + pair("b-2", "Der Ordner im Ordner.", "Nested.")],
  ["b.md", head + pair("c-1", "Fertig.", "Done.") + pair("c-2", "Kein Ordner.", "No folder.")],
  ["c.md", fixture("arabic.ar-SA.md").buffer.toString("utf8")],
]);

function archive() {
  const zip = new ZipWriter();
  for (const [path, text] of files) zip.add(path, packFile(Buffer.from(text)));
  return { name: "docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
}

const list = (page: Page) => page.getByRole("grid", { name: "Segments found" });
const found = (page: Page) =>
  list(page)
    .locator("[data-segment-id]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-segment-id")));

test("W91 W92 segments of all articles are filtered, gone to and come back to, by keys", async ({ reviewer, page }) => {
  await reviewer.start();
  await reviewer.choose(archive());
  await expect(reviewer.status).toContainText("Read 4 articles");
  await reviewer.press("Shift+F9");
  await reviewer.press("Control+Shift+F");
  await reviewer.type("folder status:unreviewed -path:one");
  await expect.poll(() => found(page)).toEqual(["b-1", "c-2"]);
  await expect(page.getByText("2 segments in 2 articles")).toBeVisible();
  await reviewer.press("Enter");
  await reviewer.press("ArrowDown");
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Enter");
  await expect(page).toHaveTitle(/^b\.md ·/);
  await reviewer.editing("c-2");
  await reviewer.press("Control+Enter");
  await reviewer.press("Shift+F9");
  const settled = list(page).locator('[data-segment-id="c-2"]');
  await expect(settled).toHaveAttribute("data-status", "approved");
  await expect(settled).toBeFocused();
  await expect(page.getByText("1 segment in 1 article")).toBeVisible();
});

test("W95 W101 W103 F51 what is found in all articles is replaced as one step, which survives a reload and is taken back as one", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await reviewer.choose(archive());
  await expect(reviewer.status).toContainText("Read 4 articles");
  await reviewer.goTo("a-1");
  await reviewer.press("Shift+F9");
  await reviewer.press("Control+h");
  await reviewer.type("Ordner");
  await reviewer.press("Tab");
  await expect(page.getByRole("button", { name: "Replace 5 with nothing in 4 segments of 3 articles" })).toBeVisible();
  await reviewer.type("Verzeichnis");
  const button = page.getByRole("button", { name: "Replace 5 in 4 segments of 3 articles" });
  await expect(button).toBeVisible();
  await page.getByRole("checkbox", { name: "b-1: replace “Ordner” with “Verzeichnis”" }).click();
  await expect(page.getByRole("button", { name: "Replace 4 in 3 segments of 3 articles" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Replaced 4 in 3 segments of 3 articles · saved");
  await reviewer.press("Escape");
  await reviewer.press("Shift+F9");
  await expect(reviewer.target(reviewer.row("a-1"))).toContainText("Der Verzeichnis ist leer.");
  // Undo in one of its articles takes all of it back, and redo does it again.
  await reviewer.press("Control+z");
  await expect(reviewer.alert).toContainText("undo takes back all of it, here and in 2 other articles");
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Replaced 4 in 3 segments of 3 articles · saved");
  await expect(reviewer.target(reviewer.row("a-1"))).toContainText("Der Ordner ist leer.");
  await reviewer.press("Control+Shift+z");
  await expect(reviewer.status).toContainText("Redone: Replaced 4 in 3 segments of 3 articles · saved");
  await page.goto("/");
  await reviewer.choose(archive());
  await expect(reviewer.target(reviewer.row("a-1"))).toContainText("Der Verzeichnis ist leer.");
  await expect(reviewer.status).toContainText("Read 4 articles");
  await reviewer.press("Shift+F9");
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone: Replaced 4 in 3 segments of 3 articles · saved");
  await reviewer.press("Shift+F9");
  await expect(reviewer.target(reviewer.row("a-1"))).toContainText("Der Ordner ist leer.");
});
