import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";

let tab: TestTab;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = createTestBrowser().tab("a");
});
afterEach(() => vi.useRealTimers());

const paths = () => tab.workspace.getState().recent.map(({ path }) => path);

it("R61 remembered articles are read page by page, until there are no more, and not twice at once", async () => {
  const opened = Array.from({ length: 7 }, (_, index) => `${index}.md`);
  for (const path of opened) {
    await tab.act.openArticle(sampleArticle(2, path));
    await settle();
    vi.setSystemTime(Date.now() + 1000);
  }
  const newestFirst = opened.toReversed();
  await tab.act.refreshRecent();
  expect(paths()).toEqual(newestFirst.slice(0, 3));
  await Promise.all([tab.act.readMoreRecent(), tab.act.readMoreRecent()]);
  expect(paths()).toEqual(newestFirst.slice(0, 6));
  await tab.act.readMoreRecent();
  expect(paths()).toEqual(newestFirst);
  await tab.act.readMoreRecent();
  expect(paths()).toEqual(newestFirst);
});
