/**
 * A workspace under a reviewer's hands, as a folder and as a zip archive of a made-up repository: chosen → first article editable, all read, the next article, the
 * overview's order and the search for an article, and all the while the tasks that keep the page from answering. Beside it merely reading the same files in the same
 * browser.
 *
 *     npm run bench -- workspace                      2,000 articles of 50 segments
 *     npm run bench -- workspace --articles=60000     as many as a workspace may have
 *     npm run bench -- workspace --only=zip --until=read
 *     npm run bench -- workspace --keep=FOLDER        the repository and the app are made there once, and used again: both are as they were made
 *     npm run bench -- workspace --tasks              tasks by the processor's time too, of some thousand articles: the trace grows with them
 *
 * Times are those of the clock; beside them stands how long the processors worked, by thread, which what else runs on the machine lengthens less.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { browserArguments, ensureBrowser } from "../scripts/browser.mjs";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { describeTimes } from "./describe-times.ts";
import { frameGapsDuring } from "./frame-clock.ts";
import { makeRepository } from "./workspace/make-repository.ts";
import { traceTasks } from "./workspace/page-tasks.ts";
import { inWords, watchProcess } from "./workspace/process-figures.ts";
import { takeArrivals, takeLongTasks, watchWindow } from "./workspace/window-clock.ts";

const STEPS = 25;
const PATIENCE_MS = 600_000;
/** Milliseconds from which on a page does not answer at once. */
const LONG = 50;
const FILTER_PATIENCE_MS = 20_000;
/** Counting the findings of more takes longer than one waits for. */
const MOST_CHECKED = 5_000;

const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const articles = Number(option("articles") ?? 2_000);
const segments = Number(option("segments") ?? 50);
const isTraced = process.argv.includes("--tasks");
const isUntilRead = option("until") === "read";

const kept = option("keep");
const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), "recto-bench-"));
const made = path.join(folder, `${articles}-${segments}`);
const repository = path.join(made, "repository");
const archive = path.join(made, "repository.zip");
if (option("only") !== "folder" && !existsSync(archive)) writeArchive();
if (option("only") !== "zip" && !existsSync(repository)) writeFolder();
const outDir = path.join(folder, "app");
if (!existsSync(outDir)) await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: "error",
  build: { outDir },
  preview: { host: "127.0.0.1", port: 4393, strictPort: false },
});
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
try {
  console.log(`${articles} articles of ${segments} segments in the mean`);
  if (option("only") !== "zip") await measure("folder", repository);
  if (option("only") !== "folder") await measure("zip", archive);
} finally {
  await browser.close();
  await server.close();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}

function writeArchive(): void {
  const zip = new ZipWriter();
  for (const { path: name, text } of makeRepository({ articles, segments }))
    zip.add(`repository/${name}`, packFile(Buffer.from(text)));
  mkdirSync(made, { recursive: true });
  writeFileSync(archive, new Uint8Array());
  for (const piece of zip.end()) appendFileSync(archive, piece);
}

function writeFolder(): void {
  for (const { path: name, text } of makeRepository({ articles, segments })) {
    mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
    writeFileSync(path.join(repository, name), text);
  }
}

async function measure(kind: "folder" | "zip", chosen: string): Promise<void> {
  console.log(`\n## ${kind}`);
  const reading = await readingAlone(browser, kind, chosen);
  const page = await start(browser);
  const watch = await watchProcess(page);
  const sayFigures = async () => say("  worked so far", inWords(await watch.figures()));
  const tasks = isTraced ? await traceTasks(browser, page) : null;
  await choose(page, kind, chosen);
  const [first] = await takeArrivals(page, 1);
  say("chosen → first article editable", `${first?.toFixed(0)} ms`);
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  const readAt = await untilRead(page);
  say(
    "chosen → all read",
    `${(readAt / 1000).toFixed(1)} s; merely reading the files ${(reading / 1000).toFixed(1)} s`,
  );
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  if (tasks !== null) say("  of the processor", tasksInWords((await tasks(LONG)).filter((worked) => worked > LONG)));
  await sayFigures();
  if (!isUntilRead) {
    if (articles <= MOST_CHECKED) await untilChecked(page);
    await stepThrough(page);
    await overview(page);
    await sayFigures();
  }
  await openAgain(page, kind, chosen);
  await sayFigures();
  await watch.end();
  await page.context().close();
}

async function untilChecked(page: Page): Promise<void> {
  // What the list shows last: it says when all are checked.
  await page.keyboard.press("Shift+F9");
  await page.locator("[role=row][data-findings]").first().waitFor({ timeout: PATIENCE_MS });
  await page.getByRole("progressbar", { name: "Checking" }).waitFor({ state: "detached", timeout: PATIENCE_MS });
  const checkedAt = await page.evaluate(() => performance.now() - (window.chosenAt ?? 0));
  say("chosen → all checked", `${(checkedAt / 1000).toFixed(1)} s`);
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  await page.keyboard.press("Shift+F9");
  await page.locator("[contenteditable=true]").waitFor();
}

async function stepThrough(page: Page): Promise<void> {
  const steps: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press("Alt+PageDown");
    steps.push(...(await takeArrivals(page, 1)));
    // As long as somebody looks at an article at the very least.
    await page.waitForTimeout(700);
  }
  say("key → next article editable", describeTimes(steps));
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
}

/** On the next visit: up to all that was known, without reading it. */
async function openAgain(page: Page, kind: "folder" | "zip", chosen: string): Promise<void> {
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.waitForLoadState("networkidle");
  await takeLongTasks(page);
  await choose(page, kind, chosen);
  const [first] = await takeArrivals(page, 1);
  say("chosen again → first editable", `${first?.toFixed(0)} ms`);
  const at = await untilRead(page);
  say("chosen again → all known", `${(at / 1000).toFixed(1)} s`);
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
}

function choose(page: Page, kind: "folder" | "zip", chosen: string): Promise<void> {
  return page
    .locator(kind === "folder" ? "#open-folder" : "#open-files")
    .setInputFiles(chosen, { timeout: PATIENCE_MS });
}

/** Milliseconds since it was chosen. */
async function untilRead(page: Page): Promise<number> {
  const isRead = () => document.querySelector("[role=status]")?.textContent?.startsWith("Read ") ?? false;
  await page.waitForFunction(isRead, null, { timeout: PATIENCE_MS });
  return page.evaluate(() => performance.now() - (window.chosenAt ?? 0));
}

async function overview(page: Page): Promise<void> {
  await page.keyboard.press("Shift+F9");
  const list = page.getByRole("grid", { name: "Article list" });
  await list.waitFor();
  say("the overview: tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  for (const column of ["Title", "Words", "Reviewed"]) {
    const heading = list.getByRole("columnheader", { name: column });
    const began = Date.now();
    await heading.getByRole("button").click();
    await list.locator(`[aria-sort=ascending]`).getByText(column).waitFor();
    say(`order by ${column.toLowerCase()}`, `${Date.now() - began} ms, ${tasksInWords(await takeLongTasks(page))}`);
  }
  await scroll(page);
  for (const filter of filters()) await filterAll(page, filter);
  await page.keyboard.press("Control+o");
  await page.getByRole("combobox").waitFor();
  for (const letters of ["q", "uil", " 1234"]) {
    await page.keyboard.type(letters);
    say(`find an article: “${letters}”`, tasksInWords(await takeLongTasks(page)));
  }
  await page.keyboard.press("Escape");
}

/**
 * A title of one article, far down the list; a word of nearly all articles; an expression; what is told by the index alone, of all and of a folder; and what is asked of
 * each segment of one.
 */
function filters(): readonly string[] {
  const folder = `path:topic-${Math.floor(articles / 60)}`;
  const ofAll = [`"Article ${articles - 17}"`, "quil", "/quil[a-f]+ \\d*7\\b/", "status:unreviewed", "is:repeated"];
  return [...ofAll, folder, `${folder} status:unreviewed quil`, `${folder} kind:heading`];
}

async function scroll(page: Page): Promise<void> {
  await page.getByRole("grid", { name: "Article list" }).hover();
  const gaps = await frameGapsDuring(page, async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
  });
  say("scrolled: from frame to frame", `${describeTimes(gaps)}; ${gaps.filter((gap) => gap > 25).length} late`);
}

/** From the last letter to the first segment that is listed, and to all that are counted. */
async function filterAll(page: Page, filter: string): Promise<void> {
  const field = page.getByRole("searchbox", { name: "Filter segments of all articles" });
  await field.fill("");
  await page.getByRole("grid", { name: "Article list" }).waitFor();
  await takeLongTasks(page);
  const first = await page.evaluate(
    ({ text }) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>("[aria-label='Filter segments of all articles']");
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
        const began = performance.now();
        const look = () => {
          if (document.querySelector("[aria-label='Segments found'] [role=gridcell]") !== null)
            resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        set?.call(input, text);
        input?.dispatchEvent(new InputEvent("input", { bubbles: true }));
        look();
      }),
    { text: filter },
  );
  const began = Date.now();
  const isDone = () => document.querySelector(".segment-filter-progress") === null;
  const all = await page.waitForFunction(isDone, null, { timeout: FILTER_PATIENCE_MS }).then(
    () => `${((Date.now() - began + first) / 1000).toFixed(1)} s`,
    () => `more than ${FILTER_PATIENCE_MS / 1000} s`,
  );
  say(`filter “${filter}”`, `first listed ${first.toFixed(0)} ms, all counted ${all}`);
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  await field.fill("");
}

/** Reads all bytes of what was chosen, as many files at a time as the app does, and does nothing with them. */
async function readingAlone(owner: Browser, kind: "folder" | "zip", chosen: string): Promise<number> {
  const page = await (await owner.newContext()).newPage();
  await page.addInitScript(watchWindow);
  await page.goto("data:text/html,<title>reading</title>");
  await page.setContent(`<input type="file" ${kind === "folder" ? "webkitdirectory" : ""}>`);
  await page.locator("input").setInputFiles(chosen, { timeout: PATIENCE_MS });
  // What the browser itself takes to make the files: any page has that.
  say("choosing alone: tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  const time = await page.evaluate(async () => {
    const files = [...(document.querySelector("input")?.files ?? [])];
    const began = performance.now();
    const read = async () => {
      for (let file = files.pop(); file !== undefined; file = files.pop()) await file.arrayBuffer();
    };
    await Promise.all(Array.from({ length: 4 }, read));
    return performance.now() - began;
  });
  say("reading alone: tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  await page.context().close();
  return time;
}

async function start(owner: Browser): Promise<Page> {
  const page = await (
    await owner.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: "block" })
  ).newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watchWindow);
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.waitForLoadState("networkidle");
  await takeLongTasks(page);
  return page;
}

function say(what: string, how: string): void {
  console.log(`  ${what.padEnd(34)} ${how}`);
}

function tasksInWords(tasks: readonly number[]): string {
  return tasks.length === 0 ? "none" : `${tasks.length}, the longest ${Math.max(...tasks).toFixed(0)} ms`;
}
