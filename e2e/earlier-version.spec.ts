/** A browser in which an earlier version of the app was used: everything that was left there is found again. */
import type { Page } from "@playwright/test";
import { type RecordedStorage, readRecordedStorage } from "../src/adapters/indexeddb/testing/recorded-storage.ts";
import { expect, test } from "./support/test.ts";

const recorded = readRecordedStorage();

/** Fills the app's storage, before the app itself has run, with what was recorded. */
async function leaveBehind(page: Page, storage: RecordedStorage): Promise<void> {
  await page.route("/before-the-app", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>none</title>" }),
  );
  await page.goto("/before-the-app");
  await page.evaluate(async ({ databases, localStorage: items }) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    for (const [name, { version, tables }] of Object.entries(databases)) {
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => fail(opening.error);
        opening.onupgradeneeded = () => {
          for (const [table, { keyPath, rows }] of Object.entries(tables)) {
            const made = opening.result.createObjectStore(table, { keyPath });
            for (const row of rows) made.put(row);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      });
    }
  }, storage);
}

test("R53 R112 an address from before opens its article, with drafts, keys, profile and look", async ({
  reviewer,
  page,
}) => {
  await leaveBehind(page, recorded);
  await page.goto(`/${recorded.addresses[0]}`);
  await expect(page).toHaveTitle(/^findings\.de-DE\.md ·/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(reviewer.row("f1000-103")).toContainText("draft of another");
  await reviewer.goTo("f1000-102");
  await reviewer.editing("f1000-102");
  await expect(reviewer.editor).toContainText("draft of one tab");
  await expect(reviewer.row("f1000-105").getByRole("img", { name: "1 warning" })).toBeVisible();
  await page.getByText("Dismissed", { exact: true }).click();
  await expect(page.getByRole("list", { name: "Dismissed findings" }).getByRole("listitem")).toHaveCount(2);
  await reviewer.editor.focus();
  await reviewer.press("F9");
  await expect(reviewer.row("f1000-102")).toHaveAttribute("data-status", "approved");
  await reviewer.saved();
});

test("R39 what an earlier version stored is brought to this one while it is said how far that is", async ({
  reviewer,
  page,
}) => {
  await leaveBehind(page, recorded);
  await page.goto("/");
  await expect(reviewer.status).toContainText("Bringing stored reviews to this version of Recto: 16 of 16");
  await expect(page.getByRole("button", { name: /^spelling\.lv-LV\.md/ })).toBeVisible();
});

test("R61 R64 R112 every article is offered from the start, and opens where it was left", async ({
  reviewer,
  page,
}) => {
  await leaveBehind(page, recorded);
  await reviewer.start();
  const continued = page.getByRole("button", { name: /^orchard-sync\.lv-LV\.md/ });
  await expect(continued).toHaveCount(2);
  await continued.last().click();
  await expect(page).toHaveTitle(/^orchard-sync\.lv-LV\.md ·/);
  await expect(page.getByRole("searchbox", { name: "Filter segments" })).toHaveValue("kind:heading");
  await reviewer.button("Clear filter").click();
  await expect(reviewer.row("07c1e-103")).toHaveAttribute("data-status", "approved");
  await expect(reviewer.row("07c1e-103")).toContainText("Labots. Viens. Divi. Trīs.");
  await expect(reviewer.row("07c1e-104")).toHaveAttribute("data-status", "needs-work");
  await expect(reviewer.row("07c1e-104").getByRole("img", { name: "Open comments" })).toBeVisible();
  await page.getByRole("button", { name: "Saved filters", exact: true }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Headings" })).toBeVisible();
});
