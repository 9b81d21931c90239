/**
 * How fast the app is under a reviewer's hands, beside one CodeMirror that holds the whole raw file, in the same browser and the same run:
 * file chosen → first row editable, → last row in sight, key → paint, approve → next row painted, frames while the wheel turns. The article is a generated one of 7,600
 * segments, and the largest of the corpus where `RECTO_CORPUS` or `../shared/corpus` exists.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";
import { browserArguments, ensureBrowser } from "../scripts/browser.mjs";
import { describeTimes, timeAt } from "./describe-times.ts";
import { frameGapsDuring } from "./frame-clock.ts";
import { measurePaints, paintsOf } from "./paint-clock.ts";

const ROUNDS = 5;
const KEYS = 60;
const APPROVALS = 40;
const WHEEL_TURNS = 60;
const EDITORS = ["recto", "raw editor"] as const;

type Editor = (typeof EDITORS)[number];

interface Sample {
  open: number[];
  end: number[];
  key: number[];
  next: number[];
  frame: number[];
  heap: number[];
}

const folder = mkdtempSync(path.join(os.tmpdir(), "recto-bench-"));
const servers = await startServers();
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: [...browserArguments(), "--enable-precise-memory-info"],
});
try {
  for (const [name, file] of articles()) await compare(name, file);
} finally {
  await browser.close();
  for (const server of Object.values(servers)) await server.close();
  rmSync(folder, { recursive: true, force: true });
}

function articles(): readonly (readonly [string, string])[] {
  const generated = path.join(folder, "changelog.de-DE.md");
  writeFileSync(generated, makeLargeArticle());
  const corpus = process.env["RECTO_CORPUS"] ?? path.join("..", "shared", "corpus");
  const real = path.join(corpus, "graph.de-DE", "concepts", "changelog.md");
  return [
    ["generated, 7,600 segments", generated],
    ...(existsSync(real) ? [["corpus, 7,601 segments", real] as const] : []),
  ];
}

/** Builds and serves both pages as a reviewer would get them. */
async function startServers(): Promise<Record<Editor, PreviewServer>> {
  const raw = path.join(folder, "raw");
  await build({ logLevel: "error" });
  await build({ root: "bench/raw-editor", base: "./", logLevel: "error", build: { outDir: raw, emptyOutDir: true } });
  const shared = { host: "127.0.0.1", port: 0, strictPort: false };
  return {
    recto: await preview({ logLevel: "error", preview: { ...shared, port: 4391 } }),
    "raw editor": await preview({
      configFile: false,
      logLevel: "error",
      build: { outDir: raw },
      preview: { ...shared, port: 4392 },
    }),
  };
}

async function compare(name: string, file: string): Promise<void> {
  const samples = new Map(
    EDITORS.map((editor) => [editor, { open: [], end: [], key: [], next: [], frame: [], heap: [] } as Sample]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const editor of EDITORS) {
      const sample = samples.get(editor);
      if (sample === undefined) continue;
      await measure(browser, editor, file, sample);
      await measureEnd(browser, editor, file, sample);
    }
  }
  console.log(`\n## ${name} (${ROUNDS} rounds, alternating)`);
  for (const [editor, sample] of samples) {
    const isOurs = editor === "recto";
    console.log(`\n${editor}`);
    for (const [what, times] of [
      [isOurs ? "file chosen → first row editable" : "file chosen → text shown", sample.open],
      ["file chosen → last row in sight", sample.end],
      ["key → paint", sample.key],
      [isOurs ? "approve → next row painted" : "next segment → painted", sample.next],
      ["frame while the wheel turns", sample.frame],
    ] as const)
      console.log(`  ${what.padEnd(34)} ${describeTimes(times)}`);
    console.log(`  ${"JavaScript heap after opening".padEnd(34)} ${Math.max(...sample.heap).toFixed(1)} MB at most`);
  }
  printRatios(samples);
}

/** What the app takes of the raw editor's time: its medians, and where single ones are felt its 95th percentiles. */
function printRatios(samples: ReadonlyMap<string, Sample>): void {
  const [ours, raw] = EDITORS.map((editor) => samples.get(editor));
  if (ours === undefined || raw === undefined) return;
  console.log("\nrecto : raw editor");
  for (const [what, share, kind] of [
    ["file chosen → first row, p50", 0.5, "open"],
    ["file chosen → last row, p50", 0.5, "end"],
    ["key → paint, p95", 0.95, "key"],
    ["approve → next row, p95", 0.95, "next"],
  ] as const) {
    const [mine, theirs] = [ours, raw].map((sample) => timeAt(sample[kind], share));
    console.log(`  ${what.padEnd(34)} ${((mine ?? Number.NaN) / (theirs ?? Number.NaN)).toFixed(2)} ×`);
  }
}

async function measure(owner: Browser, editor: Editor, file: string, sample: Sample): Promise<void> {
  const page = await start(owner, editor);
  await page.getByLabel("Open files").setInputFiles(file);
  await page.getByRole("textbox").and(page.locator("[contenteditable=true]")).waitFor();
  sample.open.push(...(await paintsOf(page, "open")));
  sample.heap.push(await heapOf(page));
  await page.keyboard.press("End");
  await typeKeys(page);
  sample.key.push(...(await paintsOf(page, "key")).slice(5));
  for (let count = 0; count < APPROVALS; count++) {
    await page.keyboard.press(editor === "recto" ? "Control+Enter" : "F8");
    await settle(page);
  }
  sample.next.push(...(await paintsOf(page, "next")).slice(3));
  await page.mouse.move(640, 400);
  sample.frame.push(...(await frameGapsDuring(page, () => turnWheel(page))));
  await page.context().close();
}

/** By keys as soon as there is a text to press them in. In a page of its own: whoever is at the end types and approves elsewhere. */
async function measureEnd(owner: Browser, editor: Editor, file: string, sample: Sample): Promise<void> {
  const page = await start(owner, editor);
  const last = [...readFileSync(file, "utf8").matchAll(/data-ttu-id=(?:"|&quot;)([^"&>]+)/g)].at(-1)?.[1] ?? "";
  await page.evaluate((id) => {
    window.lastSegment = id;
  }, last);
  await page.getByLabel("Open files").setInputFiles(file);
  await page.locator("[contenteditable=true]").waitFor();
  for (const key of editor === "recto" ? ["Escape", "End"] : ["Control+End"]) await page.keyboard.press(key);
  await page.waitForFunction(() => window.paints?.some(({ kind }) => kind === "end"));
  sample.end.push(...(await paintsOf(page, "end")));
  await page.context().close();
}

/** A page with the start screen, from which nothing has been chosen. */
async function start(owner: Browser, editor: Editor): Promise<Page> {
  const context = await owner.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(measurePaints);
  await page.goto(servers[editor].resolvedUrls?.local[0] ?? "");
  await page.getByLabel("Open files").waitFor({ state: "attached" });
  // The editor's chunk is fetched while the start screen stands, as it is for a reviewer.
  await page.waitForLoadState("networkidle");
  return page;
}

async function turnWheel(page: Page): Promise<void> {
  for (let turn = 0; turn < WHEEL_TURNS; turn++) {
    await page.mouse.wheel(0, 240);
    await settle(page);
  }
}

async function typeKeys(page: Page): Promise<void> {
  for (let count = 0; count < KEYS; count++) {
    await page.keyboard.press(count % 6 === 5 ? "Space" : "e");
    await settle(page);
  }
}

/** A reviewer's next key comes when the last one has been painted. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1024 / 1024;
}
