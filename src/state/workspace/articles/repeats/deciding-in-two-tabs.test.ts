/** Sentences that repeat, decided in two tabs. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, settle } from "#state/article/testing/test-browser.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import { openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { asked, files, list, open, rows, stored } from "./testing/repeating-articles.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

describe("two tabs that settle the same sentence at the same moment", () => {
  /** Put so far, to be read before the key that put them answers them (MM121). */
  let questions = 0;

  async function both() {
    const browser = createTestBrowser();
    const tabs = [browser.tab("a"), browser.tab("b")] as const;
    const reports: StepReport[] = [];
    const report: ArticlesPorts["report"] = (step) => void step.then((one) => reports.push(one));
    questions = 0;
    const noteAsked = () => {
      questions += 1;
    };
    const [winner, loser] = await Promise.all(tabs.map((tab) => open(tab, { report, noteAsked })));
    if (winner === undefined || loser === undefined) throw new Error("Two were opened");
    await Promise.all([list(winner), list(loser)]);
    winner.repeats.list.choose(0);
    loser.repeats.list.choose(1);
    return { tab: tabs[0], winner, loser, reports };
  }

  it("MM114 the one that comes second says that nothing was changed, and has no step to take back", async () => {
    const { tab, winner, loser, reports } = await both();
    // The first is stored while the second has looked at all and not stored yet.
    const looked = loser.repeats.list.apply();
    const won = await winner.repeats.list.apply();
    const lost = await looked;
    const [first, second] = won?.isDone === true ? [won, lost] : [lost, won];
    expect(first?.message).toBe("Settled “Save.”: 3 segments in 3 articles · saved");
    expect(second).toMatchObject({ isDone: false, left: [{}, {}, {}] });
    expect(second?.message).toBe(
      "Nothing was changed: a1 in a.md and 2 more left alone, since they were changed meanwhile.",
    );
    const kept = await stored(tab);
    const loserOfAll = first === won ? loser : winner;
    // Once is no answer yet, and says whose step that is.
    expect(questions).toBe(0);
    expect(await asked("undo", loserOfAll, reports)).toMatch(
      /^“Settled “Save\.”.*was done in another tab\. Undo once more/,
    );
    expect(questions).toBe(1);
    expect(await stored(tab)).toEqual(kept);
    const steps = await tab.steps.all("docs");
    expect(steps.ok && steps.value.map(({ change }) => change.label)).toEqual([
      "Settled “Save.”: 3 segments in 3 articles",
    ]);
  });

  it("MM114 what the first has done of it only counts for the first, and each takes back its own", async () => {
    const { tab, winner, loser } = await both();
    await winner.repeats.list.apply();
    // Of the second sentence the loser’s is its own.
    loser.repeats.list.moveTo(1);
    await loser.repeats.list.apply();
    const approved = async () =>
      (await stored(tab)).filter((one) => one.includes("approved")).map((one) => one.slice(0, 2));
    expect((await approved()).sort()).toEqual(["a1", "a2", "b1", "b2", "c1"]);
    // Though the other tab's is the newer one.
    await winner.journal.step("undo");
    expect((await approved()).sort()).toEqual(["a2", "b2"]);
    await winner.journal.step("redo");
    expect((await approved()).sort()).toEqual(["a1", "a2", "b1", "b2", "c1"]);
    await winner.journal.step("undo");
    await loser.journal.step("undo");
    expect(await approved()).toEqual([]);
  });

  it("MM114 undo that has to leave something alone says of how many it is not true", async () => {
    const tab = createTestBrowser().tab("a");
    const reports: StepReport[] = [];
    const articles = await open(tab, { report: (step) => void step.then((one) => reports.push(one)) });
    await list(articles);
    await articles.repeats.list.apply();
    await openIn(tab, articles, "b.md");
    tab.act.activate("b1", "editor");
    tab.act.type("b1", "Merken.");
    tab.act.commit("b1");
    await settle();
    const label = "Settled “Save.”: 3 segments in 3 articles, but for 1";
    expect(await asked("undo", articles, reports)).toBe(
      `Undone: ${label} · b1 in b.md left alone, since it was changed meanwhile. · saved`,
    );
    expect(await asked("redo", articles, reports)).toBe(`Redone: ${label} · saved`);
  });
});

describe("what another tab decides", () => {
  const cases = [
    { where: "in the article in view", open: ["a.md"] },
    { where: "in an article that is open out of view", open: ["a.md", "b.md"] },
    { where: "in one that was never opened here", open: ["b.md"] },
  ];

  it.each(cases)("MM115 is followed in the list, where it is only edited too: $where", async ({ open: opened }) => {
    const browser = createTestBrowser();
    const [tab, other] = [browser.tab("a"), browser.tab("b")];
    let hear: (articleKey: string) => void = () => {};
    const watchDecisions = (_tab: string, listener: typeof hear) => {
      hear = listener;
      return () => {};
    };
    const articles = await openArticles(tab, setOf(files), undefined, undefined, { watchDecisions });
    await articles.index();
    await articles.repeats.surveying.run();
    for (const path of opened) await openIn(tab, articles, path);
    await list(articles);
    const theirs = await openArticles(other, setOf(files));
    await theirs.index();
    await openIn(other, theirs, "a.md");
    other.act.activate("a1", "editor");
    other.act.type("a1", "Speichern.");
    other.act.commit("a1");
    await settle();
    hear(other.store.stored.articleKey);
    await settle();
    expect(rows(articles)).toEqual(["Save. 3 1", "Done. 2 2"]);
    expect(articles.repeats.list.state.getState().tally).toMatchObject({ groups: 2, settled: 1 });
    await list(articles);
    expect(rows(articles)).toEqual(["Done. 2 2", "Save. 3 1"]);
  });

  it("MM115 is told as what it is where the list does not know of it yet", async () => {
    const browser = createTestBrowser();
    const [tab, other] = [browser.tab("a"), browser.tab("b")];
    const articles = await open(tab);
    await list(articles);
    const theirs = await open(other);
    await list(theirs);
    theirs.repeats.list.choose(1);
    await theirs.repeats.list.apply();
    articles.repeats.list.choose(0);
    expect((await articles.repeats.list.apply())?.message).toBe(
      "Nothing was changed: 3 segments are approved with another text, and stay.",
    );
    expect(rows(articles)).toEqual(["Save. 3 1", "Done. 2 2"]);
  });
});
