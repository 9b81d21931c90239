/** Several articles opened together: as files, as a folder, as a zip archive. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { fixture, idsOf, sample, textFile, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { hiddenEnds } from "./support/hidden-ends.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOnly, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { unzip } from "./support/unzip.ts";

/** What the repository of these tests holds. */
const files: ReadonlyMap<string, Buffer> = new Map([
  ["articles/orchard/sync.md", sample("orchard-sync.lv-LV.md").buffer],
  ["articles/orchard/10 japanese.md", fixture("japanese.ja-JP.md").buffer],
  ["articles/orchard/9 crlf.md", fixture("crlf-bom.fr-FR.md").buffer],
  ["articles/arabic.md", fixture("arabic.ar-SA.md").buffer],
  ["articles/Ārijs é.md", fixture("places.de-DE.md").buffer],
  ["landing.yml", fixture("landing.lv-LV.yml").buffer],
  ["README.md", fixture("no-pairs.md").buffer],
  ["media/binary.md", fixture("binary.md").buffer],
  ["media/picture.png", Buffer.from([137, 80, 78, 71])],
  [".git/config.md", sample("orchard-sync.lv-LV.md").buffer],
]);
/** In the order of the tree: folders first, numbers by value. */
const articles = [
  "articles/orchard/9 crlf.md",
  "articles/orchard/10 japanese.md",
  "articles/orchard/sync.md",
  "articles/arabic.md",
  "articles/Ārijs é.md",
  "landing.yml",
];

let folder = "";

test.beforeAll(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "recto-")), "orchard-docs");
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
});
test.afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

function archive(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const zip = new ZipWriter();
  for (const [name, bytes] of files) zip.add(name, packFile(bytes));
  return { name: "orchard-docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
}

const tree = (page: Page) => page.getByRole("treegrid", { name: "Articles" });
const list = (page: Page) => page.getByRole("grid", { name: "Article list" });
const item = (where: Locator, name: string) => where.locator(`[data-article-path="${name}"]`);
const workspaceReviewed = (page: Page) => page.getByRole("progressbar", { name: "Workspace reviewed" });

async function openFolder(reviewer: Reviewer): Promise<void> {
  await reviewer.start();
  await reviewer.page
    .getByLabel("Open folder")
    .and(reviewer.page.locator("input[webkitdirectory]"))
    .setInputFiles(folder);
  await expect(reviewer.status).toContainText("Read 6 articles");
}

/** In the active row, or in its editor. */
async function expectKeysInText(page: Page): Promise<void> {
  const isThere = () => document.activeElement?.closest("[role=row][aria-selected=true]") != null;
  await expect.poll(() => page.evaluate(isThere)).toBe(true);
}

/** Writes behind the first segment's target and approves it, by keys. */
async function correctFirst(reviewer: Reviewer, name: string): Promise<string> {
  const [id = ""] = idsOf(textFile(name, files.get(name)?.toString("utf8") ?? ""));
  await reviewer.goTo(id);
  await reviewer.editing(id);
  await reviewer.press("Control+End");
  await reviewer.type(" ok");
  await reviewer.approve(id);
  return id;
}

/** @param byKeys with Ctrl+Enter in place of the button */
async function handOver(
  reviewer: Reviewer,
  choose: (dialog: Locator) => Promise<void>,
  byKeys = false,
): Promise<Buffer> {
  await reviewer.button("Hand over").click();
  const dialog = reviewer.page.getByRole("dialog", { name: "Hand over" });
  await choose(dialog);
  const downloading = reviewer.page.waitForEvent("download");
  if (byKeys) await reviewer.press("Control+Enter");
  else await dialog.getByRole("button", { name: "Download zip" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("orchard-docs.zip");
  const bytes = readFileSync(await download.path());
  await dialog.getByRole("button", { name: "Close" }).click();
  return bytes;
}

test("W a folder: the first article is open at once, the others are listed, and what is none is told", async ({
  reviewer,
  page,
}) => {
  await openFolder(reviewer);
  await expect(reviewer.editor).toBeFocused();
  await expect(page).toHaveTitle(/^9 crlf\.md ·/);
  const items = tree(page).locator("[data-article-path]");
  const listed = () => items.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-article-path")));
  await expect.poll(listed).toEqual(articles);
  await expect(item(tree(page), "landing.yml")).toHaveAttribute(
    "data-segments",
    String(idsOf(fixture("landing.lv-LV.yml")).length),
  );
  await expect(item(tree(page), "landing.yml")).toHaveAttribute("data-reviewed", "0");
  await page.getByRole("button", { name: "3 files are no articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Files that are no articles" });
  await expect(dialog).toContainText("1 file without translated segments");
  await expect(dialog).toContainText("README.md");
  await expect(dialog).toContainText("1 file not UTF-8 text");
  await expect(dialog).toContainText("1 file of another kind");
});

test("W three articles are reviewed by keys and handed over, byte for byte", async ({ reviewer, page }) => {
  await openFolder(reviewer);
  const [first = "", second = "", third = ""] = articles;
  const expected = new Map<string, string>();
  for (const name of [first, second, third]) {
    await expect(page).toHaveTitle(new RegExp(`^${path.basename(name)} ·`));
    const id = await correctFirst(reviewer, name);
    expected.set(
      name,
      withTarget(files.get(name)?.toString("utf8") ?? "", id, (target) => `${target} ok`),
    );
    await expect(item(tree(page), name)).toHaveAttribute("data-reviewed", "1");
    await reviewer.press("Alt+PageDown");
  }
  await expect(workspaceReviewed(page)).toHaveAttribute("aria-valuenow", "3");
  await expect(page).toHaveTitle(/^arabic\.md ·/);

  const changed = unzip(await handOver(reviewer, async (dialog) => expect(dialog).toContainText("3 of 6")));
  expect(new Map(Array.from(changed, ([name, bytes]) => [name, bytes.toString("utf8")]))).toEqual(expected);

  // The same as a patch, which git applies to the folder as it was.
  await reviewer.button("Hand over").click();
  const patching = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download patch" }).click();
  const patch = await patching;
  expect(patch.suggestedFilename()).toBe("orchard-docs.patch");
  const copy = mkdtempSync(path.join(tmpdir(), "recto-"));
  cpSync(folder, copy, { recursive: true });
  execFileSync("git", ["apply", "--whitespace=nowarn", await patch.path()], {
    cwd: copy,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(copy) },
  });
  for (const [name, text] of expected) expect(readFileSync(path.join(copy, name), "utf8"), name).toBe(text);
  rmSync(copy, { recursive: true });
  await reviewer.press("Escape");

  const all = unzip(
    await handOver(reviewer, async (dialog) => {
      await dialog.getByText("All articles").click();
      await dialog.getByText("Both").click();
    }),
  );
  expect([...all.keys()].sort()).toEqual(
    articles.flatMap((name) => [`side-by-side/${name}`, `target-only/${name}`]).sort(),
  );
  for (const name of articles) {
    const wanted = Buffer.from(expected.get(name) ?? files.get(name) ?? "");
    expect(all.get(`side-by-side/${name}`)?.equals(wanted), name).toBe(true);
    expect(all.get(`target-only/${name}`)?.toString("utf8"), name).toBe(targetOnly(wanted.toString("utf8")));
  }
});

test("W what is typed, undone and looked at in an article is there when one comes back", async ({ reviewer, page }) => {
  await openFolder(reviewer);
  const [name = ""] = articles;
  const id = await correctFirst(reviewer, name);
  await reviewer.type("draft");
  const draft = await reviewer.editor.textContent();
  await reviewer.press("Alt+PageDown");
  await expect(page).toHaveTitle(/^10 japanese\.md ·/);
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Alt+PageUp");
  await expect(page).toHaveTitle(/^9 crlf\.md ·/);
  await expect(reviewer.editor).toHaveText(draft ?? "");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Control+z", "Control+z");
  await expect(reviewer.row(id)).not.toHaveAttribute("data-status", "approved");
  await expect(item(tree(page), name)).toHaveAttribute("data-reviewed", "0");
});

test("W W243 the overview lists all, with both ends of each path, sorts, and goes back", async ({ reviewer, page }) => {
  await openFolder(reviewer);
  await reviewer.press("Shift+F9");
  await expect(list(page)).toBeVisible();
  await expect(item(list(page), articles[0] ?? "")).toBeFocused();
  await expect(item(list(page), articles[0] ?? "")).toHaveAttribute("aria-selected", "true");
  await page.setViewportSize({ width: 1000, height: 720 });
  expect(await hiddenEnds(item(list(page), "articles/orchard/10 japanese.md").locator(".article-list-path"))).toEqual({
    start: 0,
    end: 0,
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  await reviewer.press("ArrowDown", "ArrowDown");
  await expect(item(list(page), articles[2] ?? "")).toBeFocused();
  await page.getByRole("columnheader", { name: "Segments" }).getByRole("button").click();
  const counts = await list(page)
    .locator("[data-segments]")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-segments"))));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  await item(list(page), "articles/arabic.md").focus();
  await reviewer.press("Enter");
  await expect(page).toHaveTitle(/^arabic\.md ·/);
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Shift+F9");
  await expect(item(list(page), "articles/arabic.md")).toBeFocused();
  await reviewer.press("Shift+F9");
  await expect(page).toHaveTitle(/^arabic\.md ·/);
});

test("W W243 an article is found by letters of its path or title", async ({ reviewer, page }) => {
  await openFolder(reviewer);
  await reviewer.press("Control+o");
  const dialog = page.getByRole("dialog", { name: "Find an article" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.setViewportSize({ width: 330, height: 720 });
  const longest = dialog.getByRole("option").filter({ hasText: "10 japanese.md" });
  expect(await hiddenEnds(longest.locator(".go-to-text"))).toEqual({ start: 0, end: 0 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await reviewer.type("arijs");
  await expect(dialog.getByRole("option").first()).toContainText("articles/Ārijs é.md");
  await reviewer.press("Enter");
  await expect(page).toHaveTitle(/^Ārijs é\.md ·/);
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Control+o");
  await reviewer.type("open fo");
  await expect(dialog.getByRole("option")).toHaveText(["Open folder…"]);
});

test("W where no workspace is open, the keys that find an article offer to open files and folders", async ({
  reviewer,
  page,
}) => {
  for (const article of [null, sample("orchard-sync.lv-LV.md")]) {
    if (article === null) await reviewer.start();
    else await reviewer.open(article);
    await reviewer.press("Control+o");
    const dialog = page.getByRole("dialog", { name: "Find an article" });
    await expect(dialog).toContainText("No workspace is open.");
    await expect(dialog.getByRole("option")).toHaveText(["Open files…", "Open folder…"]);
    await reviewer.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
});

test("W the tree opens and closes folders, and opens articles, by keys", async ({ reviewer, page }) => {
  await openFolder(reviewer);
  const row = (name: string) => tree(page).getByRole("row", { name, exact: false });
  // Also where the rows of the article have the arrows.
  await reviewer.press("Escape");
  await item(tree(page), articles[0] ?? "").focus();
  await reviewer.press("ArrowLeft");
  await expect(row("orchard").first()).toBeFocused();
  await reviewer.press("ArrowLeft");
  await expect(item(tree(page), articles[0] ?? "")).toHaveCount(0);
  await reviewer.press("ArrowDown");
  await expect(item(tree(page), "articles/arabic.md")).toBeFocused();
  await reviewer.press("Enter");
  await expect(page).toHaveTitle(/^arabic\.md ·/);
  await expect(reviewer.editor).toBeFocused();
});

test("W a zip archive, and what is done in it, is like the folder", async ({ reviewer, page }) => {
  await reviewer.start();
  await reviewer.choose(archive());
  await expect(reviewer.status).toContainText("Read 6 articles");
  const [name = ""] = articles;
  const id = await correctFirst(reviewer, name);
  const changed = unzip(await handOver(reviewer, async (dialog) => expect(dialog).toContainText("1 of 6"), true));
  const expected = withTarget(files.get(name)?.toString("utf8") ?? "", id, (target) => `${target} ok`);
  expect([...changed.keys()]).toEqual([name]);
  expect(changed.get(name)?.toString("utf8")).toBe(expected);
  await reviewer.saved();

  // Opened again, it is as it was left.
  await page.reload();
  await reviewer.choose(archive());
  await expect(item(tree(page), name)).toHaveAttribute("data-reviewed", "1");
});

test("W several files, of which one is none", async ({ reviewer, page }) => {
  await reviewer.start();
  await reviewer.choose(fixture("no-pairs.md"), sample("orchard-sync.lv-LV.md"), fixture("arabic.ar-SA.md"));
  await expect(page).toHaveTitle(/^arabic\.ar-SA\.md ·/);
  await expect(tree(page).locator("[data-article-path]")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "1 file is no article" })).toBeVisible();
  // One alone afterwards has no workspace.
  await reviewer.open(fixture("japanese.ja-JP.md"));
  await expect(tree(page)).toHaveCount(0);
  expect(textOf(fixture("japanese.ja-JP.md"))).not.toBe("");
});

test("W a folder that is dropped is opened like one that is chosen", async ({ reviewer, page }) => {
  await reviewer.start();
  const dropped = Array.from(files, ([name, bytes]) => [name, bytes.toString("latin1")] as const);
  await page.evaluate((contents) => {
    const fileEntry = ([name, text]: readonly [string, string]) => ({
      isDirectory: false,
      isFile: true,
      fullPath: `/orchard-docs/${name}`,
      file: (take: (file: File) => void) =>
        take(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name)),
    });
    // A folder gives some of its entries at a time.
    const waiting = [contents.slice(0, 4), contents.slice(4), []];
    const folderEntry = {
      isDirectory: true,
      isFile: false,
      createReader: () => ({ readEntries: (take: (some: unknown) => void) => take(waiting.shift()?.map(fileEntry)) }),
    };
    Object.assign(DataTransferItem.prototype, { webkitGetAsEntry: () => folderEntry });
    const transfer = new DataTransfer();
    transfer.items.add(new File([], "orchard-docs"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, dropped);
  await expect(reviewer.status).toContainText("Read 6 articles");
  await expect(tree(page).locator("[data-article-path]")).toHaveCount(6);
  await expect(page).toHaveTitle(/^9 crlf\.md ·/);
});

test("W tree, list and hand-over can be used by everybody", async ({ reviewer, page }) => {
  await openFolder(reviewer);
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Shift+F9");
  await expect(list(page)).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Control+s");
  await expect(page.getByRole("dialog", { name: "Hand over" })).toContainText("0 of 6");
  await expectAccessibleInBothSchemes(page);
});

test("W80 W81 folded, the articles are a rail of rings; the tree comes over the text, by keys, and goes", async ({
  reviewer,
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await openFolder(reviewer);
  const rings = page.getByRole("list", { name: "Articles around this one" });
  await expect(tree(page)).toHaveCount(0);
  await expect(rings.locator("[aria-current=page]")).toHaveAccessibleName(/^9 crlf\.md, 0 of \d+ reviewed$/);
  await reviewer.button("Articles").focus();
  await reviewer.press("Enter");
  await expect(item(tree(page), "articles/orchard/9 crlf.md")).toBeFocused();
  await expect(item(tree(page), "articles/orchard/10 japanese.md")).toBeInViewport();
  await expectAccessibleInBothSchemes(page);
  await reviewer.press("Escape");
  await expect(tree(page)).toHaveCount(0);
  await expectKeysInText(page);
  await reviewer.button("Articles").click();
  await reviewer.press("ArrowDown", "Enter");
  await expect(page).toHaveTitle(/^10 japanese\.md ·/);
  await expect(tree(page)).toHaveCount(0);
  await expectKeysInText(page);
  await rings.getByRole("button", { name: /^sync\.md/ }).click();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await expectKeysInText(page);
});

test("W82 the tree is folded and kept open as one likes, and so it is when one comes back", async ({
  reviewer,
  page,
}) => {
  await openFolder(reviewer);
  await reviewer.button("Fold the articles").click();
  await expect(tree(page)).toHaveCount(0);
  await expectKeysInText(page);
  await page.reload();
  await openFolder(reviewer);
  await expect(page.getByRole("list", { name: "Articles around this one" })).toBeVisible();
  await reviewer.button("Articles").click();
  await reviewer.button("Keep the articles open").click();
  await expect(reviewer.button("Fold the articles")).toBeVisible();
  await expect(item(tree(page), "articles/orchard/9 crlf.md")).toBeVisible();
});
