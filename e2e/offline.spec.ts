/**
 * The app without a network, and its next version. Service workers are blocked in all other tests, whose routes they would go past; here each test has a context and
 * a server of its own, so that nothing of them is left to another.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { AppServer, writeNextVersion } from "./support/app-server.ts";
import { type ArticleFile, fixture, textOf } from "./support/articles.ts";
import { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { watchForFaults } from "./support/watch-for-faults.ts";

const spelling = fixture("spelling.lv-LV.md");
const german = fixture("findings.de-DE.md");

const journey = test.extend<{ server: AppServer; next: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one
  server: async ({}, use) => {
    const server = new AppServer();
    await server.start();
    await use(server);
    await server.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one
  next: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "recto-next-"));
    await writeNextVersion(folder);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  context: async ({ browser, server, viewport }, use) => {
    const context = await browser.newContext({ baseURL: server.address, viewport, serviceWorkers: "allow" });
    const { faults } = watchForFaults(context);
    await use(context);
    await context.close();
    // Nothing but what could not be had from the network.
    expect(faults.filter((fault) => !fault.includes("net::ERR_"))).toEqual([]);
  },
});

/** Waits until the app is kept and stands between the page and the network. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

function underlined(page: Page): Promise<string> {
  return page.evaluate(() => Array.from(CSS.highlights.get("finding-info") ?? [], String).join(" "));
}

function corrected(article: ArticleFile, id: string, from: string, to: string): string {
  return withTarget(textOf(article), id, (target) => target.replace(from, to));
}

journey(
  "O1 O2 O4 without a network the app starts, reloads, opens, edits, checks, spells and exports",
  async ({ server, context }) => {
    const page = await context.newPage();
    const reviewer = new Reviewer(page);
    await reviewer.start(spelling);
    await expect.poll(() => underlined(page)).toBe("faiilus plauktiņbirku plauktiņbirku");
    await kept(page);
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open("recto-on-demand")).keys()).length))
      .toBe(2);

    await server.stop();
    await page.reload();
    await expect(page).toHaveTitle(/^spelling\.lv-LV\.md ·/);
    await expect.poll(() => underlined(page)).toBe("faiilus plauktiņbirku plauktiņbirku");
    await reviewer.goTo("s1000-103");
    await reviewer.editing("s1000-103");
    await expect(page.getByRole("list", { name: "Findings", exact: true })).toContainText("Write “failus”");
    await reviewer.press("Control+.");
    await expect(reviewer.editor).toHaveText("Plaukts glabā jūsu failus.");
    await reviewer.approve("s1000-103");
    await reviewer.expectExport("Side-by-side Markdown", corrected(spelling, "s1000-103", "faiilus", "failus"));

    await server.start();
    await context.setOffline(true);
    const other = new Reviewer(await context.newPage());
    await other.start(german);
    await expect(other.page.getByRole("button", { name: /finding/ }).first()).toBeVisible();
    await other.press("F9");
    await expect(other.page.getByRole("document", { name: "Target page", exact: true })).toBeVisible();
  },
);

const OFFER = "Reload for the new version";

/** The scripts that the page was started with are the next version's. */
function isNext(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector("script[type=module]")?.outerHTML.includes("-next.js") === true);
}

journey(
  "O5 O6 O7 a new version waits until it is wanted; another tab saves, works on with its own code, and asks",
  async ({ server, next, context }) => {
    const reviewer = new Reviewer(await context.newPage());
    await reviewer.start(german);
    await kept(reviewer.page);
    const other = new Reviewer(await context.newPage());
    await other.start(spelling);

    server.serve(next);
    await other.page.reload();
    await expect(other.button(OFFER)).toBeVisible();
    expect(await isNext(other.page)).toBe(false);
    await expect(reviewer.button(OFFER)).toBeVisible();

    await reviewer.type(" neu");
    const before = await reviewer.editor.textContent();
    // Chromium forgets the version that waits where the one before is asked for something while it is stopped.
    await reviewer.page.evaluate(() => {
      let left = 300;
      const asking = setInterval(() => {
        if (left-- === 0) clearInterval(asking);
        else void fetch("recto.svg");
      }, 2);
    });
    await other.button(OFFER).click();
    await expect.poll(() => isNext(other.page).catch(() => false)).toBe(true);
    await expect(other.page).toHaveTitle(/^spelling\.lv-LV\.md ·/);

    await expect(reviewer.alert).toContainText("Recto has been updated in another tab. Your work is saved");
    await expect(reviewer.editor).toHaveText(before ?? "");
    await reviewer.dismissAlert();
    await reviewer.press("F9");
    await expect(reviewer.page.getByRole("document", { name: "Target page", exact: true })).toBeVisible();
    await reviewer.press("F9");
    await reviewer.button(OFFER).click();
    await expect.poll(() => isNext(reviewer.page).catch(() => false)).toBe(true);
    await expect(reviewer.editor).toHaveText(before ?? "");

    await other.page.close();
    await reviewer.page.reload();
    await expect(reviewer.editor).toHaveText(before ?? "");
    await expect
      .poll(() =>
        reviewer.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("recto-app"))),
      )
      .toHaveLength(1);
  },
);
