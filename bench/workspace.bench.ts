/**
 * A workspace under a reviewer's hands, as a folder and as a zip archive of a made-up repository: chosen → first article editable, all read, the next article, the
 * overview's order and the search for an article, and all the while the tasks that keep the page from answering. Beside it merely reading the same files in the same
 * browser.
 *
 *     npm run bench -- workspace                      2,000 articles of 50 segments
 *     npm run bench -- workspace --articles=60000     as many as a workspace may have
 *     npm run bench -- workspace --only=zip --until=read
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { browserArguments, ensureBrowser } from "../scripts/browser.mjs";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { describeTimes } from "./describe-times.ts";
import { makeRepository } from "./workspace/make-repository.ts";
import { takeArrivals, takeLongTasks, watchWindow } from "./workspace/window-clock.ts";

const STEPS = 25;
const PATIENCE_MS = 600_000;

const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const articles = Number(option("articles") ?? 2_000);
const segments = Number(option("segments") ?? 50);
const isUntilRead = option("until") === "read";

const folder = mkdtempSync(path.join(os.tmpdir(), "recto-bench-"));
const repository = path.join(folder, "repository");
const archive = path.join(folder, "repository.zip");
writeRepository();
const outDir = path.join(folder, "app");
await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
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
  rmSync(folder, { recursive: true, force: true });
}

function writeRepository(): void {
  const zip = new ZipWriter();
  for (const { path: name, text } of makeRepository({ articles, segments })) {
    const bytes = Buffer.from(text);
    mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
    writeFileSync(path.join(repository, name), bytes);
    zip.add(`repository/${name}`, packFile(bytes));
  }
  writeFileSync(archive, Buffer.concat(zip.end()));
}

async function measure(kind: "folder" | "zip", chosen: string): Promise<void> {
  console.log(`\n## ${kind}`);
  const reading = await readingAlone(browser, kind, chosen);
  const page = await start(browser);
  const chosenAt = Date.now();
  await choose(page, kind, chosen);
  const [first] = await takeArrivals(page, 1);
  say("chosen → first article editable", `${first?.toFixed(0)} ms`);
  const opening = await takeLongTasks(page);
  say("  tasks over 50 ms", tasksInWords(opening));
  const readAt = await untilRead(page);
  say(
    "chosen → all read",
    `${(readAt / 1000).toFixed(1)} s; merely reading the files ${(reading / 1000).toFixed(1)} s`,
  );
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  say("  the page's process so far", inWords(await processOf(page)));
  if (isUntilRead) {
    await openAgain(page, kind, chosen);
    return page.context().close();
  }
  // What the list shows last: it says when all are checked.
  await page.keyboard.press("Shift+F9");
  await page.locator("[role=row][data-findings]").first().waitFor({ timeout: PATIENCE_MS });
  await page.getByRole("progressbar", { name: "Checking" }).waitFor({ state: "detached", timeout: PATIENCE_MS });
  const checkedAt = await page.evaluate(() => performance.now() - (window.chosenAt ?? 0));
  say("chosen → all checked", `${(checkedAt / 1000).toFixed(1)} s`);
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  await page.keyboard.press("Shift+F9");
  await page.locator("[contenteditable=true]").waitFor();
  const steps: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press("Alt+PageDown");
    steps.push(...(await takeArrivals(page, 1)));
    // As long as somebody looks at an article at the very least.
    await page.waitForTimeout(700);
  }
  say("key → next article editable", describeTimes(steps));
  say("  tasks over 50 ms", tasksInWords(await takeLongTasks(page)));
  await overview(page);
  await openAgain(page, kind, chosen);
  say(
    "heap of the page",
    `${(await heapOf(page)).toFixed(0)} MB; chosen ${((Date.now() - chosenAt) / 1000).toFixed(0)} s ago`,
  );
  await page.context().close();
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
  say("  the page's process so far", inWords(await processOf(page)));
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
  await page.keyboard.press("Control+o");
  await page.getByRole("combobox").waitFor();
  for (const letters of ["q", "uil", " 1234"]) {
    await page.keyboard.type(letters);
    say(`find an article: “${letters}”`, tasksInWords(await takeLongTasks(page)));
  }
  await page.keyboard.press("Escape");
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

interface ProcessFigures {
  /** Seconds the processors worked for it: page and workers. */
  readonly worked: number;
  /** Megabytes it has in memory, all included, now and at the most. */
  readonly memory: number;
  readonly peak: number;
}

/** Of the process that the page and its workers run in, as Linux tells; null elsewhere. */
async function processOf(page: Page): Promise<ProcessFigures | null> {
  const owner = page.context().browser();
  if (owner === null || process.platform !== "linux") return null;
  const session = await owner.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime);
  const [{ id, cpuTime } = { id: 0, cpuTime: 0 }] = renderers;
  const status = readFileSync(`/proc/${id}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { worked: cpuTime, memory: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

function inWords(figures: ProcessFigures | null): string {
  if (figures === null) return "not told here";
  const { worked, memory, peak } = figures;
  return `worked ${worked.toFixed(1)} s, ${memory.toFixed(0)} MB in memory, ${peak.toFixed(0)} MB at the most`;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1024 / 1024;
}
