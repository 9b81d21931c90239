/** What is learnt of a workspace is there on the next visit, without reading its files: whatever befell the tab, or the file, that kept it. */
import type { Page } from "@playwright/test";
import { offerFolder, writeFiles } from "./support/browser-folder.ts";
import { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

declare global {
  interface Window {
    readNames: string[];
  }
}

const article = (name: string, segments: number) =>
  Buffer.from(
    Array.from({ length: segments }, (_, index) => {
      const id = `${name}-${index + 1}`;
      return `<span data-ttu-id="${id}">Ziel ${id}</span><span class="sxs-lookup"><span data-stu-id="${id}">Source ${id}</span></span>\n\n`;
    }).join(""),
  );
const names = ["1", "2", "3", "4", "5", "6", "7", "8"];
const files = new Map([
  ...names.map((name) => [`${name}.md`, article(name, 2)] as const),
  ["9.md", Buffer.from("No pairs.")],
]);

/** Notes the files that are read, and holds back those of these names. */
async function noteReading(page: Page, held: readonly string[] = []): Promise<void> {
  await page.addInitScript((names) => {
    window.readNames = [];
    const { arrayBuffer } = File.prototype;
    Object.assign(File.prototype, {
      arrayBuffer(this: File) {
        window.readNames.push(this.name);
        return names.includes(this.name) ? new Promise(() => {}) : arrayBuffer.call(this);
      },
    });
  }, held);
}

const readIn = (page: Page) => page.evaluate(() => [...new Set(window.readNames)].sort());

/** What the index holds, as text: the names in it can be read. */
const indexOf = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle) => {
      for await (const handle of folder.values()) {
        if (handle.kind === "directory") await walk(await folder.getDirectoryHandle(handle.name));
        else texts.push(await (await (await folder.getFileHandle(handle.name)).getFile()).text());
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("recto-index", { create: true }));
    return texts.join("");
  });

/** False while a tab keeps it. */
const damageIndex = (page: Page) =>
  page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("recto-index");
    try {
      for await (const { name } of root.values()) {
        const file = await (await root.getDirectoryHandle(name)).getFileHandle("a");
        const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
        const written = await file.createWritable();
        await written.write(bytes.fill(0x20, 100, 200));
        await written.close();
      }
      return true;
    } catch {
      return false;
    }
  });

const list = (page: Page) => page.getByRole("grid", { name: "Article list" });
const segmentsOf = (page: Page, path: string) => list(page).locator(`[data-article-path="${path}"]`);

async function openKnown(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("region", { name: "Workspaces" }).getByRole("button", { name: "docs" }).first().click();
}

/** The overview, once so many articles are read and counted. */
async function overviewOf(reviewer: Reviewer, articles: number): Promise<void> {
  await reviewer.press("Shift+F9");
  await expect(list(reviewer.page).locator("[role=row][data-findings]")).toHaveCount(articles);
}

test("W130 W131 W132 W134 what was read is known after a tab is killed, from another tab, with changed files, and where the index is damaged", async ({
  reviewer,
  page,
  context,
}) => {
  // Six pages are opened one after the other.
  test.slow();
  await test.step("a tab that is killed in the middle", async () => {
    await reviewer.start();
    await offerFolder(page, "docs", files);
    await noteReading(page, ["7.md"]);
    await page.reload();
    await page.locator("button").filter({ hasText: "Open folder" }).click();
    await expect.poll(() => indexOf(page)).toContain('"6.md"');
    await expect.poll(() => indexOf(page)).toContain('"9.md"');
    await page.close();
  });

  const second = new Reviewer(await context.newPage());
  await test.step("the next visit reads what is missing, and what has changed", async () => {
    await second.start();
    await writeFiles(second.page, "docs", new Map([["5.md", article("5", 4)]]));
    await noteReading(second.page);
    await openKnown(second.page);
    await overviewOf(second, 8);
    await expect(segmentsOf(second.page, "5.md")).toContainText("4");
    await expect(segmentsOf(second.page, "7.md")).toContainText("2");
    // What is counted is kept a moment later; the article in view tells its findings itself.
    await expect
      .poll(async () => (await indexOf(second.page)).match(/"kind":"counted"/g)?.length)
      .toBeGreaterThanOrEqual(7);
  });

  const third = new Reviewer(await context.newPage());
  await test.step("beside another tab that keeps the index, all is there though no file can be read but what is in view and its neighbours", async () => {
    await noteReading(third.page, ["3.md", "4.md", "5.md", "6.md", "7.md", "8.md"]);
    await openKnown(third.page);
    await overviewOf(third, 8);
  });

  await test.step("it falls to this tab when that one is closed", async () => {
    await writeFiles(third.page, "docs", new Map([["10.md", article("10", 3)]]));
    await openKnown(third.page);
    await overviewOf(third, 9);
    expect(await readIn(third.page)).toContain("10.md");
    expect(await indexOf(third.page)).not.toContain('"10.md"');
    await second.page.close();
    await expect.poll(() => indexOf(third.page)).toContain('"10.md"');
  });

  await test.step("a damaged index is made anew", async () => {
    const fourth = new Reviewer(await context.newPage());
    await noteReading(fourth.page);
    await fourth.page.goto("/");
    await third.page.close();
    // Once that tab's hold of it has gone with it.
    await expect.poll(() => damageIndex(fourth.page)).toBe(true);
    await openKnown(fourth.page);
    await overviewOf(fourth, 9);
    expect(await readIn(fourth.page)).toContain("8.md");
  });
});
