/**
 * The main job once more in Firefox, where this machine has one. Playwright drives only a Firefox of its own, so another driver does, over WebDriver
 * BiDi.
 */
import { accessSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { idsOf, sample, textOf } from "./support/articles.ts";
import { targetOnly, withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const firefox = findFirefox();

test("in Firefox an article is opened, edited, approved and downloaded", async ({ baseURL }) => {
  test.skip(firefox === null, "There is no Firefox here; FIREFOX_PATH names it.");
  const folder = mkdtempSync(path.join(os.tmpdir(), "recto-firefox-"));
  const browser = await launch(firefox ?? "", folder);
  try {
    await review(await browser.newPage(), baseURL ?? "", folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function review(page: Page, address: string, folder: string): Promise<void> {
  const file = sample("orchard-sync.lv-LV.md");
  const [first = "", next = ""] = idsOf(file);
  await page.goto(address);
  const input = await page.waitForSelector("input[type=file][multiple]");
  await (await input?.toElement("input"))?.uploadFile(path.resolve("public/samples", file.name));

  await focused(page, `Target, segment ${first}`);
  await page.keyboard.type(" Tas ir viss.");
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.waitForSelector(`[data-segment-id="${first}"][data-status="approved"]`);
  await focused(page, `Target, segment ${next}`);

  const expected = withTarget(textOf(file), first, (target) => `${target} Tas ir viss.`);
  expect(await download(page, folder, "Side-by-side Markdown")).toBe(expected);
  expect(await download(page, folder, "Target-only Markdown")).toBe(targetOnly(expected));
}

/** Waits until the textbox of that name has the focus. */
async function focused(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute("aria-label") === wanted, {}, name);
}

async function download(page: Page, folder: string, format: string): Promise<string> {
  await page.locator('aria/Export[role="button"]').click();
  await page.locator(`aria/${format}[role="menuitem"]`).click();
  let names: string[] = [];
  await expect
    .poll(() => {
      names = readdirSync(folder);
      return names.filter((name) => name.endsWith(".md")).length === 1 && !names.some((name) => name.endsWith(".part"));
    })
    .toBe(true);
  const file = path.join(folder, names.find((name) => name.endsWith(".md")) ?? "");
  const text = readFileSync(file, "utf8");
  rmSync(file);
  return text;
}

function launch(executablePath: string, folder: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": folder,
      "browser.download.useDownloadDir": true,
      "browser.helperApps.neverAsk.saveToDisk": "text/markdown",
    },
  });
}

function findFirefox(): string | null {
  const named = process.env["FIREFOX_PATH"];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const inPath = folders.flatMap((folder) => ["firefox", "firefox-esr"].map((name) => path.join(folder, name)));
  return [...(named ? [named] : []), ...inPath].find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
