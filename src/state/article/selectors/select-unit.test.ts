import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle } from "#state/article/testing/test-browser.ts";
import { selectProgress } from "./select-progress.ts";
import { selectUnitView } from "./select-unit.ts";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000, toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => vi.useRealTimers());

describe("what a row shows", () => {
  it("R18 is the same object while nothing about the unit changes", async () => {
    const tab = await createTestBrowser().tabWith("a");
    const unit = tab.state().open?.article.units[2];
    if (unit === undefined) throw new Error("no unit");
    const look = () => selectUnitView(tab.state(), unit);
    const before = look();
    tab.act.type("k1-103", "Suns");
    tab.act.approve("k1-101", "MT 101");
    tab.act.raise("Something.");
    await settle();
    expect(look()).toBe(before);
    tab.act.type(unit.key, "Kaķis");
    const typed = look();
    expect(typed).not.toBe(before);
    await pass(200);
    expect(look()).toBe(typed);
  });

  it("R18 is the same object before and after the record store has answered", async () => {
    const tab = await createTestBrowser().tabWith("a");
    tab.act.approve("k1-102", "MT 102");
    const before = tab.view("k1-102");
    await settle();
    expect(tab.state().saving).toBe("saved");
    expect(tab.view("k1-102")).toBe(before);
  });

  it("R18 of two stores with one article are not mixed up", async () => {
    const article = sampleArticle();
    const [one, two] = [
      await createTestBrowser().tabWith("a", article),
      await createTestBrowser().tabWith("a", article),
    ];
    one.act.type("k1-101", "Suns");
    const [first, second] = [one.view("k1-101"), two.view("k1-101")];
    expect([first.text, second.text]).toEqual(["Suns", "MT 101"]);
    expect(one.view("k1-101")).toBe(first);
    expect(two.view("k1-101")).toBe(second);
  });
});

describe("an article of 7,600 segments, all decided", () => {
  const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
  const timed = (work: () => void) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  it("R19 takes a keystroke in well under a millisecond and an approval in a few", async () => {
    const tab = await createTestBrowser().tabWith("a", sampleArticle(7600, "docs/large.md"));
    tab.store.subscribe((state) => selectProgress(state));
    const approvals: number[] = [];
    for (let id = 101; id < 7701; id += 4) {
      approvals.push(timed(() => tab.act.approve(`k1-${id}`, `MT ${id}`)));
      if (id % 101 === 0) await settle();
    }
    await settle();
    const keys: number[] = [];
    for (let length = 1; length < 200; length++) {
      keys.push(timed(() => tab.act.type("k1-5000", "a".repeat(length))));
    }
    expect(median(keys)).toBeLessThan(0.5);
    expect(median(approvals)).toBeLessThan(8);
    expect(tab.state().saving).not.toBe("memory");
  });
});
