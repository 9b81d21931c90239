import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { ArticlesState, WorkspaceArticles } from "./articles-state.ts";
import { openArticles, openIn, setOf } from "./testing/open-articles.ts";

let tab: TestTab;
let articles: WorkspaceArticles;
let carried: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = createTestBrowser().tab("a");
  carried = [];
});
afterEach(() => vi.useRealTimers());

/** An article of segments with these sources; their ids follow from where they stand, so that they are others in the next version. */
function text(sources: readonly string[], locale = "lv-LV", machine = "MT"): string {
  const pair = (source: string, at: number) =>
    `<span data-ttu-id="k-${at}">${machine} ${source}</span><span class="sxs-lookup"><span data-stu-id="k-${at}">${source}</span></span>`;
  return `---\nms.contentlocale: ${locale}\n---\n\n${sources.map(pair).join("\n\n")}\n`;
}

const sources = (name: string) => ["One", "Two", "Three", "Four"].map((word) => `${word} of ${name}.`);

async function review(files: Readonly<Record<string, string>>, paths: readonly string[]): Promise<void> {
  articles = await openArticles(tab, setOf(files));
  await articles.index();
  for (const path of paths) {
    await openIn(tab, articles, path);
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
  }
  tab.workspace.getState().actions.setArticles(null);
  await settle();
  await tab.workspace.getState().actions.closeArticle();
}

async function handBack(files: Readonly<Record<string, string>>, namesake: ArticlesState["namesake"] = null) {
  articles = await openArticles(tab, setOf(files));
  articles.setNamesake(namesake);
  await articles.readAll({ onRead: () => {}, inView: () => null, onCarried: (words) => carried.push(words) });
}

const reviewed = () => articles.getState().rows.map(({ path, reviewed: count }) => `${path} ${count}`);
const [a, b, c] = ["a.md", "b.md", "c.md"] as const;
const first = { [a]: text(sources("a")), [b]: text(sources("b")), [c]: text(sources("c")) };

describe("a whole new hand-back", () => {
  it("W205 W206 has all reviews carried over without an article being opened, with one summary, and is handed over", async () => {
    await review(first, [a, b]);
    const [one = "", two = "", ...rest] = sources("b");
    await handBack({
      [a]: text(["New.", ...sources("a")]),
      [b]: text([`${one} Edited`, two, ...rest], "lv-LV", "Other"),
      [c]: text(sources("c"), "lv-LV", "Other"),
    });
    expect(reviewed()).toEqual(["a.md 1", "b.md 1", "c.md 0"]);
    expect(articles.getState().carriedOver).toMatchObject({
      progress: null,
      carried: [
        { path: a, words: "1 as it was" },
        { path: b, words: "1 with a new machine translation" },
      ],
      others: [],
    });
    expect(carried).toEqual([
      "Carried over the reviews of 2 articles; texts: 1 as it was, 1 with a new machine translation",
    ]);
    const patch = await articles.handOver.patch(() => {});
    expect(patch).toMatchObject({ files: 2, failed: [] });
    expect(patch.text).toContain('+<span data-ttu-id="k-2">Mine</span>');
    articles.putCarriedAway();
    expect(articles.getState().carriedOver).toBeNull();
    // The next visit finds nothing to be carried over.
    carried = [];
    await handBack({ [a]: text(["New.", ...sources("a")]) });
    expect([carried, articles.getState().carriedOver]).toEqual([[], null]);
    // It is as it is where each is opened by itself.
    await openIn(tab, articles, a);
    expect(tab.state().carried).not.toBeNull();
  });

  it("W206 what is another article of that name, or in another language, is named with its reason and left as it is", async () => {
    await review(first, [a, b]);
    await handBack({ [a]: text(sources("x")), [b]: text(sources("b"), "de-DE", "Other"), [c]: first[c] });
    expect(articles.getState().carriedOver?.others).toEqual([
      { path: a, words: "Only 0 % of its source sentences stand in this one." },
      { path: b, words: "That one was in lv-LV, this one is in de-DE." },
    ]);
    expect([reviewed(), carried]).toEqual([["a.md 0", "b.md 0", "c.md 0"], []]);
    expect((await tab.records.recent()).ok).toBe(true);
    const kept = await tab.records.articlesAt("docs/a.md");
    // Nobody has opened the new one: it is not among what was worked on.
    expect(kept.ok && kept.value).toHaveLength(1);
  });

  it("W205 where only the name says that it is the workspace, nothing is carried over before the reviewer does", async () => {
    await review(first, [a]);
    const changed = { ...first, [a]: text(["New.", ...sources("a")]) };
    const known = { kind: "folder", name: "docs", rootName: "docs", at: 1, lastPath: null } as const;
    await handBack(changed, { ...known, totals: articles.getState().totals });
    expect([reviewed()[0], articles.getState().carriedOver]).toEqual(["a.md 0", null]);
    articles.setNamesake(null);
    expect(await articles.carryAll(null)).toBe("Carried over the review of 1 article; texts: 1 as it was");
    expect(reviewed()[0]).toBe("a.md 1");
  });

  it("W205 it is stopped with reading, and goes on where it was", async () => {
    await review(first, [a, b, c]);
    const set = setOf({
      [a]: text(["New.", ...sources("a")]),
      [b]: text(["New.", ...sources("b")]),
      [c]: text(["New.", ...sources("c")]),
    });
    const slowly: WorkspaceFiles = {
      ...set,
      read: (path) => {
        vi.setSystemTime(Date.now() + 1_000);
        return set.read(path);
      },
    };
    articles = await openArticles(tab, slowly);
    await articles.index();
    const begun = articles.carryAll(null);
    articles.stop();
    expect([await begun, reviewed()]).toEqual([null, ["a.md 0", "b.md 0", "c.md 0"]]);
    const unfollow = articles.subscribe(({ totals }) => {
      if (totals.reviewed === 0) return;
      unfollow();
      articles.stop();
    });
    expect([await articles.carryAll(null), reviewed()]).toEqual([null, ["a.md 1", "b.md 0", "c.md 0"]]);
    expect(await articles.carryAll(null)).toBe("Carried over the reviews of 3 articles; texts: 3 as they were");
    expect(reviewed()).toEqual(["a.md 1", "b.md 1", "c.md 1"]);
  });

  it("W242 articles that were left and stay open are carried over, the one in view is left to itself", async () => {
    await openArticles(tab, setOf(first)).then((made) => (articles = made));
    await articles.index();
    for (const path of [a, b, c]) {
      await openIn(tab, articles, path);
      tab.act.type("k-1", "Mine");
      tab.act.approve("k-1", "Mine");
    }
    await settle();
    const next = (name: string) => text(["New.", ...sources(name)]);
    const made = await openArticles(tab, setOf({ [a]: next("a"), [b]: next("b"), [c]: next("c") }));
    expect(tab.workspace.openArticles().map(({ stored }) => stored.path)).toEqual([
      "docs/a.md",
      "docs/b.md",
      "docs/c.md",
    ]);
    await made.readAll({ onRead: () => {}, inView: () => c, onCarried: (words) => carried.push(words) });
    expect(carried).toEqual(["Carried over the reviews of 2 articles; texts: 2 as they were"]);
    expect(made.getState().carriedOver?.carried.map(({ path }) => path)).toEqual([a, b]);
  });

  it("W205 an article that is open is left to itself", async () => {
    await review(first, [a, b]);
    const changed = { ...first, [a]: text(["New.", ...sources("a")]), [b]: text(["New.", ...sources("b")]) };
    articles = await openArticles(tab, setOf(changed));
    await openIn(tab, articles, a);
    await articles.index();
    await articles.carryAll(null);
    expect(articles.getState().carriedOver?.carried.map(({ path }) => path)).toEqual([b]);
  });
});
