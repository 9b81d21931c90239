import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleArticle } from "./testing/sample-article.ts";
import { createTestBrowser, settle } from "./testing/test-browser.ts";

let browser = createTestBrowser();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
});
afterEach(() => vi.useRealTimers());

describe("opening", () => {
  it("R50 names a unit asked for that the article hasn't, now and while it is open", async () => {
    const tab = browser.tab("a");
    await tab.act.openArticle(sampleArticle(), "nowhere");
    expect(tab.state()).toMatchObject({ activeKey: "k1-101", message: expect.stringMatching(/no segment nowhere$/) });
    tab.act.goToUnit("nor-here");
    expect(tab.state()).toMatchObject({ activeKey: "k1-101", message: "There is no segment nor-here" });
  });
});

describe("an article whose text was another one before", () => {
  it("R64 is told, with how far that review was", async () => {
    const tab = await browser.tabWith("a");
    tab.act.approve("k1-101", "MT 101");
    await settle();
    await tab.act.openArticle(sampleArticle(5));
    await settle();
    expect(tab.state().message).toBe(
      "Opened docs/sample.md · 0 of 5 approved · Its text is not the one opened here before (1 of 4 approved), whose review is kept on the start screen",
    );
  });

  it("R64 is not told of another path, nor once the text has a review of its own", async () => {
    const tab = await browser.tabWith("a");
    await tab.act.openArticle(sampleArticle(5, "docs/other.md"));
    await settle();
    expect(tab.state().message).toBe("Opened docs/other.md · 0 of 5 approved");
    await tab.act.openArticle(sampleArticle(5));
    await settle();
    tab.act.approve("k1-101", "MT 101");
    await settle();
    const later = await browser.tabWith("b", sampleArticle(5));
    expect(later.state().message).toBe("Opened docs/sample.md · 1 of 5 approved");
  });
});
