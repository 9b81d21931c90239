/** Workspaces on the next visit: listed, opened by one click where the browser keeps a way to them, chosen again where not. */
import type { Page } from "@playwright/test";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { fixture, idsOf, sample, textFile } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { askBeforeReading, holdListing, offerFolder, removeFolder, writeFiles } from "./support/browser-folder.ts";
import { hiddenEnds } from "./support/hidden-ends.ts";
import { holdCode } from "./support/hold-code.ts";
import { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const files: ReadonlyMap<string, Buffer> = new Map([
  ["1/japanese.md", fixture("japanese.ja-JP.md").buffer],
  ["2/sync.md", sample("orchard-sync.lv-LV.md").buffer],
  ["3/arabic.md", fixture("arabic.ar-SA.md").buffer],
]);

const tree = (page: Page) => page.getByRole("treegrid", { name: "Articles" });
const reviewed = (page: Page, path: string) => tree(page).locator(`[data-article-path="${path}"]`);
const recent = (page: Page) => page.getByRole("region", { name: "Workspaces" });
const strip = (page: Page) => page.getByRole("region", { name: "Workspace", exact: true });

/** Approves the first segment of the second article, and stays there. */
async function reviewSecond(reviewer: Reviewer, message = "Read 3 articles"): Promise<void> {
  await expect(reviewer.status).toContainText(message);
  await reviewer.press("Alt+PageDown");
  await expect(reviewer.page).toHaveTitle(/^sync\.md ·/);
  const [id = ""] = idsOf(textFile("sync.md", files.get("2/sync.md")?.toString("utf8") ?? ""));
  await reviewer.editing(id);
  await reviewer.approve(id);
  await reviewer.saved();
  await expect(reviewed(reviewer.page, "2/sync.md")).toHaveAttribute("data-reviewed", "1");
}

/** The always present input has the same name. */
const openFolder = (page: Page) => page.locator("button").filter({ hasText: "Open folder" }).click();

async function openOffered(reviewer: Reviewer, contents = files): Promise<void> {
  await reviewer.start();
  await offerFolder(reviewer.page, "docs", contents);
  await reviewer.page.reload();
  await openFolder(reviewer.page);
}

function archive(
  name: string,
  contents = files,
): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const zip = new ZipWriter();
  for (const [path, bytes] of contents) zip.add(path, packFile(bytes));
  return { name, mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
}

test("W40 W41 W200 W201 a folder is listed on the next visit, and one click opens it where one left, before all its files are known", async ({
  reviewer,
  page,
}) => {
  await openOffered(reviewer);
  await reviewSecond(reviewer);
  await page.goto("/");
  await expect(recent(page)).toContainText("docs");
  await expect(recent(page)).toContainText("3 articles");
  await expect(recent(page).getByRole("progressbar", { name: "Reviewed in docs" })).toHaveAttribute(
    "aria-valuenow",
    "1",
  );
  await expectAccessibleInBothSchemes(page);
  await recent(page).getByRole("button", { name: "docs" }).first().click();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(reviewer.editor).toBeFocused();
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("data-reviewed", "1");
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("aria-current", "page");

  const listOn = await holdListing(page, "3");
  await page.goto("/");
  await recent(page).getByRole("button", { name: "docs" }).first().click();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(reviewer.editor).toBeFocused();
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("aria-current", "page");
  await expect(reviewer.status).toContainText("Listing the files…");
  await page.keyboard.type("now ");
  await expect(reviewer.editor).toContainText("now ");
  await page.keyboard.press("Alt+PageDown");
  await page.keyboard.type("then ");
  await expect(reviewed(page, "3/arabic.md")).toHaveCount(0);
  await listOn();
  await expect(page).toHaveTitle(/^arabic\.md ·/);
  await expect(reviewer.editor).toContainText("then ");
  await expect(reviewed(page, "1/japanese.md")).toBeVisible();
  await page.keyboard.press("Alt+PageUp");
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(reviewer.editor).toContainText("now ");
});

test("W41 the browser's own question comes with the click, never without it", async ({ reviewer, page }) => {
  await openOffered(reviewer);
  await reviewSecond(reviewer);
  await askBeforeReading(page, "granted");
  await page.reload();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(strip(page)).toContainText("This article is one of the workspace docs");
  await expect(tree(page)).toHaveCount(0);
  await expectAccessibleInBothSchemes(page);
  await strip(page).getByRole("button", { name: "Open the workspace" }).click();
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("aria-current", "page");
  await expect(strip(page)).toHaveCount(0);
});

test("W41 what may not be read, or is gone, is told in one sentence, and nothing is lost", async ({
  reviewer,
  page,
}) => {
  await openOffered(reviewer);
  await reviewSecond(reviewer);
  await askBeforeReading(page, "denied");
  await page.goto("/");
  await recent(page).getByRole("button", { name: "docs" }).first().click();
  await expect(reviewer.alert).toContainText("was not allowed to read “docs”");
  await expect(recent(page)).toContainText("docs");
  await askBeforeReading(page, "granted");
  await removeFolder(page, "docs");
  await page.reload();
  await recent(page).getByRole("button", { name: "docs" }).first().click();
  await expect(reviewer.alert).toContainText("“docs” could not be read");
  await expect(recent(page)).toContainText("docs");
});

test("W41 after a reload in an article of a folder that may still be read, the workspace is there", async ({
  reviewer,
  page,
}) => {
  await openOffered(reviewer);
  await reviewSecond(reviewer);
  await page.reload();
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await reviewer.press("Alt+PageDown");
  await expect(page).toHaveTitle(/^arabic\.md ·/);
});

test("K74 W40 W41 W205 W206 W244 an archive has to be chosen again, which is said where one is, and is known again, also as a new hand-back", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await reviewer.choose(archive("docs.zip"));
  await reviewSecond(reviewer);
  await page.reload();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(strip(page)).toContainText("docs, whose archive has to be chosen again");
  await reviewer.press("Alt+PageDown");
  await expect(reviewer.status).toContainText("No workspace is open: open its files, folder or archive");
  await page.goto("/");
  await expect(recent(page)).toContainText("Choose the archive again to go on");
  const choosing = page.waitForEvent("filechooser");
  await recent(page).getByRole("button", { name: "docs" }).first().click();
  await (await choosing).setFiles([archive("docs.zip")]);
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("data-reviewed", "1");
  await expect(page.getByRole("region", { name: "Which workspace this is" })).toHaveCount(0);

  await reviewer.press("Alt+PageDown");
  await expect(page).toHaveTitle(/^arabic\.md ·/);
  await page.goto("/");
  const added = `${files.get("2/sync.md")}\n<span data-ttu-id="n-1">Jauns.</span><span class="sxs-lookup"><span data-stu-id="n-1">New.</span></span>\n`;
  await reviewer.choose(archive("docs.zip", new Map([...files, ["2/sync.md", Buffer.from(added)]])));
  await expect(page).toHaveTitle(/^arabic\.md ·/);
  const carried = page.getByRole("region", { name: "Carried over", exact: true });
  await expect(carried).toContainText("Carried over the review of 1 article; texts: 1 as it was.");
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("data-reviewed", "1");
  await expectAccessibleInBothSchemes(page);
  await carried.getByRole("button", { name: "Show articles" }).click();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("dialog", { name: "Carried over" }).getByRole("button", { name: "2/sync.md" }).click();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(reviewer.editor).toBeFocused();
  await carried.getByRole("button", { name: "Put away" }).click();
  await expect(carried).toHaveCount(0);
  await expect(reviewer.editor).toBeFocused();

  // The next one comes while an article that it changes is open.
  await page.keyboard.type("typed ");
  await reviewer.choose(archive("docs.zip", new Map([...files, ["2/sync.md", Buffer.from(`${added}\nMore.\n`)]])));
  const offer = page.getByRole("region", { name: "Changed file" });
  await expect(offer).toContainText("sync.md has changed since it was opened");
  await expect(reviewer.editor).toContainText("typed ");
  await offer.getByRole("button", { name: "Open the new text" }).click();
  await expect(offer).toHaveCount(0);
  await expect(page).toHaveTitle(/^sync\.md · 1 of/);
  await expect(page.getByText("typed ")).toBeVisible();
});

test("W40 W270 one of the same name and other texts is asked about; another one has a name of its own and the first stays as it was", async ({
  reviewer,
  page,
}) => {
  await openOffered(reviewer);
  await reviewSecond(reviewer);
  await page.goto("/");
  const zip = new ZipWriter();
  zip.add("2/sync.md", packFile(fixture("arabic.ar-SA.md").buffer));
  zip.add("4/other.md", packFile(fixture("japanese.ja-JP.md").buffer));
  const other = { name: "docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
  await reviewer.choose(other);
  const question = page.getByRole("region", { name: "Which workspace this is" });
  await expect(question).toContainText("Is this the workspace docs");
  await expectAccessibleInBothSchemes(page);
  const unsaid = page.getByRole("dialog", { name: "Hand over" }).getByText("It is not said yet whether this is");
  await reviewer.button("Hand over").click();
  await expect(unsaid).toBeVisible();
  await reviewer.press("Escape");
  await question.getByRole("button", { name: "No, another" }).click();
  await expect(question).toHaveCount(0);
  await reviewer.button("Hand over").click();
  await expect(page.getByRole("dialog", { name: "Hand over" })).toContainText("Articles changed");
  await expect(unsaid).toHaveCount(0);
  await reviewer.press("Escape");
  await expect(page.getByRole("navigation", { name: "Workspace" })).toContainText("docs (2)");
  await page.goto("/");
  await expect(recent(page).getByRole("listitem")).toHaveCount(2);
  await expect(recent(page).getByRole("listitem").filter({ hasText: "docs (2)" })).toContainText("Choose the archive");
  await recent(page)
    .getByRole("button", { name: /^docs 3 articles/ })
    .click();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("data-reviewed", "1");
});

test("W40 a folder that is chosen again is known by itself, and the same word is not asked for twice", async ({
  reviewer,
  page,
}) => {
  await openOffered(reviewer);
  await reviewSecond(reviewer);
  // Another text where one left: only the browser can tell that it is the same folder.
  await writeFiles(page, "docs", new Map([["2/sync.md", fixture("places.de-DE.md").buffer]]));
  await page.goto("/");
  await openFolder(reviewer.page);
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expect(tree(page)).toBeVisible();
  await expect(page.getByRole("region", { name: "Which workspace this is" })).toHaveCount(0);
  await page.goto("/");
  await expect(recent(page).getByRole("listitem")).toHaveCount(1);
  await recent(page).getByRole("button", { name: "Forget docs" }).click();
  await recent(page).getByRole("button", { name: "Take it off" }).click();
  await expect(recent(page)).toHaveCount(0);
});

test("W22 what is approved in another tab shows in the tree", async ({ reviewer, page, context }) => {
  await reviewer.start();
  await reviewer.choose(archive("docs.zip"));
  await reviewSecond(reviewer);
  await reviewer.press("Alt+PageDown");
  await expect(page).toHaveTitle(/^arabic\.md ·/);
  await reviewer.press("Alt+PageDown");
  // Left, and the last of those that stay open: the other tab has it alone from here on.
  const other = new Reviewer(await context.newPage());
  await other.start();
  await other.page
    .getByRole("button", { name: /japanese\.md/ })
    .first()
    .click();
  await expect(other.editor).toBeFocused();
  const [id = ""] = idsOf(textFile("japanese.md", files.get("1/japanese.md")?.toString("utf8") ?? ""));
  await page.reload();
  await reviewer.choose(archive("docs.zip"));
  await expect(reviewer.status).toContainText("Read 3 articles");
  await expect(reviewed(page, "1/japanese.md")).toHaveAttribute("data-reviewed", "0");
  await other.goTo(id);
  await other.editing(id);
  await other.approve(id);
  await expect(reviewed(page, "1/japanese.md")).toHaveAttribute("data-reviewed", "1");
});

test("W44 going on to an article that is gone from the folder says so, and goes to the one behind it", async ({
  reviewer,
  page,
}) => {
  await openOffered(reviewer, new Map([...files, ["4/places.md", fixture("places.de-DE.md").buffer]]));
  await expect(reviewer.status).toContainText("Read 4 articles");
  // No neighbour of the one in view: those are read ahead.
  await removeFolder(page, "docs/3");
  await reviewer.press("Alt+PageDown");
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await reviewer.press("Alt+PageDown");
  await expect(page).toHaveTitle(/^places\.md ·/);
  await expect(reviewer.status).toContainText("Passed over: 3/arabic.md could not be read");
  await expect(reviewed(page, "3/arabic.md")).toHaveCount(0);
});

test("W43 W243 a name that turns its own direction is shown by the numbers of what nobody sees, a long one with both ends", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  const zip = new ZipWriter();
  zip.add("all that a landing page of the orchard holds a\u202egpj.md", packFile(fixture("japanese.ja-JP.md").buffer));
  zip.add("b.md", packFile(fixture("arabic.ar-SA.md").buffer));
  await reviewer.choose({ name: "docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) });
  const first = tree(page).locator("[data-article-path]").first();
  await expect(first).toHaveText(/a\\u202Egpj\.md/);
  const name = first.locator(".article-tree-name");
  expect(await hiddenEnds(name)).toEqual({ start: 0, end: 0 });
  await expect(name).toHaveAccessibleName("all that a landing page of the orchard holds a\\u202Egpj.md");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("a\\u202Egpj.md");
});

test("W45 keys typed while a folder that was dropped opens are for its first article, none for the one before", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(fixture("places.de-DE.md"));
  const before = await reviewer.editor.textContent();
  const letGo = await holdCode(page, "workspace-code");
  await reviewer.choose(archive("docs.zip"));
  await reviewer.type("typed on");
  letGo();
  await expect(page).toHaveTitle(/^japanese\.md ·/);
  await expect(reviewer.editor).toContainText("typed on");
  await page.goBack();
  await expect(page).toHaveTitle(/^places/);
  await expect(reviewer.editor).toHaveText(before ?? "");
});

test("W48 W262 a file that changes on disk while its article is open is offered, never forced, and its review comes along", async ({
  reviewer,
  page,
}) => {
  const changeElsewhere = async (path: string) => {
    const text = files.get(path)?.toString("utf8") ?? "";
    await writeFiles(page, "docs", new Map([[path, Buffer.from(`${text}\n\nMore.\n`)]]));
    // As somebody comes back to the window from the editor in which the file was changed.
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  };
  const offer = page.getByRole("region", { name: "Changed file" });
  await openOffered(reviewer);
  await expect(reviewer.status).toContainText("Read 3 articles");
  await changeElsewhere("1/japanese.md");
  await expect(offer.getByRole("paragraph")).toHaveText("japanese.md has changed since it was opened.");
  await reviewSecond(reviewer, "1/japanese.md has changed");
  await changeElsewhere("2/sync.md");
  await expect(offer).toContainText("sync.md has changed since it was opened. Your review is carried over");
  await expect(reviewer.status).toContainText("2/sync.md has changed since it was opened");
  await expectAccessibleInBothSchemes(page);
  await offer.getByRole("button", { name: "Open the new text" }).click();
  await expect(offer).toHaveCount(0);
  await expect(reviewed(page, "2/sync.md")).toHaveAttribute("data-reviewed", "1");
  await expect(page).toHaveTitle(/^sync\.md · 1 of/);
});
