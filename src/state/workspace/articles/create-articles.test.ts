import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fileInMemory } from "#adapters/workspace-files/testing/file-in-memory.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { article, openArticles, openIn, setOf } from "./testing/open-articles.ts";
import { readerAtOnce as reader } from "./testing/reader-at-once.ts";

let browser: ReturnType<typeof createTestBrowser>;
let tab: TestTab;
let articles: WorkspaceArticles;
/** As the browser tells of what another tab has counted. */
let hearCounted: (articleKey: string) => void;

const openSet = async (files: Readonly<Record<string, string>>, window = tab) =>
  openArticles(window, setOf(files), (hear) => {
    hearCounted = hear;
  });

const open = (path: string) => openIn(tab, articles, path);

const rows = (of = articles) =>
  of.getState().rows.map(({ path, summary, reviewed }) => `${path} ${reviewed}/${summary?.segments ?? "?"}`);

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = browser.tab("a");
  articles = await openSet({
    "b.md": article(2),
    "a/x.md": article(3),
    "c.md": "no pairs",
    "d.png": "",
    "e.md": article(1),
  });
});
afterEach(() => vi.useRealTimers());

describe("the articles of a workspace", () => {
  it("W1 W2 W9 all are listed before they are read; what is none leaves the list with its reason", async () => {
    expect(rows()).toEqual(["a/x.md 0/?", "b.md 0/?", "c.md 0/?", "e.md 0/?"]);
    await articles.index();
    expect(rows()).toEqual(["a/x.md 0/3", "b.md 0/2", "e.md 0/1"]);
    expect(articles.getState()).toMatchObject({
      totals: { articles: 3, segments: 6, reviewed: 0, words: 12 },
      indexing: null,
      refused: [
        { path: "d.png", reason: "other-kind" },
        { path: "c.md", reason: "no-pairs" },
      ],
    });
  });

  it("W9 reading is stopped, keeps what is read, and goes on", async () => {
    const reading = articles.index();
    articles.stop();
    await reading;
    expect(articles.getState().indexing).toMatchObject({ isStopped: true, total: 4 });
    await articles.index();
    expect(articles.getState()).toMatchObject({ indexing: null, totals: { articles: 3 } });
  });

  it("W20 neighbours are those of the list, none at its ends, and what is none is passed over", async () => {
    await articles.index();
    const from = (path: string | null, step: 1 | -1) => articles.neighbour(path, step)?.path ?? null;
    expect([from(null, 1), from("a/x.md", 1), from("b.md", 1), from("e.md", 1)]).toEqual([
      "a/x.md",
      "b.md",
      "e.md",
      null,
    ]);
    expect([from(null, -1), from("a/x.md", -1), from("e.md", -1)]).toEqual(["e.md", null, "b.md"]);
    expect(["docs/b.md", "b.md", "other/b.md", "docs/c.md"].map((path) => articles.pathOf(path))).toEqual([
      "b.md",
      null,
      null,
      null,
    ]);
  });

  it("W20 neighbours are read ahead, once, and let go of when others are", async () => {
    const texts: Record<string, string> = {
      "1.md": article(1),
      "2.md": article(1),
      "3.md": article(1),
      "4.md": article(1),
    };
    const of = await openSet(texts);
    of.readAhead("2.md");
    const read = async (path: string) => {
      const loaded = await of.load(path);
      return loaded.ok ? loaded.value : null;
    };
    const [first, second] = [await read("1.md"), await read("3.md")];
    expect(await read("3.md")).toBe(second);
    of.readAhead("3.md");
    expect(await read("1.md")).not.toBe(first);
    expect(await of.load("4.md")).toMatchObject({ ok: true });
  });

  it("W22 what is approved counts at once, and what was before once the file is read", async () => {
    await articles.index();
    articles.takeReviewed("b.md", 2);
    expect(rows()).toEqual(["a/x.md 0/3", "b.md 2/2", "e.md 0/1"]);
    expect(articles.getState().totals.reviewed).toBe(2);
    await open("a/x.md");
    tab.act.approve("k-2", "MT k-2");
    await settle();
    const again = await openSet({ "a/x.md": article(3), "b.md": article(2) }, browser.tab("b"));
    await again.index();
    expect(rows(again)).toEqual(["a/x.md 1/3", "b.md 0/2"]);
  });

  it("W22 W231 what another tab approves in an article that is open here and out of view is counted at once", async () => {
    await articles.index();
    await open("a/x.md");
    await open("b.md");
    const other = browser.tab("other");
    await openIn(other, articles, "a/x.md");
    other.act.approve("k-1", "MT k-1");
    await settle();
    hearCounted(articles.row("a/x.md")?.summary?.articleKey ?? "");
    expect(rows()).toEqual(["a/x.md 1/3", "b.md 0/2", "e.md 0/1"]);
  });

  it("W22 W92 what another tab approves is counted here too, but for an article that is open here, and listed as it is", async () => {
    await articles.index();
    articles.segments.setFilter("status:unreviewed path:x.md");
    await articles.segments.run();
    await open("b.md");
    const other = browser.tab("other");
    const reading = await articles.load("a/x.md");
    if (!reading.ok) throw new Error(reading.failure.message);
    await other.act.openReading(reading.value);
    await settle();
    other.act.approve("k-1", "MT k-1");
    await settle();
    articles.takeReviewed("b.md", 2);
    hearCounted(articles.row("a/x.md")?.summary?.articleKey ?? "");
    await settle();
    expect(rows()).toEqual(["a/x.md 1/3", "b.md 2/2", "e.md 0/1"]);
    const { found } = articles.segments.state.getState();
    expect(found.map(({ key, status }) => `${key} ${status}`)).toEqual([
      "k-1 approved",
      "k-2 unreviewed",
      "k-3 unreviewed",
    ]);
  });

  it("W21 R55 the four left last stay open, with what can be undone; closing the workspace lets them go", async () => {
    await articles.index();
    await open("a/x.md");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
    const { store } = tab;
    await open("b.md");
    expect(tab.workspace.openArticles()).toHaveLength(2);
    await open("a/x.md");
    expect(tab.store).toBe(store);
    expect(tab.state().canUndo).toBe(true);
    tab.workspace.getState().actions.setArticles(null);
    await settle();
    expect(tab.workspace.openArticles()).toHaveLength(1);
  });

  it("W30 changed articles are handed over with what is stored and what is open, all else byte for byte", async () => {
    await articles.index();
    await open("a/x.md");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
    await open("b.md");
    tab.act.type("k-1", "Typed");
    const summary = await articles.handOver.summarize();
    expect(summary.articles).toEqual([
      { path: "a/x.md", changed: 1, words: 3, unapproved: 0 },
      { path: "b.md", changed: 1, words: 3, unapproved: 1 },
    ]);
    const handed = await articles.handOver.archive({ scope: "changed", formats: ["side-by-side"] }, () => {});
    expect(handed).toMatchObject({ files: 2, failed: [] });
    const text = Buffer.concat(handed.pieces).toString("latin1");
    expect([text.includes("a/x.md"), text.includes("e.md")]).toEqual([true, false]);
    const patch = await articles.handOver.patch(() => {});
    expect(patch).toMatchObject({ files: 2, failed: [] });
    expect(patch.text).toContain("+++ b/a/x.md\n");
    expect(patch.text).toContain('+<span data-ttu-id="k-1">Mine</span>');
    const told: string[] = [];
    const all = await articles.handOver.archive(
      { scope: "all", formats: ["side-by-side", "target-only"] },
      (done, total) => told.push(`${done}/${total}`),
    );
    expect([all.files, told]).toEqual([3, ["1/3", "2/3", "3/3"]]);
  });

  it("W204 names that not every computer keeps are told of what is handed over, and of that alone", async () => {
    articles = await openSet({
      "CON.md": article(1),
      "a/x.md": article(1),
      "A/x.md": article(1),
      "nul.md": article(1),
    });
    await articles.index();
    for (const path of ["CON.md", "a/x.md"]) {
      await open(path);
      tab.act.type("k-1", "Mine");
      tab.act.approve("k-1", "Mine");
      await settle();
    }
    const changed = ["CON.md: Windows can keep no file of that name."];
    const some = await articles.handOver.archive({ scope: "changed", formats: ["side-by-side"] }, () => {});
    expect(some.unportable).toEqual(changed);
    expect((await articles.handOver.patch(() => {})).unportable).toEqual(changed);
    const all = await articles.handOver.archive({ scope: "all", formats: ["side-by-side", "target-only"] }, () => {});
    expect(all.unportable).toEqual([
      ...changed,
      "nul.md: Windows can keep no file of that name.",
      "A/x.md and a/x.md: Windows and macOS take them for one file, and keep one.",
    ]);
  });

  it("W22 W30 however many articles are remembered, each is counted and handed over", async () => {
    const texts = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index}.md`, article(1)]));
    articles = await openSet(texts);
    await articles.index();
    for (let index = 0; index < 120; index++) {
      await open(`${index}.md`);
      tab.act.type("k-1", "Mine");
      tab.act.approve("k-1", "Mine");
      await settle();
    }
    const again = await openSet(texts);
    await again.index();
    expect(again.getState().totals.reviewed).toBe(120);
    expect((await again.handOver.summarize()).articles).toHaveLength(120);
  });

  it("W30 what was typed before a crash is handed over as if it had been committed, and was not approved", async () => {
    const texts = { "a/x.md": article(3), "b.md": article(2) };
    await articles.index();
    await open("b.md");
    tab.act.type("k-1", "Typed |");
    await vi.advanceTimersByTimeAsync(200);
    const later = browser.tab("later");
    const again = await openSet(texts, later);
    await again.index();
    const summary = await again.handOver.summarize();
    expect(summary).toEqual({ articles: [{ path: "b.md", changed: 1, words: 3, unapproved: 1 }], failed: [] });
    expect((await again.handOver.patch(() => {})).text).toContain('+<span data-ttu-id="k-1">Typed |</span>');
    // Decided since, over what was typed.
    articles = again;
    tab = later;
    await open("b.md");
    later.act.type("k-1", "Decided");
    later.act.approve("k-1", "Decided");
    await settle();
    const last = await openSet(texts, browser.tab("last"));
    await last.index();
    expect((await last.handOver.summarize()).articles).toMatchObject([{ path: "b.md", unapproved: 0 }]);
  });

  it("W31 a typed text that would break the article leaves it out, and that is said before it is handed over", async () => {
    const texts = { "a/x.md": article(3), "b.md": article(2) };
    await articles.index();
    await open("b.md");
    tab.act.type("k-1", "</span>");
    await vi.advanceTimersByTimeAsync(200);
    const again = await openSet(texts, browser.tab("later"));
    await again.index();
    const summary = await again.handOver.summarize();
    expect(summary).toMatchObject({ articles: [], failed: [{ path: "b.md" }] });
    expect(summary.failed[0]?.message).toContain("would break");
  });

  it("W31 an article reviewed in another version is named until it is opened, which carries its review over", async () => {
    await articles.index();
    await open("a/x.md");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
    // Opened, and nothing done there.
    await open("e.md");
    articles = await openSet({ "a/x.md": `${article(3)}more`, "e.md": `${article(1)}more` });
    await articles.index();
    expect(await articles.handOver.summarize()).toMatchObject({ articles: [], failed: [{ path: "a/x.md" }] });
    expect(await articles.handOver.archive({ scope: "all", formats: ["side-by-side"] }, () => {})).toMatchObject({
      files: 1,
      failed: [{ message: expect.stringContaining("has changed since it was reviewed") }],
    });
    await open("a/x.md");
    expect(await articles.handOver.summarize()).toMatchObject({
      articles: [{ path: "a/x.md", changed: 1 }],
      failed: [],
    });
  });

  it("W30 an article whose file changed after it was listed is handed over as it was opened", async () => {
    await articles.index();
    const changed = await openSet({ "a/x.md": `${article(3)}more`, "b.md": article(2) });
    // Of the listing, what was read before the change.
    articles = Object.assign(changed, { index: async () => {} });
    await open("a/x.md");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
    expect(await changed.handOver.summarize()).toMatchObject({
      articles: [{ path: "a/x.md", changed: 1 }],
      failed: [],
    });
  });

  it("W31 an article whose file is another by now is left out and named", async () => {
    await articles.index();
    await open("a/x.md");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
    const changed = await openSet({ "a/x.md": article(3) });
    await changed.index();
    const file = fileInMemory("a/x.md", new TextEncoder().encode(`${article(3)}more`));
    const { articleKey } = changed.row("a/x.md")?.summary ?? { articleKey: "" };
    const decided = new Map([["k-1", { target: "Mine", status: "approved" as const, reason: null }]]);
    const read = await file.read();
    if (!read.ok) throw new Error(read.failure);
    const written = await reader.write({
      path: "docs/a/x.md",
      stored: { bytes: read.value, packing: null },
      articleKey,
      decided,
      drafts: new Map(),
      formats: ["side-by-side"],
      patchPath: null,
      disk: null,
      isInPlace: false,
      isTold: false,
      look: null,
    });
    expect(written).toMatchObject({ ok: false, failure: { message: expect.stringContaining("has changed") } });
  });
});
