/** The keyboard never falls to the page: whatever takes the focus with it leaves it where it is useful. */
import type { Page } from "@playwright/test";
import { type ArticleFile, fixture, idsOf, sample } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { walk } from "./support/journey.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const findings = fixture("findings.de-DE.md");
const ids = idsOf(article);
const [first = "", second = ""] = ids;

/** Presses a button by the keyboard alone, wherever it stands. */
async function pressButton({ page }: Reviewer, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

/** Runs a command from the palette. */
async function command(reviewer: Reviewer, words: string): Promise<void> {
  await reviewer.press("Control+k");
  await reviewer.type(words);
  await reviewer.press("Enter");
}

/** Waits for the code that is fetched once an article has come to rest, so that the keys of a test meet what they are for. */
async function fetchedAhead(page: Page): Promise<void> {
  const files = ["dialogs", "article-panel", "finding-steps", "find-tools", "bulk-bar"];
  await page.waitForFunction((wanted) => {
    const got = performance.getEntriesByType("resource").map(({ name }) => name);
    return wanted.every((file) => got.some((name) => name.includes(`/assets/${file}-`)));
  }, files);
}

/** In words, for whoever reads why a test failed. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return "the page";
    if (element.matches(":disabled")) return `switched off: ${element.textContent}`;
    return element.getAttribute("aria-label") ?? element.id ?? element.tagName;
  });

async function expectUseful(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toMatch(/^the page|^switched off/);
}

interface Way {
  readonly what: string;
  readonly act: (reviewer: Reviewer) => Promise<void>;
  /** Where the focus is to be; anywhere useful, where nothing is said. */
  readonly where?: (reviewer: Reviewer) => Promise<void>;
}

const onOpenFiles = (reviewer: Reviewer) => expect(reviewer.fileInput).toBeFocused();
const onRow = (reviewer: Reviewer) => expect(reviewer.activeRow).toBeFocused();
const inEditor = (reviewer: Reviewer) => expect(reviewer.editor).toBeFocused();

/** What leaves the article, what acts in it, and what is done about findings. Forgetting empties the list only while it has one article, and a panel that was hidden stays so. */
const ways: Readonly<Record<string, { readonly file: ArticleFile; readonly ways: readonly Way[] }>> = {
  "whatever leaves the article": {
    file: article,
    ways: [
      {
        what: "forgetting an article on the start screen",
        act: async (one) => {
          await one.saved();
          await command(one, "close article");
          await pressButton(one, /^Forget/);
          await pressButton(one, "Forget it");
          await expect(one.page.getByRole("heading", { name: "Continue where you left off" })).toHaveCount(0);
        },
        where: onOpenFiles,
      },
      {
        what: "going back in history to the start screen",
        act: async ({ page }) => {
          await page.goBack();
          await expect(page.getByRole("heading", { name: "Review a translation" })).toBeVisible();
        },
        where: onOpenFiles,
      },
      { what: "closing the article from the palette", act: (one) => command(one, "close article"), where: onOpenFiles },
      {
        what: "keeping it after all",
        act: async (one) => {
          await one.saved();
          await command(one, "close article");
          await pressButton(one, /^Forget/);
          await expect(one.button("Keep it")).toBeFocused();
          await one.press("Enter");
          await expect(one.button("Keep it")).toHaveCount(0);
        },
      },
    ],
  },
  "whatever acts in it": {
    file: article,
    ways: [
      {
        what: "undoing all by the header's button, which is switched off then",
        act: async (one) => {
          await one.press("Control+Enter");
          await pressButton(one, "Undo");
          await expect(one.button("Undo")).toBeDisabled();
        },
        where: inEditor,
      },
      {
        what: "restoring by the row's button, which is switched off then",
        act: async (one) => {
          await one.press("Control+End");
          await one.type("!");
          await pressButton(one, "Restore machine translation");
          await expect(one.button("Restore machine translation")).toBeDisabled();
        },
        where: inEditor,
      },
      {
        what: "approving by the row's button",
        act: async (one) => {
          await pressButton(one, "Approve");
          await expect(one.row(first)).toHaveAttribute("data-status", "approved");
        },
        where: inEditor,
      },
      {
        what: "taking an approval back by the row's status",
        act: async (one) => {
          await one.press("Control+Enter", "Control+ArrowUp");
          await one.editing(first);
          await one
            .row(first)
            .getByRole("button", { name: /take .*back/i })
            .focus();
          await one.press("Enter");
          await expect(one.row(first)).toHaveAttribute("data-status", "unreviewed");
        },
      },
      {
        what: "adding a comment by its button",
        act: async (one) => {
          await one.press("Escape", "c");
          await one.type("Which?");
          await pressButton(one, "Add comment");
          await expect(one.status).toContainText("Commented on");
        },
        where: ({ page }) => expect(page.getByLabel("New comment")).toBeFocused(),
      },
      {
        what: "changing a comment",
        act: async (one) => {
          await one.press("Escape", "c");
          await one.type("Which?");
          await one.press("Control+Enter");
          await pressButton(one, "Edit");
          await one.press("Control+Enter");
          await expect(one.page.getByLabel("Change the comment")).toHaveCount(0);
        },
      },
      {
        what: "deleting a comment",
        act: async (one) => {
          await one.press("Escape", "c");
          await one.type("Which?");
          await one.press("Control+Enter");
          await pressButton(one, "Delete");
          await expect(one.page.getByRole("list", { name: "Comments" }).getByRole("listitem")).toHaveCount(0);
        },
      },
      {
        what: "clearing a filter by its button",
        act: async (one) => {
          await one.press("Control+Shift+f");
          await one.type(`id:${second}`);
          await expect(one.grid).toHaveAttribute("aria-rowcount", "3");
          await pressButton(one, /^Clear (the )?filter/);
          await expect(one.row(first)).toBeVisible();
        },
      },
      {
        what: "closing the find panel by its button",
        act: async (one) => {
          await one.press("Control+f");
          await one.type("Orchard");
          await pressButton(one, "Close find");
        },
        where: inEditor,
      },
      {
        what: "replacing by the button, with undo by key behind it",
        act: async (one) => {
          await one.press("Control+h");
          await one.type("Orchard");
          await one.press("Tab");
          await one.type("Zvaigzne");
          await pressButton(one, /^Replace \d/);
          await expect(one.status).toContainText("Replaced");
          await expect(one.page.getByRole("textbox", { name: "Find", exact: true })).toBeFocused();
          await one.press("Control+z");
          await expect(one.status).toContainText("Undone: Replaced");
        },
        where: ({ page }) => expect(page.getByRole("textbox", { name: "Find", exact: true })).toBeFocused(),
      },
      {
        what: "approving selected rows by the bar's buttons",
        act: async (one) => {
          await one.press("Escape", "Shift+ArrowDown");
          await pressButton(one, "Approve selected");
          await pressButton(one, /^Yes, approve/);
          await expect(one.row(first)).toHaveAttribute("data-status", "approved");
        },
        where: onRow,
      },
      {
        what: "clearing the selection by the bar's button",
        act: async (one) => {
          await one.press("Escape", "Shift+ArrowDown");
          await pressButton(one, /^Clear selection/);
        },
        where: onRow,
      },
      {
        what: "a reason for needs work, by the dialog's button",
        act: async (one) => {
          await one.press("Control+Shift+Enter");
          await pressButton(one, "Mark as needs work");
          await expect(one.row(first)).toHaveAttribute("data-status", "needs-work");
        },
        where: inEditor,
      },
      {
        what: "settings closed by their button",
        act: async (one) => {
          await pressButton(one, "Settings");
          const settings = one.page.getByRole("dialog", { name: "Settings" });
          await settings.getByRole("button", { name: "Close", exact: true }).focus();
          await one.press("Enter");
          await expect(settings).toHaveCount(0);
        },
      },
      {
        what: "an alert closed by its button",
        act: async (one) => {
          await one.choose(fixture("no-pairs.md"));
          await one.alert.getByRole("button", { name: "Close" }).focus();
          await one.press("Enter");
          await expect(one.alert).toBeEmpty();
        },
      },
      {
        what: "hiding the panel by its button",
        act: (one) => pressButton(one, "Hide the panel"),
        where: inEditor,
      },
    ],
  },
  "whatever decides about a finding": {
    file: findings,
    ways: [
      {
        what: "dismissing the last finding of a segment in the panel",
        act: async (one) => {
          await one.goTo("f1000-105");
          await one.editing("f1000-105");
          await pressButton(one, "Dismiss");
          await expect(one.status).toContainText("Dismissed 1 finding");
        },
      },
      {
        what: "fixing a finding in the panel",
        act: async (one) => {
          await one.goTo("f1000-105");
          await one.editing("f1000-105");
          await pressButton(one, /^Fix/);
          await expect(one.status).toContainText("Fixed f1000-105");
        },
      },
      {
        what: "answering the question about an open error by its button",
        act: async (one) => {
          await one.goTo("f1000-104");
          await one.editing("f1000-104");
          await expect(one.row("f1000-104").getByRole("img", { name: "1 error" })).toBeVisible();
          await one.press("Control+Enter");
          await pressButton(one, /^Approve anyway/);
          await expect(one.row("f1000-104")).toHaveAttribute("data-status", "approved");
        },
        where: inEditor,
      },
      {
        what: "not answering it",
        act: async (one) => {
          await one.goTo("f1000-104");
          await one.editing("f1000-104");
          await expect(one.row("f1000-104").getByRole("img", { name: "1 error" })).toBeVisible();
          await one.press("Control+Enter");
          await pressButton(one, /^Keep editing/);
          await expect(one.alert).toBeEmpty();
        },
        where: inEditor,
      },
    ],
  },
};

for (const [which, { file, ways: all }] of Object.entries(ways)) {
  test(`K37 the focus is where it is useful after ${which}`, async ({ reviewer, page }) => {
    test.slow();
    await reviewer.start();
    const cases = all.map((way) => ({ ...way, file }));
    await walk(reviewer, cases, async ({ act, where }) => {
      await fetchedAhead(page);
      await act(reviewer);
      await where?.(reviewer);
      await expectUseful(page);
    });
  });
}

test("K37 a click beside everything takes the focus away, and scrolling on does not bring it back", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await fetchedAhead(page);
  await reviewer.press("Escape");
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.mouse.move(400, 400);
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 400);
  await expect(reviewer.row(ids.at(-2) ?? "")).toBeVisible();
  expect(await focused(page)).toBe("the page");
});

test("K36 the status line says that it works where keys are held for long, and not a moment longer", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "finding-steps");
  await reviewer.start(findings);
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 error" })).toBeVisible();
  const line = page.getByRole("contentinfo");
  await reviewer.press("F8");
  await expect(line).toContainText("Working…");
  await expect(reviewer.status).not.toContainText("Working…");
  letGo();
  await expect(reviewer.status).toContainText("Finding ");
  await expect(line).not.toContainText("Working…");
});

test("K37 at 200 % zoom the focus is in sight once an article is closed", async ({ reviewer, page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await reviewer.start(article);
  await reviewer.saved();
  await reviewer.button("Close article").click();
  await expect(reviewer.fileInput).toBeFocused();
  await expect(page.getByRole("heading", { name: "Continue where you left off" })).toBeVisible();
  await expect(page.getByText("Open files", { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(reviewer.button("Settings")).toBeInViewport({ ratio: 1 });
});
