import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";

const other = () => sampleArticle(3, "docs/other.md");

let browser: ReturnType<typeof createTestBrowser>;
let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
});
afterEach(() => vi.useRealTimers());

const back = () => tab.act.openArticle(sampleArticle(), undefined, true);

describe("open articles", () => {
  it("R55 one that is left is let go of once it is stored: no timer and no listener is left of it", async () => {
    tab.act.type("k1-101", "Typed");
    tab.act.typeComment("k1-102", "Why");
    await tab.act.openArticle(other());
    await settle();
    expect(tab.records.watching).toBe(1);
    tab.act.approve("k1-101", "MT 101");
    await tab.act.closeArticle();
    await settle();
    expect([tab.records.watching, vi.getTimerCount()]).toEqual([0, 0]);
    expect(await browser.stored()).toEqual({ "k1-101": "edited: Typed" });
  });

  it("R55 R82 one that could not be stored stays open until it is, and is found as it was", async () => {
    const { store } = tab;
    tab.records.failure = "full";
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-102", "Typed");
    await tab.act.openArticle(other());
    expect(tab.records.watching).toBe(2);
    await back();
    expect(tab.store).toBe(store);
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", "edited: Typed"]);
    expect(tab.state().canUndo).toBe(true);
  });

  it("R55 one that could not be stored is stored while it is out of view, and let go of then", async () => {
    const { store } = tab;
    tab.records.failure = "unavailable";
    tab.act.approve("k1-101", "MT 101");
    await tab.act.closeArticle();
    expect(tab.records.watching).toBe(1);
    tab.records.failure = null;
    await pass(10_000);
    expect(await browser.stored()).toEqual({ "k1-101": "approved: MT 101" });
    expect([tab.records.watching, vi.getTimerCount()]).toEqual([0, 0]);
    await back();
    expect(tab.store).not.toBe(store);
    expect(tab.row("k1-101")).toBe("approved: MT 101");
  });

  it("R52 R55 one whose opening was overtaken is let go of", async () => {
    tab.records.held = true;
    const first = tab.act.openArticle(other());
    await settle();
    const second = back();
    await settle();
    tab.records.release();
    await Promise.all([first, second]);
    expect(tab.state().open.article.path).toBe("docs/sample.md");
    expect(tab.records.watching).toBe(1);
  });

  it("R52 R55 one asked for again while it is being opened is opened once", async () => {
    tab.records.held = true;
    const openings = [tab.act.openArticle(other()), back(), tab.act.openArticle(other(), "k1-102")];
    await settle();
    tab.records.release();
    await Promise.all(openings);
    expect(tab.state()).toMatchObject({ open: { article: { path: "docs/other.md" } }, activeKey: "k1-102" });
    expect(tab.records.watching).toBe(1);
  });

  it("R52 one that is gone back to, or left, while a kept one is read, is what shows", async () => {
    await tab.act.openArticle(other());
    const kept = tab.state().open.articleKey;
    await back();
    const { articleKey } = tab.state().open;
    await settle();
    tab.records.held = true;
    const away = tab.act.continueArticle(kept);
    await tab.act.continueArticle(articleKey);
    tab.records.release();
    await away;
    await settle();
    expect(tab.state().open.articleKey).toBe(articleKey);
    await tab.act.closeArticle();
    tab.records.held = true;
    const opening = tab.act.continueArticle(kept);
    await tab.act.closeArticle();
    tab.records.release();
    await opening;
    await settle();
    expect(tab.workspace.getState().inView).toBeNull();
  });

  it("R55 one in which nothing was done is let go of also where nothing can be stored", async () => {
    await tab.act.closeArticle();
    tab.records.failure = "unavailable";
    await tab.act.openArticle(other());
    expect(tab.records.watching).toBe(1);
    await tab.act.closeArticle();
    await pass(20_000);
    expect([tab.records.watching, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it("R62 forgetting one throws away what this page kept of it", async () => {
    tab.records.failure = "full";
    tab.act.approve("k1-101", "MT 101");
    const { articleKey } = tab.state().open;
    await tab.act.closeArticle();
    tab.records.failure = null;
    await tab.act.forget(articleKey);
    await pass(20_000);
    expect([tab.records.watching, vi.getTimerCount()]).toEqual([0, 0]);
    expect(await browser.stored()).toEqual({});
  });

  it("R46 flush stores what is typed in every open article", async () => {
    tab.records.failure = "full";
    tab.act.type("k1-101", "Typed");
    await tab.act.openArticle(other());
    tab.records.failure = null;
    tab.act.flush();
    await settle();
    expect(await browser.stored()).toEqual({ "k1-101": "edited: Typed" });
  });
});
