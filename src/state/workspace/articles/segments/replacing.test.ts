import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { emptyQuery } from "#core/search/empty-query.ts";
import { naiveFind } from "#core/search/testing/naive-find.ts";
import { eventually } from "#core/testing/eventually.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { article, openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";

const CARD = { ...emptyQuery, text: "Karte", matchCase: true, wholeWord: true };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

const pair = (id: string, target: string, source = "Two words") =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;

async function open(tab: TestTab, files: Readonly<Record<string, string>>): Promise<WorkspaceArticles> {
  const articles = await openArticles(tab, setOf(files));
  await articles.index();
  return articles;
}

async function find(articles: WorkspaceArticles, text: string, replacement: string): Promise<void> {
  articles.replacing.open();
  articles.replacing.look({ text });
  articles.replacing.setReplacement(replacement);
  await articles.replacing.run();
}

/** Every match: `a.md k-1 *from→to`, a star where it is ticked. */
function matches(articles: WorkspaceArticles): readonly string[] {
  return articles.replacing.state
    .getState()
    .articles.flatMap(({ path, units }) =>
      units.flatMap(({ key, before, matches: all }) =>
        all.map(
          ({ from, to, insert, ticked }) => `${path} ${key} ${ticked ? "*" : ""}${before.slice(from, to)}→${insert}`,
        ),
      ),
    );
}

/** What is stored of each article: `k-1 edited: target`. */
async function stored(tab: TestTab, path: string): Promise<readonly string[]> {
  const known = await tab.records.articlesAt(`docs/${path}`);
  const review = known.ok && known.value[0] ? await tab.records.loadReview(known.value[0].articleKey) : null;
  if (review === null || !review.ok) return [];
  return Array.from(review.value?.review.records ?? [], ([key, { status, target }]) => `${key} ${status}: ${target}`);
}

const three = { "a.md": article(2), "b.md": article(1), "c.md": article(2) };

describe("find and replace over all articles", () => {
  it("W94 shows every match in the targets, in the order of the articles", async () => {
    const articles = await open(createTestBrowser().tab("a"), three);
    await find(articles, "mt", "HT");
    expect(matches(articles)).toEqual([
      "a.md k-1 *MT→HT",
      "a.md k-2 *MT→HT",
      "b.md k-1 *MT→HT",
      "c.md k-1 *MT→HT",
      "c.md k-2 *MT→HT",
    ]);
  });

  it("W95 replaces what is ticked in articles that were never opened, and in the one in view", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await openIn(tab, articles, "a.md");
    await find(articles, "MT", "HT");
    await articles.replacing.tick(false, { path: "c.md", key: "k-2", ordinal: 0 });
    await articles.replacing.tick(false, { path: "b.md" });
    const done = await articles.replacing.apply();
    expect(done).toEqual({ message: "Replaced 3 in 3 segments of 2 articles · saved", isDone: true });
    expect(await stored(tab, "a.md")).toEqual(["k-1 edited: HT k-1", "k-2 edited: HT k-2"]);
    expect(await stored(tab, "b.md")).toEqual([]);
    expect(await stored(tab, "c.md")).toEqual(["k-1 edited: HT k-1"]);
    expect(tab.row("k-1")).toBe("edited: HT k-1");
  });

  it("W95 what is typed in the article in view is committed first, and is replaced in", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await openIn(tab, articles, "a.md");
    tab.act.activate("k-1", "editor");
    tab.act.type("k-1", "MT mine");
    await tab.store.settle();
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    expect(tab.row("k-1")).toBe("edited: HT mine");
  });

  it("W96 leaves approved segments alone unless they are ticked", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await openIn(tab, articles, "a.md");
    tab.act.approve("k-1", "MT k-1");
    await settle();
    await find(articles, "MT", "HT");
    expect(matches(articles).slice(0, 2)).toEqual(["a.md k-1 MT→HT", "a.md k-2 *MT→HT"]);
    await articles.replacing.tick(true, { path: "a.md" });
    await articles.replacing.apply();
    expect(await stored(tab, "a.md")).toEqual(["k-1 edited: HT k-1", "k-2 edited: HT k-2"]);
    expect(articles.row("a.md")?.reviewed).toBe(0);
  });

  it("MM135 of what was replaced elsewhere only what is certain is ticked, until something else is looked for", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, {
      "a.md": pair("k-1", "die Karte", "the Card") + pair("k-2", "die Karte", "the map"),
      "b.md": pair("k-1", "Karte um Karte", "card by card") + pair("k-2", "die Karte hier", "the card here"),
      "c.md": pair("k-1", "eine Karte", "a card") + pair("k-2", "**Karte** alle", "**all** cards and a card"),
    });
    await openIn(tab, articles, "b.md");
    tab.act.activate("k-2", "editor");
    tab.act.type("k-2", "die Karte dort");
    await tab.store.settle();
    articles.replacing.offer({ find: CARD, replacement: "Spielkarte", behind: "card", filter: "" });
    await articles.replacing.run();
    expect(matches(articles)).toEqual([
      "a.md k-1 *Karte→Spielkarte",
      "a.md k-2 Karte→Spielkarte",
      "b.md k-1 Karte→Spielkarte",
      "b.md k-1 Karte→Spielkarte",
      "b.md k-2 Karte→Spielkarte",
      "c.md k-1 *Karte→Spielkarte",
      "c.md k-2 *Karte→Spielkarte",
    ]);
    articles.replacing.look({ text: "Karte" });
    await articles.replacing.run();
    expect(matches(articles).every((match) => match.includes(" *"))).toBe(true);
  });

  it("MM162 gives the reviewer's own filter and search back, the filter once something was replaced", async () => {
    const articles = await open(createTestBrowser().tab("a"), {
      "a.md": pair("k-1", "die Karte", "the card") + pair("k-2", "Text", "Text"),
    });
    const { replacing, segments } = articles;
    const shown = () => {
      const { find, replacement, own } = replacing.state.getState();
      return [segments.state.getState().text, find.text, replacement, own?.filter ?? null];
    };
    const offer = { find: CARD, replacement: "Spielkarte", behind: "card", filter: "status:unreviewed" };
    segments.setFilter("path:a");
    replacing.look({ text: "Text" });
    replacing.offer(offer);
    replacing.offer(offer);
    expect(shown()).toEqual(["status:unreviewed", "Karte", "Spielkarte", "path:a"]);
    replacing.close();
    expect(shown()).toEqual(["path:a", "Text", "", null]);
    replacing.offer(offer);
    await replacing.run();
    await replacing.apply();
    expect(shown()).toEqual(["path:a", "Karte", "Spielkarte", null]);
    replacing.close();
    expect(shown()).toEqual(["path:a", "Text", "", null]);
  });

  it("W96 shows what would be refused or change markup, and does not tick it", async () => {
    const articles = await open(createTestBrowser().tab("a"), {
      "a.md": pair("k-1", "one x") + pair("k-2", "**x** y x"),
    });
    await find(articles, "x", "</span>");
    expect(matches(articles)).toEqual(["a.md k-1 x→</span>", "a.md k-2 x→</span>", "a.md k-2 x→</span>"]);
    const [first] = articles.replacing.state.getState().articles[0]?.units ?? [];
    expect(first?.matches[0]?.refusal ?? first?.matches[0]?.warning).not.toBeNull();
    expect((await articles.replacing.apply()).isDone).toBe(false);
  });

  it("W97 a segment that was changed since the preview is left alone and named", async () => {
    const browser = createTestBrowser();
    const [tab, other] = [browser.tab("a"), browser.tab("b")];
    const articles = await open(tab, three);
    const theirs = await open(other, three);
    await find(articles, "MT", "HT");
    await openIn(other, theirs, "a.md");
    other.act.activate("k-2", "editor");
    other.act.type("k-2", "MT theirs");
    other.act.commit("k-2");
    await settle();
    const { message } = await articles.replacing.apply();
    expect(message).toContain("Replaced 4 in 4 segments of 3 articles");
    expect(message).toContain("k-2 in a.md left alone");
    expect(articles.replacing.state.getState().left).toMatchObject([{ path: "a.md", key: "k-2" }]);
    expect(await stored(tab, "a.md")).toContain("k-2 edited: MT theirs");
  });

  it("W97 nothing at all is stored where the storage fails", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await find(articles, "MT", "HT");
    vi.spyOn(tab.steps, "commit").mockResolvedValue({ ok: false, failure: "full" });
    expect(await articles.replacing.apply()).toEqual({
      message: "This browser’s storage is full, so nothing was changed.",
      isDone: false,
    });
    for (const path of Object.keys(three)) expect(await stored(tab, path)).toEqual([]);
  });

  it("W94 looks only into what the filter means", async () => {
    const articles = await open(createTestBrowser().tab("a"), three);
    articles.segments.setFilter("path:c id:k-2 or path:b");
    await articles.segments.run();
    await find(articles, "MT", "HT");
    expect(matches(articles)).toEqual(["b.md k-1 *MT→HT", "c.md k-2 *MT→HT"]);
  });

  it("W98 agrees with replacing in each text by itself, whatever is looked for", async () => {
    const target = fc.string({ unit: fc.constantFrom("a", "A", "b", " ", "é", "x"), minLength: 1, maxLength: 8 });
    let replaced = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(target, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom("a", "b", "é", "ab", "x"),
        fc.constantFrom("", "q", "ab"),
        async (texts, wanted, replacement) => {
          const files = Object.fromEntries(
            texts.map((of, index) => [`${index}.md`, of.map((one, at) => pair(`k-${at}`, `.${one}.`)).join("")]),
          );
          const tab = createTestBrowser().tab("a");
          const articles = await open(tab, files);
          await find(articles, wanted, replacement);
          await articles.replacing.apply();
          for (const [path, text] of Object.entries(files)) {
            const expected = parseArticle(text, path).units.flatMap(({ key, target: before }) => {
              const found = naiveFind(before, wanted, false);
              const after = found.reduceRight(
                (so, { from, to }) => so.slice(0, from) + replacement + so.slice(to),
                before,
              );
              replaced += found.length;
              return after === before ? [] : [`${key} edited: ${after}`];
            });
            expect(await stored(tab, path)).toEqual(expected);
          }
          articles.dispose();
        },
      ),
      { numRuns: 25 },
    );
    expect(replaced).toBeGreaterThan(20);
  });
});

describe("a step over many articles", () => {
  it("W101 is taken back and done again as one, wherever it is asked", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    expect(articles.journal.next("undo")?.change.label).toBe("Replaced 5 in 5 segments of 3 articles");
    await articles.journal.step("undo");
    expect(await stored(tab, "c.md")).toEqual(["k-1 unreviewed: MT k-1", "k-2 unreviewed: MT k-2"]);
    expect(articles.journal.next("undo")).toBeNull();
    await articles.journal.step("redo");
    expect(await stored(tab, "c.md")).toEqual(["k-1 edited: HT k-1", "k-2 edited: HT k-2"]);
    expect(articles.journal.next("redo")).toBeNull();
  });

  it("W101 is there on the next visit, and another tab's is too", async () => {
    const browser = createTestBrowser();
    const articles = await open(browser.tab("a"), three);
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    const tab = browser.tab("b");
    const later = await open(tab, three);
    await eventually(() => expect(later.journal.next("undo")).not.toBeNull());
    await later.journal.step("undo");
    expect(await stored(tab, "a.md")).toEqual(["k-1 unreviewed: MT k-1", "k-2 unreviewed: MT k-2"]);
    await articles.journal.step("undo");
    expect(articles.journal.next("undo")).toBeNull();
  });

  it("W102 leaves alone what was changed since, takes back the rest, and does only that again", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    await openIn(tab, articles, "a.md");
    tab.act.activate("k-1", "editor");
    tab.act.type("k-1", "mine");
    tab.act.commit("k-1");
    await settle();
    const undone = await articles.journal.step("undo");
    expect(undone.ok && undone.value.left).toMatchObject([{ path: "a.md", key: "k-1" }]);
    expect(tab.row("k-1")).toBe("edited: mine");
    expect(tab.row("k-2")).toBe("unreviewed: MT k-2");
    await articles.journal.step("redo");
    expect(await stored(tab, "a.md")).toEqual(["k-1 edited: mine", "k-2 edited: HT k-2"]);
  });

  it("W103 is what undo comes by in an article that is part of it, after what was done there since", async () => {
    const tab = createTestBrowser().tab("a");
    const reports: Promise<{ readonly message: string }>[] = [];
    const noteAsked = vi.fn();
    const report = (step: (typeof reports)[number]) => void reports.push(step);
    const articles = await openArticles(tab, setOf(three), undefined, report, { noteAsked });
    await articles.index();
    await openIn(tab, articles, "a.md");
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    tab.act.approve("k-1", "HT k-1");
    tab.act.undo();
    expect(tab.row("k-1")).toBe("edited: HT k-1");
    expect(noteAsked).not.toHaveBeenCalled();
    tab.act.undo();
    expect(noteAsked).toHaveBeenCalledOnce();
    expect(tab.state().alert?.text).toContain("undo takes back all of it, here and in 2 other articles.");
    expect(reports).toEqual([]);
    tab.act.undo();
    expect(tab.state().alert).toBeNull();
    expect((await reports[0])?.message).toBe("Undone: Replaced 5 in 5 segments of 3 articles · saved");
    expect(tab.row("k-1")).toBe("unreviewed: MT k-1");
    expect(await stored(tab, "b.md")).toEqual(["k-1 unreviewed: MT k-1"]);
    tab.act.redo();
    expect((await reports[1])?.message).toBe("Redone: Replaced 5 in 5 segments of 3 articles · saved");
    expect(tab.row("k-1")).toBe("edited: HT k-1");
  });

  it("W103 is passed over in an article where it was taken back already", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await openIn(tab, articles, "a.md");
    tab.act.approve("k-2", "MT k-2");
    await settle();
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    await articles.journal.step("undo");
    expect(tab.row("k-1")).toBe("unreviewed: MT k-1");
    tab.act.undo();
    expect(tab.row("k-2")).toBe("unreviewed: MT k-2");
  });

  it("W103 is what undo comes by in an article that is opened after it in the same visit", async () => {
    const tab = createTestBrowser().tab("a");
    const reports: Promise<{ readonly message: string }>[] = [];
    const articles = await openArticles(tab, setOf(three), undefined, (report) => reports.push(report));
    await articles.index();
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    await openIn(tab, articles, "b.md");
    await articles.journal.enter(tab.store);
    await articles.journal.enter(tab.store);
    expect(tab.state().canUndo).toBe(true);
    tab.act.undo();
    tab.act.undo();
    await reports[0];
    expect(tab.row("k-1")).toBe("unreviewed: MT k-1");
    tab.act.undo();
    expect(reports).toHaveLength(1);
  });

  it("W103 is asked about once more where something was done since the question", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, three);
    await openIn(tab, articles, "a.md");
    await find(articles, "MT", "HT");
    await articles.replacing.apply();
    tab.act.undo();
    tab.act.approve("k-1", "HT k-1");
    tab.act.undo();
    tab.act.undo();
    expect(tab.row("k-2")).toBe("edited: HT k-2");
    expect(tab.state().alert?.text).toContain("undo takes back all of it");
  });

  it("W103 is what undo comes by after a reload too, behind what was done since, and asks", async () => {
    const browser = createTestBrowser();
    const before = browser.tab("a");
    const first = await open(before, three);
    await find(first, "MT", "HT");
    await first.replacing.apply();
    before.kill();
    const tab = browser.tab("b");
    const reports: Promise<{ readonly message: string }>[] = [];
    const articles = await openArticles(tab, setOf(three), undefined, (report) => reports.push(report));
    await articles.index();
    await openIn(tab, articles, "b.md");
    tab.act.approve("k-1", "HT k-1");
    await articles.journal.enter(tab.store);
    tab.act.undo();
    expect(tab.row("k-1")).toBe("edited: HT k-1");
    tab.act.undo();
    expect(reports).toEqual([]);
    tab.act.undo();
    expect((await reports[0])?.message).toBe("Undone: Replaced 5 in 5 segments of 3 articles · saved");
    expect(tab.row("k-1")).toBe("unreviewed: MT k-1");
  });
});
