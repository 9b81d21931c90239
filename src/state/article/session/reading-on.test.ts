/** R59 R60: an article whose first rows are shown before the rest of it has been read. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { type ArticleReading, readHead } from "#core/document/read-head.ts";
import { createTestBrowser, settle, type TestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";

const COUNT = 60;
const LAST = `a-${COUNT}`;

function text(): string {
  return Array.from({ length: COUNT }, (_, index) => pair(`a-${index + 1}`)).join("\n\n");
}

function pair(id: string): string {
  return `<span data-ttu-id="${id}">MT ${id}</span><span class="sxs-lookup"><span data-stu-id="${id}">Source ${id}</span></span>`;
}

function reading(): ArticleReading {
  const head = readHead(text(), "a.md", 1000);
  if (head === null) throw new Error("No head");
  return head;
}

let browser: TestBrowser;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
});
afterEach(() => vi.useRealTimers());

async function opened(asked?: string): Promise<TestTab> {
  const tab = browser.tab("a");
  await tab.act.openReading(reading(), asked);
  await settle();
  return tab;
}

const keys = (units: readonly Unit[]) => units.map(({ key }) => key);
const totals = async (tab: TestTab) => {
  const recent = await tab.records.recent();
  return recent.ok ? recent.value.map(({ total }) => total) : null;
};

test("R59 its first rows are there at once, and stay what they are when the rest comes", async () => {
  const tab = await opened();
  const before = tab.state();
  expect([before.isWhole, before.activeKey, before.mode, before.message]).toEqual([false, "a-1", "editor", ""]);
  expect(before.open.article.units.length).toBeLessThan(COUNT);
  tab.store.readOn();
  const after = tab.state();
  expect([after.isWhole, after.activeKey, after.message]).toEqual([
    true,
    "a-1",
    `Opened a.md · 0 of ${COUNT} approved`,
  ]);
  expect(keys(after.open.article.units)).toEqual(keys(parseArticle(text(), "a.md").units));
  expect(before.open.article.units.every((unit, index) => after.open.article.units[index] === unit)).toBe(true);
  expect(after.open.indexOf.get(LAST)).toBe(COUNT - 1);
  tab.store.readOn();
  expect(tab.state().open).toBe(after.open);
});

test("R59 what was read ahead shows nothing yet, and is not read again", async () => {
  const { article, readWhole } = reading();
  let reads = 0;
  const tab = browser.tab("a");
  const count = () => {
    reads++;
    return readWhole?.() ?? article;
  };
  await tab.act.openReading({ article, readWhole: count });
  await settle();
  tab.store.readAhead();
  expect([reads, tab.state().isWhole, tab.state().open.article]).toEqual([1, false, article]);
  tab.act.move(COUNT);
  expect([reads, tab.state().isWhole, tab.state().activeKey]).toEqual([1, true, LAST]);
  tab.store.readAhead();
  expect(reads).toBe(1);
});

test("R59 whatever is done in it is done in all of it", async () => {
  const tab = await opened();
  tab.act.move(COUNT);
  expect(tab.state().activeKey).toBe(LAST);
  const other = await opened();
  other.act.commit("a-1");
  expect(other.state().isWhole).toBe(true);
});

test("R50 a unit asked for that is further on is found", async () => {
  const tab = await opened(LAST);
  expect([tab.state().isWhole, tab.state().activeKey]).toEqual([true, LAST]);
});

test("R60 it is remembered with all its segments, once they are counted", async () => {
  const tab = await opened();
  expect(await totals(tab)).toEqual([]);
  tab.store.readOn();
  await settle();
  expect(await totals(tab)).toEqual([COUNT]);
});

test("R60 R55 it is remembered where the reviewer leaves before that", async () => {
  const tab = await opened();
  await tab.act.closeArticle();
  await settle();
  expect(await totals(tab)).toEqual([COUNT]);
});

test("R48 R59 what is stored of units further on is there from the first moment", async () => {
  const first = await opened();
  first.act.type(LAST, "Typed");
  first.act.flush();
  first.act.approve("a-1", "MT a-1");
  await settle();
  first.kill();
  const tab = browser.tab("b");
  await tab.act.openReading(reading());
  expect([tab.state().isWhole, tab.row(LAST), tab.row("a-1")]).toEqual([true, "edited: Typed", "approved: MT a-1"]);
});

test("R90 what another tab decides about units further on is heard", async () => {
  const first = await opened();
  const second = browser.tab("b");
  await second.act.openReading(reading());
  await settle();
  expect(second.state().isWhole).toBe(false);
  first.act.approve(LAST, `MT ${LAST}`);
  await settle();
  expect(second.row(LAST)).toBe(`approved: MT ${LAST}`);
});

test("R81 without storage it opens too", async () => {
  const tab = browser.tab("a");
  tab.records.failure = "unavailable";
  await tab.act.openReading(reading());
  await settle();
  expect([tab.state().isWhole, tab.state().saving]).toEqual([true, "memory"]);
});
