import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { folderHandle } from "#adapters/workspace-files/folder-handle.ts";
import { folderInMemory } from "#adapters/workspace-files/testing/folder-in-memory.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { createArticles } from "./create-articles.ts";
import { dayOf } from "./days.ts";
import { openIn } from "./testing/open-articles.ts";
import { portsAtOnce } from "./testing/reader-at-once.ts";

const pair = (id: string, source: string) =>
  `<span data-ttu-id="${id}">MT ${id}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const text = `${pair("k-1", "Same")}${pair("k-2", "Other")}${pair("k-3", "Same")}`;
const bytesOf = (words: string) => Uint8Array.from(new TextEncoder().encode(words));

let browser: ReturnType<typeof createTestBrowser>;
let tab: TestTab;
/** As the browser tells of what another tab has decided. */
let hearDecided: (articleKey: string) => void;
let articles: WorkspaceArticles;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 28, 12).getTime() });
  const folder = folderInMemory(new Map(["a.md", "b.md", "c.md"].map((path) => [path, bytesOf(text)])));
  browser = createTestBrowser();
  tab = browser.tab("a");
  const made = await createArticles({
    files: folderHandle(folder.handle),
    ...portsAtOnce,
    records: tab.records,
    steps: tab.steps,
    watchDecisions: (_, hear) => {
      hearDecided = hear;
      return () => {};
    },
    openArticles: () => tab.workspace.openArticles(),
  });
  if (!made.ok) throw new Error(made.failure);
  articles = made.value;
  tab.workspace.getState().actions.setArticles(articles);
});
afterEach(() => vi.useRealTimers());

async function open(path: string): Promise<void> {
  const loaded = await articles.load(path);
  if (!loaded.ok) throw new Error(loaded.failure.message);
  await tab.act.openReading(loaded.value);
  await settle();
}

async function approve(key: string, target: string): Promise<void> {
  tab.act.activate(key, "editor");
  tab.act.type(key, target);
  tab.act.approve(key, target);
  await settle();
}

async function figures() {
  await articles.renewFigures();
  const { figures: now } = articles.getState();
  if (now === null) throw new Error("none");
  return now;
}

describe("W165 the dashboard’s figures", () => {
  it("tell what was decided in which article and on which day, as it is now, and again after it changed", async () => {
    await articles.index();
    expect(await figures()).toMatchObject({ statuses: new Map(), days: new Map() });
    await open("a.md");
    await approve("k-1", "Mine");
    await approve("k-2", "Yours");
    const first = dayOf(Date.now());
    vi.setSystemTime(new Date(2026, 10, 29, 12));
    await open("b.md");
    await approve("k-1", "Mine");
    const second = dayOf(Date.now());
    expect(await figures()).toMatchObject({
      statuses: new Map([
        ["a.md", { approved: 2, edited: 0, "needs-work": 0 }],
        ["b.md", { approved: 1, edited: 0, "needs-work": 0 }],
      ]),
      days: new Map([
        [first, 2],
        [second, 1],
      ]),
    });
    await open("a.md");
    tab.act.takeApprovalBack("k-1");
    await settle();
    expect((await figures()).statuses.get("a.md")).toEqual({ approved: 1, edited: 1, "needs-work": 0 });
  });

  it("W232 tell what was decided last, before it is stored, and what another tab decides within a minute", async () => {
    await articles.index();
    await open("a.md");
    tab.act.activate("k-1", "editor");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    const now = figures();
    await settle();
    expect((await now).statuses.get("a.md")).toMatchObject({ approved: 1 });

    const other = browser.tab("b");
    await openIn(other, articles, "b.md");
    const edit = async (key: string) => {
      other.act.type(key, "Theirs");
      other.act.commit(key);
      await settle();
      hearDecided(articles.row("b.md")?.summary?.articleKey ?? "");
    };
    await edit("k-1");
    expect((await figures()).statuses.get("b.md")).toMatchObject({ approved: 0, edited: 1 });
    const { decisions } = articles.getState();
    await edit("k-2");
    expect(articles.getState().decisions).toBeGreaterThan(decisions);
    expect((await figures()).statuses.get("b.md")).toMatchObject({ approved: 0, edited: 2 });
  });

  it("tell of the checks as far as they are counted, and how much repeats once all are read", async () => {
    expect((await figures()).coverage).toBeNull();
    await articles.index();
    await articles.check(null);
    const { checks, coverage } = await figures();
    const sum = [...checks.values()].reduce((total, count) => total + count, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBe(articles.getState().totals.findings);
    // "Same" six times, "Other" three times.
    expect(coverage).toEqual([
      { sentences: 0, segments: 0 },
      { sentences: 1, segments: 6 },
      { sentences: 2, segments: 9 },
    ]);
  });
});

it("W240 the dashboard’s checks are told anew once what was done to many articles is counted, and undone", async () => {
  await articles.index();
  await articles.check(null);
  const sum = () =>
    [...(articles.getState().figures?.checks.values() ?? [])].reduce((total, count) => total + count, 0);
  await articles.renewFigures();
  // As the dashboard does while it is shown.
  articles.subscribe(({ decisions }, before) => {
    if (decisions !== before.decisions) void articles.renewFigures();
  });
  articles.replacing.open();
  articles.replacing.look({ text: "MT" });
  articles.replacing.setReplacement("XX XX");
  await articles.replacing.run();
  for (const change of [() => articles.replacing.apply(), () => articles.journal.step("undo")]) {
    const before = articles.getState().totals.findings;
    await change();
    await vi.advanceTimersByTimeAsync(5000);
    await settle();
    expect(articles.getState().totals.findings).not.toBe(before);
    expect(sum()).toBe(articles.getState().totals.findings);
  }
});

describe("W162 the queue", () => {
  it("passes over finished articles, and begins anew with another order", async () => {
    await articles.index();
    expect(articles.nextInQueue(null)?.path).toBe("a.md");
    articles.takeReviewed("b.md", 3);
    expect(articles.nextInQueue("a.md")?.path).toBe("c.md");
    articles.setQueue("repeats");
    expect(articles.nextInQueue(null)?.path).toBe("a.md");
    expect(articles.nextInQueue("a.md")?.path).toBe("c.md");
    expect(articles.getState().queue).toBe("repeats");
  });
});
