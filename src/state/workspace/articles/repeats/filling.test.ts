import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseQuery } from "#core/search/query-parse.ts";
import { compileQuery } from "#core/search/query-predicate.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { createArticles } from "#state/workspace/articles/create-articles.ts";
import { openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { portsAtOnce } from "#state/workspace/articles/testing/reader-at-once.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const files = {
  "a.md": pair("a1", "Sichern.", "Save.") + pair("a2", "Sichern.", "Save."),
  "b.md": pair("b1", "Sichern.", "Save.") + pair("b2", "Los.", "Go."),
  "c.md": pair("c1", "Sichere.", "Save.") + pair("c2", "Speichern.", "Save."),
};

interface Opened {
  readonly articles: WorkspaceArticles;
  readonly said: readonly string[];
  readonly offers: { readonly segments: number; readonly revoke: () => void }[];
  readonly steps: Promise<StepReport>[];
}

/** As the window follows its article in view. */
async function open(tab: TestTab, fillsRepeats: boolean, path: string): Promise<Opened> {
  const [said, offers, steps]: [string[], Opened["offers"], Promise<StepReport>[]] = [[], [], []];
  const made = await createArticles({
    files: setOf(files),
    ...portsAtOnce,
    records: tab.records,
    steps: tab.steps,
    fillsRepeats: () => fillsRepeats,
    tellFilled: ({ message }) => said.push(message),
    offerRevoking: (segments, revoke) => offers.push({ segments, revoke }),
    report: (step) => steps.push(step),
    openArticles: () => tab.workspace.openArticles(),
  });
  if (!made.ok) throw new Error(made.failure);
  const articles = made.value;
  tab.workspace.getState().actions.setArticles(articles);
  await articles.index();
  await articles.repeats.surveying.run();
  await openIn(tab, articles, path);
  const look = () => {
    const { inView } = tab.workspace.getState();
    const shown = inView === null ? null : articles.pathOf(inView.stored.path);
    if (inView !== null && shown !== null) articles.repeats.filling.look(inView, shown);
  };
  tab.workspace.follow(look);
  look();
  return { articles, said, offers, steps };
}

async function rest({ articles }: Opened): Promise<void> {
  await articles.repeats.settling.rest();
  await settle();
  await articles.repeats.settling.rest();
}

/** What is stored of each article: `k-1 edited: target`. */
async function stored(tab: TestTab): Promise<readonly string[]> {
  const all = await Promise.all(
    Object.keys(files).map(async (path) => {
      const known = await tab.records.articlesAt(`docs/${path}`);
      const review = known.ok && known.value[0] ? await tab.records.loadReview(known.value[0].articleKey) : null;
      if (review === null || !review.ok) return [];
      return Array.from(
        review.value?.review.records ?? [],
        ([key, { status, target }]) => `${key} ${status}: ${target}`,
      );
    }),
  );
  return all.flat().sort();
}

function never(): never {
  throw new Error("No article is in view");
}

function approve(tab: TestTab, key: string, text: string): void {
  tab.act.activate(key, "editor");
  tab.act.type(key, text);
  tab.act.approve(key, text);
}

describe("filling in repeats of what is approved", () => {
  it("MM65 does nothing unless the reviewer has chosen it", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, false, "a.md");
    approve(tab, "a1", "Speichern.");
    await rest(opened);
    expect(await stored(tab)).toEqual(["a1 approved: Speichern."]);
  });

  it("MM65 gives unreviewed repeats the text, as edited, says from where, and is undone as one", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "a.md");
    approve(tab, "a1", "Speichern.");
    await rest(opened);
    expect(opened.said).toEqual(["Filled in from a1 in a.md: 3 segments in 3 articles · saved"]);
    const filled = [
      "a1 approved: Speichern.",
      "a2 edited: Speichern.",
      "b1 edited: Speichern.",
      "c1 edited: Speichern.",
    ];
    expect(await stored(tab)).toEqual(filled);
    const { filling } = opened.articles.repeats;
    const key = opened.articles.row("b.md")?.summary?.articleKey ?? "";
    expect(filling.originOf(key, "b1", "Speichern.")).toMatchObject({ path: "a.md", key: "a1" });
    expect(filling.originOf(key, "b1", "Anders.")).toBeNull();
    await opened.articles.journal.step("undo");
    expect((await stored(tab)).filter((one) => one.includes("edited"))).toEqual([]);
    expect(filling.originOf(key, "b1", "Speichern.")).toBeNull();
  });

  it("MM126 what was filled in follows its origin, until somebody has touched it", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "a.md");
    approve(tab, "a1", "Speichen.");
    await rest(opened);
    await openIn(tab, opened.articles, "b.md");
    tab.act.activate("b1", "editor");
    tab.act.type("b1", "Speichen!");
    tab.act.commit("b1");
    await openIn(tab, opened.articles, "a.md");
    approve(tab, "a1", "Speichern.");
    await rest(opened);
    expect(opened.said.at(-1)).toBe("Filled in from a1 in a.md: 3 segments in 2 articles · saved");
    expect(await stored(tab)).toEqual([
      "a1 approved: Speichern.",
      "a2 edited: Speichern.",
      "b1 edited: Speichen!",
      "c1 edited: Speichern.",
      // As the machine had it from the first.
      "c2 unreviewed: Speichern.",
    ]);
    await opened.articles.journal.step("undo");
    expect((await stored(tab)).filter((one) => one.includes("edited"))).toEqual([
      "a2 edited: Speichen.",
      "b1 edited: Speichen!",
      "c1 edited: Speichen.",
      "c2 edited: Speichen.",
    ]);
  });

  it("MM126 another segment that is approved leaves alone what was filled in before", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "a.md");
    approve(tab, "a1", "Speichern.");
    await rest(opened);
    approve(tab, "a2", "Sicherstellen.");
    await rest(opened);
    expect((await stored(tab)).filter((one) => one.includes("edited"))).toEqual([
      "b1 edited: Speichern.",
      "c1 edited: Speichern.",
      // The machine's own words until now.
      "c2 edited: Sicherstellen.",
    ]);
  });

  it("MM103 is:filled shows them in their article and in the list of all, until they get another text or it is taken back", async () => {
    const browser = createTestBrowser();
    const tab = browser.tab("a");
    const { articles } = await open(tab, true, "a.md").then(async (opened) => {
      approve(tab, "a1", "Speichern.");
      await rest(opened);
      return opened;
    });
    const { query } = parseQuery("is:filled");
    const shownIn = ({ workspace }: TestTab) => {
      const { inView } = workspace.getState();
      if (inView === null) return null;
      const filter = { text: "is:filled", query, predicate: compileQuery(query), errors: [] };
      return selectShownUnits({ ...inView.getState(), filter, activeKey: null }).matching.map(({ key }) => key);
    };
    const listed = async ({ segments }: WorkspaceArticles) => {
      segments.setFilter("");
      segments.setFilter("is:filled");
      await vi.advanceTimersByTimeAsync(1_000);
      return segments.state.getState().found.map(({ path, key }) => `${path} ${key}`);
    };
    expect(shownIn(tab)).toEqual(["a2"]);
    expect(await listed(articles)).toEqual(["a.md a2", "b.md b1", "c.md c1"]);
    // On the next visit, in an article that comes into view.
    const later = browser.tab("b");
    const again = await open(later, false, "c.md");
    await again.articles.journal.enter(later.workspace.getState().inView ?? never());
    expect(shownIn(later)).toEqual(["c1"]);
    later.act.activate("c1", "editor");
    later.act.type("c1", "Sichern Sie.");
    later.act.commit("c1");
    await settle();
    expect(shownIn(later)).toEqual([]);
    expect(await listed(again.articles)).toEqual(["a.md a2", "b.md b1"]);
    await articles.journal.step("undo");
    expect(shownIn(tab)).toEqual([]);
    expect(await listed(articles)).toEqual([]);
  });

  it("MM65 touches nothing that was decided", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "c.md");
    tab.act.activate("c1", "editor");
    tab.act.type("c1", "Mein Text.");
    tab.act.commit("c1");
    approve(tab, "c2", "Ablegen.");
    await rest(opened);
    expect(await stored(tab)).toEqual([
      "a1 edited: Ablegen.",
      "a2 edited: Ablegen.",
      "b1 edited: Ablegen.",
      "c1 edited: Mein Text.",
      "c2 approved: Ablegen.",
    ]);
  });

  it("MM66 offers to take back what came from an approval that is taken back", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "b.md");
    approve(tab, "b1", "Speichern.");
    await rest(opened);
    tab.act.takeApprovalBack("b1");
    expect(opened.offers.map(({ segments }) => segments)).toEqual([3]);
    opened.offers[0]?.revoke();
    await opened.steps[0];
    expect((await stored(tab)).filter((one) => /^[ac]/.test(one) && !one.includes("unreviewed"))).toEqual([]);
  });

  it("MM66 offers it too where undo takes the approval back", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "b.md");
    approve(tab, "b1", "Speichern.");
    await rest(opened);
    tab.act.undo();
    expect(opened.offers.map(({ segments }) => segments)).toEqual([3]);
    tab.act.redo();
    await rest(opened);
    expect([opened.offers.length, opened.said.length]).toEqual([1, 1]);
  });

  it("MM65 fills in nothing again that was undone, whatever else is undone and redone", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "b.md");
    approve(tab, "b1", "Speichern.");
    await rest(opened);
    await opened.articles.journal.step("undo");
    tab.act.activate("b2", "editor");
    tab.act.type("b2", "Anders.");
    tab.act.commit("b2");
    for (const act of [tab.act.undo, tab.act.redo, tab.act.undo]) {
      act();
      await rest(opened);
    }
    expect(opened.said).toHaveLength(1);
    expect(await stored(tab)).not.toContainEqual(expect.stringContaining("edited: Speichern."));
  });

  it("MM65 an empty text fills nothing in", async () => {
    const tab = createTestBrowser().tab("a");
    const opened = await open(tab, true, "a.md");
    approve(tab, "a1", " ");
    await rest(opened);
    expect(await stored(tab)).toEqual(["a1 approved:  "]);
  });

  it("MM65 two tabs that do so never answer each other, whatever each approves", async () => {
    const browser = createTestBrowser();
    const [one, two] = [browser.tab("a"), browser.tab("b")];
    const [mine, theirs] = [await open(one, true, "a.md"), await open(two, true, "b.md")];
    const commits = [vi.spyOn(one.steps, "commit"), vi.spyOn(two.steps, "commit")];
    approve(one, "a1", "Speichern.");
    approve(two, "b1", "Ablegen.");
    for (let round = 0; round < 5; round++) {
      await rest(mine);
      await rest(theirs);
    }
    const steps = () => commits.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    const before = [await stored(one), steps()];
    expect(before[0]).toContain("a1 approved: Speichern.");
    expect(before[0]).toContain("b1 approved: Ablegen.");
    for (let round = 0; round < 5; round++) {
      await vi.advanceTimersByTimeAsync(10_000);
      await rest(mine);
      await rest(theirs);
    }
    expect([await stored(one), steps()]).toEqual(before);
    expect(steps()).toBeLessThanOrEqual(4);
  });
});
