/** A public repository as a workspace, over a server that speaks a forge's routes. */
import type { ServerResponse } from "node:http";
import type { Page } from "@playwright/test";
import { startForgeServer } from "../src/adapters/forges/testing/forge-server.ts";
import { fixture, idsOf, sample, textFile } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const files = new Map([
  ["docs/a/orchard.md", sample("orchard-sync.lv-LV.md").buffer],
  ["docs/b.md", fixture("japanese.ja-JP.md").buffer],
  ["docs/logo.png", Buffer.from("png")],
  ["other.md", Buffer.from("Not in the folder.")],
]);

test("W120 W122 W124 W230 W235 W263 a folder of a repository opens by its address, is reviewed, and opens again by one click", async ({
  reviewer,
  page,
  faults,
}) => {
  const forge = await startForgeServer(new Map([["live/lv", files]]));
  try {
    const address = `${forge.origin}/contoso/docs/src/branch/live/lv/docs`;
    const field = page.getByLabel("Or open it from an address");
    const alert = page.getByRole("alert");
    await reviewer.start();
    await field.fill(`${forge.origin}/contoso/docs/src/branch/gone`);
    await field.press("Enter");
    await expect(alert).toContainText("There is no such repository, branch or folder");
    await expect(field).toHaveAccessibleDescription(/There is no such repository, branch or folder/);
    await expect(field).toHaveValue(/gone$/);
    await field.fill(`${forge.origin.replace("//", "//me:a-token-in-it@")}/contoso/docs/src/branch/live/lv`);
    await field.press("Enter");
    await expect(alert).toContainText("holds a user name or a password");
    expect(page.url()).not.toContain("a-token-in-it");
    await field.fill(address);
    const held: ServerResponse[] = [];
    forge.fault = (_, response) => held.push(response);
    await field.press("Enter");
    const notice = page.getByRole("region", { name: "Opening" });
    await expect(notice).toContainText("Opening docs");
    await notice.getByRole("button", { name: "Cancel" }).click();
    await expect(notice).toHaveCount(0);
    // The browser has let go of what was asked for.
    await expect.poll(() => held.map(({ closed }) => closed)).toEqual([true]);
    forge.fault = null;
    await expect(alert).toBeEmpty();
    await field.press("Enter");
    await expect(page).toHaveTitle(/^orchard\.md ·/);
    const tree = page.getByRole("navigation", { name: "Workspace" });
    await expect(tree).toContainText("docs");
    await expect(reviewer.status).toContainText("Read 2 articles · 1 other file");
    await reviewer.approve("07c1e-103");
    await reviewer.saved();
    const { length: asked } = forge.asked;
    await page.reload();
    await reviewer.editing("07c1e-104");
    expect(forge.asked.length).toBe(asked);
    await page.goto("/");
    await page.getByRole("region", { name: "Workspaces" }).getByRole("button", { name: /^docs/ }).click();
    await expect(page).toHaveTitle(/^orchard\.md ·/);
    await expect(reviewer.row("07c1e-103")).toHaveAttribute("data-status", "approved");
    await reviewer.press("Alt+PageDown");
    await expect(page).toHaveTitle(/^b\.md ·/);
    // A branch that is not there, and one whose name goes on: the browser tells of both.
    expect(new Set(faults.splice(0))).toEqual(new Set([expect.stringContaining("404")]));
  } finally {
    forge.close();
  }
});

/** Everything that this page's origin keeps, as text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const tables = databases.map(async ({ name = "" }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = [...database.objectStoreNames].map(
        (table) =>
          new Promise<string>((resolve) => {
            const request = database.transaction(table).objectStore(table).getAll();
            request.onsuccess = () => resolve(JSON.stringify(request.result));
          }),
      );
      const all = await Promise.all(rows);
      database.close();
      return all.join();
    });
    return [...(await Promise.all(tables)), JSON.stringify(localStorage), document.documentElement.outerHTML].join();
  });
}

test("W150 W151 W153 W156 W157 W230 what was reviewed in a private repository becomes a pull request, byte for byte, and the token is nowhere", async ({
  reviewer,
  page,
  faults,
}) => {
  const repository = new Map([
    ["docs/crlf.md", fixture("crlf-bom.fr-FR.md").buffer],
    ["docs/orchard.md", sample("orchard-sync.lv-LV.md").buffer],
  ]);
  const forge = await startForgeServer(new Map([["live/lv", repository]]));
  forge.token = "a-secret-of-the-reviewer";
  forge.isPrivate = true;
  try {
    const address = `${forge.origin}/contoso/docs/src/branch/live/lv/docs`;
    await reviewer.start();
    await page.getByLabel("Or open it from an address").fill(address);
    await reviewer.press("Enter");
    await expect(reviewer.alert).toContainText("give a token with it");
    const asking = page.getByRole("dialog", { name: "Open an address" });
    const token = asking.getByLabel("Token, for a private repository");
    const askAgain = async () => {
      await reviewer.press("Control+k");
      await reviewer.type("open address");
      await reviewer.press("Enter");
      await expect(asking.getByLabel("Address of the article or repository")).toHaveValue(address);
    };
    await askAgain();
    await token.fill("a-secret-that-lacks-its-end");
    await reviewer.press("Enter");
    await expect(reviewer.alert).toContainText("does not know this token");
    await askAgain();
    await expect(asking).toContainText("does not know this token");
    await expect(token).toHaveValue("a-secret-that-lacks-its-end");
    expect(await page.content()).not.toContain("a-secret");
    await token.fill(forge.token);
    await reviewer.press("Enter");
    await expect(page).toHaveTitle(/^crlf\.md ·/);
    await expect(reviewer.status).toContainText("Read 2 articles");
    const file = textFile("crlf.md", repository.get("docs/crlf.md")?.toString("utf8") ?? "");
    const [id = ""] = idsOf(file);
    await reviewer.editing(id);
    await reviewer.press("Control+End");
    await reviewer.type(" ok");
    await reviewer.approve(id);
    forge.repository.push("live/lv", new Map([...repository, ["docs/crlf.md", Buffer.from("theirs")]]), "Meanwhile");

    await reviewer.button("Hand over").click();
    const dialog = page.getByRole("dialog", { name: "Hand over" });
    await expect(dialog.getByLabel("Branch")).toHaveValue(/^review\/fr-fr-\d{4}-\d\d-\d\d$/);
    await dialog.getByLabel("Branch").fill("review/b z p r");
    await dialog.getByRole("button", { name: "Create pull request" }).click();
    await expect(dialog.getByRole("status")).toContainText("no spaces");
    await dialog.getByLabel("Branch").fill("review/x");
    await dialog.getByRole("button", { name: "Create pull request" }).click();
    await expect(dialog.getByRole("alert")).toContainText("changed a file of yours: crlf.md");
    expect([...forge.repository.branches.keys()]).toEqual(["live/lv"]);
    await dialog.getByRole("button", { name: "Go on" }).click();
    const link = dialog.getByRole("link", { name: "Pull request" });
    await expect(link).toHaveAttribute("href", `${forge.origin}/contoso/docs/pulls/1`);
    await expect(link).toBeInViewport();
    await expectAccessibleInBothSchemes(page);

    const expected = withTarget(file.buffer.toString("utf8"), id, (target) => `${target} ok`);
    const made = forge.repository.commitAt("review/x")?.files ?? new Map<string, Uint8Array>();
    expect([...made.keys()]).toEqual([...repository.keys()]);
    expect(Buffer.from(made.get("docs/crlf.md") ?? []).toString("utf8")).toBe(expected);
    expect(made.get("docs/orchard.md")).toEqual(repository.get("docs/orchard.md"));
    expect(forge.repository.requests).toMatchObject([{ from: "review/x", into: "live/lv" }]);
    const stored = await kept(page);
    expect(stored).toContain("review/x");
    expect(stored).not.toContain(forge.token);
    expect(forge.asked.join()).not.toContain(forge.token);
    const expected404 = expect.stringContaining("404");
    expect(new Set(faults.splice(0))).toEqual(new Set([expected404, expect.stringContaining("401")]));
  } finally {
    forge.close();
  }
});

test("W160 several addresses are opened together, and lines that are none are told", async ({ reviewer, page }) => {
  const forge = await startForgeServer(new Map([["main", files]]));
  try {
    const at = `${forge.origin}/contoso/docs/${forge.repository.branches.get("main")}/docs`;
    await reviewer.start();
    await reviewer.press("Control+k");
    await reviewer.type("open address");
    await reviewer.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Open an address" });
    const list = {
      name: "list.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(`# May\r\n${at}/b.md\r\nno address\r\n${at}/a/orchard.md\r\n`),
    };
    // As where no file is chosen after all.
    await dialog.getByLabel("from a text file").dispatchEvent("cancel");
    await dialog.getByLabel("from a text file").setInputFiles(list);
    const field = dialog.getByLabel("Address of the article or repository");
    await expect(field).toHaveValue(/no address/);
    await expect(field).toBeFocused();
    await reviewer.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("Line 3: “no address” is no address");
    await expectAccessibleInBothSchemes(page);
    await dialog.getByRole("button", { name: "Open the other 2 articles" }).click();
    await expect(page).toHaveTitle(/^orchard\.md ·/);
    await expect(page.getByRole("treegrid", { name: "Articles" }).locator("[data-article-path]")).toHaveCount(2);
    await expect(reviewer.status).toContainText("Read 2 articles");
  } finally {
    forge.close();
  }
});
