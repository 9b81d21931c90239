/** A public repository as a workspace, over a server that speaks a forge's routes. */
import { startForgeServer } from "../src/adapters/forges/testing/forge-server.ts";
import { fixture, sample } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

const files = new Map([
  ["docs/a/orchard.md", sample("orchard-sync.lv-LV.md").buffer],
  ["docs/b.md", fixture("japanese.ja-JP.md").buffer],
  ["docs/logo.png", Buffer.from("png")],
  ["other.md", Buffer.from("Not in the folder.")],
]);

test("W120 W122 W124 a folder of a repository opens by its address, is reviewed, and opens again by one click", async ({
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
    await field.fill(address);
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
    expect([...new Set(faults.splice(0))]).toEqual([expect.stringContaining("404")]);
  } finally {
    forge.close();
  }
});
