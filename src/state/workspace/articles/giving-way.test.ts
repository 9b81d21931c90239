import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, settle } from "#state/article/testing/test-browser.ts";
import { GivingWay } from "./giving-way.ts";
import { article, openArticles, openIn, setOf } from "./testing/open-articles.ts";
import { portsAtOnce } from "./testing/reader-at-once.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

/** Whether what is done behind the review would begin. */
function turnOf(giving: GivingWay) {
  let isThere = false;
  void giving.turn().then(() => {
    isThere = true;
  });
  return async () => {
    await settle();
    return isThere;
  };
}

describe("what is done behind the review", () => {
  it("W220 waits while anything is under way that somebody waits for, whatever becomes of it", async () => {
    const giving = new GivingWay({ now: () => Date.now() });
    expect(await turnOf(giving)()).toBe(true);
    const ends: (() => void)[] = [];
    const wait = () => new Promise<void>((end) => ends.push(end));
    const both = [giving.during(wait), giving.during(() => wait().then(() => Promise.reject(new Error("broken"))))];
    const isTurn = turnOf(giving);
    expect(await isTurn()).toBe(false);
    ends[0]?.();
    expect(await isTurn()).toBe(false);
    ends[1]?.();
    await expect(both[1]).rejects.toThrow("broken");
    expect(await isTurn()).toBe(true);
    // And with the next one again.
    void giving.during(wait);
    expect(await turnOf(giving)()).toBe(false);
  });

  it("W220 waits while somebody goes from article to article", async () => {
    const giving = new GivingWay({ now: () => Date.now() });
    giving.rest();
    const isTurn = turnOf(giving);
    await vi.advanceTimersByTimeAsync(400);
    giving.rest();
    await vi.advanceTimersByTimeAsync(400);
    expect(await isTurn()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await isTurn()).toBe(true);
  });

  it("W220 no article is checked while a filter looks into all, or right behind the key that goes to another article; all are in the end", async () => {
    const { find } = portsAtOnce.search;
    const tab = createTestBrowser().tab("a");
    const held: (() => void)[] = [];
    const counted: string[] = [];
    let duringCount = () => {};
    const articles = await openArticles(
      tab,
      setOf(Object.fromEntries(Array.from("abcdefgh", (name) => [`${name}.md`, article(1)]))),
      undefined,
      undefined,
      {
        search: {
          ...portsAtOnce.search,
          find: async (job) => {
            await new Promise<void>((give) => held.push(give));
            return find(job);
          },
        },
        counter: {
          ...portsAtOnce.counter,
          count: async (job) => {
            counted.push(job.path);
            duringCount();
            return portsAtOnce.counter.count(job);
          },
        },
      },
    );
    await articles.index();
    duringCount = () => {
      duringCount = () => {};
      articles.segments.setFilter("two");
      void articles.segments.run();
    };
    const checking = articles.check(null);
    await settle();
    // What was begun before is ended.
    expect(counted.length).toBeLessThan(4);
    const before = counted.length;
    duringCount = () => {
      duringCount = () => {};
      void openIn(tab, articles, "a.md");
    };
    for (await settle(); held.length > 0; await settle()) {
      expect(counted).toHaveLength(before);
      for (const give of held.splice(0)) give();
    }
    await settle();
    expect(counted.length).toBeGreaterThan(before);
    expect(counted.length).toBeLessThan(8);
    await vi.advanceTimersByTimeAsync(1_000);
    await checking;
    expect(new Set(counted).size).toBe(8);
  });
});
