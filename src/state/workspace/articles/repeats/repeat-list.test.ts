import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { dismissalOf } from "#core/review/dismissal.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import type { RepeatFilter } from "./tally-repeats.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const head = "---\nms.contentlocale: de-DE\n---\n\n";

const files = {
  "a.md": head + pair("a1", "Sichern.", "Save.") + pair("a2", "Fertig.", "Done.") + pair("a3", "Einmal.", "Once."),
  "b.md": head + pair("b1", "Speichern.", "Save.") + pair("b2", "Fertig.", "Done.") + pair("b3", "Los.", "Go."),
  "c/d.md": head + pair("d1", "Sichern.", "Save.") + pair("d2", "Los.", "Start.") + pair("d3", "Sichern.", "Save."),
  // The same words in another language are nobody's repeats.
  "fr.md": `---\nms.contentlocale: fr-FR\n---\n\n${pair("f1", "Terminé.", "Done.")}${pair("f2", "Allez.", "Go.")}`,
};

async function open(tab: TestTab, of: Readonly<Record<string, string>> = files): Promise<WorkspaceArticles> {
  const articles = await openArticles(tab, setOf(of));
  await articles.index();
  await articles.repeats.surveying.run();
  return articles;
}

async function list(articles: WorkspaceArticles, filter: RepeatFilter = "inconsistent"): Promise<void> {
  await articles.repeats.list.open(filter);
  await articles.repeats.list.read(articles.repeats.list.state.getState().rows.map((_, index) => index));
}

/** Each row: `Save. 4 2`: its text, segments and texts. */
function rows({ repeats }: WorkspaceArticles): readonly string[] {
  const state = repeats.list.state.getState();
  return state.rows.map((group) => {
    const { segments, texts } = repeats.list.describe(group);
    return `${state.texts.get(group)?.text} ${segments} ${texts.length}`;
  });
}

/** What is stored of each article: `k-1 edited: target`. */
async function stored(tab: TestTab, path: string): Promise<readonly string[]> {
  const known = await tab.records.articlesAt(`docs/${path}`);
  const review = known.ok && known.value[0] ? await tab.records.loadReview(known.value[0].articleKey) : null;
  if (review === null || !review.ok) return [];
  return Array.from(review.value?.review.records ?? [], ([key, { status, target }]) => `${key} ${status}: ${target}`);
}

describe("repeated sources of a workspace", () => {
  it("MM60 are found in articles that were never opened, in one language, the most frequent first", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    await list(articles);
    expect(rows(articles)).toEqual(["Save. 4 2"]);
    await list(articles, "repeated");
    expect(rows(articles)).toEqual(["Save. 4 2", "Done. 2 1"]);
    await list(articles, "shared");
    expect(rows(articles)).toEqual(["Los. 2 2"]);
  });

  it("MM62 are settled in one decision, as one step that is taken back as one", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "a.md");
    await list(articles);
    const { repeats } = articles;
    repeats.list.choose(1);
    expect(repeats.list.chosenText()?.text).toBe("Speichern.");
    const done = await repeats.list.apply();
    expect(done).toMatchObject({
      message: "Settled “Save.”: 4 segments in 3 articles · saved",
      isDone: true,
      left: [],
    });
    expect(await stored(tab, "a.md")).toEqual(["a1 approved: Speichern."]);
    expect(await stored(tab, "c/d.md")).toEqual(["d1 approved: Speichern.", "d3 approved: Speichern."]);
    expect(tab.row("a1")).toBe("approved: Speichern.");
    expect(repeats.list.state.getState().tally).toMatchObject({ groups: 1, settled: 1, settledSegments: 4 });
    await articles.journal.step("undo");
    expect(await stored(tab, "b.md")).toEqual(["b1 unreviewed: Speichern."]);
    expect(await stored(tab, "c/d.md")).toEqual(["d1 unreviewed: Sichern.", "d3 unreviewed: Sichern."]);
    await settle();
    expect(repeats.list.state.getState().tally).toMatchObject({ groups: 1, settled: 0 });
  });

  it("MM62 another text can be written as soon as the list is there", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    const { list: shown } = articles.repeats;
    const listing = new Promise<void>((resolve) => {
      shown.state.subscribe((now, before) => before.isListing && !now.isListing && resolve());
    });
    void shown.open("inconsistent");
    await listing;
    shown.write("Bewahren.");
    expect(shown.chosenText()?.text).toBe("Bewahren.");
  });

  it("MM62 the last one stays open, and shows the text that it was given, and what it had once that is taken back", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    const { list: shown } = articles.repeats;
    await list(articles);
    const said = () => {
      const { rows, active, texts } = shown.state.getState();
      const group = rows[active] ?? -1;
      return shown.describe(group).texts.map(({ name }) => texts.get(group)?.others.get(name)?.text);
    };
    shown.write("Bewahren.");
    await shown.apply();
    await settle();
    expect(said()).toEqual(["Bewahren."]);
    expect(shown.state.getState().chosen.kind).toBe("known");
    await articles.journal.step("undo");
    await settle();
    expect(said()).toEqual(["Sichern.", "Speichern."]);
  });

  it("MM62 leave alone and name what another tab changed meanwhile, and what is approved otherwise", async () => {
    const browser = createTestBrowser();
    const [tab, other] = [browser.tab("a"), browser.tab("b")];
    const articles = await open(tab);
    await list(articles);
    const theirs = await openArticles(other, setOf(files));
    await theirs.index();
    await openIn(other, theirs, "b.md");
    other.act.activate("b1", "editor");
    other.act.type("b1", "Bewahren.");
    other.act.commit("b1");
    await openIn(other, theirs, "a.md");
    other.act.approve("a1", "Sichern.");
    await settle();
    articles.repeats.list.write("Speichern!");
    const done = await articles.repeats.list.apply();
    expect(done?.left).toMatchObject([{ path: "b.md", key: "b1" }]);
    expect(done?.message).toContain("b1 in b.md left alone");
    expect(await stored(tab, "a.md")).toEqual(["a1 approved: Sichern."]);
    expect(await stored(tab, "b.md")).toEqual(["b1 edited: Bewahren."]);
    expect(await stored(tab, "c/d.md")).toEqual(["d1 approved: Speichern!", "d3 approved: Speichern!"]);
  });

  it("MM63 are put aside with who said so and when, until there is another translation", async () => {
    const browser = createTestBrowser();
    const tab = browser.tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "a.md");
    await list(articles);
    expect((await articles.repeats.list.turnAside())?.isDone).toBe(true);
    expect(articles.repeats.list.state.getState().tally).toMatchObject({ groups: 1, settled: 1, settledSegments: 4 });
    const later = await open(browser.tab("b"));
    await list(later);
    const [group = -1] = later.repeats.list.state.getState().rows;
    expect(later.repeats.list.asideOf(group)).toMatchObject({ by: "R", changedAt: 1_000_000 });
    expect(later.repeats.list.isSettled(group)).toBe(true);
    tab.act.activate("a1", "editor");
    tab.act.type("a1", "Merken.");
    tab.act.commit("a1");
    await settle();
    await later.repeats.surveying.refresh(["a.md"]);
    expect(later.repeats.list.isSettled(group)).toBe(false);
  });

  it("MM101 say of each translation, and of what is written, what the checks find in it", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await list(articles);
    const { repeats } = articles;
    const [group = -1] = repeats.list.state.getState().rows;
    const texts = ["Speichern.", "Speichern  jetzt."].map((text) => ({ text, machine: "Sichern." }));
    const found = await repeats.list.triesOf(group)?.(texts);
    expect(found?.map((one) => one?.map(({ unit, check }) => `${unit} ${check}`))).toEqual([[], ["a1 double-space"]]);
    // What was dismissed for all articles is not told of again, though none is open.
    const [unit] = parseArticle(files["a.md"], "docs/a.md").units;
    const [finding] = found?.[1] ?? [];
    if (unit === undefined || finding === undefined) throw new Error("Nothing was found");
    const gone = { ...dismissalOf(finding, unit, "Speichern  jetzt.", "workspace"), changedAt: 1 };
    await tab.records.saveAnnotation(null, gone);
    expect(await repeats.list.triesOf(group)?.(texts)).toEqual([[], []]);
    await list(articles, "shared");
    expect(repeats.list.triesOf(repeats.list.state.getState().rows[0] ?? -1)).toBeNull();
  });

  it("MM102 one translation of several sources is put aside, remembered until it stands for another one too", async () => {
    const browser = createTestBrowser();
    const articles = await open(browser.tab("a"));
    await list(articles, "shared");
    expect(rows(articles)).toEqual(["Los. 2 2"]);
    expect(await articles.repeats.list.apply()).toBeNull();
    expect((await articles.repeats.list.turnAside())?.isDone).toBe(true);
    expect(articles.repeats.list.state.getState().tally).toMatchObject({ groups: 1, settled: 1, settledSegments: 2 });
    const tab = browser.tab("b");
    const later = await open(tab);
    await list(later, "shared");
    const [group = -1] = later.repeats.list.state.getState().rows;
    expect(later.repeats.list.asideOf(group)).toMatchObject({ by: "R", changedAt: 1_000_000 });
    expect(later.repeats.list.isSettled(group)).toBe(true);
    await openIn(tab, later, "a.md");
    later.visit("a.md");
    tab.act.activate("a3", "editor");
    tab.act.type("a3", "Los.");
    tab.act.commit("a3");
    await settle();
    await list(later, "shared");
    expect(rows(later)).toEqual(["Los. 3 3"]);
    expect(later.repeats.list.isSettled(later.repeats.list.state.getState().rows[0] ?? -1)).toBe(false);
  });

  it("MM129 MM165 begin with what is not settled, whichever is the most frequent, settled here or in another list", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, {
      ...files,
      "e.md": head + pair("e1", "Los.", "Start.") + pair("e2", "Beginn.", "Start."),
    });
    await list(articles);
    const { list: shown } = articles.repeats;
    expect([rows(articles), shown.state.getState().active]).toEqual([["Save. 4 2", "Start. 3 2"], 0]);
    await shown.apply();
    await articles.repeats.settling.rest();
    await list(articles);
    expect([rows(articles), shown.state.getState().active]).toEqual([["Start. 3 2", "Save. 4 1"], 0]);
    await list(articles, "repeated");
    expect(rows(articles)).toEqual(["Start. 3 2", "Done. 2 1", "Save. 4 1"]);
    await shown.turnAside();
    await list(articles, "repeated");
    expect(rows(articles)).toEqual(["Done. 2 1", "Save. 4 1", "Start. 3 2"]);
    await list(articles);
    expect(rows(articles)).toEqual(["Save. 4 1", "Start. 3 2"]);
    expect(shown.state.getState().rows.every((group) => shown.isSettled(group))).toBe(true);
    await shown.apply();
    await articles.repeats.settling.rest();
    await list(articles);
    expect(shown.state.getState().active).toBe(0);
  });

  it("MM64 are walked by what is left to be reviewed of them", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "a.md");
    await list(articles, "repeated");
    expect(articles.repeats.list.state.getState().tally.next).toEqual({ groups: 2, segments: 6 });
    await articles.repeats.list.apply();
    await articles.repeats.list.apply();
    expect(articles.repeats.list.state.getState().tally).toMatchObject({
      groups: 2,
      settled: 2,
      settledSegments: 6,
      next: { groups: 0, segments: 0 },
    });
    expect(await stored(tab, "a.md")).toEqual(["a1 approved: Sichern.", "a2 approved: Fertig."]);
  });

  it("MM60 follow what is decided in the article in view, in other tabs, and by undo", async () => {
    const browser = createTestBrowser();
    const tab = browser.tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "b.md");
    articles.visit("b.md");
    tab.act.activate("b2", "editor");
    tab.act.type("b2", "Erledigt.");
    tab.act.commit("b2");
    await settle();
    await list(articles);
    expect(rows(articles)).toEqual(["Save. 4 2", "Done. 2 2"]);
  });
});

describe("a step over thousands of segments", () => {
  const ARTICLES = 300;
  const EACH = 17;
  const many = (articles: number) =>
    Object.fromEntries(
      Array.from({ length: articles }, (_, at) => [
        `${at}.md`,
        head +
          Array.from({ length: EACH }, (_, id) =>
            pair(`k${id}`, id % 3 === 0 ? "Sichern." : "Speichern.", "Save."),
          ).join(""),
      ]),
    );
  /** All that is stored of all articles. */
  async function whole(tab: TestTab, articles: number): Promise<readonly string[]> {
    const all = await Promise.all(Array.from({ length: articles }, (_, at) => stored(tab, `${at}.md`)));
    return all.flat();
  }

  it("MM62 is stored as one and undone as one, every text and status", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab, many(ARTICLES));
    await openIn(tab, articles, "7.md");
    tab.act.approve("k3", "Sichern.");
    await settle();
    await list(articles);
    articles.repeats.list.choose(0);
    articles.repeats.list.write("Bewahren.");
    const done = await articles.repeats.list.apply();
    expect(done?.message).toContain("5,099 segments in 300 articles");
    const after = await whole(tab, ARTICLES);
    expect(after.filter((one) => one.endsWith("approved: Bewahren."))).toHaveLength(ARTICLES * EACH - 1);
    await articles.journal.step("undo");
    const undone = await whole(tab, ARTICLES);
    expect(undone.filter((one) => one.includes("Bewahren."))).toEqual([]);
    expect(undone.filter((one) => one.startsWith("k3 approved: Sichern."))).toHaveLength(1);
    expect(undone.filter((one) => / unreviewed: (?:Sichern|Speichern)\./.test(one))).toHaveLength(ARTICLES * EACH - 1);
    const texts = await articles.handOver.patch(() => {});
    expect(texts).toMatchObject({ text: "", files: 0 });
  }, 240_000);

  /** The page is gone before or after the next step is stored, and never hears of it. Resolves when it has come so far. */
  function killAtCommit(tab: TestTab, when: string): Promise<void> {
    const commit = tab.steps.commit.bind(tab.steps);
    return new Promise((reached) => {
      vi.spyOn(tab.steps, "commit").mockImplementation(async (...step) => {
        if (when === "after") await commit(...step);
        reached();
        return new Promise(() => {});
      });
    });
  }

  it.each(["before", "after"])(
    "MM62 is there as a whole or not at all where the page is gone %s it is stored",
    async (when) => {
      const browser = createTestBrowser();
      const tab = browser.tab("a");
      const articles = await open(tab, many(20));
      await list(articles);
      const isReached = killAtCommit(tab, when);
      void articles.repeats.list.apply();
      await isReached;
      tab.kill();
      const later = browser.tab("b");
      const approved = (await whole(later, 20)).filter((one) => one.includes("approved: Speichern."));
      expect(approved).toHaveLength(when === "after" ? 20 * EACH : 0);
      const again = await open(later, many(20));
      expect((await again.journal.step("undo")).ok).toBe(when === "after");
      expect((await whole(later, 20)).filter((one) => !/ unreviewed: (?:Sichern|Speichern)\./.test(one))).toEqual([]);
    },
  );

  it.each(["before", "after"])(
    "MM100 is taken back as a whole or not at all where the page is gone %s that is stored",
    async (when) => {
      const browser = createTestBrowser();
      const tab = browser.tab("a");
      const articles = await open(tab, many(20));
      await openIn(tab, articles, "7.md");
      articles.visit("7.md");
      tab.act.approve("k3", "Sichern.");
      tab.act.activate("k4", "editor");
      tab.act.type("k4", "Merken.");
      tab.act.commit("k4");
      await settle();
      await list(articles);
      articles.repeats.list.write("Bewahren.");
      await articles.repeats.list.apply();
      const done = await whole(tab, 20);
      expect(done.filter((one) => one.includes("Bewahren."))).toHaveLength(20 * EACH - 1);
      await articles.journal.step("undo");
      const undone = await whole(tab, 20);
      expect(undone.filter((one) => !/ unreviewed: (?:Sichern|Speichern)\./.test(one))).toEqual([
        "k3 approved: Sichern.",
        "k4 edited: Merken.",
      ]);
      await articles.journal.step("redo");
      const isReached = killAtCommit(tab, when);
      void articles.journal.step("undo");
      await isReached;
      tab.kill();
      const later = browser.tab("b");
      expect(await whole(later, 20)).toEqual(when === "after" ? undone : done);
      const again = await open(later, many(20));
      expect((await again.journal.step(when === "after" ? "redo" : "undo")).ok).toBe(true);
      expect(await whole(later, 20)).toEqual(when === "after" ? done : undone);
    },
  );
});
