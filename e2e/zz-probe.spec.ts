import { readFileSync } from "node:fs";
import { sample } from "./support/articles.ts";
import { Reviewer } from "./support/reviewer.ts";
import { test } from "@playwright/test";
const cpu = () => Number(readFileSync(process.env["ACCT"] + "/cpuacct.usage", "utf8")) / 1e9;
let last = 0;
const mark = (n: string) => { const c = cpu(); console.log("MARK", n, (c - last).toFixed(2)); last = c; };
test.setTimeout(500_000);
async function visit(page: any, n: string) {
  await page.waitForTimeout(300);
  mark(n + " page");
  await page.goto("/"); await page.getByRole("main").waitFor();
  await page.waitForTimeout(700);
  mark(n + " goto");
  await new Reviewer(page).open(sample("orchard-sync.lv-LV.md"));
  await page.waitForTimeout(3000);
  mark(n + " open");
}
test("one context", async ({ context }) => {
  mark("start");
  for (let i = 0; i < 5; i++) { const page = await context.newPage(); await visit(page, "same " + i); await page.evaluate(() => localStorage.clear()); await page.close(); mark("close"); }
});
test("own contexts", async ({ browser, baseURL }) => {
  mark("start");
  for (let i = 0; i < 4; i++) { const c = await browser.newContext({ baseURL: baseURL! }); const page = await c.newPage(); await visit(page, "own " + i); await c.close(); mark("close"); }
});
