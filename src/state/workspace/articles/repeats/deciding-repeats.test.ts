/** Decisions about sentences that repeat: what they say, what they ask, in which order they are taken back, and what becomes of them where another tab decides too. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RepeatJob, WorkspaceSearch } from "#core/ports/repeat-search.ts";
import { createTestBrowser, settle } from "#state/article/testing/test-browser.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { openIn } from "#state/workspace/articles/testing/open-articles.ts";
import { portsAtOnce } from "#state/workspace/articles/testing/reader-at-once.ts";
import type { RepeatFilter } from "./tally-repeats.ts";
import { active, asked, files, head, isSettled, list, open, pair, stored } from "./testing/repeating-articles.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

/** Looks for repeats as ever, but for those jobs, which wait until they are let go. */
function holding(isHeld: (job: RepeatJob) => boolean) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const repeats: WorkspaceSearch["repeats"] = async (job) => {
    if (isHeld(job)) await held;
    return portsAtOnce.search.repeats(job);
  };
  return { search: { ...portsAtOnce.search, repeats }, letGo };
}

describe("all are right here", () => {
  const both: readonly [filter: RepeatFilter, said: string][] = [
    ["inconsistent", "Both translations of “Done.” are right: 2 segments in 2 articles"],
    ["shared", "“Los.” is right for both sentences: 2 segments in 2 articles"],
  ];

  it.each(both)("MM110 of what stands in the list as %s is said, taken back and done again", async (filter, said) => {
    const tab = createTestBrowser().tab("a");
    const reports: StepReport[] = [];
    const report: ArticlesPorts["report"] = (step) => void step.then((one) => reports.push(one));
    const shared = { "a.md": head + pair("a1", "Los.", "Start."), "c.md": files["c.md"] };
    const articles = await open(tab, { report }, filter === "shared" ? shared : files);
    await list(articles, filter);
    if (filter === "inconsistent") articles.repeats.list.moveTo(1);
    const index = active(articles);
    expect((await articles.repeats.list.turnAside())?.message).toBe(`${said} · saved`);
    expect(isSettled(articles, index)).toBe(true);
    expect(await asked("undo", articles, reports)).toBe(`Undone: ${said} · saved`);
    expect(isSettled(articles, index)).toBe(false);
    expect(articles.repeats.list.state.getState().tally.settled).toBe(0);
    expect(await asked("redo", articles, reports)).toBe(`Redone: ${said} · saved`);
    expect(isSettled(articles, index)).toBe(true);
    expect(await asked("undo", articles, reports)).toContain("Undone");
    expect(await asked("undo", articles, reports)).toMatch(/^There is nothing to be undone here; .*undone in it/);
  });

  it("MM110 is what undo takes back, and not the sentence settled before, on the next visit too", async () => {
    const browser = createTestBrowser();
    const tab = browser.tab("a");
    const { search, letGo } = holding(({ isWithText }) => isWithText);
    const articles = await open(tab, { search });
    await list(articles);
    // One right behind the other: the first is not stored yet.
    const first = articles.repeats.list.apply();
    await vi.waitUntil(() => active(articles) === 1);
    const second = articles.repeats.list.turnAside();
    await settle();
    letGo();
    expect((await Promise.all([first, second])).map((one) => one?.isDone)).toEqual([true, true]);
    const settled = await stored(tab);
    expect(settled).toEqual(["a1 approved: Speichern.", "b1 approved: Speichern.", "c1 approved: Speichern."]);
    await articles.journal.step("undo");
    expect(await stored(tab)).toEqual(settled);
    await articles.journal.step("redo");
    tab.kill();
    const later = browser.tab("b");
    const again = await open(later);
    await list(again);
    expect(again.repeats.list.state.getState().tally).toMatchObject({ groups: 2, settled: 2 });
    await again.journal.step("undo");
    await settle();
    expect(await stored(later)).toEqual(settled);
    expect(again.repeats.list.state.getState().tally).toMatchObject({ groups: 2, settled: 1 });
    await again.journal.step("undo");
    expect((await stored(later)).filter((one) => one.includes("approved"))).toEqual([]);
  });

  it("MM110 said twice of one row is once said and once taken back", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    await list(articles);
    articles.repeats.list.moveTo(1);
    const messages = [await articles.repeats.list.turnAside(), await articles.repeats.list.turnAside()];
    expect(messages.map((one) => one?.message)).toEqual([
      "Both translations of “Done.” are right: 2 segments in 2 articles · saved",
      "“Done.” is to be settled again: 2 segments in 2 articles · saved",
    ]);
    expect(isSettled(articles, 1)).toBe(false);
    await articles.journal.step("undo");
    await settle();
    expect(isSettled(articles, 1)).toBe(true);
  });
});

it("K90 what is settled so already is no fault", async () => {
  const articles = await open(createTestBrowser().tab("a"));
  await list(articles);
  await articles.repeats.list.apply();
  articles.repeats.list.moveTo(0);
  expect(await articles.repeats.list.apply()).toEqual({
    message: "Nothing was changed: it is so already.",
    isDone: false,
    isSoAlready: true,
    left: [],
  });
  expect(active(articles)).toBe(1);
});

describe("undo in the list", () => {
  const decided: readonly [what: string, decide: (articles: WorkspaceArticles) => Promise<unknown>][] = [
    ["settled", ({ repeats }) => repeats.list.apply()],
    ["said to be right", ({ repeats }) => repeats.list.turnAside()],
  ];

  it.each(decided)("MM122 goes to the sentence that was %s, and redo on behind it", async (_, decide) => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await list(articles);
    await decide(articles);
    expect(active(articles)).toBe(1);
    await articles.journal.step("undo");
    expect(active(articles)).toBe(0);
    await articles.journal.step("redo");
    expect(active(articles)).toBe(1);
  });

  it.each(decided)("MM122 goes there on the next visit too, where it was %s", async (_, decide) => {
    const browser = createTestBrowser();
    const tab = browser.tab("a");
    const articles = await open(tab);
    await list(articles);
    await decide(articles);
    tab.kill();
    const again = await open(browser.tab("b"));
    await list(again);
    expect(active(again)).toBe(0);
    await again.journal.step("undo");
    // What is settled stands behind all that is not.
    expect(active(again)).toBe(1);
  });

  it("MM122 stays where it is for what the list does not show", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await list(articles);
    await articles.repeats.list.apply();
    await list(articles, "shared");
    await articles.journal.step("undo");
    expect(active(articles)).toBe(0);
    expect((await stored(tab)).filter((one) => one.includes("approved"))).toEqual([]);
  });
});

describe("a decision under way", () => {
  it("MM120 is on its way from its key on until it is stored", async () => {
    const { search, letGo } = holding(({ isWithText }) => isWithText);
    const { repeats } = await open(createTestBrowser().tab("a"), { search }).then(async (articles) => {
      await list(articles);
      return articles;
    });
    expect(repeats.isDeciding).toBe(false);
    const work = repeats.list.apply();
    expect(repeats.isDeciding).toBe(true);
    await settle();
    expect(repeats.isDeciding).toBe(true);
    letGo();
    await work;
    expect(repeats.isDeciding).toBe(false);
  });
});

describe("a text that is written for all repeats", () => {
  it("MM111 that the frame guard refuses everywhere stays where it is, with the guard’s own words", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await open(tab);
    await openIn(tab, articles, "a.md");
    await list(articles);
    const { list: shown } = articles.repeats;
    shown.write("Guter Text </span>");
    expect(await shown.apply()).toBeNull();
    tab.act.activate("a1", "editor");
    tab.act.type("a1", "Guter Text </span>");
    tab.act.commit("a1");
    const { note, chosen } = shown.state.getState();
    expect(note?.kind === "refused" && tab.state().alert?.text).toContain(note?.kind === "refused" && note.why);
    expect(chosen).toMatchObject({ kind: "written", text: "Guter Text </span>" });
    expect(active(articles)).toBe(0);
    expect(await stored(tab)).toEqual([]);
    shown.write("Guter Text");
    expect(shown.state.getState().note).toBeNull();
  });

  it("MM118 MM128 is what W goes on with where its row or its field was left, until it is given", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    await list(articles);
    const { list: shown } = articles.repeats;
    shown.write("Bewahren.");
    shown.moveTo(1);
    expect(shown.state.getState().chosen.kind).toBe("known");
    shown.moveTo(0);
    expect(shown.chosenText()?.text).toBe("Speichern.");
    shown.write();
    expect(shown.chosenText()?.text).toBe("Bewahren.");
    await shown.apply();
    expect(active(articles)).toBe(1);
    shown.write("Begonnen.");
    shown.choose(0);
    shown.moveTo(0);
    shown.moveTo(1);
    shown.write();
    expect(shown.chosenText()?.text).toBe("Begonnen.");
    // What stands there already is no text of its own, and what was given is none to go on with.
    shown.write("Erledigt.");
    shown.choose(0);
    shown.write();
    expect(shown.chosenText()?.text).toBe("Erledigt.");
  });

  it("MM163 is left for the choice that it began with, and begins with the one chosen then", async () => {
    const articles = await open(createTestBrowser().tab("a"));
    await list(articles);
    const { list: shown } = articles.repeats;
    const second = () => shown.state.getState().chosen;
    shown.choose(1);
    const { text } = shown.chosenText() ?? {};
    shown.write();
    expect(shown.chosenText()?.text).toBe(text);
    shown.endWriting();
    expect(second()).toEqual({ kind: "known", index: 1 });
    shown.write("Begonnen.");
    shown.write("Begonnen!");
    shown.endWriting();
    expect(second()).toEqual({ kind: "known", index: 1 });
  });

  it("MM111 that it refuses in some of them goes to the others, and those are named with the reason", async () => {
    const tab = createTestBrowser().tab("a");
    const table = `${head}|A|\n|-|\n|${pair("t1", "Speichern.", "Save.").trim()}|\n`;
    const articles = await open(tab, {}, { "0.md": table, ...files });
    await list(articles);
    articles.repeats.list.write("Zwei\nZeilen.");
    const done = await articles.repeats.list.apply();
    expect(done?.left).toMatchObject([{ path: "0.md", key: "t1", why: expect.any(String) }]);
    expect(done?.message).toMatch(/^Settled “Save\.”: 3 segments in 3 articles · t1 in 0\.md left alone: .*table/);
    expect(active(articles)).toBe(1);
  });

  it.each(["", "Speichern {0}."])(
    "MM112 with an open error (“%s”) is asked about once, for all of them",
    async (text) => {
      const tab = createTestBrowser().tab("a");
      const articles = await open(tab);
      await list(articles);
      const { list: shown } = articles.repeats;
      shown.write(text);
      expect(await shown.apply()).toBeNull();
      const { note } = shown.state.getState();
      expect(note?.kind === "question" && note.errors.map(({ severity }) => severity)).toEqual(["error"]);
      expect(await stored(tab)).toEqual([]);
      expect(active(articles)).toBe(0);
      // Answered: not as it is. It is asked again.
      shown.dropNote();
      expect(await shown.apply()).toBeNull();
      expect((await shown.apply())?.message).toBe("Settled “Save.”: 3 segments in 3 articles · saved");
      expect(await stored(tab)).toContain(`a1 approved: ${text}`);
    },
  );

  it("MM112 one that stands there already is asked about as well, unless nobody wants to be", async () => {
    const broken = { ...files, "a.md": head + pair("a1", "Sichern {0}.", "Save.") };
    for (const asksErrors of [true, false]) {
      const articles = await open(createTestBrowser().tab("a"), { asksErrors: () => asksErrors }, broken);
      await list(articles);
      const { list: shown } = articles.repeats;
      shown.choose(1);
      const text = shown.chosenText();
      if (text === null) throw new Error("Nothing was read");
      // As the row asks when it opens.
      await shown.triesOf(shown.state.getState().rows[0] ?? -1)?.([text]);
      expect((await shown.apply()) === null).toBe(asksErrors);
    }
  });
});

it("MM113 what the row that is gone to says is on its way until it is there, however many others are being read", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 2 }, (_, at) => [
      `${at}.md`,
      head + Array.from({ length: 60 }, (_, id) => pair(`k${id}`, `Ziel ${at} ${id}.`, `Source ${id}.`)).join(""),
    ]),
  );
  const { search, letGo } = holding(({ wanted }) => wanted.size > 2);
  const articles = await open(createTestBrowser().tab("a"), { search }, many);
  const { list: shown } = articles.repeats;
  await shown.open("inconsistent");
  const last = shown.state.getState().rows.length - 1;
  void shown.read(Array.from({ length: 20 }, (_, at) => last - at));
  shown.moveTo(last);
  expect(shown.state.getState().isReading).toBe(true);
  expect(shown.chosenText()).toBeNull();
  await vi.waitUntil(() => !shown.state.getState().isReading);
  letGo();
  shown.write("Geschrieben.");
  expect(shown.chosenText()?.text).toBe("Geschrieben.");
  // What is known needs no waiting.
  shown.moveTo(0);
  await vi.waitUntil(() => !shown.state.getState().isReading);
  shown.moveTo(last);
  expect(shown.state.getState().isReading).toBe(false);
});

it("MM117 counts after a decision are those of a visit that reads all anew, though no article was read for them", async () => {
  const browser = createTestBrowser();
  const tab = browser.tab("a");
  let reads = 0;
  const survey: WorkspaceSearch["survey"] = async (job) => {
    reads += 1;
    return portsAtOnce.search.survey(job);
  };
  const inTable = `${head}|A|\n|-|\n|${pair("t1", "Speichern.", "Save.").trim()}|\n\n${pair("t2", "Speichern.", "Save.")}`;
  const of = { "0.md": inTable, ...files };
  const articles = await open(tab, { search: { ...portsAtOnce.search, survey } }, of);
  await openIn(tab, articles, "a.md");
  articles.visit("a.md");
  tab.act.approve("a1", "Sichern.");
  await settle();
  const groups = ({ repeats }: WorkspaceArticles) =>
    repeats.list.state.getState().rows.map((group) => {
      const { texts, ...counts } = repeats.list.describe(group);
      return { ...counts, texts: texts.map(({ name, segments, approved }) => [name, segments, approved]) };
    });
  await list(articles);
  reads = 0;
  articles.repeats.list.write("Zwei Wörter.");
  expect((await articles.repeats.list.apply())?.message).toContain("4 segments in 3 articles");
  expect(reads).toBe(0);
  const decided = groups(articles);
  expect(decided[0]).toMatchObject({
    segments: 5,
    approved: 5,
    texts: [
      [expect.anything(), 4, 4],
      [expect.anything(), 1, 1],
    ],
  });
  const later = await open(browser.tab("b"), {}, of);
  await list(later);
  expect(new Set(groups(later))).toEqual(new Set(decided));
  // What undo takes back is read.
  await articles.journal.step("undo");
  await settle();
  await list(articles);
  await list(later);
  await later.repeats.surveying.refresh(Object.keys(of));
  expect(new Set(groups(articles))).toEqual(new Set(groups(later)));
});
