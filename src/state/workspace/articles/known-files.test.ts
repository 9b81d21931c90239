import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NamesByLocale } from "#core/ports/finding-counter.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { IndexInMemory } from "./testing/index-in-memory.ts";
import { article, openArticles, openIn, setOf } from "./testing/open-articles.ts";
import { portsAtOnce } from "./testing/reader-at-once.ts";

let tab: TestTab;
let index: IndexInMemory;
let texts: Map<string, string>;
/** Files that were read, and articles that were counted, since the workspace was opened. */
let [read, counted]: [string[], string[]] = [[], []];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = createTestBrowser().tab("a");
  index = new IndexInMemory();
  texts = new Map([
    ["a/x.md", article(3)],
    ["b.md", article(2).replaceAll("Two words", "Other words")],
    ["c.md", "no pairs"],
    ["e.md", article(1).replace("MT k-1", "MT k-1  {0}")],
  ]);
});
afterEach(() => vi.useRealTimers());

function files(stamps: WorkspaceFiles["stamps"]): WorkspaceFiles {
  return {
    ...setOf(Object.fromEntries(texts)),
    stamps,
    stamp: async (path) => {
      const text = texts.get(path);
      return text === undefined ? null : `${text.length} ${text.split("words").length}`;
    },
    read: async (path) => {
      read.push(path);
      const text = texts.get(path);
      return text === undefined
        ? fail(unreadableFile(path))
        : ok({ bytes: new TextEncoder().encode(text), packing: null });
    },
  };
}

const counter: ArticlesPorts["counter"] = {
  ...portsAtOnce.counter,
  count: (job) => {
    counted.push(job.path);
    return portsAtOnce.counter.count(job);
  },
};

async function open(others: Partial<ArticlesPorts> = {}, stamps: WorkspaceFiles["stamps"] = "listed") {
  [read, counted] = [[], []];
  return openArticles(tab, files(stamps), undefined, undefined, { index, counter, ...others });
}

async function visit(others: Partial<ArticlesPorts> = {}, stamps: WorkspaceFiles["stamps"] = "listed") {
  const articles = await open(others, stamps);
  await articles.readAll();
  return articles;
}

/** So many segments, of whose translations all keep the name but the first few. */
function naming(name: string, count: number, lost = 0): string {
  const line = (at: number) =>
    `<span data-ttu-id="n-${at}">Šeit ${at} atveriet ${at < lost ? "to" : name}.</span><span class="sxs-lookup"><span data-stu-id="n-${at}">Here you open the ${name} ${at} first.</span></span>`;
  return `---\nms.contentlocale: lv-LV\n---\n\n${Array.from({ length: count }, (_, at) => line(at)).join("\n\n")}\n`;
}

const stateOf = (articles: WorkspaceArticles) => {
  const { rows, totals, refused, indexing, checking } = articles.getState();
  return { rows, totals, refused, indexing, checking };
};

describe.each(["listed", "chosen", "live"] as const)(
  "what is known from the last visit, with stamps that are %s",
  (stamps) => {
    it("W132 looks no file up again that was read on this visit", async () => {
      const looked: string[] = [];
      const { stamp, ...rest } = files(stamps);
      const counting: WorkspaceFiles = {
        ...rest,
        stamp: (path) => {
          looked.push(path);
          return stamp(path);
        },
      };
      const articles = await openArticles(tab, counting, undefined, undefined, { index });
      await articles.index();
      const so = looked.length;
      await articles.readChanged(null);
      expect([so, looked.length]).toEqual([4, 4]);
    });

    it("W130 is there without reading a file, and is what reading all gives", async () => {
      const first = stateOf(await visit({}, stamps));
      // Four for the list, of which one is no article; the three others for their names, and for what is found in them.
      expect([read.length, counted.length]).toEqual([10, 3]);
      const again = await visit({}, stamps);
      expect([read, counted]).toEqual([[], []]);
      expect(stateOf(again)).toEqual(first);
      expect(first.totals).toMatchObject({ articles: 3, segments: 6 });
    });

    it("W193 changes are looked for, and findings counted, after going on where reading was stopped", async () => {
      await visit({}, stamps);
      texts.set("b.md", article(5));
      texts.set("d.md", article(1));
      const again = await open({}, stamps);
      const begun = again.readAll();
      again.stop();
      await begun;
      expect(again.getState().indexing?.isStopped).toBe(true);
      expect(counted).toEqual([]);
      await again.readAll();
      expect(again.getState().rows.map(({ path, summary }) => `${path} ${summary?.segments}`)).toEqual([
        "a/x.md 3",
        "b.md 5",
        "d.md 1",
        "e.md 1",
      ]);
      expect(again.getState().rows.every((row) => row.counted !== null)).toBe(true);
    });

    it("W190 is there before what repeats in it is counted", async () => {
      texts.set("d.md", article(2));
      const first = stateOf(await visit({}, stamps));
      expect(first.rows.map(({ repeats }) => repeats)).toEqual([3, 2, 2, 1]);
      const again = await open({}, stamps);
      let then: ReturnType<typeof stateOf>["rows"] = [];
      await again.index(() => {
        then = again.getState().rows;
      });
      expect(then).toEqual(first.rows.map((row) => ({ ...row, repeats: null, counted: null })));
      expect(again.getState().rows).toEqual(first.rows.map((row) => ({ ...row, counted: null })));
      expect(read).toEqual([]);
    });

    it("W132 files that changed, came, went, or are articles now are read again, and they alone", async () => {
      await visit({}, stamps);
      texts.set("b.md", article(5));
      texts.set("c.md", article(4));
      texts.set("d.md", article(1));
      texts.delete("e.md");
      const again = stateOf(await visit({}, stamps));
      expect(read.toSorted()).toEqual(["b.md", "c.md", "d.md"].flatMap((path) => [path, path, path]));
      index = new IndexInMemory();
      const anew = stateOf(await visit({}, stamps));
      const bare = ({ rows, ...rest }: typeof anew) => ({ ...rest, rows: rows.map(({ repeats: _, ...row }) => row) });
      expect(bare(again)).toEqual(bare(anew));
      // What went is not kept either: where it comes back it is read.
      texts.set("e.md", article(2));
      await visit({}, stamps);
      expect(read).toContain("e.md");
    });
  },
);

describe.each(["listed", "chosen", "live"] as const)("names that articles keep, with stamps that are %s", (stamps) => {
  let told: NamesByLocale[] = [];
  const namesNow = () => told.at(-1)?.get("lv-LV") ?? new Map();
  const visitNames = async () => {
    told = [];
    return visit({ learned: (names) => void told.push(names) }, stamps);
  };
  const namesAnew = async () => {
    const kept = index;
    index = new IndexInMemory();
    await visitNames();
    index = kept;
    return namesNow();
  };

  beforeEach(() => {
    texts = new Map([
      ["a.md", naming("Orchard", 3, 1)],
      ["b.md", naming("Orchard", 9)],
      ["c.md", naming("Meadow", 4)],
      ["d.md", article(1)],
    ]);
  });

  it("V59 W130 are known without reading a file, and are what learning all gives", async () => {
    await visitNames();
    const first = namesNow();
    expect(new Map(first)).toEqual(new Map([["Orchard", { segments: 12, kept: 11, articles: 2 }]]));
    const again = stateOf(await visitNames());
    expect([read, counted, namesNow()]).toEqual([[], [], first]);
    expect(await namesAnew()).toEqual(first);
    expect(stateOf(await visitNames()).rows).toEqual(again.rows);
  });

  it("V59 W132 those of files that changed take the place of what they were, and those of files that went are none", async () => {
    await visitNames();
    texts.set("b.md", naming("Meadow", 8));
    texts.set("d.md", `${article(1)}${article(2)}`);
    await visitNames();
    expect(read.filter((path) => path === "b.md")).toHaveLength(3);
    expect([...namesNow().keys()]).toEqual(["Meadow"]);
    expect(namesNow()).toEqual(await namesAnew());
    texts.delete("c.md");
    texts.set("d.md", "no pairs");
    await visitNames();
    expect(namesNow()).toEqual(new Map());
    texts.set("c.md", naming("Meadow", 4));
    await visitNames();
    expect([...namesNow().keys()]).toEqual(["Meadow"]);
    texts.set("b.md", "no pairs");
    await visitNames();
    expect(namesNow()).toEqual(new Map());
  });

  it("W133 findings that were counted hold until a name comes or goes, however often each is kept", async () => {
    await visitNames();
    texts.set("b.md", naming("Orchard", 10));
    await visitNames();
    expect([namesNow().get("Orchard"), counted]).toEqual([{ segments: 13, kept: 12, articles: 2 }, ["docs/b.md"]]);
    texts.set("b.md", naming("Meadow", 10));
    await visitNames();
    expect([[...namesNow().keys()], counted.toSorted()]).toEqual([["Meadow"], ["docs/a.md", "docs/b.md", "docs/c.md"]]);
  });

  it("W133 findings that were counted hold under the same names, in whatever order these were learned", async () => {
    texts.set("d.md", naming("Orchard", 8));
    texts.set("e.md", naming("Meadow", 8));
    await visitNames();
    const first = [...namesNow().keys()];
    texts.set("a.md", `${texts.get("a.md")}\nNo pair.\n`);
    texts.set("b.md", `${texts.get("b.md")}\nNo pair.\n`);
    texts.set("d.md", `${texts.get("d.md")}\nNo pair.\n`);
    await visitNames();
    expect(counted.toSorted()).toEqual(["docs/a.md", "docs/b.md", "docs/d.md"]);
    await visitNames();
    expect([...namesNow().keys()]).toEqual(first.toReversed());
    expect([read, counted]).toEqual([[], []]);
  });

  it("V59 are learned again of a file that is read again while the workspace is open, and told only where they are others", async () => {
    const articles = await visitNames();
    texts.set("b.md", naming("Meadow", 8));
    await articles.readAgain("b.md");
    await settle();
    expect([...namesNow().keys()]).toEqual(["Meadow"]);
    expect(told).toHaveLength(2);
    await articles.readAgain("d.md");
    await articles.check(null);
    expect(told).toHaveLength(2);
    await visitNames();
    expect([read.filter((path) => path === "b.md").length, [...namesNow().keys()]]).toEqual([1, ["Meadow"]]);
  });
});

describe("what is known from the last visit", () => {
  it("W132 the article in view is looked up first, and all can be worked with before", async () => {
    await visit({}, "live");
    texts.set("a/x.md", article(6));
    texts.set("e.md", article(7));
    const articles = await open({}, "live");
    await articles.index();
    expect([read, articles.getState().totals]).toEqual([[], expect.objectContaining({ articles: 3, segments: 6 })]);
    await articles.readChanged("e.md");
    expect(read).toEqual(["e.md", "a/x.md"]);
    expect(articles.getState().totals.segments).toBe(15);
  });

  it("W130 another program reads all again, and finds again what another one has found", async () => {
    await visit();
    await visit({ reader: { ...portsAtOnce.reader, version: "2" } });
    expect([read.length, counted.length]).toEqual([10, 3]);
    await visit({ counter: { ...counter, version: "2" }, reader: { ...portsAtOnce.reader, version: "2" } });
    // For their names, and for what is found in them.
    expect([read.length, counted.length]).toEqual([6, 3]);
  });

  it("W133 findings are counted again where the profile or the glossary is another one, or something was decided", async () => {
    await visit();
    const term = { source: "Other words", required: ["Citi"], allowed: [], forbidden: [], doNotTranslate: false };
    const glossary = [{ ...term, caseSensitive: false, note: "" }];
    await visit({ glossaryOf: async () => glossary });
    expect(counted).toHaveLength(3);
    await visit({ glossaryOf: async () => structuredClone(glossary) });
    expect(counted).toEqual([]);
    await visit({ profile: () => "other" });
    expect(counted).toHaveLength(3);
    const articles = await visit();
    await openIn(tab, articles, "b.md");
    tab.act.approve("k-1", "MT k-1");
    await settle();
    expect((await visit()).row("b.md")?.counted?.reviewedWords).toBe(2);
    expect(counted.filter((path) => path === "docs/b.md")).toHaveLength(1);
  });

  it("W133 counting that was broken off goes on where it was", async () => {
    const stopping: ArticlesPorts["counter"] = {
      ...counter,
      count: (job) => {
        articles.stopChecking();
        return counter.count(job);
      },
    };
    const articles = await open({ counter: stopping });
    await articles.index();
    await articles.check(null);
    const so = counted.length;
    expect(so).toBeLessThan(3);
    await visit();
    expect(counted).toHaveLength(3 - so);
  });

  it("W72 W130 a file that holds what was corrected here is the article that was reviewed, for as long as that is known", async () => {
    const articles = await visit();
    await openIn(tab, articles, "b.md");
    tab.act.type("k-1", "Mine");
    tab.act.approve("k-1", "Mine");
    await settle();
    const { articleKey } = tab.store.stored;
    texts.set("b.md", (texts.get("b.md") ?? "").replace("MT k-1", "Mine"));
    expect((await visit()).row("b.md")?.summary?.articleKey).toBe(articleKey);
    const again = await visit();
    // Not for the list: for what is found in it, and for what repeats, as is all that was reviewed.
    expect([again.row("b.md")?.summary?.articleKey, read]).toEqual([articleKey, ["b.md", "b.md"]]);
    tab = createTestBrowser().tab("other");
    expect((await visit()).row("b.md")?.summary?.articleKey).not.toBe(articleKey);
  });

  it("W130 where nothing is kept, or another tab keeps it, all is as ever", async () => {
    const first = stateOf(await visit());
    index.keeping = "elsewhere";
    texts.set("d.md", article(1));
    await visit();
    texts.delete("d.md");
    expect(stateOf(await visit())).toEqual(first);
    index = new IndexInMemory();
    index.keeping = "nowhere";
    expect(stateOf(await visit())).toEqual(first);
    expect(read).toHaveLength(10);
  });
});
