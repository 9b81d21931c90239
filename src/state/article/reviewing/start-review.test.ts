import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { pair, sampleArticle } from "#state/article/testing/sample-article.ts";
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

  it("K110 finds a unit whose id holds percent signs also where a link has decoded them", async () => {
    const text = `${pair("k%20a-101", "MT 1", "One")} ${pair("k%20a-102", "MT 2", "Two")} ${pair("100%-103", "MT 3", "Three")}\n`;
    const tab = browser.tab("a");
    await tab.act.openArticle(parseArticle(text, "docs/percent.md"), "k a-102");
    expect(tab.state()).toMatchObject({ activeKey: "k%20a-102", message: expect.stringMatching(/approved$/) });
    tab.act.goToUnit("k a-101");
    expect(tab.state().activeKey).toBe("k%20a-101");
    for (const key of ["100%-103", "k%20a-102"]) {
      tab.act.goToUnit(key);
      expect(tab.state().activeKey).toBe(key);
    }
  });
});
