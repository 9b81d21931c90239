/** How every record store lists the articles it remembers; see `record-store-contract.ts`. */
import { describe, expect, it } from "vitest";
import type { RecentArticle, RecordStore, UnitWrite } from "#core/ports.ts";
import type { Status } from "#core/review/record.ts";
import { article, must, other, type Tabs } from "./store-bench.ts";

export function describeListing(t: Tabs): void {
  describe("the list of articles", () => {
    it("R61 lists articles newest first, with totals and approvals", async () => {
      await t.a.open(article, 3);
      t.now = 2000;
      await t.a.open(other, 5);
      t.now = 3000;
      await t.a.save(article.articleKey, [
        write("x", 0, "approved"),
        write("y", 0, "approved"),
        write("z", 0, "edited"),
        write("field:title", 0, "approved"),
      ]);
      t.now = 4000;
      await t.a.save(article.articleKey, [write("y", 1, "edited")]);
      expect(must(await t.b.recent())).toEqual([
        { articleKey: article.articleKey, path: "docs/a.md", locale: null, at: 4000, total: 3, approved: 1 },
        { articleKey: other.articleKey, path: "docs/a.md", locale: null, at: 2000, total: 5, approved: 0 },
      ]);
      t.now = 5000;
      await t.a.open(other, 5);
      expect(must(await t.b.recent()).map(({ articleKey }) => articleKey)).toEqual([
        other.articleKey,
        article.articleKey,
      ]);
    });

    it("R61 lists many articles page by page, those of one time too", async () => {
      const keys = await openMany(t, 215);
      const listed = await pages(t.b);
      expect(listed.map(({ articleKey }) => articleKey).sort()).toEqual(keys);
      const times = listed.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => b - a));
    });

    it("R61 lists none that is gone, though drafts of it are still stored, and none for it", async () => {
      const keys = await openMany(t, 130);
      const gone = keys.slice(10);
      t.now = 90_000;
      for (const key of gone) {
        await t.b.forget(key);
        await t.a.saveDraft(key, { key: "x", text: "typed", at: t.now, base: 0 });
      }
      expect((await pages(t.b)).map(({ articleKey }) => articleKey).sort()).toEqual(keys.slice(0, 10));
    });

    it("R64 lists the articles of a path, newest first, and no others", async () => {
      await t.a.open(article, 3);
      t.now = 2000;
      await t.a.open(other, 5);
      await t.a.open({ articleKey: "elsewhere", path: "docs/a.md.md", text: "" }, 1);
      t.now = 3000;
      await t.a.save(article.articleKey, [write("x", 0, "approved")]);
      expect(must(await t.b.articlesAt("docs/a.md"))).toEqual([
        { articleKey: article.articleKey, path: "docs/a.md", locale: null, at: 3000, total: 3, approved: 1 },
        { articleKey: other.articleKey, path: "docs/a.md", locale: null, at: 2000, total: 5, approved: 0 },
      ]);
      await t.a.forget(article.articleKey);
      expect(must(await t.b.articlesAt("docs/a.md")).map(({ articleKey }) => articleKey)).toEqual([other.articleKey]);
      expect(must(await t.b.articlesAt("docs"))).toEqual([]);
    });
  });
}

function write(key: string, baseRevision: number, status: Status): UnitWrite {
  return { key, baseRevision, state: { target: `${key} ${baseRevision}`, status, reason: null } };
}

/** Several are opened in one millisecond. */
async function openMany(t: Tabs, count: number): Promise<readonly string[]> {
  const keys = Array.from({ length: count }, (_, index) => `article ${String(index).padStart(3, "0")}`);
  for (const [index, articleKey] of keys.entries()) {
    t.now = 1000 + Math.floor(index / 7);
    await must(await t.a.open({ articleKey, path: `${articleKey}.md`, text: "" }, 1)).remembered;
  }
  return keys;
}

/** All remembered articles, page after page. */
async function pages(store: RecordStore, after?: RecentArticle): Promise<readonly RecentArticle[]> {
  const page = must(await store.recent(after));
  return page.length === 0 ? [] : [...page, ...(await pages(store, page.at(-1)))];
}
