/** Without storage, or with no room left in it, the reviewer is told, and the work and the export go on. */
import type { Page } from "@playwright/test";
import { sample, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = sample("orchard-sync.lv-LV.md");
const [first, second] = ["07c1e-103", "07c1e-104"] as const;

/** Ways in which a browser has no storage to give. */
const absences: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "is not there": (page) =>
    page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { value: undefined });
    }),
  "throws when it is opened": (page) =>
    page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
    }),
  "fails to open": (page) =>
    page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      // A version lower than the one that is there is refused by the browser itself.
      IDBFactory.prototype.open = function (name) {
        open.call(this, name, 1_000_000);
        return open.call(this, name, 1);
      };
    }),
};

for (const [how, take] of Object.entries(absences)) {
  test(`storage that ${how}: an alert, and the work goes on`, async ({ reviewer, page }) => {
    await take(page);
    await reviewer.start(article);
    await expect(reviewer.alert).toContainText("storage cannot be used");
    await workGoesOn(reviewer);
  });
}

test("storage that is full: an alert, the work goes on, and it is stored once there is room again", async ({
  reviewer,
  page,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    const isFull = () => sessionStorage.getItem("full") === "yes";
    IDBObjectStore.prototype.put = function (...args) {
      if (isFull()) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      return put.apply(this, args);
    };
  });
  await reviewer.start(article);
  await expect(reviewer.status).toContainText("Opened");
  await page.evaluate(() => sessionStorage.setItem("full", "yes"));
  await reviewer.type("!");
  await expect(reviewer.alert).toContainText("storage is full");
  await reviewer.press("Backspace");
  await workGoesOn(reviewer);

  await page.evaluate(() => sessionStorage.removeItem("full"));
  await reviewer.approve(second);
  await reviewer.saved();
  await reviewer.page.reload();
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
});

async function workGoesOn(reviewer: Reviewer): Promise<void> {
  await reviewer.dismissAlert();
  await expect(reviewer.alert).toBeEmpty();
  await reviewer.editing(first);
  await reviewer.type(" kept");
  await reviewer.approve(first);
  await reviewer.editing(second);
  await expect(reviewer.page.getByRole("contentinfo")).toContainText("kept in this page only");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(article), first, (target) => `${target} kept`),
  );
}

test("R55 leaving the page asks while an article that is closed is kept in it only", async ({ reviewer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await reviewer.start(article);
  await reviewer.type("!");
  await reviewer.approve(first);
  await reviewer.button("Close article").click();
  await expect(reviewer.grid).toHaveCount(0);
  const asked = page.waitForEvent("dialog");
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await closing;
});
