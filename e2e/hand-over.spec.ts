/** Handing over: saved in place, as review records from one machine to another, and on the command line. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { fixture, idsOf, sample, textFile, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { offerFolder, removeFolder, writeFiles } from "./support/browser-folder.ts";
import { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { writtenIn } from "./support/written-in.ts";

test.use({ spelling: false });

const FOLDER = "orchard-docs";
/** In the order of the tree. */
const files: ReadonlyMap<string, Buffer> = new Map([
  ["orchard/sync.md", sample("orchard-sync.lv-LV.md").buffer],
  ["arabic.md", fixture("arabic.ar-SA.md").buffer],
  ["crlf.md", fixture("crlf-bom.fr-FR.md").buffer],
]);
const [sync, arabic, crlf] = ["orchard/sync.md", "arabic.md", "crlf.md"] as const;

const textAt = (name: string) => files.get(name)?.toString("utf8") ?? "";
const firstId = (name: string) => idsOf(textFile(name, textAt(name)))[0] ?? "";
const corrected = (name: string, words: string) =>
  withTarget(textAt(name), firstId(name), (target) => `${target}${words}`);

const tree = (page: Page) => page.getByRole("treegrid", { name: "Articles" });
const item = (page: Page, name: string) => tree(page).locator(`[data-article-path="${name}"]`);
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Hand over" });
const way = (page: Page, name: string) => dialogOf(page).getByRole("button", { name, exact: true });

async function openFolder(reviewer: Reviewer): Promise<void> {
  await reviewer.page.locator("button", { hasText: "Open folder" }).click();
  await expect(reviewer.status).toContainText("Read 3 articles");
  await expect(reviewer.editor).toBeFocused();
}

async function startWithFolder(reviewer: Reviewer): Promise<void> {
  await reviewer.start();
  await offerFolder(reviewer.page, FOLDER, files);
  await reviewer.page.reload();
  await openFolder(reviewer);
}

/** Writes behind the first segment's target of the article in view and approves it. */
async function correct(reviewer: Reviewer, name: string, words: string): Promise<void> {
  const id = firstId(name);
  await reviewer.goTo(id);
  await reviewer.editing(id);
  await reviewer.press("Control+End");
  await reviewer.type(words);
  await reviewer.approve(id);
  await reviewer.saved();
}

async function openArticle(reviewer: Reviewer, name: string): Promise<void> {
  await item(reviewer.page, name).click();
  await expect(reviewer.page).toHaveTitle(new RegExp(`^${path.basename(name)} ·`));
  await expect(reviewer.editor).toBeFocused();
}

async function showHandOver(reviewer: Reviewer): Promise<Locator> {
  await reviewer.button("Hand over").click();
  await expect(dialogOf(reviewer.page)).not.toContainText("…");
  return dialogOf(reviewer.page);
}

/** What the file of the folder holds now. */
function onDisk(page: Page, name: string): Promise<string> {
  return page.evaluate(
    async (steps) => {
      let place = await navigator.storage.getDirectory();
      for (const step of steps.slice(0, -1)) place = await place.getDirectoryHandle(step);
      const file = await (await place.getFileHandle(steps.at(-1) ?? "")).getFile();
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer());
    },
    [FOLDER, ...name.split("/")],
  );
}

test("W70 W72 what has changed is saved in place, and reviewing goes on, also when the folder is opened again", async ({
  reviewer,
  page,
}) => {
  await startWithFolder(reviewer);
  await correct(reviewer, sync, " ok");
  await openArticle(reviewer, crlf);
  await correct(reviewer, crlf, " bien");
  await showHandOver(reviewer);
  await expect(way(page, "Save in place")).toBeFocused();
  await reviewer.press("Control+Enter");
  await expect(dialogOf(page).getByRole("status")).toHaveText("2 articles saved in place and read back.");
  await expect(dialogOf(page)).toContainText("No article differs from its file.");
  expect(await onDisk(page, sync)).toBe(corrected(sync, " ok"));
  expect(await onDisk(page, crlf)).toBe(corrected(crlf, " bien"));
  expect(await onDisk(page, arabic)).toBe(textAt(arabic));
  await reviewer.press("Escape");
  await correct(reviewer, crlf, " encore");

  await page.reload();
  await reviewer.start();
  await openFolder(reviewer);
  await expect(item(page, sync)).toHaveAttribute("data-reviewed", "1");
  await expect(item(page, crlf)).toHaveAttribute("data-reviewed", "1");
  // What the machine wrote is still there to compare with.
  await openArticle(reviewer, sync);
  const id = firstId(sync);
  await reviewer.goTo(id);
  await expect(reviewer.row(id).getByRole("group", { name: "Changes from the machine translation" })).toContainText(
    " ok",
  );
  const dialog = await showHandOver(reviewer);
  await expect(dialog.getByRole("grid", { name: "Changed articles" }).getByRole("row")).toHaveCount(1);
  await way(page, "Save in place").click();
  await expect(dialog.getByRole("status")).toHaveText("1 article saved in place and read back.");
  expect(await onDisk(page, crlf)).toBe(corrected(crlf, " bien encore"));
});

test("W71 a file that changed, is gone or may not be written is named, and the others are saved", async ({
  reviewer,
  page,
}) => {
  await startWithFolder(reviewer);
  await correct(reviewer, sync, " ok");
  for (const name of [arabic, crlf]) {
    await openArticle(reviewer, name);
    await correct(reviewer, name, " ok");
  }
  await removeFolder(page, `${FOLDER}/${arabic}`);
  await writeFiles(page, FOLDER, new Map([[crlf, Buffer.from(`${textAt(crlf)}more`)]]));
  await reviewer.button("Hand over").click();
  await way(page, "Save in place").click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("status")).toHaveText("1 saved, 2 not. Nothing is lost.");
  await expect(dialog.getByRole("list", { name: "Not taken" })).toContainText(`${crlf} has changed`);
  await expect(dialog.getByRole("list", { name: "Not taken" })).toContainText(arabic);
  expect(await onDisk(page, sync)).toBe(corrected(sync, " ok"));
  expect(await onDisk(page, crlf)).toBe(`${textAt(crlf)}more`);

  // Refused by the browser: nothing is written, and nothing is lost.
  await writeFiles(page, FOLDER, new Map([[sync, Buffer.from(textAt(sync))]]));
  await page.evaluate(() => Object.assign(FileSystemHandle.prototype, { requestPermission: async () => "denied" }));
  await way(page, "Save in place").click();
  await expect(dialog.getByRole("status")).toContainText("was not allowed");
  expect(await onDisk(page, sync)).toBe(textAt(sync));
  await expect(dialog.getByRole("grid", { name: "Changed articles" })).toContainText(sync);
});

test("W69 the dialog shows what becomes of each text, article by article, and leads to it", async ({
  reviewer,
  page,
}) => {
  await startWithFolder(reviewer);
  await correct(reviewer, sync, " ok");
  await openArticle(reviewer, arabic);
  await correct(reviewer, arabic, " تم");
  const dialog = await showHandOver(reviewer);
  const list = dialog.getByRole("grid", { name: "Changed articles" });
  const difference = dialog.getByRole("region", { name: "Difference" });
  await expect(list.getByRole("row")).toHaveCount(2);
  await expect(difference.locator("ins")).toHaveText(" ok");
  await list.getByRole("row").first().focus();
  await reviewer.press("ArrowDown");
  await expect(list.locator(`[data-article-path="${arabic}"]`)).toBeFocused();
  await expect(difference.locator(".difference-text")).toHaveAttribute("dir", "rtl");
  await expect(difference.locator("ins")).toContainText("تم");
  await expectAccessibleInBothSchemes(page);
  // PG46: what stands there is what is written, of whichever article has the keys.
  await dialog.getByRole("button", { name: "Changes", exact: true }).focus();
  await reviewer.press("ArrowRight", "Enter");
  const written = dialog.getByRole("region", { name: "What will be written" });
  await expect(written.locator("ins")).toContainText("تم");
  await list.getByRole("row").first().click();
  await expect(written.locator("ins")).toHaveText(" ok");
  expect(await writtenIn(written)).toBe(withTarget(textAt(sync), firstId(sync), (target) => `${target} ok`));
  await expectAccessibleInBothSchemes(page);
  await dialog.getByRole("button", { name: "Difference", exact: true }).click();
  const patch = page.waitForEvent("download");
  await way(page, "Download patch").click();
  const both = readFileSync(await (await patch).path(), "utf8");
  expect(both.split(/^(?=diff )/m)).toContain(await writtenIn(written));
  await dialog.getByRole("button", { name: "Changes", exact: true }).click();
  await difference.getByRole("button", { name: firstId(sync) }).click();
  await expect(page).toHaveTitle(/^sync\.md ·/);
  await reviewer.editing(firstId(sync));
});

/** Another reviewer, on a machine of their own. */
async function colleague(browser: Browser, baseURL: string | undefined): Promise<Reviewer> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return new Reviewer(await context.newPage());
}

async function downloadRecords(reviewer: Reviewer): Promise<Buffer> {
  await showHandOver(reviewer);
  await expect(dialogOf(reviewer.page)).toContainText("reviewers’ names are inside");
  const downloading = reviewer.page.waitForEvent("download");
  await reviewer.press("r");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${FOLDER}.records.json`);
  // As where what had the focus is gone or off: keys are for the dialog wherever in it they are pressed.
  await expect(way(reviewer.page, "Download review records")).toBeEnabled();
  await dialogOf(reviewer.page).locator(".dialog-body").focus();
  const again = reviewer.page.waitForEvent("download");
  await reviewer.press("r");
  await again;
  await reviewer.press("Escape");
  return readFileSync(await download.path());
}

async function importRecords(reviewer: Reviewer, bytes: Buffer): Promise<void> {
  const choosing = reviewer.page.waitForEvent("filechooser");
  await way(reviewer.page, "Import review records").click();
  await (await choosing).setFiles({ name: "records.json", mimeType: "application/json", buffer: bytes });
}

test("W60 W63 review records go from one machine to another; what both decided is chosen", async ({
  reviewer,
  page,
  browser,
  baseURL,
}) => {
  await startWithFolder(reviewer);
  await correct(reviewer, sync, " hers");
  await openArticle(reviewer, crlf);
  await correct(reviewer, crlf, " hers");
  const records = await downloadRecords(reviewer);

  const other = await colleague(browser, baseURL);
  await startWithFolder(other);
  await correct(other, sync, " his");
  await openArticle(other, crlf);
  const dialog = await showHandOver(other);
  await importRecords(other, Buffer.from("{}"));
  await expect(dialog.getByRole("status")).toContainText("Nothing was imported. It holds no review records");
  await importRecords(other, records);
  await expect(dialog.getByRole("status")).toContainText("Took 1 segment of 1 of 2 articles.");
  const choices = dialog.getByRole("region", { name: "To choose" });
  await expect(choices.getByRole("radio")).toHaveCount(2);
  await expect(choices).toContainText(" hers");
  await expect(choices).toContainText(" his");
  await expectAccessibleInBothSchemes(other.page);
  await choices.getByRole("radio", { name: /^Theirs/ }).check();
  await choices.getByRole("button", { name: "Take 1 chosen" }).click();
  await expect(choices).toHaveCount(0);
  await other.press("Escape");
  // The article in view has it at once, and the tree counts it.
  await expect(other.row(firstId(crlf))).toHaveAttribute("data-status", "approved");
  await expect(item(other.page, crlf)).toHaveAttribute("data-reviewed", "1");

  // Both hand over the same bytes now, here and on the command line.
  await showHandOver(other);
  await importRecords(other, records);
  await expect(dialog.getByRole("status")).toContainText("All of it was here already.");
  await way(other.page, "Save in place").click();
  await expect(dialog.getByRole("status")).toContainText("2 articles saved");
  await other.press("Escape");
  const folder = mkdtempSync(path.join(tmpdir(), "recto-"));
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, "docs", name)), { recursive: true });
    writeFileSync(path.join(folder, "docs", name), bytes);
  }
  writeFileSync(path.join(folder, "records.json"), await downloadRecords(other));
  execFileSync(process.execPath, [
    "scripts/recto.mjs",
    "export",
    "--format",
    "side-by-side",
    path.join(folder, "docs"),
    "--records",
    path.join(folder, "records.json"),
    "--out",
    path.join(folder, "out"),
  ]);
  for (const name of [sync, arabic, crlf])
    expect(readFileSync(path.join(folder, "out", name), "utf8"), name).toBe(await onDisk(other.page, name));
  expect(await onDisk(other.page, sync)).toBe(corrected(sync, " hers"));
  rmSync(folder, { recursive: true });

  // And back: nothing is asked.
  await showHandOver(reviewer);
  await importRecords(reviewer, records);
  await expect(dialogOf(page).getByRole("status")).toContainText("All of it was here already.");
  await other.page.context().close();
});

test("W60 an article opened alone is handed over too", async ({ reviewer, page }) => {
  await reviewer.start(sample("orchard-sync.lv-LV.md"));
  await reviewer.type(" ok");
  const id = firstId(sync);
  await reviewer.approve(id);
  await reviewer.press("Control+s", "End", "Enter");
  const dialog = dialogOf(page);
  await expect(dialog).toContainText("1 of 1");
  await expect(way(page, "Save in place")).toBeDisabled();
  const downloading = page.waitForEvent("download");
  await way(page, "Download review records").click();
  const records: unknown = JSON.parse(readFileSync(await (await downloading).path(), "utf8"));
  expect(records).toMatchObject({ articles: [{ path: "orchard-sync.lv-LV.md", units: [{ key: id }] }] });
  expect(textOf(sample("orchard-sync.lv-LV.md"))).toContain(id);
});

test.describe("at 200 % zoom", () => {
  test.use({ viewport: { width: 640, height: 360 } });

  test("W30 all of it is reached by the keyboard, and the article in view is not in the way", async ({
    reviewer,
    page,
  }) => {
    await startWithFolder(reviewer);
    await correct(reviewer, sync, " ok");
    await reviewer.press("Control+s", "End", "Enter");
    const dialog = dialogOf(page);
    await expect(way(page, "Save in place")).toBeFocused();
    await expect(dialog).toContainText("1 of 3");
    for (const name of ["Download zip", "Download patch", "Download review records", "Import review records"]) {
      await way(page, name).focus();
      await expect(way(page, name)).toBeInViewport();
    }
    await dialog.getByRole("grid", { name: "Changed articles" }).getByRole("row").focus();
    await reviewer.press("Tab", "Tab", "Tab");
    await expect(dialog.getByRole("region", { name: "Difference" }).locator("ins")).toBeInViewport();
    await expectAccessibleInBothSchemes(page);
  });
});
