/**
 * How fast the page is in an article of 7,600 segments: F9 → the active sentence in its editor on the page, key → paint there and in the grid, which blocks a key renders anew, frames while
 * the wheel turns, the memory of the tab beside that of the grid, and how long all blocks take to be built for a print. Where the machine has other work the fastest of each counts: the others waited for it.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";
import { browserArguments, ensureBrowser } from "../scripts/browser.mjs";
import { describeTimes } from "./describe-times.ts";
import { frameGapsDuring } from "./frame-clock.ts";

const ROUNDS = 3;
const KEYS = 40;
const WHEEL_TURNS = 60;
/** Milliseconds between two frames of which the one between was not shown. */
const DROPPED = 25;

const folder = mkdtempSync(path.join(os.tmpdir(), "recto-bench-"));
const file = path.join(folder, "changelog.de-DE.md");
writeFileSync(file, makeLargeArticle());
await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", preview: { host: "127.0.0.1", port: 4393 } });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: [...browserArguments(), "--enable-precise-memory-info"],
});
const times = {
  show: [] as number[],
  gridKey: [] as number[],
  key: [] as number[],
  frame: [] as number[],
  grid: [] as number[],
  page: [] as number[],
  print: [] as number[],
};
const touched = new Set<string>();
try {
  for (let round = 0; round < ROUNDS; round++) await measure(browser);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`F9 to the page:  ${describeTimes(times.show)}`);
console.log(`key to paint:    ${describeTimes(times.key)}`);
console.log(`  in the grid:   ${describeTimes(times.gridKey)}`);
console.log(`blocks rendered: ${touched.size} by ${KEYS} keys (${[...touched].join(", ")})`);
console.log(`between frames:  ${describeTimes(times.frame)}`);
console.log(`dropped frames:  ${times.frame.filter((gap) => gap > DROPPED).length} of ${times.frame.length}`);
console.log(`print to built:  ${describeTimes(times.print)}`);
console.log(
  `memory:          ${Math.round(Math.min(...times.page))} MB, of the grid ${Math.round(Math.min(...times.grid))} MB`,
);

async function measure(of: Browser): Promise<void> {
  const page = await of.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto("http://127.0.0.1:4393/");
  await page.getByLabel("Open files").setInputFiles(file);
  const editor = page.getByRole("textbox", { name: /^Target, / });
  await editor.waitFor();
  // What is fetched and checked while the window rests is no part of it.
  await page.waitForTimeout(4000);
  for (let key = 0; key < KEYS; key++) times.gridKey.push(await typeOne(page));
  times.grid.push(await memoryOf(page));
  times.show.push(await show(page));
  await watchBlocks(page);
  for (let key = 0; key < KEYS; key++) times.key.push(await typeOne(page));
  for (const block of await touchedBlocks(page)) touched.add(block);
  const gaps = await frameGapsDuring(page, async () => {
    await page.mouse.move(700, 500);
    for (let turn = 0; turn < WHEEL_TURNS; turn++) await page.mouse.wheel(0, 240);
  });
  times.frame.push(...gaps);
  times.page.push(await memoryOf(page));
  times.print.push(await print(page));
  await page.close();
}

async function show(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.painted = new Promise((resolve) => {
      const look = (from: number) => {
        const editor = document.querySelector("[role=document] [contenteditable=true]");
        if (editor === null) requestAnimationFrame(() => look(from));
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
      };
      addEventListener("keydown", (event) => look(event.timeStamp), { once: true, capture: true });
    });
  });
  await page.keyboard.press("F9");
  return page.evaluate(() => window.painted ?? Number.NaN);
}

/** "Print…" → all blocks are built and the browser is asked to print. */
async function print(page: Page): Promise<number> {
  await page.evaluate(() => {
    const from = performance.now();
    window.painted = new Promise((resolve) => {
      window.print = () => resolve(performance.now() - from);
    });
    // By the page itself: whoever looks for a button by its name reads 15,000 sentences first.
    document.querySelector<HTMLElement>(".page-print")?.click();
  });
  return page.evaluate(() => window.painted ?? Number.NaN);
}

async function typeOne(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.painted = new Promise((resolve) => {
      addEventListener(
        "keydown",
        (event) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp))),
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press("x");
  return page.evaluate(() => window.painted ?? Number.NaN);
}

declare global {
  interface Window {
    /** How long the next key takes, set before it is pressed: asked for at the same time it might come too late. */
    painted?: Promise<number>;
    touchedBlocks?: Set<string>;
  }
}

/** Notes from now on in which blocks anything changes but in the editor and under the block. */
function watchBlocks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const found = new Set<string>();
    window.touchedBlocks = found;
    const note = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      if (element === null || element.closest(".editor-place, .page-strip") !== null) return;
      const part = element.closest("[data-part]")?.getAttribute("data-part");
      found.add(`${part} ${element.closest("[data-block]")?.getAttribute("data-block") ?? "outside"}`);
    };
    const observer = new MutationObserver((records) => records.forEach(note));
    const spread = document.querySelector(".page-spread");
    if (spread !== null) observer.observe(spread, { subtree: true, childList: true, characterData: true });
  });
}

function touchedBlocks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...(window.touchedBlocks ?? [])]);
}

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
