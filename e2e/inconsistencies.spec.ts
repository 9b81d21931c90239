/** Sentences that repeat in a workspace, settled one after the other by keys alone, down to the bytes that are handed over, and where the browser is killed while it writes. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { packFile, ZipWriter } from "../src/core/archive/write-zip.ts";
import { expectAccessible, expectAccessibleInBothSchemes } from "./support/axe.ts";
import { offerFolder } from "./support/browser-folder.ts";
import { OwnBrowser } from "./support/own-browser.ts";
import { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { unzip } from "./support/unzip.ts";
import { watchForFaults } from "./support/watch-for-faults.ts";

declare global {
  interface Window {
    tellWriting: () => void;
  }
}

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
const HEAD = "---\nms.contentlocale: de-DE\n---\n\n";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const sources = Array.from({ length: 22 }, (_, at) => `Select **Save** ${WORDS[at % 12]}${at < 12 ? "" : " again"}.`);
const ARTICLES = 4;
/** In how many articles a sentence stands, the first ones in the most. */
const spreadOf = (source: number) => (source < 6 ? 4 : source < 14 ? 3 : 2);
const idOf = (article: number, source: number) => `a${article}-${source}`;
/** The machine's: of every sentence one article has it otherwise. */
const machineOf = (article: number, source: number) =>
  `${article === 0 ? "Klicken Sie auf" : "Wählen Sie"} **Sichern** ${source}.`;

const files = Array.from({ length: ARTICLES }, (_, article): readonly [path: string, text: string] => {
  const pairs = sources.flatMap((source, at) =>
    article < spreadOf(at) ? [pair(idOf(article, at), machineOf(article, at), source)] : [],
  );
  return [
    `docs/${article}.md`,
    HEAD +
      [`Plain *text* ${article}.`, ...pairs, pair(`own-${article}`, "Nur hier.", `Only here, ${article}.`)].join(
        "\n\n",
      ),
  ];
});

function archive() {
  const zip = new ZipWriter();
  for (const [path, text] of files) zip.add(path, packFile(Buffer.from(text)));
  return { name: "docs.zip", mimeType: "application/zip", buffer: Buffer.concat(zip.end()) };
}

const grid = (page: Page) => page.getByRole("grid", { name: "Inconsistencies" });
const active = (page: Page) => grid(page).locator('[role=row][aria-selected="true"]');

test("MM60 MM62 MM63 MM64 the twenty most repeated sentences are settled by keys, and handed over byte for byte", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  let readOn = () => {};
  const isReadOn = new Promise<void>((resolve) => {
    readOn = resolve;
  });
  await page.route(/\/article-worker-/, (route) => isReadOn.then(() => route.continue()));
  await reviewer.choose(archive());
  await reviewer.editing(idOf(0, 0));
  await test.step("MM119 a dialog opened before all is read has all of it then, and the keys pressed meanwhile", async () => {
    const early = page.getByRole("dialog", { name: "Repetitions" });
    await reviewer.press("F2");
    await expect(early).toContainText("Looking… · the other articles are being read");
    await reviewer.press("w");
    await reviewer.type(" Neu.");
    readOn();
    await expect(early).toContainText("4 segments · 4 articles · 2 translations");
    await expect(early).not.toContainText("are being read");
    await expect(early.getByRole("textbox", { name: "Another translation" })).toHaveValue(`${machineOf(0, 0)} Neu.`);
    await expect(early.getByRole("button", { name: "Apply to 4 segments" })).toBeEnabled();
    await reviewer.press("Escape");
  });
  await expect(reviewer.status).toContainText(`Read ${ARTICLES} articles`);
  await reviewer.goTo(idOf(0, 0));
  const repeats = reviewer.activeRow.getByRole("button", { name: "1 of 4 repeats · 2 translations" });
  await expect(repeats).toBeVisible();

  // All contexts of one, of articles that were never opened too.
  await reviewer.press("F2");
  const dialog = page.getByRole("dialog", { name: "Repetitions" });
  await expect(dialog.getByRole("checkbox", { name: "docs/3.md · 1" })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: "Offer" })).toBeChecked();
  await expectAccessible(page);
  await test.step("MM112 MM121 a question there is answered by a press of its own, and Escape says no and no more", async () => {
    const field = dialog.getByRole("textbox", { name: "Another translation" });
    await reviewer.press("w", "Control+a", "Delete");
    await reviewer.pressTwiceWithControl("Enter");
    await expect(dialog.getByRole("alert")).toHaveText("Open error: The target is empty");
    await reviewer.press("Escape");
    await expect(dialog.getByRole("alert")).toHaveCount(0);
    await expect(field).toBeFocused();
    await dialog.getByRole("button", { name: "Apply to 4 segments" }).dblclick();
    await expect(dialog.getByRole("alert")).toHaveText("Open error: The target is empty");
    await dialog.getByRole("button", { name: "Keep editing" }).click();
    await expect(field).toBeFocused();
    await reviewer.type("Neu.");
    await expect(field).toHaveValue("Neu.");
  });
  await reviewer.press("Escape");

  await reviewer.press("Shift+F2");
  await expect(active(page)).toBeFocused();
  await expect(active(page)).toHaveAttribute("data-count", "4");
  await expect(active(page)).toHaveAttribute("data-translations", "2");
  await expect(page.getByText(/^settled 0 of 22, which is 0 % of the workspace/)).toBeVisible();
  await expectAccessibleInBothSchemes(page);

  await test.step("MM113 each key that opens or chooses is the new row’s, right behind the key that goes there", async () => {
    const field = active(page).getByRole("textbox", { name: "Another translation" });
    // Of the last rows nothing was read yet: letters are the field's, none acts.
    await reviewer.press("End", "w");
    await reviewer.type("a1 w2");
    await expect(field).toHaveValue(/a1 w2$/);
    await expect(active(page)).toHaveAttribute("aria-rowindex", "23");
    await reviewer.press("Escape", "Home", "PageDown", "2");
    await expect(active(page).getByRole("button", { pressed: true })).toHaveText(/^2/);
    await expect(active(page)).toHaveAttribute("aria-rowindex", "12");
    for (const key of ["F2", "Enter"]) {
      await reviewer.press("ArrowDown", key);
      await expect(dialog).toBeVisible();
      await reviewer.press("Escape");
    }
    await reviewer.press("F2", "w");
    const written = dialog.getByRole("textbox", { name: "Another translation" });
    const first = await written.inputValue();
    await dialog.getByRole("radio").nth(1).click();
    // MM163: nothing was written, so it starts from the second.
    await reviewer.press("w");
    await expect(written).not.toHaveValue(first);
    await reviewer.press("Escape", "Home");
    await expect(active(page)).toBeFocused();
    await expect(page.getByText(/^settled 0 of 22/)).toBeVisible();
    await reviewer.press("2", "w", "Escape");
    await expect(active(page).getByRole("button", { pressed: true })).toHaveText(/^2/);
    await reviewer.press("1");
  });

  // F2 is the view's here, and the article's no more.
  await reviewer.press("F2");
  await expect(dialog.getByRole("checkbox", { name: "docs/3.md · 1" })).toBeChecked();
  await reviewer.press("Escape");
  await expect(active(page)).toBeFocused();

  // The first is written anew, the second gets its rarer translation, of the third all are right; the others as they are mostly.
  // What the checks would say of a text stands below it before it is chosen.
  await reviewer.press("w");
  await page.keyboard.press("Control+a");
  await reviewer.type("Wählen Sie  **Speichern**.");
  await expect(active(page).getByText("warning: ").first()).toBeAttached();
  await expect(active(page)).toContainText("spaces");
  await test.step("MM111 MM112 what cannot be written, or has an open error, stays in its field with the reason", async () => {
    const field = active(page).getByRole("textbox", { name: "Another translation" });
    await page.keyboard.press("Control+a");
    await reviewer.type("Guter Text </span>");
    await reviewer.press("Control+Enter");
    await expect(active(page).getByRole("alert")).toContainText("A closing </span> without its opening tag");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("Guter Text </span>");
    await page.keyboard.press("Control+a");
    await reviewer.press("Delete");
    await expect(active(page).getByRole("alert")).toHaveCount(0);
    await reviewer.pressTwiceWithControl("Enter");
    const question = active(page).getByRole("group", { name: "Approve with an open error?" });
    await expect(question.getByRole("button", { name: "Approve 4 segments anyway" })).toBeVisible();
    await expectAccessible(page);
    await reviewer.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(field).toBeFocused();
  });
  await page.keyboard.press("Control+a");
  await reviewer.type("Wählen Sie **Speichern**.");
  await reviewer.press("Control+Enter");
  await expect(active(page)).toHaveAttribute("aria-rowindex", "3");
  await expect(active(page)).toBeFocused();
  await reviewer.press("2", "Control+Enter");
  await expect(active(page)).toHaveAttribute("aria-rowindex", "4");
  await test.step("MM110 “All are right here” says what it did, and is what undo takes back", async () => {
    await reviewer.press("a");
    await expect(active(page)).toHaveAttribute("aria-rowindex", "5");
    const said = "Both translations of “Select Save three.” are right: 4 segments in 4 articles · saved";
    await expect(reviewer.status).toHaveText(said);
    await expect(page.getByText(/^settled 3 of 22/)).toBeVisible();
    await reviewer.press("Control+z");
    await expect(reviewer.status).toHaveText(`Undone: ${said}`);
    await expect(page.getByText(/^settled 2 of 22/)).toBeVisible();
    await reviewer.press("Control+Shift+z");
    await expect(reviewer.status).toHaveText(`Redone: ${said}`);
    await expect(page.getByText(/^settled 3 of 22/)).toBeVisible();
  });
  for (let at = 3; at < 20; at++) await reviewer.press("Control+Enter");
  // They are stored one after the other, behind the keys: each is waited for.
  const settled = page.getByRole("progressbar", { name: "Settled" });
  for (let count = 4; count <= 20; count++)
    await expect.poll(async () => Number(await settled.getAttribute("value"))).toBeGreaterThanOrEqual(count);
  await expect(page.getByText(/^settled 20 of 22, which is \d+ % of the workspace/)).toBeVisible();
  await expect(reviewer.status).toContainText("Settled “Select Save eight again.”: 2 segments in 2 articles · saved");

  // The last decision is taken back, and made again.
  await test.step("MM122 undo goes to the sentence that it takes back", async () => {
    await reviewer.press("End", "Control+z");
    await expect(page.getByText(/^settled 19 of 22/)).toBeVisible();
    await expect(active(page)).toHaveAttribute("aria-rowindex", "21");
    await expect(active(page)).toBeFocused();
  });
  await reviewer.press("Control+Shift+z");
  await expect(page.getByText(/^settled 20 of 22/)).toBeVisible();
  await test.step("K90 what is settled so already is said, and raises no alert", async () => {
    await reviewer.press("Home", "Control+Enter");
    await expect(reviewer.status).toHaveText("Nothing was changed: it is so already.");
    await expect(reviewer.alert).toBeEmpty();
  });

  await reviewer.press("Escape");
  await expect(page.getByRole("grid", { name: "Article list" })).toBeVisible();
  await reviewer.press("Control+s");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download zip" }).click();
  const written = unzip(readFileSync(await (await download).path()));
  for (const [path, text] of files) {
    const article = Number(/\d+/.exec(path)?.[0]);
    const expected = sources.reduce((so, _, at) => {
      const target =
        at === 0
          ? "Wählen Sie **Speichern**."
          : at === 1
            ? machineOf(0, 1)
            : at === 2 || at > 19
              ? machineOf(article, at)
              : machineOf(1, at);
      return article < spreadOf(at) ? withTarget(so, idOf(article, at), () => target) : so;
    }, text);
    expect((written.get(path) ?? Buffer.from(text)).toString("utf8"), path).toBe(expected);
  }
});

/** So many that writing them takes far longer than to kill a browser. */
const REPEATING_ARTICLES = 8;
const REPEATS_IN_EACH = 100;
const ALL_REPEATS = REPEATING_ARTICLES * REPEATS_IN_EACH;

/** @param target of all its repeats; left out where they are as the machine has them */
function repeating(article: number, target?: string): string {
  const repeats = Array.from({ length: REPEATS_IN_EACH }, (_, at) =>
    pair(`k${article}-${at}`, target ?? (at % 3 === 0 ? "Sichern." : "Speichern."), "Save."),
  );
  return HEAD + [...repeats, "Plain *text*.", pair(`own-${article}`, "Nur hier.", `Only ${article}.`)].join("\n\n");
}

const repeatingFiles = (target?: string) =>
  new Map(Array.from({ length: REPEATING_ARTICLES }, (_, at) => [`${at}.md`, repeating(at, target)] as const));

/** Has the pages of a context say when half of the segments of a step over many articles are written: of the step that comes next, once it is asked. */
async function watchWriting(context: BrowserContext): Promise<{ readonly next: () => Promise<void> }> {
  let tell = () => {};
  await context.exposeBinding("tellWriting", () => tell());
  await context.addInitScript((all) => {
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    Object.assign(IDBObjectStore.prototype, {
      put(this: IDBObjectStore, ...row: Parameters<typeof put>) {
        const request = put.apply(this, row);
        if (this.name === "units" && this.transaction.objectStoreNames.contains("steps"))
          request.addEventListener("success", () => {
            count += 1;
            if (count % all === all / 2) window.tellWriting();
          });
        return request;
      },
    });
  }, ALL_REPEATS);
  return {
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
}

/** What all repeats have, by the bytes handed over and how many are reviewed: the machine's, or the text that they were given. Anything between is told by its path. */
async function stateOf(page: Page, text: string): Promise<string> {
  await expect(page.getByRole("grid", { name: "Article list" })).toBeVisible();
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: "Hand over" });
  await dialog.getByText("All articles", { exact: true }).click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download zip" }).click();
  const written = unzip(readFileSync(await (await download).path()));
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  const reviewed = await page.getByRole("progressbar", { name: "Workspace reviewed" }).getAttribute("aria-valuenow");
  const differs = (files: ReadonlyMap<string, string>) =>
    [...files].filter(([path, bytes]) => written.get(path)?.toString("utf8") !== bytes);
  const [fromNone, fromAll] = [differs(repeatingFiles()), differs(repeatingFiles(text))];
  if (fromNone.length === 0 && reviewed === "0") return "none";
  if (fromAll.length === 0 && reviewed === String(ALL_REPEATS)) return "all";
  return `${reviewed} reviewed, neither none: ${fromNone.map(([path]) => path)} nor all: ${fromAll.map(([path]) => path)}`;
}

const killable = test.extend<{ browserOfMine: OwnBrowser }>({
  browserOfMine: async ({ launchOptions, baseURL, viewport }, use) => {
    const browser = await OwnBrowser.create({ launchOptions, baseURL, viewport });
    await use(browser);
    await browser.end();
  },
});

killable(
  "MM100 of a browser killed while it writes a decision over many articles, or takes it back, all is there at the next start or nothing",
  async ({ browserOfMine }) => {
    const text = "Bewahren.";
    const start = async () => {
      const context = await browserOfMine.start();
      const { faults } = watchForFaults(context);
      const writing = await watchWriting(context);
      const reviewer = new Reviewer(await context.newPage());
      return { reviewer, faults, writing, page: reviewer.page };
    };
    const reopen = async ({ page, editor }: Reviewer) => {
      await page.goto("/");
      await page.getByRole("region", { name: "Workspaces" }).getByRole("button", { name: "docs" }).first().click();
      await expect(editor).toBeFocused();
      await page.keyboard.press("Shift+F9");
    };
    const settle = async (reviewer: Reviewer) => {
      await reviewer.press("Shift+F2");
      await expect(active(reviewer.page)).toBeFocused();
      await expect(active(reviewer.page)).toHaveAttribute("data-count", String(ALL_REPEATS));
      await reviewer.press("w", "Control+a");
      await reviewer.type(text);
      await reviewer.press("Control+Enter");
    };

    const first = await start();
    await first.reviewer.start();
    const files = Array.from(repeatingFiles(), ([path, bytes]) => [path, Buffer.from(bytes)] as const);
    await offerFolder(first.page, "docs", new Map(files));
    await first.page.reload();
    await first.page.locator("button").filter({ hasText: "Open folder" }).click();
    await expect(first.reviewer.editor).toBeFocused();
    const isWriting = first.writing.next();
    await settle(first.reviewer);
    await isWriting;
    await browserOfMine.kill();

    const second = await start();
    await reopen(second.reviewer);
    const written = await stateOf(second.page, text);
    expect(["none", "all"]).toContain(written);
    if (written === "none") {
      await settle(second.reviewer);
      await expect(second.reviewer.status).toContainText(`Settled “Save.”: ${ALL_REPEATS} segments`);
      await expect(active(second.page)).toBeFocused();
      await second.reviewer.press("Escape");
      expect(await stateOf(second.page, text)).toBe("all");
    }
    const isTakenBack = second.writing.next();
    await second.reviewer.press("Control+z");
    await isTakenBack;
    expect(second.faults).toEqual([]);
    await browserOfMine.kill();

    const third = await start();
    await reopen(third.reviewer);
    const undone = await stateOf(third.page, text);
    expect(["none", "all"]).toContain(undone);
    await third.reviewer.press(undone === "all" ? "Control+z" : "Control+Shift+z");
    await expect(third.reviewer.status).toContainText(undone === "all" ? "Undone" : "Redone");
    expect(await stateOf(third.page, text)).toBe(undone === "all" ? "none" : "all");
    expect(third.faults).toEqual([]);
  },
);
