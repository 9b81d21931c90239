import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { takingReview } from "./taking-review.ts";
import { article, openArticles, openIn, setOf } from "./testing/open-articles.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

/** Two articles, of which the segments that nobody has reviewed are listed. What can wait for the window to rest waits for ever. */
async function open(tab: TestTab): Promise<WorkspaceArticles> {
  const articles = await openArticles(tab, setOf({ "a.md": article(1), "b.md": article(4) }));
  await articles.index();
  await articles.repeats.surveying.run();
  articles.segments.setFilter("status:unreviewed");
  await articles.segments.run();
  tab.workspace.follow(takingReview(tab.workspace, articles, { kept: null, soon: () => {}, onEnter: () => {} }));
  return articles;
}

function approve(tab: TestTab, key: string): void {
  tab.act.activate(key, "grid");
  tab.act.approve(key, `MT ${key}`);
}

/** To the overview. */
async function goBack(tab: TestTab, articles: WorkspaceArticles): Promise<void> {
  await tab.act.closeArticle();
  await settle();
  await articles.lookAgain();
  await settle();
}

/** As one goes back, and what is listed then. */
async function listed(tab: TestTab, articles: WorkspaceArticles): Promise<readonly string[]> {
  await goBack(tab, articles);
  const { found } = articles.segments.state.getState();
  return found.filter(({ path }) => path === "b.md").map(({ key, status }) => `${key} ${status}`);
}

describe("the article in view", () => {
  it("W92 is listed as it is now though one goes back before the window rests, and each time", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "b.md");
    approve(tab, "k-1");
    expect(await listed(tab, articles)).toEqual(["k-1 approved", "k-2 unreviewed", "k-3 unreviewed", "k-4 unreviewed"]);
    await openIn(tab, articles, "b.md");
    approve(tab, "k-2");
    expect((await listed(tab, articles)).slice(0, 3)).toEqual(["k-1 approved", "k-2 approved", "k-3 unreviewed"]);
  });

  it.each<[string, (articles: WorkspaceArticles) => Promise<void>]>([
    ["all articles were looked into", ({ segments }) => segments.run()],
    ["a step over many articles was done", ({ segments }) => segments.refresh(["b.md"])],
  ])("W92 is listed as it is now though %s since it came into view", async (_, look) => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "b.md");
    await look(articles);
    approve(tab, "k-3");
    expect(await listed(tab, articles)).toContain("k-3 approved");
  });

  it("MM60 has its repeats as they are now though one listed them before, and went from that list to it and back", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    const { list } = articles.repeats;
    await list.open("repeated");
    expect(list.state.getState().tally.next).toEqual({ groups: 1, segments: 5 });
    await openIn(tab, articles, "b.md");
    for (const key of ["k-1", "k-2", "k-3", "k-4"]) approve(tab, key);
    await goBack(tab, articles);
    expect(list.state.getState().tally.next).toEqual({ groups: 1, segments: 1 });
    await openIn(tab, articles, "b.md");
    tab.act.undo();
    await goBack(tab, articles);
    await list.list();
    expect(list.state.getState().tally.next).toEqual({ groups: 1, segments: 2 });
  });
});
