import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit } from "#state/article/testing/test-checker.ts";
import { describeActiveUnit } from "./describe-unit.ts";

let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
});
afterEach(() => vi.useRealTimers());

it("K30 says the segment, its place among the segments, and its status", () => {
  expect(describeActiveUnit(tab.state())).toBe("Segment k1-101, 1 of 4, unreviewed");
  tab.act.approve("k1-101", "MT 101");
  tab.act.type("k1-102", "New");
  expect(describeActiveUnit(tab.state())).toBe("Segment k1-102, 2 of 4, edited");
  tab.act.needsWork("k1-102", null);
  expect(describeActiveUnit(tab.state())).toBe("Segment k1-102, 2 of 4, needs work");
  tab.act.activate("k1-101", "grid");
  expect(describeActiveUnit(tab.state())).toBe("Segment k1-101, 1 of 4, approved");
});

it("K30 a field has no place among the segments, and nothing open is nothing", async () => {
  tab.act.activate("field:title", "grid");
  expect(describeActiveUnit(tab.state())).toBe("Field title, unreviewed");
  await tab.act.closeArticle();
  expect(describeActiveUnit(tab.state())).toBe("");
});

it("K30 says how many findings are open", () => {
  tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "warning@0", "error@1", "error@2")], true);
  expect(describeActiveUnit(tab.state())).toBe("Segment k1-101, 1 of 4, unreviewed, 2 errors, 1 warning");
});
