import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { NamesByLocale } from "#core/ports/finding-counter.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { dismissalOf } from "#core/review/dismissal.ts";
import { areReviewedWordsKnown } from "#core/workspace/article-row.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { article, openArticles, openIn, setOf } from "./testing/open-articles.ts";

let tab: TestTab;
let articles: WorkspaceArticles;
const open = (path: string) => openIn(tab, articles, path);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = createTestBrowser().tab("a");
});
afterEach(() => vi.useRealTimers());

describe("findings of a workspace", () => {
  it("W46 W47 W233 findings and changed texts are counted as they were reviewed, and the next article that has some is known", async () => {
    const broken = article(2).replace("MT k-1", "MT k-1  {0}");
    const texts = { "a.md": broken, "b.md": article(1), "c.md": broken, "d.md": article(2) };
    articles = await openArticles(tab, setOf(texts));
    await articles.index();
    await open("c.md");
    tab.act.type("k-1", "Two words");
    tab.act.approve("k-1", "Two words");
    await settle();
    articles = await openArticles(tab, setOf(texts));
    await articles.index();
    expect(articles.findingsBeyond("docs/b.md", -1)).toBeNull();
    await articles.check("b.md");
    const counted = articles
      .getState()
      .rows.map((row) => [row.path, row.counted?.findings.error, row.counted?.reviewedWords, row.counted?.changed]);
    expect(counted[0]).toEqual(["a.md", expect.any(Number), 0, 0]);
    expect(counted[2]).toEqual(["c.md", 0, 2, 1]);
    expect(articles.getState().checking).toBeNull();
    expect(articles.findingsBeyond("docs/b.md", -1)).toMatchObject({
      path: "a.md",
      words: expect.stringMatching(/ in a\.md$/),
    });
    articles.takeCounted("d.md", {
      findings: { error: 0, warning: 1, info: 0 },
      checks: new Map([["spacing", 1]]),
      reviewedWords: 0,
      changed: 0,
    });
    expect(articles.findingsBeyond("docs/c.md", 1)).toEqual({ path: "d.md", words: "1 finding in d.md" });
    expect(articles.findingsBeyond("docs/d.md", 1)).toBeNull();
    expect(articles.findingsBeyond("other/d.md", 1)).toBeNull();
  });

  it("W245 reviewed words are those that are counted, and known once they are counted wherever something is approved", async () => {
    const texts = { "a.md": article(1).replace("Two words", "Some seven words of which none is"), "b.md": article(2) };
    articles = await openArticles(tab, setOf(texts));
    await articles.index();
    await open("b.md");
    tab.act.approve("k-1", "MT k-1");
    await settle();
    articles = await openArticles(tab, setOf(texts));
    const said = () => {
      const { rows, totals } = articles.getState();
      return [totals.reviewed, totals.reviewedWords, areReviewedWordsKnown(rows)];
    };
    await articles.index();
    expect(said()).toEqual([1, 0, false]);
    await articles.check(null);
    expect(said()).toEqual([1, 2, true]);
  });

  it("W46 what was dismissed for all articles is not counted, though none is open", async () => {
    const text = article(1).replace("MT k-1", "MT k-1  {0}");
    const read = parseArticle(text, "docs/a.md");
    const [unit] = read.units;
    if (unit === undefined) throw new Error("There is no unit");
    const found = checkUnit(
      unit,
      unit.target,
      checkContext(read, { profile: standardProfile, glossary: null, speller: null, counts: null }),
      standardProfile,
    );
    const all = { error: 0, warning: 0, info: 0 };
    for (const { severity } of found) all[severity]++;
    const count = async () => {
      articles = await openArticles(tab, setOf({ "a.md": text }));
      await articles.index();
      await articles.check(null);
      return articles.getState().rows[0]?.counted?.findings;
    };
    expect(found).not.toHaveLength(0);
    expect(await count()).toEqual(all);
    for (const finding of found) {
      const gone = { ...dismissalOf(finding, unit, unit.target, "workspace"), changedAt: 1 };
      await tab.records.saveAnnotation(null, gone);
    }
    expect(await count()).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it("V60 what became of findings is told of all articles that were opened", async () => {
    const broken = article(2).replaceAll("Two words", "Two {0} words");
    const texts = { "a.md": broken, "b.md": broken };
    articles = await openArticles(tab, setOf(texts));
    await articles.index();
    expect((await articles.outcomes()).get("placeholder")).toBeUndefined();
    await open("a.md");
    tab.act.type("k-1", "Two {0} words");
    tab.act.approve("k-1", "Two {0} words");
    await settle();
    expect((await articles.outcomes()).get("placeholder")).toEqual({ fixed: 1, dismissed: 0 });
  });

  it("W49 once all are read, each article says how many of its segments have a source that occurs elsewhere", async () => {
    const other = article(1).replace("Two words", "Other words");
    articles = await openArticles(tab, setOf({ "a.md": article(3), "b.md": `${article(1)}${other}`, "c.md": "none" }));
    await articles.index();
    expect(articles.getState().rows.map(({ path, repeats }) => `${path} ${repeats}`)).toEqual(["a.md 3", "b.md 1"]);
  });

  it("V59 names that its articles keep are learned before the first is counted, and told", async () => {
    const line = (index: number, target: string) =>
      `<span data-ttu-id="n-${index}">${target}</span><span class="sxs-lookup"><span data-stu-id="n-${index}">Here you open the Orchard ${index} first.</span></span>`;
    const head = "---\nms.contentlocale: lv-LV\n---\n\n";
    const lost = `${head}${line(1, "Šeit 1 atveriet dārzu.")}\n\n${line(2, "Šeit 2 atveriet Orchard.")}\n`;
    const kept = `${head}${[3, 4, 5, 6, 7].map((at) => line(at, `Šeit ${at} atveriet Orchard.`)).join("\n\n")}\n`;
    const totalOf = async (texts: Record<string, string>) => {
      const told: string[] = [];
      const learned = (names: NamesByLocale) => void told.push(...(names.get("lv-LV")?.keys() ?? []));
      articles = await openArticles(tab, setOf(texts), undefined, undefined, { learned });
      await articles.index();
      await articles.check(null);
      const { rows } = articles.getState();
      const sums = rows.map(({ counted }) => Object.values(counted?.findings ?? {}).reduce((sum, one) => sum + one, 0));
      return { told, first: sums[0] };
    };
    const alone = await totalOf({ "a.md": lost });
    expect(alone.told).toEqual([]);
    const together = await totalOf({ "a.md": lost, "b.md": kept });
    expect(together.told).toEqual(["Orchard"]);
    expect(together.first).toBe((alone.first ?? 0) + 1);
  });

  it("V59 names are learned where the files are: the page reads each for its count alone, but for what was reviewed", async () => {
    const texts = { "a.md": article(3), "b.md": article(2), "c.md": article(1) };
    const read: string[] = [];
    const set = setOf(texts);
    const files: WorkspaceFiles = {
      ...set,
      read: (path) => {
        read.push(path);
        return set.read(path);
      },
      far: (path) => {
        const file = new File([Reflect.get(texts, path)], path);
        return { place: { kind: "file", file }, stamp: null };
      },
    };
    const told: NamesByLocale[] = [];
    const learned = (names: NamesByLocale) => void told.push(names);
    articles = await openArticles(tab, files, undefined, undefined, { learned });
    await open("b.md");
    tab.act.approve("k-1", "Mine");
    await settle();
    articles = await openArticles(tab, files, undefined, undefined, { learned });
    await articles.index();
    read.length = 0;
    await articles.check(null);
    expect(told).toHaveLength(1);
    expect(read.filter((path) => path !== "b.md")).toEqual(["a.md", "c.md"]);
    expect(read.filter((path) => path === "b.md").length).toBeGreaterThan(1);
  });

  it("V59 of a workspace that is closed no names are known any more; one that is given up says nothing of those of another", async () => {
    const line = (index: number) =>
      `<span data-ttu-id="n-${index}">Šeit ${index} atveriet Orchard.</span><span class="sxs-lookup"><span data-stu-id="n-${index}">Here you open the Orchard ${index} first.</span></span>`;
    const text = (...lines: number[]) => `---\nms.contentlocale: lv-LV\n---\n\n${lines.map(line).join("\n\n")}\n`;
    const told: number[] = [];
    const learned = (names: NamesByLocale) => void told.push(names.size);
    const files = setOf({ "a.md": text(1, 2, 3), "b.md": text(4, 5, 6) });
    const givenUp = await openArticles(tab, files, undefined, undefined, { learned });
    givenUp.dispose();
    expect(told).toEqual([]);
    articles = await openArticles(tab, files, undefined, undefined, { learned });
    await articles.index();
    await articles.check(null);
    expect(told).toEqual([1]);
    articles.dispose();
    expect(told).toEqual([1, 0]);
  });

  it("V59 learning is stopped and goes on as counting does", async () => {
    const told: NamesByLocale[] = [];
    const learned = (names: NamesByLocale) => void told.push(names);
    articles = await openArticles(tab, setOf({ "a.md": article(3), "b.md": article(2) }), undefined, undefined, {
      learned,
    });
    await articles.index();
    const checking = articles.check(null);
    articles.stopChecking();
    await checking;
    expect(told).toEqual([]);
    await articles.check(null);
    await articles.checkAgain(null);
    expect(told).toHaveLength(1);
  });

  it("W265 what another tab reviews is counted anew once it leaves the article alone, though it was never opened here", async () => {
    const broken = article(2).replace("MT k-1", "MT k-1  {0}");
    const other = createTestBrowser().tab("b");
    let hear: (articleKey: string) => void = () => {};
    const watchDecisions = (_tab: string, listener: typeof hear) => {
      hear = listener;
      return () => {};
    };
    articles = await openArticles(other, setOf({ "a.md": broken, "b.md": broken }), undefined, undefined, {
      watchDecisions,
    });
    await articles.index();
    await articles.check(null);
    const counted = () => articles.row("a.md")?.counted;
    const errors = counted()?.findings.error ?? 0;
    expect(errors).toBeGreaterThan(0);
    await openIn(other, articles, "a.md");
    other.act.type("k-1", "Two words");
    other.act.approve("k-1", "Two words");
    await settle();
    const { articleKey } = other.store.stored;
    hear(articleKey);
    await vi.advanceTimersByTimeAsync(4_000);
    hear(articleKey);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(counted()?.findings.error).toBe(errors);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(counted()).toMatchObject({ findings: { error: 0 }, reviewedWords: 2, changed: 1 });
    hear(articleKey);
    articles.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("W46 counting is stopped, keeps what is counted, and goes on", async () => {
    articles = await openArticles(tab, setOf({ "a/x.md": article(3), "b.md": article(2), "e.md": article(1) }));
    await articles.index();
    const checking = articles.check(null);
    articles.stopChecking();
    await checking;
    expect(articles.getState().checking).toMatchObject({ isStopped: true, total: 3 });
    await articles.check("b.md");
    expect(articles.getState().checking).toBeNull();
    expect(articles.getState().rows.every((row) => row.counted !== null)).toBe(true);
    await articles.checkAgain(null);
    expect(articles.getState().rows.every((row) => row.counted !== null)).toBe(true);
  });
});
