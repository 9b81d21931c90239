import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import { createTestBrowser, settle } from "#state/article/testing/test-browser.ts";
import { article, openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { countRepeats } from "./counting-repeats.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

it("W223 what the workspace's other articles have is counted as it is now, however often it was asked for before", async () => {
  const tab = createTestBrowser().tab("a");
  const texts = { "a.md": article(1), "b.md": article(2), "c.md": article(1) };
  const articles = await openArticles(tab, setOf(texts));
  await articles.index();
  const { surveying } = articles.repeats;
  await surveying.run();
  await openIn(tab, articles, "a.md");
  const inView = tab.store;
  const count = () =>
    countRepeats({ inView, open: tab.workspace.openArticles(), articles }, inView.getState(), "Two words");
  expect([count(), count()]).toEqual(Array(2).fill({ segments: 4, translations: 2 }));
  // Decided elsewhere.
  const other = storedArticle(parseArticle(texts["b.md"], "docs/b.md"));
  await tab.records.open(other, 1);
  const state = { status: "approved", target: "Other", reason: null } as const;
  await tab.records.save(other.articleKey, [{ key: "k-2", baseRevision: 0, state }]);
  await surveying.refresh(["b.md"]);
  expect(count()).toEqual({ segments: 4, translations: 2 });
  await tab.records.save(other.articleKey, [{ key: "k-1", baseRevision: 0, state: { ...state, target: "Third" } }]);
  await surveying.refresh(["b.md"]);
  expect(count()).toEqual({ segments: 4, translations: 3 });
  // What is open tells of itself.
  await openIn(tab, articles, "c.md");
  await settle();
  expect(count()).toEqual({ segments: 4, translations: 3 });
});
