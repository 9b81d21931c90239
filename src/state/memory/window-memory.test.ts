import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryImportedMemories } from "#adapters/memory/memory-imported-memories.ts";
import { createPageMemory } from "#adapters/memory/page-memory.ts";
import { readTmxInPage } from "#adapters/memory/page-tmx.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { Memory } from "#core/ports/memory.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { keepMemory, memoryOf } from "./window-memory.ts";

const HEAD = "---\nms.contentlocale: lv-LV\n---\n";
const first = parseArticle(
  `${HEAD}${pair("a1", "MT viens", "Open the file.")} ${pair("a2", "MT divi", "Close it.")} ${pair("a3", "MT trīs", "Open the file.")}\n`,
  "a.md",
);
const second = parseArticle(
  `${HEAD}${pair("b1", "MT četri", "Close it.")} ${pair("b2", "MT pieci", "Open the files.")}\n`,
  "b.md",
);

let browser = createTestBrowser();
let ends: (() => void)[] = [];
let hears: ((articleKey: string) => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  hears = [];
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.useRealTimers();
});

async function remembering(tab: TestTab, create: () => Memory = createPageMemory): Promise<TestTab> {
  const watchCounts = (hear: (articleKey: string) => void) => {
    hears.push(hear);
    return () => {};
  };
  ends.push(
    keepMemory(tab.workspace, {
      create,
      records: tab.records,
      watchCounts,
      kept: createMemoryImportedMemories(),
      readTmx: readTmxInPage,
      clock: { now: () => 1 },
      newId: () => "1",
    }),
  );
  await pass(500);
  return tab;
}

/** What is offered for a unit: `score text path`. */
function offered(tab: TestTab, key: string): readonly string[] {
  const { matches = [] } = memoryOf(tab.workspace).getState().offers.get(key) ?? {};
  return matches.map(({ score, text, path }) => `${score} ${text} ${path}`);
}

async function approve(tab: TestTab, key: string, text: string): Promise<void> {
  tab.act.activate(key, "editor");
  tab.act.type(key, text);
  tab.act.approve(key, text);
  await pass(500);
}

describe("the memory of a window", () => {
  it("MM166 goes out without an article in view, once what was approved before is read", async () => {
    const tab = await remembering(await browser.tabWith("a", first));
    await approve(tab, "a1", "Atveriet failu.");
    const later = browser.tab("b");
    const question = { locale: null, level: 1, isUnapprovedToo: false } as const;
    expect(await memoryOf(later.workspace).toTmx(question)).toBeNull();
    const remembered = remembering(later);
    const file = memoryOf(later.workspace).toTmx(question);
    await remembered;
    expect(await file).toMatchObject({ pairs: 1, imported: 0, unapproved: 0 });
    expect((await file)?.text).toContain("Atveriet failu.");
  });

  it("MM45 offers what is approved in the open article to its own repeats, until that is taken back", async () => {
    const tab = await remembering(await browser.tabWith("a", first));
    await approve(tab, "a1", "Atveriet failu.");
    tab.act.activate("a3", "editor");
    await pass(10);
    expect(offered(tab, "a3")).toEqual(["100 Atveriet failu. a.md"]);
    tab.act.takeApprovalBack("a1");
    await pass(10);
    expect(offered(tab, "a3")).toEqual([]);
  });

  it("MM45 takes out an approved text that is edited again, once that is decided", async () => {
    const tab = await remembering(await browser.tabWith("a", first));
    await approve(tab, "a1", "Atveriet failu.");
    tab.act.activate("a1", "editor");
    tab.act.type("a1", "Atveriet");
    tab.act.commit("a1");
    tab.act.activate("a3", "editor");
    await pass(10);
    expect(offered(tab, "a3")).toEqual([]);
  });

  it("MM45 knows what was approved before, in articles that are not open", async () => {
    const before = await browser.tabWith("before", first);
    await approve(before, "a1", "Atveriet failu.");
    await approve(before, "a2", "Aizveriet.");
    const tab = await remembering(await browser.tabWith("a", second));
    expect([offered(tab, "b1"), offered(tab, "b2")]).toEqual([["100 Aizveriet. a.md"], ["93 Atveriet failu. a.md"]]);
    expect(memoryOf(tab.workspace).getState().isReading).toBe(false);
  });

  it("MM46 hears what another tab approves, and of an article that is forgotten", async () => {
    const other = await browser.tabWith("other", first);
    const tab = await remembering(await browser.tabWith("a", second));
    expect(offered(tab, "b1")).toEqual([]);
    await approve(other, "a2", "Aizveriet.");
    const { articleKey } = other.store.stored;
    for (const hear of hears) hear(articleKey);
    await pass(500);
    expect(offered(tab, "b1")).toEqual(["100 Aizveriet. a.md"]);
    await other.act.closeArticle();
    await other.act.forget(articleKey);
    for (const hear of hears) hear(articleKey);
    await pass(500);
    expect(offered(tab, "b1")).toEqual([]);
  });

  /** Which tab does what in which segment: approves it with a text, edits it with one, or takes its approval back. */
  const acts = fc.array(
    fc.record({
      tab: fc.nat(1),
      does: fc.constantFrom("approves", "approves", "edits", "takes back"),
      key: fc.constantFrom("a1", "a2", "a3", "b1", "b2"),
      text: fc.constantFrom("Atveriet failu.", "Aizveriet.", "Atver!"),
    }),
    { minLength: 1, maxLength: 10 },
  );

  type Act = typeof acts extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

  async function decide(tab: TestTab, { does, key, text }: Act): Promise<void> {
    await tab.act.openArticle(key.startsWith("a") ? first : second);
    await settle();
    tab.act.activate(key, "editor");
    if (does === "takes back") tab.act.takeApprovalBack(key);
    else tab.act.type(key, text);
    if (does === "approves") tab.act.approve(key, text);
    if (does === "edits") tab.act.commit(key);
    await pass(500);
    for (const hear of hears) hear(tab.store.stored.articleKey);
    await pass(500);
  }

  it("MM46 law: two tabs that decide by turns have the same matches, and those of a memory made anew", async () => {
    const made: Memory[] = [];
    const keeping = () => made[made.push(createPageMemory()) - 1] as Memory;
    const sources = ["Open the file.", "Close it.", "Open the files."];
    const nowhere = { locale: "lv-LV", context: null, origin: "nowhere", unit: "none" } as const;
    const matchesOf = async (memory: Memory | undefined) => {
      const answers = (await memory?.ask(sources.map((source) => ({ ...nowhere, source })))) ?? [];
      return answers.map(({ matches }) =>
        matches.map(({ score, target, uses }) => `${score} ${uses} ${target}`).sort(),
      );
    };
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        browser = createTestBrowser();
        [hears, made.length] = [[], 0];
        const tabs = [await remembering(browser.tab("a"), keeping), await remembering(browser.tab("b"), keeping)];
        for (const act of all) await decide(tabs[act.tab] as TestTab, act);
        await remembering(browser.tab("c"), keeping);
        const anew = await matchesOf(made[2]);
        expect(await matchesOf(made[0])).toEqual(anew);
        expect(await matchesOf(made[1])).toEqual(anew);
        for (const end of ends) end();
        ends = [];
      }),
      { numRuns: 12 },
    );
  });

  it("MM47 puts a match in by its number, as one step for undo, and waits for an answer that is on its way", async () => {
    const tab = await remembering(await browser.tabWith("a", first));
    await approve(tab, "a1", "Atveriet failu.");
    tab.act.activate("a3", "editor");
    const { memory } = tab.store;
    expect(memory?.has(1)).toBe(true);
    memory?.take(1, (until) => until);
    await settle();
    expect(tab.row("a3")).toBe("edited: Atveriet failu.");
    expect(tab.state().message).toContain("Put in match 1 (100 %)");
    expect([memory?.has(1), memory?.has(2)]).toEqual([true, false]);
    tab.act.undo();
    expect(tab.row("a3")).toBe("unreviewed: MT trīs");
  });

  it("MM123 a key that waited for the answer says that there is no match of its number", async () => {
    const memory = createPageMemory();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const late: Memory = { ...memory, ask: (questions) => answered.then(() => memory.ask(questions)) };
    const tab = await remembering(await browser.tabWith("a", first), () => late);
    tab.act.activate("a3", "editor");
    expect(tab.store.memory?.has(2)).toBe(true);
    tab.store.memory?.take(2, (until) => until);
    answer();
    await settle();
    expect(tab.state().message).toBe("There is no match 2 of the memory here.");
    expect(tab.row("a3")).toBe("unreviewed: MT trīs");
  });

  it("MM48 finds any text in the approved pairs, the last one asked for", async () => {
    const tab = await remembering(await browser.tabWith("a", first));
    await approve(tab, "a1", "Atveriet failu.");
    const memory = memoryOf(tab.workspace);
    memory.lookUp({ text: "zzz" });
    memory.lookUp({ text: "fail" });
    await settle();
    const { found } = memory.getState();
    expect(found?.lookUp.text).toBe("fail");
    expect(found?.target.lines).toMatchObject([{ source: "Open the file.", unit: "a1", path: "a.md" }]);
    memory.lookUp({ text: "" });
    expect(memory.getState().found).toBeNull();
  });

  it("MM49 looks up what is selected in the target, else in the active source, else leaves what was looked up", async () => {
    const tab = await remembering(await browser.tabWith("a", first));
    tab.act.activate("a1", "editor");
    const lookedUp = (selected: string) => {
      tab.store.memory?.lookUp({ selectedText: () => selected });
      return memoryOf(tab.workspace).getState().lookUp.text;
    };
    expect(lookedUp("")).toBe("");
    tab.act.selectSource({ key: "a1", text: "the file" });
    expect([lookedUp(""), lookedUp(" viens ")]).toEqual(["the file", "viens"]);
    tab.act.selectSource(null);
    expect(lookedUp("")).toBe("viens");
  });
});

describe("what nobody has reviewed of a workspace", () => {
  it("MM42 is told apart from matches, and forgotten with the workspace", async () => {
    const text = (target: string) =>
      `${HEAD}${pair("c1", target, "Close it.")} ${pair("c2", "MT", "Another sentence altogether.")}\n`;
    const tab = await remembering(browser.tab("a"));
    const articles = await openArticles(tab, setOf({ "one.md": text("Aizvērt"), "two.md": text("Slēgt") }));
    await articles.index();
    await openIn(tab, articles, "one.md");
    await pass(1_000);
    const told = () => memoryOf(tab.workspace).getState().offers.get("c1");
    expect(told()).toMatchObject({ matches: [], unreviewed: [{ score: 100, text: "Slēgt", path: "docs/two.md" }] });
    await openIn(tab, articles, "two.md");
    await approve(tab, "c1", "Aizveriet.");
    await openIn(tab, articles, "one.md");
    await pass(1_000);
    expect(told()).toMatchObject({ matches: [{ text: "Aizveriet.", isContext: true }], unreviewed: [] });
    tab.workspace.getState().actions.setArticles(null);
    await pass(500);
    expect(told()).toMatchObject({ matches: [{ text: "Aizveriet." }], unreviewed: [] });
  });

  it("MM124 is not told of again where the same text is offered as a match, or twice", async () => {
    const version = (number: number, target: string) => pair(`c${number}`, `${target} ${number}`, `Release ${number}.`);
    const text = `${HEAD}${version(1, "Laidiens")} ${version(2, "Laidiens")} ${version(3, "Laidiens")} ${version(4, "Izlaide")}\n`;
    const tab = await remembering(browser.tab("a"));
    const articles = await openArticles(tab, setOf({ "one.md": text }));
    await articles.index();
    await openIn(tab, articles, "one.md");
    await pass(500);
    const told = () => memoryOf(tab.workspace).getState().offers.get("c1");
    tab.act.activate("c1", "editor");
    await pass(500);
    expect(told()?.unreviewed.map((offer) => offer.text)).toEqual(["Izlaide 1", "Laidiens 1"]);
    await approve(tab, "c2", "Laidiens 2");
    tab.act.activate("c1", "editor");
    await pass(500);
    const { matches = [], unreviewed = [] } = told() ?? {};
    expect([matches, unreviewed].map((offers) => offers.map((offer) => offer.text))).toEqual([
      ["Laidiens 1"],
      ["Izlaide 1"],
    ]);
  });
});
