import { describe, expect, it } from "vitest";
import { folderHandle } from "#adapters/workspace-files/folder-handle.ts";
import { folderInMemory } from "#adapters/workspace-files/testing/folder-in-memory.ts";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { beginArticles } from "./beginning.ts";
import { createArticles } from "./create-articles.ts";
import { article } from "./testing/open-articles.ts";
import { portsAtOnce } from "./testing/reader-at-once.ts";

const docs = { "a/notes.txt": "x", "a/none.md": "# No pairs", "b/1.md": article(1), "b/2.md": article(2) };

function portsOf({ records, steps, workspace }: TestTab, texts: Readonly<Record<string, string>>) {
  const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
  const folder = folderInMemory(new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)])));
  const openArticles = () => workspace.openArticles();
  return { ...portsAtOnce, files: folderHandle(folder.handle), records, steps, openArticles };
}

/** As it is asked for: while the files are listed. */
async function begin(texts: Readonly<Record<string, string>>, wanted: string | null, isOver = () => false) {
  const ports = portsOf(createTestBrowser().tab("a"), texts);
  const listed = createArticles(ports);
  const begun = await beginArticles(ports, wanted, isOver);
  const all = await listed;
  if (!all.ok) throw new Error(all.failure);
  return { begun, all: all.value };
}

describe("what a workspace begins with while its files are listed", () => {
  it("W200 is its first file that can be opened, under its name, and is told apart from all of them", async () => {
    const { begun, all } = await begin(docs, null);
    expect(begun?.reading.article.path).toBe("docs/b/1.md");
    expect(begun?.articles.getState().rows.map(({ path }) => path)).toEqual(["b/1.md"]);
    expect([begun?.articles.isListing, all.isListing]).toEqual([true, false]);
  });

  it("W200 is the article where it was left, where that is there still", async () => {
    expect((await begin(docs, "b/2.md")).begun?.reading.article.path).toBe("docs/b/2.md");
    expect((await begin(docs, "b/gone.md")).begun?.reading.article.path).toBe("docs/b/1.md");
    expect((await begin(docs, "a/none.md")).begun?.reading.article.path).toBe("docs/b/1.md");
  });

  it("W200 is nothing where no file can be opened, or nobody waits for it any more", async () => {
    expect((await begin({ "a/none.md": "# No pairs" }, null)).begun).toBeNull();
    expect((await begin(docs, null, () => true)).begun).toBeNull();
  });
});
