/** Without storage, or with no room left in it, the reviewer is told, and the work and the export go on. */
import type { Page } from "@playwright/test";
import { fixture, sample, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

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
  "a newer version of the app has made": (page) =>
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
    await expect(reviewer.alert).toContainText(
      how.includes("newer") ? "A newer version of Recto runs in another tab: reload" : "storage cannot be used",
    );
    await reviewer.dismissAlert();
    await expect(reviewer.alert).toBeEmpty();
    await workGoesOn(reviewer);
  });
}

/** Ways in which storage fails while an article is open, each while the tab's entry `failing` says so, and what is said. */
const failures: Readonly<Record<string, { readonly says: string; readonly take: (page: Page) => Promise<unknown> }>> = {
  "is full": {
    says: "storage is full",
    take: (page) =>
      page.addInitScript(() => {
        for (const method of ["put", "add"] as const) {
          const write = IDBObjectStore.prototype[method];
          IDBObjectStore.prototype[method] = function (...args) {
            if (sessionStorage.getItem("failing") === "yes")
              throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
            return write.apply(this, args);
          };
        }
      }),
  },
  "is taken away": {
    says: "storage cannot be used",
    take: (page) =>
      page.addInitScript(() => {
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...args) {
          if (sessionStorage.getItem("failing") === "yes")
            throw new DOMException("The operation is insecure.", "SecurityError");
          return begin.apply(this, args);
        };
      }),
  },
};

for (const [how, { says, take }] of Object.entries(failures)) {
  test(`O16 storage that ${how} while an article is open: an alert, the work goes on, and it is stored once that can be`, async ({
    reviewer,
    page,
  }) => {
    await take(page);
    await reviewer.start(article);
    await expect(reviewer.status).toContainText("Opened");
    await page.evaluate(() => sessionStorage.setItem("failing", "yes"));
    await reviewer.type("!");
    await expect(reviewer.alert).toContainText(says);
    // Before it is over by itself: what was typed is taken back, and nothing is left to store then.
    await reviewer.dismissAlert();
    await expect(reviewer.alert).toBeEmpty();
    await reviewer.press("Backspace");
    await workGoesOn(reviewer);

    await page.evaluate(() => sessionStorage.removeItem("failing"));
    await reviewer.approve(second);
    await reviewer.saved();
    await reviewer.page.reload();
    await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
    await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
  });
}

test("O9 tables of a newer version: what is typed is stored before, the work goes on in the page, and a reload is asked for", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await expect(reviewer.status).toContainText("Opened");
  await reviewer.type(" typed");
  const stored = await page.evaluate(async () => {
    const opening = indexedDB.open("recto", 99);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const asked = database.transaction("drafts").objectStore("drafts").getAll();
    return new Promise((resolve) => {
      asked.onsuccess = () => resolve(JSON.stringify(asked.result));
    });
  });
  expect(stored).toContain(" typed");
  await expect(reviewer.alert).toContainText("A newer version of Recto runs in another tab: reload this page.");
  await reviewer.dismissAlert();
  await reviewer.approve(first);
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(textOf(article), first, (target) => `${target} typed`),
  );
});

async function workGoesOn(reviewer: Reviewer): Promise<void> {
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

test("O25 what the browser refuses beside its storage is done without: all is stored, and opened after a reload", async ({
  reviewer,
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["BroadcastChannel", "localStorage"])
      Object.defineProperty(window, name, { get: () => (name === "localStorage" ? refuse() : refuse) });
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: refuse });
    Object.assign(LockManager.prototype, { request: refuse });
  });
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.saved();
  await expect(reviewer.alert).toBeEmpty();
  // As Safari does after a hundred changes of the address in thirty seconds.
  await page.evaluate(() => {
    const { pushState, replaceState } = history;
    const refuse = () => {
      throw new DOMException("More than 100 times per 30 seconds", "SecurityError");
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
    Object.assign(window, { allow: () => Object.assign(history, { pushState, replaceState }) });
  });
  await reviewer.open(fixture("japanese.ja-JP.md"));
  await expect(page).toHaveTitle(/^japanese/);
  const before = page.url();
  await page.evaluate(() => Reflect.get(window, "allow")());
  await reviewer.press("Control+ArrowDown");
  await expect.poll(() => new URL(page.url()).search).not.toBe(new URL(before).search);
  await page.reload();
  await expect(page).toHaveTitle(/^japanese/);
  await reviewer.open(article);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
});
