/**
 * `npm run guide-pictures`: makes the pictures of `docs/guide.md` from the app as it is, with the sample that comes with it, so that they stay true.
 * They are JPEG: of a window full of letters it is a third of what PNG takes. The one that README opens with is a PNG, small enough by its size.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { browserArguments, ensureBrowser } from "./browser.mjs";
import { ensurePackages, ROOT } from "./packages.mjs";

const PORT = 4394;
const SAMPLE = "samples/orchard-sync.lv-LV.md";

await ensurePackages();
await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", preview: { host: "127.0.0.1", port: PORT } });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
const folder = path.join(ROOT, "docs", "guide");
mkdirSync(folder, { recursive: true });
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const editor = page.getByRole("textbox", { name: /^Target, / });
  /** @param {string} name */
  const picture = (name) =>
    page.screenshot({ path: path.join(folder, `${name}.jpg`), type: "jpeg", quality: 80, animations: "disabled" });

  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.getByRole("button", { name: /Orchard Sync.*Latvian/ }).waitFor();
  await picture("opening");

  await page.goto(`http://127.0.0.1:${PORT}/?article=${encodeURIComponent(SAMPLE)}`);
  await editor.waitFor();
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Labots.");
  await page.getByText("Labots.").first().waitFor();
  await page.getByRole("button", { name: /^Findings of the article/ }).waitFor();
  await page.getByRole("list", { name: "Findings" }).getByRole("listitem").first().waitFor();
  await picture("reviewing");

  await page.keyboard.press("F8");
  await page
    .getByRole("status")
    .getByText(/^Finding /)
    .waitFor();
  await picture("checking");

  await page.keyboard.press("F9");
  await page.getByRole("document", { name: "Target page" }).waitFor();
  await picture("page");
  await page.setViewportSize({ width: 1120, height: 600 });
  await page.getByRole("document", { name: "Source page" }).waitFor();
  await page.screenshot({ path: path.join(folder, "recto.png"), animations: "disabled" });
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.getByRole("button", { name: "Markdown", exact: true }).click();
  await page.getByRole("region", { name: "What will be written" }).locator("mark").first().waitFor();
  await picture("written");

  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Hand over…" }).click();
  await page.getByRole("grid", { name: "Changed articles" }).waitFor();
  await picture("handing-over");
} finally {
  await browser.close();
  await server.close();
}
