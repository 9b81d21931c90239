import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser } from "#state/article/testing/test-browser.ts";

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
