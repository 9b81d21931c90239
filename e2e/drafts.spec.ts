/** What is typed survives the browser being killed, the tab being closed and the page being loaded again. */
import type { Page } from "@playwright/test";
import { type ArticleFile, largeArticle, sample, textOf } from "./support/articles.ts";
import { OwnBrowser } from "./support/own-browser.ts";
import { Reviewer } from "./support/reviewer.ts";
import { slowProcessor } from "./support/slow-processor.ts";
import { targetOf, withTarget } from "./support/splice.ts";
import { test as base, expect } from "./support/test.ts";
import { watchForFaults } from "./support/watch-for-faults.ts";

const test = base.extend<{ browserOfMine: OwnBrowser }>({
  browserOfMine: async ({ launchOptions, baseURL, viewport }, use) => {
    const browser = await OwnBrowser.create({ launchOptions, baseURL, viewport });
    await use(browser);
    await browser.end();
  },
});

// The browser that is killed has it on.
test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const original = textOf(article);
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;

/** How long after the last key nothing may be lost any more, and the little that this test's own messages take. */
const safeAfter = 250;

/**
 * Waits so long, and then for as long as this browser takes on this machine to store something that it was asked for only now: whatever the app asked for before is stored
 * by then.
 */
async function keysOlderThan(page: Page, milliseconds: number): Promise<void> {
  const begin = await page.evaluate(() => performance.now());
  await page.waitForFunction(([from, wait]) => performance.now() - from > wait, [begin, milliseconds] as const, {
    polling: 10,
  });
  await page.evaluate(storeSomething);
}

/** Runs in the page. */
function storeSomething(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("of-the-test");
    const fail = () => reject(new Error("Nothing can be stored."));
    opening.onerror = fail;
    opening.onupgradeneeded = () => opening.result.createObjectStore("some");
    opening.onsuccess = () => {
      const storing = opening.result.transaction("some", "readwrite");
      storing.objectStore("some").put(1, 1);
      storing.onabort = fail;
      storing.oncomplete = () => resolve();
    };
  });
}

async function continueWith(reviewer: Reviewer, file: ArticleFile): Promise<void> {
  await reviewer.page.goto("/");
  await expect(reviewer.page.getByRole("heading", { name: "Continue where you left off" })).toBeVisible();
  await reviewer.page.getByRole("button", { name: new RegExp(`^${file.name.replaceAll(".", "\\.")}`) }).click();
  await expect(reviewer.editor).toBeFocused();
}

test("what was typed 250 ms before the browser was killed is there when it starts again", async ({ browserOfMine }) => {
  const before = await browserOfMine.start();
  const reviewer = new Reviewer(await before.newPage());
  await reviewer.start(article);
  await reviewer.type(" 1");
  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.type(" typed and not acted upon");
  await keysOlderThan(reviewer.page, safeAfter);
  await browserOfMine.kill();

  const again = await browserOfMine.start();
  const { faults } = watchForFaults(again);
  const later = new Reviewer(await again.newPage());
  await continueWith(later, article);
  await expect(later.status).toContainText("1 of 75 approved · 1 draft restored");
  await expect(later.row(first)).toHaveAttribute("data-status", "approved");
  await expect(later.row(second)).toHaveAttribute("data-status", "edited");
  await expect(later.target(later.row(second))).toHaveText(`${targetOf(original, second)} typed and not acted upon`);
  let expected = withTarget(original, first, (target) => `${target} 1`);
  expected = withTarget(expected, second, (target) => `${target} typed and not acted upon`);
  await later.expectExport("Side-by-side Markdown", expected);
  expect(faults).toEqual([]);
});

test("in the largest article a draft and an approval survive the kill too", async ({ browserOfMine }) => {
  const large = largeArticle();
  const before = await browserOfMine.start();
  const reviewer = new Reviewer(await before.newPage());
  await reviewer.start(large);
  await reviewer.goTo("7ac04-7000");
  await reviewer.editing("7ac04-7000");
  await reviewer.press("Control+End");
  await reviewer.type(" far down");
  await keysOlderThan(reviewer.page, safeAfter);
  await browserOfMine.kill();

  const later = new Reviewer(await (await browserOfMine.start()).newPage());
  await continueWith(later, large);
  await later.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(large), "7ac04-7000", (target) => `${target} far down`),
  );
});

test("a reloaded page has the article open, and all that was typed up to the reload is there", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.type("!");
  // Straight after the key: leaving the page stores what the clock has not yet.
  await reviewer.page.reload();
  await reviewer.editing(second);
  await expect(reviewer.target(reviewer.row(second))).toHaveText(`${targetOf(original, second)}!`);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
});

test("a closed tab leaves its text to the next one", async ({ reviewer, context }) => {
  await reviewer.start(article);
  await reviewer.type(" left behind");
  await reviewer.saved();
  await reviewer.page.close({ runBeforeUnload: true });
  const next = new Reviewer(await context.newPage());
  await continueWith(next, article);
  await expect(next.target(next.row(first))).toHaveText(`${targetOf(original, first)} left behind`);
});

test("opening the same file again finds its review, opening another with that name does not", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.editing(second);
  await reviewer.button("Close article").click();
  await reviewer.open(article);
  await reviewer.editing(second);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
  await reviewer.choose({ ...article, buffer: sample("orchard-sync.ar-SA.md").buffer });
  await expect(reviewer.status).toContainText("Another text was reviewed here under its name");
  await expect(reviewer.row("b58d2-103")).toHaveAttribute("data-status", "unreviewed");
});

test("a forgotten article is gone", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.button("Close article").click();
  await reviewer.button(`Forget ${article.name}`).click();
  await reviewer.button("Forget it").click();
  await expect(page.getByRole("heading", { name: "Continue where you left off" })).toHaveCount(0);
  await reviewer.open(article);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
});

test("a refused text stays as a draft through a reload", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.goTo(third);
  await reviewer.editing(third);
  await reviewer.type("</span>");
  await reviewer.press("Control+Enter");
  await expect(reviewer.alert).toContainText(third);
  await reviewer.saved();
  await reviewer.page.reload();
  await reviewer.editing(third);
  await expect(reviewer.target(reviewer.row(third))).toHaveText(`${targetOf(original, third)}</span>`);
});

/** What each does to the first segment, the text it has then, and whether the last of it was decided. */
const quickly = [
  {
    what: "an edit decided while an earlier save of the segment is under way",
    keys: ["Control+End", "' zwo", "Control+Enter", "Control+ArrowUp", "Control+End", "' eins", "Control+ArrowDown"],
    added: " zwo eins",
    restored: false,
  },
  {
    what: "a text typed behind an approval that was undone",
    keys: ["Control+End", "' zwo", "Control+Enter", "Control+z", "Control+End", "' drei"],
    added: " zwo drei",
    restored: true,
  },
  {
    what: "three decisions of one segment in a row",
    keys: ["Control+End", "' a", "Control+Enter", "Control+ArrowUp", "Control+End", "' b", "Control+Enter"].concat([
      "Control+ArrowUp",
      "Control+End",
      "' c",
      "Control+Enter",
    ]),
    added: " a b c",
    restored: false,
  },
] as const;

for (const { what, keys, added, restored } of quickly)
  test(`on a slow machine ${what} survives a reload at once, and nobody is said to have changed it`, async ({
    reviewer,
  }) => {
    const { page } = reviewer;
    await reviewer.start(article);
    await reviewer.editing(first);
    const atFullSpeed = await slowProcessor(page);
    for (const key of keys) await (key.startsWith("'") ? page.keyboard.type(key.slice(1)) : reviewer.press(key));
    await expect(reviewer.target(reviewer.row(first))).toHaveText(`${targetOf(original, first)}${added}`);
    await page.reload();
    await atFullSpeed();
    const typed = withTarget(original, first, (target) => `${target}${added}`);
    await expect(reviewer.target(reviewer.row(first))).toHaveText(`${targetOf(original, first)}${added}`);
    await expect(page.getByRole("alert")).toBeEmpty();
    if (restored) await expect(reviewer.status).toContainText("1 draft restored");
    await reviewer.expectExport("Side-by-side Markdown", typed);
  });
