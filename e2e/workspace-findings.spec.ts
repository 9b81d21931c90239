/** What the checks find in the articles of a workspace: counted in the background, listed, sorted, and gone to from article to article. */
import type { Page } from "@playwright/test";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { fixture } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const pair = (id: string, target: string, source = "Open {0} now.") =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const head = "---\nms.contentlocale: de-DE\n---\n\n";
const clean = head + pair("a-1", "Öffnen Sie jetzt {0}.");
const broken = (id: string) =>
  head + pair(`${id}-1`, "Öffnen Sie jetzt {0}.") + pair(`${id}-2`, "Speichern Sie dann.", "Then save {0}.");

const files: ReadonlyMap<string, string> = new Map([
  ["a.md", clean],
  ["b.md", broken("b")],
  ["c.md", clean],
  ["d.md", broken("d")],
  ["e.md", clean],
]);

function archive() {
  const zip = new ZipWriter();
  for (const [path, text] of files) zip.add(path, packFile(Buffer.from(text)));
  return { name: "docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
}

const list = (page: Page) => page.getByRole("grid", { name: "Article list" });
const row = (page: Page, path: string) => list(page).locator(`[data-article-path="${path}"]`);

/** How much wider than the window the page is in an interface of that direction, in pixels. */
function beyondWindow(page: Page, dir: "ltr" | "rtl"): Promise<number> {
  return page.evaluate((wanted) => {
    const { documentElement: root } = document;
    root.dir = wanted;
    return root.scrollWidth - root.clientWidth;
  }, dir);
}

test("W46 W233 K81 findings are counted by article, sorted by, and are as the article has them once it is open", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await reviewer.choose(archive());
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Shift+F9");
  for (const [path, count] of [
    ["a.md", "0"],
    ["b.md", "1"],
    ["e.md", "0"],
  ] as const)
    await expect(row(page, path)).toHaveAttribute("data-findings", count);
  await expect(row(page, "d.md")).toContainText("1 error");
  await expect(page.getByRole("main")).toContainText("2 findings, 2 errors");
  const heading = list(page).getByRole("columnheader", { name: "Findings" });
  await heading.getByRole("button").click();
  await heading.getByRole("button").click();
  await expect(list(page).locator("[data-article-path]").first()).toHaveAttribute("data-article-path", "b.md");
  await expectAccessibleInBothSchemes(page);
  await expect(page.getByRole("main")).toContainText("2 sentences settle");
  expect(await beyondWindow(page, "rtl")).toBe(0);
  expect(await beyondWindow(page, "ltr")).toBe(0);
  await row(page, "b.md").dblclick();
  await expect(page).toHaveTitle(/^b\.md ·/);
  await reviewer.goTo("b-2");
  await reviewer.editing("b-2");
  await reviewer.press("Control+a");
  await reviewer.type("Speichern Sie dann {0}.");
  await reviewer.press("Control+Enter");
  await expect(
    page.getByRole("treegrid", { name: "Articles" }).locator('[data-article-path="b.md"]'),
  ).not.toContainText("error");
  await reviewer.press("Shift+F9");
  await expect(row(page, "b.md")).toHaveAttribute("data-findings", "0");
  await expect(page.getByRole("main")).toContainText("3 of 21 words");
  await expect(row(page, "b.md")).toHaveAttribute("data-changed", "1");
  const changed = list(page).getByRole("columnheader", { name: "Changed" }).getByRole("button");
  await changed.click();
  await changed.click();
  await expect(list(page).locator("[data-article-path]").first()).toHaveAttribute("data-article-path", "b.md");
});

test("W47 F8 behind the last finding says what the next article has, and once more goes there", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await reviewer.choose(archive());
  await expect(reviewer.editor).toBeFocused();
  const tree = page.getByRole("treegrid", { name: "Articles" });
  await expect(tree.locator('[data-article-path="d.md"]')).toContainText("1 error");
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText("1 finding in b.md: once more goes there");
  await reviewer.press("F8");
  await reviewer.editing("b-2");
  await expect(reviewer.status).toContainText("Finding 1 of 1");
  await reviewer.press("F8", "F8");
  await reviewer.editing("d-2");
  // Nothing is found behind it: as ever it goes round.
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText("Finding 1 of 1");
  await reviewer.press("Shift+F8");
  await expect(reviewer.status).toContainText("1 finding in b.md");
  await reviewer.press("Shift+F8");
  await reviewer.editing("b-2");
});

test("W46 an article opened alone has no other to go to", async ({ reviewer }) => {
  await reviewer.start(fixture("findings.de-DE.md"));
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText(/Finding \d of 7/);
});
