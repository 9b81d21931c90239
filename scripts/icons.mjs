/**
 * `node scripts/icons.mjs`: draws the icons of the installed app from public/recto.svg, which not every system takes as it is. To be run when that is changed; what
 * it writes is part of the project.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments, findBrowser } from "./browser.mjs";
import { ROOT } from "./packages.mjs";

const PUBLIC = path.join(ROOT, "public");
const drawing = readFileSync(path.join(PUBLIC, "recto.svg"), "utf8");

/** A system cuts a maskable icon to its own shape: the ground goes to the edges, and the book is small enough to stay whole. */
const maskable = drawing
  .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
  .replace(/<rect [^>]*>/, '<rect x="-4" y="-4" width="40" height="40" fill="#1d5c8f" />');

/** iOS rounds the corners by itself. */
const square = drawing.replace(' rx="7"', "");

const icons = [
  { name: "recto-192.png", size: 192, svg: drawing },
  { name: "recto-512.png", size: 512, svg: drawing },
  { name: "recto-maskable-512.png", size: 512, svg: maskable },
  { name: "recto-touch-180.png", size: 180, svg: square },
];

const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: browserArguments(),
  ...(executablePath === null ? {} : { executablePath }),
});
const page = await browser.newPage();
for (const { name, size, svg } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
  writeFileSync(path.join(PUBLIC, "icons", name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
