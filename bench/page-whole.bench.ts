/**
 * Every article of a folder on both pages, in a real browser: no unit is missing from either, nothing is fetched from elsewhere, nothing throws; and what was not understood, by its kind.
 *
 *     npm run bench -- page-whole                    the project's own
 *     npm run bench -- page-whole --folder=PATH      all that lie in a folder, and in those in it
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { unitsOf, type WholePage, wholePage } from "../e2e/support/whole-page.ts";
import { browserArguments, ensureBrowser } from "../scripts/browser.mjs";

const PATIENCE_MS = 20_000;

const option = process.argv.find((argument) => argument.startsWith("--folder="));
const folder = path.resolve(option?.slice("--folder=".length) ?? "e2e/fixtures");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:md|markdown|ya?ml)$/.test(name))
  .sort();
await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", preview: { host: "127.0.0.1", port: 4393, strictPort: false } });
const base = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const faults: string[] = [];
let now = "";
page.on("pageerror", ({ message }) => faults.push(`${now}: ${message}`));
page.on("request", (request) => {
  if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) faults.push(`${now}: ${request.url()}`);
});
const strange = new Map<string, number>();
let [articles, blocks, units] = [0, 0, 0];
try {
  await page.goto(base);
  for (now of files) {
    const buffer = readFileSync(path.join(folder, now));
    const expected = unitsOf({ name: path.basename(now), mimeType: "text/markdown", buffer });
    if (expected === null) continue;
    await look(path.join(folder, now), expected.units);
    articles++;
    blocks += expected.blocks;
    units += expected.units.length;
  }
} finally {
  await browser.close();
  await server.close();
}
const boxes = [...strange.values()].reduce((sum, count) => sum + count, 0);
console.log(`${articles} articles, ${blocks} blocks, ${units} segments and fields on either page`);
console.log(`not understood: ${boxes} (${((100 * boxes) / Math.max(1, blocks)).toFixed(2)} % of blocks)`);
for (const [name, count] of [...strange].sort(([, a], [, b]) => b - a)) console.log(`  ${count} ${name}`);
console.log(`faults: ${faults.length}`);
for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function look(file: string, expected: readonly string[]): Promise<void> {
  await page.getByLabel("Open files").setInputFiles(file);
  const target = page.getByRole("document", { name: "Target page", exact: true });
  if (articles === 0) {
    await page.getByRole("textbox", { name: /^Target, / }).waitFor();
    await page.keyboard.press("F9");
    await target.waitFor();
  }
  const wanted = expected.join(" ");
  let shown: WholePage = { source: [], target: [], strange: [] };
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    shown = await wholePage(page);
    if (shown.source.join(" ") === wanted && shown.target.join(" ") === wanted) break;
    await page.waitForTimeout(50);
  }
  for (const part of ["source", "target"] as const)
    if (shown[part].join(" ") !== wanted)
      faults.push(`${now}: ${missing(expected, shown[part])} from the ${part} page`);
  for (const name of shown.strange) strange.set(name, (strange.get(name) ?? 0) + 1);
}

function missing(expected: readonly string[], shown: readonly string[]): string {
  const there = new Set(shown);
  const gone = expected.filter((name) => !there.has(name));
  return gone.length === 0 ? "other or repeated units differ" : `${gone.length} missing, ${gone[0]} first,`;
}
